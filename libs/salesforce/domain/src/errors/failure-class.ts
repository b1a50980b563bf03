/** What becomes of a record that failed, in the letters of the contract (4.5). */
export type FailureClass = 'A' | 'B' | 'C' | 'D' | 'E' | 'F';

/** Whether trying again helps. */
export type RetryAdvice =
  /** We try again by ourselves. */
  | 'by-itself'
  /** One click, once the fix is done. */
  | 'after-fix'
  /** The same would only fail again: a person has to choose first. */
  | 'after-choice';
