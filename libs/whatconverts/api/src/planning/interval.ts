/** An interval of time in milliseconds since the epoch, both bounds inclusive. */
export interface Interval {
  readonly fromMs: number;
  readonly toMs: number;
}
