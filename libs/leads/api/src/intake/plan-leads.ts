import { type LeadId, leadIdOf, type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import { pair, type Pair } from '@leadweave/lead-matching';
import { type StoredRecord } from './stored-record.js';

/** A record as it is stored (absent when it is new) and as it will be. */
export interface RecordStep {
  readonly before?: StoredRecord;
  readonly after: StoredRecord;
  /** Whether its content is new; other records are here because they share a cluster with one. */
  readonly isChange: boolean;
}

/** A lead that something happens to: which records it stood on, and on which it will stand. */
export interface LeadStep {
  readonly leadId: LeadId;
  readonly primary: StoredRecord;
  readonly enrichment?: StoredRecord;
  readonly pair?: Pair;
  /** Set when the primary record now belongs to another lead. */
  readonly foldedInto?: LeadId;
  /** Records that the lead stood on until now. */
  readonly before: readonly StoredRecord[];
  /** Whether the primary record is new, so that there can be no lead yet. */
  readonly isNew: boolean;
}

/** The leads that change, and the lead of every given record. */
export interface LeadPlan {
  readonly steps: readonly LeadStep[];
  readonly leadOf: ReadonlyMap<SourceRecordId, LeadId>;
}

/** Decides pairing anew for the given records (whole clusters) and tells which leads that touches. */
export function planLeads(records: readonly RecordStep[], decisions: readonly PairingDecision[]): LeadPlan {
  const { pairs } = pair(
    records.map(({ after }) => after),
    decisions,
  );
  const byNative = new Map(pairs.map((one) => [one.nativeId, one]));
  const nativeOf = new Map(pairs.map((one) => [one.whatConvertsId, one.nativeId]));
  const leadOf = new Map(records.map(({ after }) => [after.id, leadIdOf(nativeOf.get(after.id) ?? after.id)]));
  const byId = new Map(records.map((record) => [record.after.id as string, record]));
  const membersBefore = storedMembers(records);
  const steps = touchedLeads(records, leadOf).flatMap((leadId) => {
    const primary = byId.get(leadId);
    if (!primary) return [];
    const own = byNative.get(primary.after.id);
    const isFolded = leadOf.get(primary.after.id) !== leadId;
    return [
      {
        leadId,
        primary: primary.after,
        ...(own && { pair: own, enrichment: byId.get(own.whatConvertsId)!.after }),
        ...(isFolded && { foldedInto: leadOf.get(primary.after.id)! }),
        before: membersBefore.get(leadId) ?? [],
        isNew: primary.before === undefined,
      },
    ];
  });
  return { steps, leadOf };
}

function storedMembers(records: readonly RecordStep[]): Map<LeadId, StoredRecord[]> {
  const members = new Map<LeadId, StoredRecord[]>();
  for (const { before } of records) {
    if (!before) continue;
    const others = members.get(before.leadId);
    if (others) others.push(before);
    else members.set(before.leadId, [before]);
  }
  return members;
}

/** Leads of changed records, and both leads of a record that moves. */
function touchedLeads(records: readonly RecordStep[], leadOf: ReadonlyMap<SourceRecordId, LeadId>): readonly LeadId[] {
  const touched = new Set<LeadId>();
  for (const { before, after, isChange } of records) {
    const leadId = leadOf.get(after.id)!;
    const moves = before !== undefined && before.leadId !== leadId;
    if (isChange || moves) touched.add(leadId);
    if (moves) touched.add(before.leadId).add(leadIdOf(after.id));
  }
  return [...touched];
}
