import { type IgnoreReason } from './incoming-record.js';

/** What tells two versions of one record apart. */
export interface RecordVersion {
  /** Milliseconds since the epoch; absent when the source tells none, which is older than any. */
  readonly sourceUpdatedAtMs?: number;
  readonly contentHash: string;
  readonly verified: boolean;
  /** A call or chat that still goes on. */
  readonly inProgress: boolean;
  /** The source said that it no longer has the record. */
  readonly gone?: boolean;
  /** Hash of the unverified version that an arriving one was made from or read to confirm. */
  readonly replaces?: string;
}

/**
 * What to do with a version that arrives. `confirm`: the stored content stands, under the arriving version's time and as verified as
 * that is. What a read said of one moment vouches for no later one, else the order of webhook and poll would decide.
 */
export type ArrivalDecision =
  | { readonly kind: 'insert' | 'update' | 'confirm' | 'unchanged' }
  | { readonly kind: 'ignore'; readonly reason: IgnoreReason };

/**
 * Decides whether an arriving version replaces the stored one. The order of versions: completed after in progress, then
 * the source's time of change, then verified after unverified, then the hash. Two verified versions of the same moment
 * are both the source's own word: the later reading wins. A version made from the stored unverified one, or read to confirm it,
 * comes after it whatever the times say: what somebody pushed must not outlive the source's own word.
 */
export function decideArrival(arriving: RecordVersion, stored: RecordVersion | undefined): ArrivalDecision {
  if (!stored) return { kind: 'insert' };
  if (arriving.contentHash === stored.contentHash) return decideRepetition(arriving, stored);
  if (takesPlaceOf(arriving, stored)) return { kind: 'update' };
  const reason = ignoreReason(arriving, stored);
  return reason ? { kind: 'ignore', reason } : { kind: 'update' };
}

function takesPlaceOf(arriving: RecordVersion, stored: RecordVersion): boolean {
  if (arriving.replaces !== stored.contentHash || stored.verified) return false;
  return arriving.verified || stored.inProgress || !arriving.inProgress;
}

function decideRepetition(arriving: RecordVersion, stored: RecordVersion): ArrivalDecision {
  const difference = timeOf(arriving) - timeOf(stored);
  if (stored.gone && difference >= 0) return { kind: 'update' };
  const isConfirmed = arriving.verified && !stored.verified;
  const news = difference > 0 || (isConfirmed && (difference === 0 || arriving.replaces === stored.contentHash));
  return { kind: news ? 'confirm' : 'unchanged' };
}

function ignoreReason(arriving: RecordVersion, stored: RecordVersion): IgnoreReason | undefined {
  if (arriving.inProgress !== stored.inProgress) return arriving.inProgress ? 'completed-stays' : undefined;
  const difference = timeOf(arriving) - timeOf(stored);
  if (difference !== 0) return difference < 0 ? 'older-version' : undefined;
  if (arriving.verified) return undefined;
  if (stored.verified) return 'verified-stays';
  return arriving.contentHash < stored.contentHash ? 'older-version' : undefined;
}

/** Finite, so that two absent times have the difference 0. */
function timeOf({ sourceUpdatedAtMs }: RecordVersion): number {
  return sourceUpdatedAtMs ?? Number.MIN_SAFE_INTEGER / 2;
}
