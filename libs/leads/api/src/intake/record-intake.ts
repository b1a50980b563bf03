import { normaliseEmail, type SourceContent, type SourceRecordId } from '@leadweave/domain';
import { advisoryXactLocks, type Tx } from '@leadweave/persistence';
import { type ArrivalRules } from '../rules/arrival-rules.js';
import { ConflictWatch } from '../conflicts/conflict-watch.js';
import { type ErasedIdentities, type Identified } from '../erasure/erased-identities.js';
import { type Arrival, arrivalOf, isChange, recordAfter } from './arrivals.js';
import {
  type IncomingRecord,
  type IntakeContext,
  type IntakeOrigin,
  type IntakeResult,
  type RecordIdentity,
  type StoredVersion,
} from './incoming-record.js';
import { announceLeads } from './announce-leads.js';
import { InboxRepository } from './inbox.repository.js';
import { intakeLocks } from './intake-locks.js';
import { intakeResult, withErased } from './intake-result.js';
import { LeadIntake } from './lead-intake.js';
import { LeadWriter } from './lead-writer.js';
import { LeadsRepository } from './leads.repository.js';
import { newestOfBatch } from './newest-of-batch.js';
import { type RecordStep } from './plan-leads.js';
import { type PreparedRecord, prepareRecord, recordKey } from './prepare-record.js';
import { type GoneRecords, type QuarantineItem } from './quarantine-item.js';
import { type RecordWrite } from './record-write.js';
import { SourceRecordsRepository } from './source-records.repository.js';
import { type StoredRecord } from './stored-record.js';
import { writeInParts } from './write-in-parts.js';

/** The order of the steps of intake; decisions are made by the pure functions that it calls. */
export class RecordIntake extends LeadIntake {
  private readonly records = new SourceRecordsRepository();
  private readonly leads = new LeadsRepository();
  private readonly inbox = new InboxRepository();
  private readonly writer = new LeadWriter(this.records, this.leads);
  private readonly conflicts = new ConflictWatch();

  /**
   * @param erased recognises people who were erased; without it nobody is
   * @param rules what is done with leads that arrive; without it nothing is
   */
  constructor(
    private readonly erased?: ErasedIdentities,
    private readonly rules?: ArrivalRules,
  ) {
    super();
  }

  async apply(tx: Tx, records: readonly IncomingRecord[], context: IntakeContext): Promise<IntakeResult> {
    const prepared = records.map(prepareRecord);
    const refused = await this.refused(tx, prepared);
    const welcome = refused.size === 0 ? prepared : prepared.filter((record) => !refused.has(record));
    const { arrivals, leadOf } = await this.takeIn(tx, [...newestOfBatch(welcome).values()], context);
    return withErased(prepared, refused, intakeResult(welcome, arrivals, leadOf));
  }

  /** All locks first, in their order. */
  private async takeIn(tx: Tx, records: readonly PreparedRecord[], context: IntakeContext) {
    await advisoryXactLocks(tx, intakeLocks(records));
    const arrivals = await this.arrivals(tx, records);
    const leadOf = await this.store(tx, arrivals, context);
    return { arrivals: new Map(arrivals.map((arrival) => [arrival.record.key, arrival])), leadOf };
  }

  async stored(tx: Tx, identities: readonly RecordIdentity[]): Promise<StoredVersion[]> {
    if (identities.length === 0) return [];
    const lockable = identities.map(({ source, externalId, email }) => {
      const normalisedEmail = normaliseEmail(email);
      return { source, externalId, normalisedEmail, pairable: normalisedEmail !== undefined };
    });
    await advisoryXactLocks(tx, intakeLocks(lockable));
    return this.records.versions(tx, identities);
  }

  async quarantine(tx: Tx, items: readonly QuarantineItem[], receivedAt: Date): Promise<number> {
    const named = items.map((item) => ({ ...item, externalId: item.externalId ?? '' }));
    const refused = await this.refused(tx, named);
    const welcome = refused.size === 0 ? items : items.filter((_item, index) => !refused.has(named[index]!));
    return this.inbox.quarantine(tx, welcome, receivedAt);
  }

  /** Records of people who were erased. Until this transaction ends nobody else can be. */
  private async refused<Item extends Identified>(tx: Tx, items: readonly Item[]): Promise<ReadonlySet<Item>> {
    if (!this.erased || items.length === 0) return new Set();
    await this.erased.shareLock(tx);
    return this.erased.among(tx, items);
  }

  async markGone(tx: Tx, gone: GoneRecords, context: IntakeContext): Promise<number> {
    const known = await this.records.byIdentity(
      tx,
      gone.externalIds.map((externalId) => ({ source: gone.source, externalId })),
    );
    await advisoryXactLocks(tx, intakeLocks(known.map((record) => ({ ...record, key: recordKey(record) }))));
    const marked = await this.records.markGone(tx, gone.source, gone.externalIds, gone.at);
    const ofLeads = await this.records.byLeads(tx, [...new Set(marked.map(({ leadId }) => leadId))]);
    await this.recompute(tx, goneSteps(marked, ofLeads), new Map(), context);
    if (marked.length > 0) await announceLeads(tx);
    return marked.length;
  }

  /** Read under the locks: what is read stays true until the transaction ends. */
  private async arrivals(tx: Tx, records: readonly PreparedRecord[]): Promise<Arrival[]> {
    const stored = await this.records.byIdentity(tx, records);
    const byKey = new Map(stored.map((record) => [recordKey(record), record]));
    const arrivals = records.map((record) => arrivalOf(record, byKey.get(record.key)));
    // Locks of clusters that records leave: known only now, hence out of order. A deadlock is retried by the caller.
    await advisoryXactLocks(
      tx,
      intakeLocks(arrivals.filter(isChange).flatMap(({ stored: left }) => (left ? [left] : []))),
    );
    return arrivals;
  }

  private async store(tx: Tx, arrivals: readonly Arrival[], context: IntakeContext) {
    const changes = arrivals.filter(isChange);
    const confirmed = arrivals.filter(({ decision }) => decision.kind === 'confirm');
    await writeInParts(confirmed, (part) => this.records.confirm(tx, part));
    const shownAnew = await this.leads.showVerified(
      tx,
      confirmed.flatMap(({ record, stored }) => (stored && stored.verified !== record.verified ? [stored.leadId] : [])),
    );
    if (shownAnew > 0) await announceLeads(tx);
    if (changes.length === 0) return new Map<string, string>();
    const contents = new Map(changes.map(({ id, record }) => [id as string, record.content]));
    const { leadOf, moves } = await this.recompute(tx, changes.map(stepOf), contents, {
      ...context,
      origins: originsOf(changes),
    });
    const writes = changes.map((arrival) => ({ arrival, leadId: leadOf.get(arrival.id)! }));
    await this.writeRecords(tx, writes, context);
    await this.records.moveToLeads(tx, moves);
    const created = writes.filter(({ arrival }) => !arrival.stored).map(({ leadId }) => leadId);
    const { rules } = this;
    if (rules) await writeInParts([...new Set<string>(created)], (part) => rules.apply(tx, part, context.receivedAt));
    await announceLeads(tx);
    return leadOf as ReadonlyMap<string, string>;
  }

  private async writeRecords(tx: Tx, writes: readonly RecordWrite[], { origin, receivedAt }: IntakeContext) {
    const runId = origin.kind === 'run' ? origin.runId : undefined;
    await writeInParts(
      writes.filter(({ arrival }) => !arrival.stored),
      (part) => this.records.insert(tx, part, { receivedAt, runId }),
    );
    await writeInParts(
      writes.filter(({ arrival }) => arrival.stored),
      (part) => this.records.replace(tx, part),
    );
  }

  /** Adds the other records of the clusters that the changes enter or leave, and writes the leads of all of them. */
  private async recompute(
    tx: Tx,
    changes: readonly RecordStep[],
    arrived: ReadonlyMap<string, SourceContent>,
    context: IntakeContext & { readonly origins?: ReadonlyMap<SourceRecordId, IntakeOrigin> },
  ) {
    const changed = new Set<string>(changes.map(({ after }) => after.id));
    const found = await this.records.inClusters(tx, clustersOf(changes));
    const others = found
      .filter(({ id }) => !changed.has(id))
      .map((record) => ({ before: record, after: record, isChange: false }));
    const stored = [...changes.flatMap(({ before }) => before ?? []), ...others.map(({ before }) => before)];
    const decisions = await this.records.decisions(
      tx,
      stored.filter(({ source, pairable }) => source === 'form' && pairable).map(({ id }) => id),
    );
    const steps = [...changes, ...others];
    await this.conflicts.note(tx, steps, decisions, context.receivedAt);
    return this.writer.write(tx, steps, decisions, arrived, context);
  }
}

/** Origins of the records that have one of their own. */
function originsOf(changes: readonly Arrival[]): ReadonlyMap<SourceRecordId, IntakeOrigin> {
  return new Map(changes.flatMap(({ id, record }) => (record.origin ? [[id, record.origin] as const] : [])));
}

function stepOf(arrival: Arrival): RecordStep {
  return { before: arrival.stored, after: recordAfter(arrival), isChange: true };
}

function clustersOf(changes: readonly RecordStep[]) {
  const clusters = new Map<string, { normalisedEmail: string; locationId: string }>();
  for (const { before, after } of changes) {
    for (const record of [before, after]) {
      if (!record?.pairable || !record.normalisedEmail) continue;
      const { normalisedEmail, locationId } = record;
      clusters.set(`${locationId} ${normalisedEmail}`, { normalisedEmail, locationId });
    }
  }
  return [...clusters.values()];
}

/** The records as they were, and as they are now that some are marked. */
function goneSteps(marked: readonly StoredRecord[], ofLeads: readonly StoredRecord[]): RecordStep[] {
  const isMarked = new Set(marked.map(({ id }) => id));
  return ofLeads.map((after) => {
    if (!isMarked.has(after.id)) return { before: after, after, isChange: false };
    return { before: { ...after, state: 'present', goneSinceMs: undefined }, after, isChange: true };
  });
}
