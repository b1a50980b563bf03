/** Name of the queue that wakes moves. A job holds ids; the move itself is in `lead_move`. */
export const leadMoveQueue = 'lead-move';

/** What a job of the queue holds. */
export interface LeadMoveJob {
  readonly brandId: string;
  readonly moveId: string;
}
