import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { type JudgingService } from '../judging/judging.service.js';
import { type PairingService } from '../pairing/pairing.service.js';
import { aContext, brandA, everywhere, secondsAfterNoon } from './builders.js';
import { decidablePairs, deliveriesOf, externalIdOf, type History, type ProvedLead, recordsOf } from './histories.js';

/** What a history is played on. */
export interface Stage {
  readonly database: Database;
  readonly pairing: PairingService;
  readonly judging: JudgingService;
  readonly access: Access;
}

const intake = new RecordIntake();
const retries = 20;
const mostInBatch = 3;

/**
 * Lets everything of a history happen at once: batches of deliveries in the history's own shuffle from as many connections as
 * the database has, people's decisions as soon as the records that they speak of are there, deletions once all is delivered.
 */
export async function playHistory(stage: Stage, run: string, history: History): Promise<void> {
  const arrived = new Map<string, Gate>(
    recordsOf(history).map((of) => [externalIdOf(run, history, of), openGate()] as const),
  );
  const deliver = async (batch: readonly IncomingRecord[]) => {
    const { outcomes } = await stage.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, batch, aContext()), {
      retries,
    });
    for (const { externalId } of outcomes) arrived.get(externalId)!.open();
  };
  const people = peopleActing(stage, run, history, (externalId) => arrived.get(externalId)!.opened);
  await Promise.all(batchesOf(run, history).map(deliver));
  await Promise.all([...people, removeGone(stage, run, history)]);
}

interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function openGate(): Gate {
  let open = () => undefined as void;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open: () => open() };
}

function batchesOf(run: string, history: History): IncomingRecord[][] {
  const deliveries = recordsOf(history)
    .flatMap((of) => deliveriesOf(run, history, of))
    .map((delivery, index) => ({ delivery, rank: history.shuffle[index % history.shuffle.length]! }))
    .sort((left, right) => left.rank - right.rank);
  const batches: IncomingRecord[][] = [];
  while (deliveries.length > 0) {
    const size = 1 + (deliveries[0]!.rank % mostInBatch);
    batches.push(deliveries.splice(0, size).map(({ delivery }) => delivery));
  }
  return batches;
}

function peopleActing(
  stage: Stage,
  run: string,
  history: History,
  arrived: (externalId: string) => Promise<void>,
): Promise<void>[] {
  const idOf = async (externalId: string) => {
    await arrived(externalId);
    return recordIdOf(stage.database, externalId);
  };
  const deciding = decidablePairs(history).map(async ({ native, whatConverts, steps }) => {
    const nativeId = await idOf(externalIdOf(run, history, native));
    const otherId = await idOf(externalIdOf(run, history, whatConverts));
    for (const step of steps) {
      await (step === 'never'
        ? stage.pairing.forbid(stage.access, nativeId, otherId)
        : stage.pairing.undo(stage.access, nativeId, otherId));
    }
  });
  const judging = history.natives.map(async (of) => {
    const edits = of.enteredName ? { 'contact.name': 'Joan of Leads' } : undefined;
    if (!of.quality && !edits) return;
    const id = await idOf(externalIdOf(run, history, of));
    await stage.judging.update(stage.access, id, { quality: of.quality, edits });
  });
  return [...deciding, ...judging];
}

async function removeGone({ database }: Stage, run: string, history: History): Promise<void> {
  const externalIds = history.whatConverts.filter(({ isGone }) => isGone).map((of) => externalIdOf(run, history, of));
  if (externalIds.length === 0) return;
  const gone = { source: 'whatconverts', externalIds, at: secondsAfterNoon(86_400) } as const;
  await database.inBrand(brandA, everywhere, (tx) => intake.markGone(tx, gone, aContext()), { retries });
}

function recordIdOf(database: Database, externalId: string): Promise<string> {
  return database.inBrand(brandA, everywhere, async (tx) => {
    const { id } = await tx.one<{ id: string }>(
      'select id from source_record where brand_id = $1 and external_id = $2',
      [tx.brandId, externalId],
    );
    return id;
  });
}

/** The leads of a history as the tables hold them. */
export function storedLeads(database: Database, run: string): Promise<ProvedLead[]> {
  return database.inBrand(brandA, everywhere, (tx) =>
    tx.query<ProvedLead & Record<string, unknown>>(
      `select r.external_id as lead, e.external_id as "enrichedBy", l.location_id as "locationId",
         to_char(l.occurred_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "occurredAt",
         l.contact_name as name, l.email, l.message_excerpt as message, l.source, l.paired, l.verified,
         l.gone_at is not null as gone, l.quality
       from lead l join source_record r on r.brand_id = l.brand_id and r.id = l.id
       left join source_record e on e.brand_id = l.brand_id and e.id = l.enrichment_record_id
       where l.brand_id = $1 and l.folded_into is null and r.external_id like $2 order by 1`,
      [tx.brandId, `${run}-%`],
    ),
  );
}

/** What must never be found, whatever happened: each row says what is wrong with which lead or record. */
export function faultsOf(database: Database, run: string): Promise<Record<string, unknown>[]> {
  return database.inBrand(brandA, everywhere, (tx) =>
    tx.query(
      `with mine as (select r.*, l.folded_into as lead_folded_into, l.enrichment_record_id from source_record r
         left join lead l on l.brand_id = r.brand_id and l.id = r.lead_id
         where r.brand_id = $1 and r.external_id like $2)
       select 'record without a lead in force' as fault, external_id from mine where lead_folded_into is not null
       union all
       select 'record and lead disagree', external_id from mine
         where id <> lead_id and id is distinct from enrichment_record_id
       union all
       select 'record twice', external_id from mine group by external_id, source having count(*) > 1
       union all
       select 'redirect to nowhere', mine.external_id from mine join lead f on f.brand_id = $1 and f.id = mine.id
         where f.folded_into is not null and f.folded_into <> mine.lead_id
       union all
       select 'more than one record of a system in a lead', min(external_id) from mine group by lead_id, source having count(*) > 1
       union all
       select 'not created exactly once', min(mine.external_id) from mine join lead_event e on e.brand_id = $1 and e.lead_id = mine.id
         group by e.lead_id having count(*) filter (where e.kind = 'created') <> 1`,
      [tx.brandId, `${run}-%`],
    ),
  );
}
