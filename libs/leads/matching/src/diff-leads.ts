import { type LeadId, leadIdOf, type SourceRecordId } from '@leadweave/domain';
import { LeadMatchingError } from './lead-matching-error.js';
import { type Pair, type Pairing } from './pairing.js';

/** The two records of a pair as they are stored. */
export type StoredPair = Pick<Pair, 'nativeId' | 'whatConvertsId'>;

/** How the leads of some records stand now. */
export interface StoredLeads {
  readonly pairs: readonly StoredPair[];
  /** Records that are a lead of their own and in no pair. */
  readonly standalone: readonly SourceRecordId[];
  /** Paired WhatConverts records that once had a lead of their own: its id redirects to the native submission's lead. */
  readonly redirected: readonly SourceRecordId[];
}

/** Nothing stored yet. */
export const noLeads: StoredLeads = { pairs: [], standalone: [], redirected: [] };

/**
 * One difference between the stored leads and the new pairing. Each record causes at most one.
 *
 * - `create`: a record that is seen for the first time is a lead of its own.
 * - `enrich`: a new WhatConverts record joins a native submission's lead; no lead of its own is made.
 * - `fold`: the WhatConverts record's own lead becomes part of the native one; `foldedLeadId` redirects to `leadId`.
 * - `split`: the WhatConverts record is a lead of its own again under its old id, or (`firstTime`) for the first time.
 * - `move`: the WhatConverts record leaves one native lead for another, a split and a fold in one;
 *   if `redirects`, its own old id now redirects to `leadId`.
 * - `unchanged`: the lead of a stored record that none of the above touches.
 */
export type LeadChange =
  | { readonly kind: 'create'; readonly leadId: LeadId; readonly recordId: SourceRecordId }
  | { readonly kind: 'enrich'; readonly leadId: LeadId; readonly pair: Pair }
  | { readonly kind: 'fold'; readonly leadId: LeadId; readonly foldedLeadId: LeadId; readonly pair: Pair }
  | {
      readonly kind: 'split';
      readonly leadId: LeadId;
      readonly restoredLeadId: LeadId;
      readonly recordId: SourceRecordId;
      readonly firstTime: boolean;
    }
  | {
      readonly kind: 'move';
      readonly fromLeadId: LeadId;
      readonly leadId: LeadId;
      readonly pair: Pair;
      readonly redirects: boolean;
    }
  | { readonly kind: 'unchanged'; readonly leadId: LeadId };

/**
 * What has to be written so that the stored leads become those of the new pairing. Give both the stored leads and the
 * pairing of the same records, plus new ones: when a record moves to another e-mail or location, both clusters at once.
 * Changes come in an order that can be applied: leads are created before something joins them, and splits come before
 * folds. The order of the inputs does not matter beyond that.
 *
 * @throws LeadMatchingError `lost-record` if a stored record is missing in the pairing.
 */
export function diffLeads(before: StoredLeads, after: Pairing): LeadChange[] {
  refuseLostRecords(before, after);
  const stored = placesOf(before);
  const changes = [
    ...after.standalone.map((recordId) => standaloneChange(recordId, stored)),
    ...after.pairs.flatMap((pair) => pairChanges(pair, stored)),
  ];
  return withoutIdleTwins(changes).sort((left, right) => rank[left.kind] - rank[right.kind]);
}

/** What is stored once the differences between `before` and `after` are written. */
export function storedLeadsAfter(before: StoredLeads, after: Pairing): StoredLeads {
  const hadOwnLead = new Set([...before.standalone, ...before.redirected]);
  return {
    pairs: after.pairs.map(({ nativeId, whatConvertsId }) => ({ nativeId, whatConvertsId })),
    standalone: after.standalone,
    redirected: after.pairs.map(({ whatConvertsId }) => whatConvertsId).filter((id) => hadOwnLead.has(id)),
  };
}

const rank: Record<LeadChange['kind'], number> = { create: 0, split: 1, enrich: 2, move: 3, fold: 4, unchanged: 5 };

interface Places {
  /** Records whose own lead is in force: standalone ones and the natives of pairs. */
  readonly own: ReadonlySet<SourceRecordId>;
  /** WhatConverts record → native record that it is paired with. */
  readonly joined: ReadonlyMap<SourceRecordId, SourceRecordId>;
  readonly redirected: ReadonlySet<SourceRecordId>;
}

function placesOf({ pairs, standalone, redirected }: StoredLeads): Places {
  return {
    own: new Set([...standalone, ...pairs.map(({ nativeId }) => nativeId)]),
    joined: new Map(pairs.map(({ nativeId, whatConvertsId }) => [whatConvertsId, nativeId])),
    redirected: new Set(redirected),
  };
}

function standaloneChange(recordId: SourceRecordId, stored: Places): LeadChange {
  const joined = stored.joined.get(recordId);
  if (joined === undefined) return ownLeadChange(recordId, stored);
  return {
    kind: 'split',
    leadId: leadIdOf(joined),
    restoredLeadId: leadIdOf(recordId),
    recordId,
    firstTime: !stored.redirected.has(recordId),
  };
}

function ownLeadChange(recordId: SourceRecordId, stored: Places): LeadChange {
  const leadId = leadIdOf(recordId);
  return stored.own.has(recordId) ? { kind: 'unchanged', leadId } : { kind: 'create', leadId, recordId };
}

function pairChanges(pair: Pair, stored: Places): LeadChange[] {
  return [ownLeadChange(pair.nativeId, stored), joinChange(pair, stored)];
}

function joinChange(pair: Pair, stored: Places): LeadChange {
  const { nativeId, whatConvertsId } = pair;
  const leadId = leadIdOf(nativeId);
  const joined = stored.joined.get(whatConvertsId);
  if (joined === nativeId) return { kind: 'unchanged', leadId };
  if (joined !== undefined) {
    return {
      kind: 'move',
      fromLeadId: leadIdOf(joined),
      leadId,
      pair,
      redirects: stored.redirected.has(whatConvertsId),
    };
  }
  if (!stored.own.has(whatConvertsId)) return { kind: 'enrich', leadId, pair };
  return { kind: 'fold', leadId, foldedLeadId: leadIdOf(whatConvertsId), pair };
}

/** One `unchanged` for each lead that nothing else touches. */
function withoutIdleTwins(changes: readonly LeadChange[]): LeadChange[] {
  const told = new Set(changes.filter(({ kind }) => kind !== 'unchanged').flatMap(touchedLeads));
  return changes.filter((change) => {
    if (change.kind !== 'unchanged') return true;
    const isFirst = !told.has(change.leadId);
    told.add(change.leadId);
    return isFirst;
  });
}

function touchedLeads(change: LeadChange): LeadId[] {
  return change.kind === 'move' ? [change.fromLeadId, change.leadId] : [change.leadId];
}

function refuseLostRecords(before: StoredLeads, after: Pairing): void {
  const kept = new Set([...after.standalone, ...after.pairs.flatMap((one) => [one.nativeId, one.whatConvertsId])]);
  const stored = [...before.standalone, ...before.pairs.flatMap((one) => [one.nativeId, one.whatConvertsId])];
  const lost = stored.find((id) => !kept.has(id));
  if (lost) throw new LeadMatchingError('lost-record', `Record ${lost} is stored but missing in the new pairing.`);
}
