/** Hears how long a lead took from its arrival until Salesforce had it. */
export abstract class FirstSends {
  /** Once for each lead that arrived while sending was on; back-fills and later changes are left out. */
  abstract arrived(seconds: number): void;
}

/** Nobody measures. */
export class UnmeasuredFirstSends extends FirstSends {
  arrived(): void {
    // Nothing to do.
  }
}
