import { noDecisions, type PeoplesDecisions } from '@leadweave/lead-matching';
import { type ColumnSpec, newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { shownColumns, type ShownLead } from './lead-columns.js';
import { type LeadEvent } from './lead-event.js';
import { type LeadWrite, type LockedLead } from './lead-writes.js';
import { peopleColumns } from './people-columns.js';

/** A lead to insert or to show anew. */
export interface ShownWrite extends LeadWrite {
  readonly shown: ShownLead;
}

interface LockedLeadRow {
  readonly id: string;
  readonly version: number;
  readonly folded_into: string | null;
  readonly verified: boolean;
  readonly people: PeoplesDecisions;
}

const mapSpecs = <Outer, Inner>(
  specs: Readonly<Record<string, ColumnSpec<Inner>>>,
  inner: (outer: Outer) => Inner,
): Record<string, ColumnSpec<Outer>> =>
  Object.fromEntries(
    Object.entries(specs).map(([name, { type, value }]) => [name, { type, value: (outer) => value(inner(outer)) }]),
  );

const writtenColumns: Readonly<Record<string, ColumnSpec<ShownWrite>>> = {
  id: { type: 'uuid', value: ({ leadId }) => leadId },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  version: { type: 'integer', value: ({ version }) => version },
  ...mapSpecs(shownColumns, ({ shown }: ShownWrite) => shown),
  ...mapSpecs(peopleColumns, ({ people }: ShownWrite) => people ?? noDecisions),
};

/** What the upsert replaces: everything shown, nothing that people decided. */
const replaced = ['version', 'updated_at', 'folded_into', ...Object.keys(shownColumns)]
  .map((name) => `${name} = excluded.${name}`)
  .join(', ');

/** Reads and writes `lead` and `lead_event`, one statement for each batch. */
export class LeadsRepository {
  async lock(tx: Tx, ids: readonly string[]): Promise<Map<string, LockedLead>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<LockedLeadRow>(
      `select id, version, folded_into, verified, people from lead
       where brand_id = $1 and id = any ($2::uuid[]) order by id for no key update`,
      [tx.brandId, ids],
    );
    return new Map(rows.map((row) => [row.id, { ...row, foldedInto: row.folded_into ?? undefined }]));
  }

  async upsert(tx: Tx, writes: readonly ShownWrite[], receivedAt: Date): Promise<void> {
    if (writes.length === 0) return;
    const rows = unnestColumns(writes, writtenColumns, 3);
    await tx.query(
      `insert into lead (brand_id, created_at, updated_at, ${rows.columns})
       select $1, $2, now(), ${rows.columns} from ${rows.sql} as written (${rows.columns})
       on conflict (brand_id, id) do update set ${replaced}`,
      [tx.brandId, receivedAt.toISOString(), ...rows.params],
    );
  }

  async fold(tx: Tx, writes: readonly LeadWrite[]): Promise<void> {
    if (writes.length === 0) return;
    const rows = unnestColumns(writes, foldColumns, 2);
    await tx.query(
      `update lead l set folded_into = written.folded_into, version = written.version, updated_at = now()
       from ${rows.sql} as written (${rows.columns}) where l.brand_id = $1 and l.id = written.id`,
      [tx.brandId, ...rows.params],
    );
  }

  /** Shows people's decisions anew, where pairing changed whose decisions count. */
  async showPeople(tx: Tx, writes: readonly (LeadWrite & { people: PeoplesDecisions })[]): Promise<void> {
    if (writes.length === 0) return;
    const rows = unnestColumns(writes, shownPeopleColumns, 2);
    const assignments = Object.keys(peopleColumns).map((name) => `${name} = written.${name}`);
    await tx.query(
      `update lead l set ${assignments.join(', ')}
       from ${rows.sql} as written (${rows.columns}) where l.brand_id = $1 and l.id = written.id`,
      [tx.brandId, ...rows.params],
    );
  }

  /** Shows of leads whether the sources vouch for all of their records. Returns how many changed. */
  async showVerified(tx: Tx, leadIds: readonly string[]): Promise<number> {
    if (leadIds.length === 0) return 0;
    return tx.rowCount(
      `update lead l set verified = told.verified, version = version + 1, updated_at = now()
       from (select r.lead_id, bool_and(r.verified) as verified from source_record r
             where r.brand_id = $1 and r.lead_id = any ($2::uuid[]) group by r.lead_id) as told
       where l.brand_id = $1 and l.id = told.lead_id and l.verified <> told.verified`,
      [tx.brandId, leadIds],
    );
  }

  async append(tx: Tx, events: readonly LeadEvent[], at: Date): Promise<void> {
    if (events.length === 0) return;
    const rows = unnestColumns(events, eventColumns, 3);
    await tx.query(
      `insert into lead_event (brand_id, at, ${rows.columns})
       select $1, $2, ${rows.columns} from ${rows.sql} as written (${rows.columns})`,
      [tx.brandId, at.toISOString(), ...rows.params],
    );
  }
}

const foldColumns: Readonly<Record<string, ColumnSpec<LeadWrite>>> = {
  id: { type: 'uuid', value: ({ leadId }) => leadId },
  folded_into: { type: 'uuid', value: ({ foldedInto }) => foldedInto },
  version: { type: 'integer', value: ({ version }) => version },
};

const shownPeopleColumns: Readonly<Record<string, ColumnSpec<LeadWrite & { people: PeoplesDecisions }>>> = {
  id: { type: 'uuid', value: ({ leadId }) => leadId },
  ...mapSpecs(peopleColumns, ({ people }: { people: PeoplesDecisions }) => people),
};

const eventColumns: Readonly<Record<string, ColumnSpec<LeadEvent>>> = {
  id: { type: 'uuid', value: () => newId() },
  lead_id: { type: 'uuid', value: ({ leadId }) => leadId },
  seq: { type: 'integer', value: ({ seq }) => seq },
  location_id: { type: 'uuid', value: ({ locationId }) => locationId },
  kind: { type: 'text', value: ({ kind }) => kind },
  actor_kind: { type: 'text', value: ({ actor }) => actor.kind },
  actor_id: { type: 'text', value: ({ actor }) => ('id' in actor ? actor.id : undefined) },
  origin: { type: 'jsonb', value: ({ origin }) => origin },
  changed: { type: 'jsonb', value: ({ changed }) => changed },
};
