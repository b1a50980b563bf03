import { type Opportunity } from './opportunity.js';

/** A version of an opportunity that was handled. */
export interface HandledVersion {
  readonly stampMs: number;
  readonly fingerprint: string;
}

/** What a version is against the one that was handled. */
export type VersionVerdict =
  | 'first'
  /** Something that is mapped has changed. */
  | 'changed'
  /** Nothing that is mapped has changed: read again, or touched elsewhere. */
  | 'same'
  /** It is older than what is known and changes nothing (S79). */
  | 'older';

/** All that can change a lead, as one text; equal texts are equal versions. It quotes values: store a digest of it, log nothing. */
export function fingerprintOf(opportunity: Opportunity): string {
  const { stage, amount, currency, isClosed, isWon, closeDate, isDeleted, fields } = opportunity;
  const mapped = Object.entries(fields).sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([stage, amount ?? null, currency, isClosed, isWon, closeDate ?? null, isDeleted, mapped]);
}

/** Two versions of one second are told apart by what they say; the one that was read last counts. */
export function versionVerdict(known: HandledVersion | undefined, read: HandledVersion): VersionVerdict {
  if (!known) return 'first';
  if (read.stampMs < known.stampMs) return 'older';
  return read.fingerprint === known.fingerprint ? 'same' : 'changed';
}
