const HOUR_MS = 3_600_000;
const DAY_HOURS = 24;

/** Calls of the last 24 hours, counted by the hour, and how many the org may make (contract 4.6). */
export class ApiUsage {
  private readonly byHour = new Map<number, number>();

  constructor(
    private readonly now: () => number,
    /** Calls in 24 hours; Developer Edition has 15,000. */
    private allowance: number,
  ) {}

  get cap(): number {
    return this.allowance;
  }

  setCap(cap: number): void {
    this.allowance = cap;
  }

  used(): number {
    const first = this.hour() - DAY_HOURS + 1;
    let sum = 0;
    for (const [hour, count] of this.byHour) {
      if (hour < first) this.byHour.delete(hour);
      else sum += count;
    }
    return sum;
  }

  /** Counts a call; false when the allowance is spent. */
  spend(): boolean {
    if (this.used() >= this.allowance) return false;
    this.byHour.set(this.hour(), (this.byHour.get(this.hour()) ?? 0) + 1);
    return true;
  }

  /** Calls by the hour since 1970. */
  hours(): [hour: number, count: number][] {
    return [...this.byHour];
  }

  setHours(hours: readonly (readonly [hour: number, count: number])[]): void {
    this.byHour.clear();
    for (const [hour, count] of hours) this.byHour.set(hour, count);
  }

  setUsed(used: number): void {
    this.byHour.clear();
    this.byHour.set(this.hour(), used);
  }

  private hour(): number {
    return Math.floor(this.now() / HOUR_MS);
  }
}
