/** How a try ended: taken, to be tried again, or given up. */
export type AttemptResult = 'delivered' | 'pending' | 'exhausted';

/** Hears how tries went; the application makes metrics of it. */
export abstract class AttemptFigures {
  /**
   * How long after a change its first attempt began, which is what a receiver feels of our delay. Once for each delivery, except
   * tests, replays and what waited while its endpoint was stopped.
   */
  abstract began(secondsAfterChange: number): void;

  /** Each try of a real event, with the time that the receiver took. */
  abstract ended(result: AttemptResult, seconds: number): void;
}

/** Nobody measures. */
export class NoAttemptFigures extends AttemptFigures {
  began(): void {
    // Nothing to do.
  }

  ended(): void {
    // Nothing to do.
  }
}
