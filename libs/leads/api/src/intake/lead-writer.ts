import {
  type LeadId,
  leadIdOf,
  type PairingDecision,
  type SourceContent,
  type SourceRecordId,
} from '@leadweave/domain';
import { type PeoplesDecisions } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { type IntakeContext, type IntakeOrigin } from './incoming-record.js';
import { type LeadActor, type LeadEvent } from './lead-event.js';
import { type LeadFacts, type LeadWrite, leadWriteOf } from './lead-writes.js';
import { type LeadsRepository, type ShownWrite } from './leads.repository.js';
import { type LeadStep, planLeads, type RecordStep } from './plan-leads.js';
import { type SourceRecordsRepository } from './source-records.repository.js';
import { writeInParts } from './write-in-parts.js';

/** What became of the leads of some records. */
export interface WrittenLeads {
  readonly leadOf: ReadonlyMap<SourceRecordId, LeadId>;
  /** Stored records that are not changed themselves, but belong to another lead now. */
  readonly moves: readonly { readonly id: string; readonly leadId: string }[];
}

/** The circumstances of a write: who caused it, and records with an origin of their own. */
interface WriteContext extends IntakeContext {
  readonly actor?: LeadActor;
  readonly origins?: ReadonlyMap<SourceRecordId, IntakeOrigin>;
}

/** Recomputes leads from records: plan, load what the plan needs, write. The caller holds the locks. */
export class LeadWriter {
  constructor(
    private readonly records: SourceRecordsRepository,
    private readonly leads: LeadsRepository,
  ) {}

  /** `arrived` holds the contents that are not stored yet. Give whole clusters. */
  async write(
    tx: Tx,
    steps: readonly RecordStep[],
    decisions: readonly PairingDecision[],
    arrived: ReadonlyMap<string, SourceContent>,
    context: WriteContext,
  ): Promise<WrittenLeads> {
    const plan = planLeads(steps, decisions);
    const leads = await this.leads.lock(tx, lockedIdsOf(plan.steps));
    const origins = originsOfLeads(context.origins, plan.leadOf);
    await writeInParts(plan.steps, async (part) => {
      const facts = { leads, ...(await this.contents(tx, part, arrived)) };
      const writes = part.map((step) => leadWriteOf(step, facts)).filter((write) => write !== undefined);
      await this.save(tx, writes, context, origins);
    });
    return { leadOf: plan.leadOf, moves: movesOf(steps, plan.leadOf) };
  }

  /** The records are not written before all leads are, so what is stored of them is as it was before. */
  private async contents(tx: Tx, steps: readonly LeadStep[], arrived: ReadonlyMap<string, SourceContent>) {
    const stored = await this.records.contents(tx, storedContentsOf(steps, arrived));
    return {
      contentBefore: (id: string) => stored.get(id)!,
      contentAfter: (id: string) => arrived.get(id) ?? stored.get(id)!,
    } satisfies Omit<LeadFacts, 'leads'>;
  }

  /** All statements at once, so that each is ready when the one before it is done. */
  private async save(
    tx: Tx,
    writes: readonly LeadWrite[],
    context: WriteContext,
    origins: ReadonlyMap<string, IntakeOrigin>,
  ): Promise<void> {
    const folds = writes.filter(({ foldedInto }) => foldedInto);
    await Promise.all([
      this.leads.upsert(tx, writes.filter(isShown), context.receivedAt),
      this.leads.fold(tx, folds),
      this.leads.showPeople(tx, writes.filter(changesPeople)),
      this.leads.append(tx, eventsOf(writes, context, origins), context.receivedAt),
    ]);
  }
}

function isShown(write: LeadWrite): write is ShownWrite {
  return write.shown !== undefined;
}

/** New leads carry their decisions already. */
function changesPeople(write: LeadWrite): write is LeadWrite & { people: PeoplesDecisions } {
  return write.people !== undefined && !write.isNew;
}

function eventsOf(
  writes: readonly LeadWrite[],
  { origin, actor = { kind: 'source' } }: WriteContext,
  origins: ReadonlyMap<string, IntakeOrigin>,
): LeadEvent[] {
  return writes.flatMap(({ leadId, locationId, events }) =>
    events.map((event) => ({ ...event, leadId, locationId, actor, origin: origins.get(leadId) ?? origin })),
  );
}

/** The origin of a record holds for the lead it now belongs to, and for its own lead, which may fold or split. */
function originsOfLeads(
  origins: WriteContext['origins'],
  leadOf: ReadonlyMap<SourceRecordId, LeadId>,
): ReadonlyMap<string, IntakeOrigin> {
  const byLead = new Map<string, IntakeOrigin>();
  for (const [recordId, origin] of origins ?? []) {
    byLead.set(leadIdOf(recordId), origin);
    const leadId = leadOf.get(recordId);
    if (leadId) byLead.set(leadId, origin);
  }
  return byLead;
}

function storedContentsOf(steps: readonly LeadStep[], arrived: ReadonlyMap<string, SourceContent>): string[] {
  const ids = new Set<string>();
  for (const { before, primary, enrichment, foldedInto } of steps) {
    for (const { id } of before) ids.add(id);
    if (foldedInto) continue;
    for (const record of [primary, enrichment]) if (record && !arrived.has(record.id)) ids.add(record.id);
  }
  return [...ids];
}

/** Touched leads that can exist, and those of their partners, whose decisions count too. */
function lockedIdsOf(steps: readonly LeadStep[]): string[] {
  const ids = new Set<string>();
  for (const { leadId, isNew, before, enrichment } of steps) {
    if (!isNew) ids.add(leadId);
    if (enrichment) ids.add(enrichment.id);
    for (const { id } of before) ids.add(id);
  }
  return [...ids];
}

function movesOf(steps: readonly RecordStep[], leadOf: ReadonlyMap<SourceRecordId, LeadId>) {
  return steps.flatMap(({ before, after, isChange }) => {
    const leadId = leadOf.get(after.id)!;
    return before && !isChange && before.leadId !== leadId ? [{ id: after.id, leadId }] : [];
  });
}
