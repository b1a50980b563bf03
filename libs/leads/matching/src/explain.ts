import { leadIdOf, type PairingDecision, type SourceContent, type SourceRecordId } from '@leadweave/domain';
import { type Candidate, compareCandidates } from './compare-candidates.js';
import { type CandidateOutcome, type ExplainedCandidate, type Explanation, type PairingReason } from './explanation.js';
import { LeadMatchingError } from './lead-matching-error.js';
import { isPairableNative, isPairableWhatConverts } from './may-pair.js';
import { pair } from './pair.js';
import { directionOf, type Pair, pairingWindowMs } from './pairing.js';
import { type PairingRecord } from './pairing-record.js';
import { type RemovedCandidates, removedCandidates } from './removed-candidates.js';

/** A record to explain; with its content, the explanation holds spellings and visitor ids. */
export type ExplainRecord = PairingRecord & { readonly content?: SourceContent };

/** How far apart two events may be to be told as a near miss: 24 hours. */
export const nearMissWindowMs = 86_400_000;

/**
 * Why the record is paired, or why it stands alone, with every possible partner among `records`. Give all records of the
 * e-mail in the brand, of all locations that the reader may see, and the decisions that `pair` gets.
 *
 * @throws LeadMatchingError `unknown-record` if `recordId` is not among the records.
 */
export function explain(
  records: readonly ExplainRecord[],
  decisions: readonly PairingDecision[],
  recordId: SourceRecordId,
): Explanation {
  const record = records.find(({ id }) => id === recordId);
  if (!record) throw new LeadMatchingError('unknown-record', `Record ${recordId} is not among the records.`);
  const { pairs } = pair(records, decisions);
  const candidates = possiblePairs(records, record);
  const judge = judgeOf(pairs, removedCandidates(decisions));
  return summarise(
    record,
    pairs,
    candidates.map((candidate) => explainCandidate(candidate, record, judge(candidate))),
  );
}

function summarise(
  record: ExplainRecord,
  pairs: readonly Pair[],
  explained: readonly ExplainedCandidate[],
): Explanation {
  const own = pairs.find(({ nativeId, whatConvertsId }) => nativeId === record.id || whatConvertsId === record.id);
  const nearMisses = explained.filter(({ outcome }) => outcome === 'outside-window');
  const elsewhere = explained.filter(({ outcome }) => outcome === 'other-location');
  const candidates = explained.filter((one) => !nearMisses.includes(one) && !elsewhere.includes(one));
  return {
    recordId: record.id,
    occurredAtMs: record.occurredAtMs,
    reason: own ? 'nearest-candidate' : reasonAlone(record, candidates),
    windowMs: pairingWindowMs,
    ...(record.normalisedEmail && { normalisedEmail: record.normalisedEmail }),
    ...(own && { pair: own }),
    candidates,
    nearMisses,
    elsewhere,
  };
}

function reasonAlone(record: ExplainRecord, candidates: readonly ExplainedCandidate[]): PairingReason {
  if (record.source === 'whatconverts' && record.type !== 'web_form') return 'type-never-pairs';
  if (!record.normalisedEmail) return 'no-email';
  if (candidates.length === 0) return 'no-candidate';
  return candidates.some(({ outcome }) => outcome === 'taken') ? 'candidates-taken' : 'removed-by-person';
}

type ExplainCandidate = Candidate & { readonly native: ExplainRecord; readonly whatConverts: ExplainRecord };

/** Everything of the same e-mail and the other kind within 24 hours, in the order of choice. */
function possiblePairs(records: readonly ExplainRecord[], record: ExplainRecord): ExplainCandidate[] {
  return records
    .filter((other) => other.normalisedEmail === record.normalisedEmail)
    .map((other) => candidateOf(record, other))
    .filter((candidate) => candidate !== undefined)
    .filter(({ differenceMs }) => differenceMs <= nearMissWindowMs)
    .sort(compareCandidates);
}

function candidateOf(record: ExplainRecord, other: ExplainRecord): ExplainCandidate | undefined {
  const [native, whatConverts] = record.source === 'form' ? [record, other] : [other, record];
  if (!isPairableNative(native) || !isPairableWhatConverts(whatConverts)) return undefined;
  return { native, whatConverts, differenceMs: Math.abs(native.occurredAtMs - whatConverts.occurredAtMs) };
}

interface Verdict {
  readonly outcome: CandidateOutcome;
  readonly takenBy?: Pair;
}

/** The first pair that holds one of the two sides is the one that decided, since pairs come in the order of choice. */
function judgeOf(pairs: readonly Pair[], removed: RemovedCandidates): (candidate: Candidate) => Verdict {
  return ({ native, whatConverts, differenceMs }) => {
    if (native.locationId !== whatConverts.locationId) return { outcome: 'other-location' };
    if (differenceMs > pairingWindowMs) return { outcome: 'outside-window' };
    const kind = removed.get(native.id)?.get(whatConverts.id);
    if (kind) return { outcome: kind };
    const first = pairs.find((one) => one.nativeId === native.id || one.whatConvertsId === whatConverts.id);
    const isItself = first?.nativeId === native.id && first.whatConvertsId === whatConverts.id;
    return isItself ? { outcome: 'paired' } : { outcome: 'taken', ...(first && { takenBy: first }) };
  };
}

function explainCandidate(candidate: ExplainCandidate, record: ExplainRecord, verdict: Verdict): ExplainedCandidate {
  const { native, whatConverts, differenceMs } = candidate;
  const other = native.id === record.id ? whatConverts : native;
  return {
    recordId: other.id,
    leadId: leadIdOf(other.id),
    source: other.source,
    externalId: other.externalId,
    locationId: other.locationId,
    occurredAtMs: other.occurredAtMs,
    differenceMs,
    direction: directionOf(native.occurredAtMs, whatConverts.occurredAtMs),
    emailAsReceived: spellings(native, whatConverts),
    ...sameVisitor(native, whatConverts),
    ...verdict,
  };
}

function spellings(native: ExplainRecord, whatConverts: ExplainRecord): ExplainedCandidate['emailAsReceived'] {
  const [ofNative, ofWhatConverts] = [native, whatConverts].map(({ content }) => content?.contact?.email);
  return { ...(ofNative && { native: ofNative }), ...(ofWhatConverts && { whatConverts: ofWhatConverts }) };
}

function sameVisitor(native: ExplainRecord, whatConverts: ExplainRecord): { sameVisitorId?: boolean } {
  const [ofNative, ofWhatConverts] = [native, whatConverts].map(({ content }) => content?.vendor?.visitorId);
  return ofNative && ofWhatConverts ? { sameVisitorId: ofNative === ofWhatConverts } : {};
}
