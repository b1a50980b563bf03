import { dayRangeInZone, type TimeRange } from '@leadweave/time';

/** Instants of days, worked out once for each zone: brands have many locations in few zones. */
export class RangesOfDays {
  private readonly known = new Map<string, TimeRange>();

  /** @throws TimeError `unknown-zone`, `invalid-day` */
  of(day: string, timeZone: string): TimeRange {
    const key = `${timeZone} ${day}`;
    const range = this.known.get(key) ?? dayRangeInZone(day, timeZone);
    this.known.set(key, range);
    return range;
  }
}
