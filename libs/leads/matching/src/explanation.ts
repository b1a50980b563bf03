import {
  type LeadId,
  type LocationId,
  type PairingDecision,
  type Source,
  type SourceRecordId,
} from '@leadweave/domain';
import { type Direction, type Pair } from './pairing.js';

/**
 * What became of one possible pair: `paired`; `taken`, a nearer candidate came first; `split` and `never`, a person
 * removed it; `outside-window`, more than 300.000 s apart; `other-location`, never paired, a hint only.
 */
export type CandidateOutcome = 'paired' | 'taken' | PairingDecision['kind'] | 'outside-window' | 'other-location';

/** Why a record is paired or stands alone. */
export type PairingReason =
  'nearest-candidate' | 'type-never-pairs' | 'no-email' | 'no-candidate' | 'removed-by-person' | 'candidates-taken';

/** The other side of a possible pair, seen from the explained record. */
export interface ExplainedCandidate {
  readonly recordId: SourceRecordId;
  readonly leadId: LeadId;
  readonly source: Source;
  readonly externalId: string;
  readonly locationId: LocationId;
  /** Event time, milliseconds since the epoch. */
  readonly occurredAtMs: number;
  /** Absolute difference of event times, milliseconds. */
  readonly differenceMs: number;
  readonly direction: Direction;
  /** Both spellings as received; present where the contents were given and have one. */
  readonly emailAsReceived: { readonly native?: string; readonly whatConverts?: string };
  /** Whether both carry the same visitor id: evidence, never a reason. Absent unless both carry one. */
  readonly sameVisitorId?: boolean;
  readonly outcome: CandidateOutcome;
  /** With `taken`: the pair that came first and holds one of the two sides. */
  readonly takenBy?: Pair;
}

/** Why a record is paired as it is: data for the lead's pairing card and for the API, without a word of text. */
export interface Explanation {
  readonly recordId: SourceRecordId;
  /** Event time of the explained record, milliseconds since the epoch. */
  readonly occurredAtMs: number;
  readonly reason: PairingReason;
  /** Length of the window, milliseconds. */
  readonly windowMs: number;
  readonly normalisedEmail?: string;
  readonly pair?: Pair;
  /** Inside the window at the same location, in the order of choice; those a person removed are among them. */
  readonly candidates: readonly ExplainedCandidate[];
  /** Same e-mail and location, outside the window, up to 24 h; nearest first. */
  readonly nearMisses: readonly ExplainedCandidate[];
  /** Same e-mail at another location, up to 24 h; nearest first. Only for people who may see both locations. */
  readonly elsewhere: readonly ExplainedCandidate[];
}
