/** Narrowest slice; a minute that cannot be proved is a fault of the service. */
export const minWidthMs = 60_000;

/**
 * Width of the slices to come. It halves when a slice could not be proved and grows again, but not so far that a slice
 * would hold more rows than the service was seen to give at most.
 */
export class SliceWidth {
  private rowCap = Infinity;

  constructor(
    private readonly maxMs: number,
    private currentMs = maxMs,
  ) {}

  get ms(): number {
    return this.currentMs;
  }

  /** After a slice that could not be proved; `undefined` when it cannot be narrower. */
  halve(sliceMs: number, rowsRead: number, isCapped: boolean): number | undefined {
    if (sliceMs <= minWidthMs) return undefined;
    if (isCapped) this.rowCap = Math.min(this.rowCap, rowsRead);
    this.currentMs = Math.max(minWidthMs, Math.floor(sliceMs / 2 / 1000) * 1000);
    return this.currentMs;
  }

  /** After a proved slice. */
  grow(idsCount: number): void {
    if (idsCount * 2 <= this.rowCap) this.currentMs = Math.min(this.maxMs, this.currentMs * 2);
  }
}
