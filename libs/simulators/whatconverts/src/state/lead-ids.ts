import { hashOf } from '../world/random.js';

const FIRST_ID = 100_000_000;
const LAST_ID = 999_999_999;
const ID_SALT = 41;
const WIDEST_GAP = 700;
/** Positions kept free for leads that are made after the start. */
const ROOM_FOR_NEW = 100_000;

/** Gives lead ids of nine digits that rise with creation, with irregular gaps, and finds the position of an id. */
export class LeadIds {
  private readonly gap: number;

  constructor(
    private readonly seed: number,
    count: number,
  ) {
    this.gap = Math.min(WIDEST_GAP, Math.floor((LAST_ID - FIRST_ID) / (count + ROOM_FOR_NEW)));
    if (this.gap < 2) throw new RangeError('A world holds fewer leads than there are ids of nine digits.');
  }

  idAt(position: number): number {
    return FIRST_ID + position * this.gap + (hashOf(this.seed, 0, position, ID_SALT) % (this.gap - 1));
  }

  /** Undefined when no lead can have this id. */
  positionOf(leadId: number): number | undefined {
    const position = Math.floor((leadId - FIRST_ID) / this.gap);
    return position >= 0 && this.idAt(position) === leadId ? position : undefined;
  }
}
