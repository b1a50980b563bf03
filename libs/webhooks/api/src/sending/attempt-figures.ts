/** Hears how long after a change its first attempt began, which is what a receiver feels of our delay. */
export abstract class FirstAttempts {
  /** Once for each delivery, except tests, replays and what waited while its endpoint was stopped. */
  abstract began(secondsAfterChange: number): void;
}

/** Nobody measures. */
export class UnmeasuredFirstAttempts extends FirstAttempts {
  began(): void {
    // Nothing to do.
  }
}
