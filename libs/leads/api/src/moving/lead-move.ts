import { type MoveReason } from '../intake/incoming-record.js';

/** Leads that go to another location together, and how far that is. */
export interface LeadMove {
  readonly id: string;
  readonly from: { readonly id: string; readonly name: string };
  readonly to: { readonly id: string; readonly name: string };
  readonly because: MoveReason;
  /** Id of the member who decided it. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  /** Leads that were chosen; each of them is moved or stayed in the end. */
  readonly total: number;
  readonly moved: number;
  /** Of the moved ones: they became part of a lead of one of the new location's own forms. */
  readonly paired: number;
  /** They were paired, erased or moved by somebody else before it was their turn. */
  readonly stayed: number;
  readonly finishedAt?: Date;
  /** The move that this one takes back. */
  readonly undoes?: string;
  /** The move that took this one back. */
  readonly undoneBy?: string;
}

/** What to move, decided together. */
export interface WantedMove {
  readonly leadIds: readonly string[];
  readonly fromLocationId: string;
  readonly toLocationId: string;
  /** Id of the member who decided it. */
  readonly by: string;
}

/** What is known of leads before anybody moves them. */
export interface MoveFigures {
  readonly leads: number;
  /** They stand on a submission of one of the location's own forms, and stay with it. */
  readonly paired: number;
  readonly scored: number;
  readonly withNotes: number;
  /** They fit a submission of one of the new location's own forms; the rule of pairing decides when they are there. */
  readonly mayPair: number;
}
