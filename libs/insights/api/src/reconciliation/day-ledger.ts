import { dayInZone, type TimeRange } from '@leadweave/time';
import { type RangesOfDays } from './ranges-of-days.js';

/** A lead as far as its day is concerned. */
export interface DatedLead {
  readonly externalId: string;
  readonly createdAt: Date;
}

/** A day of a location of which every lead is known. */
export interface CompleteDay<Lead extends DatedLead> extends TimeRange {
  readonly day: string;
  /** Latest creation time that was read: the end of the day, or earlier on the day that still goes on. */
  readonly readTo: Date;
  readonly leads: readonly Lead[];
}

/**
 * Cuts what is read of one location into days of its time zone. A day is given once it was read from its first instant to
 * its last; a day that began before the reading did is never given. The last day may end early.
 */
export class DayLedger<Lead extends DatedLead> {
  private readonly leads = new Map<string, Lead>();
  private day: string;

  constructor(
    private readonly timeZone: string,
    private readonly ranges: RangesOfDays,
    /** Where the reading begins. */
    from: Date,
    /** Where it ends. */
    private readonly end: Date,
  ) {
    const first = dayInZone(from, timeZone);
    this.day = ranges.of(first, timeZone).from < from ? dayAfter(first) : first;
  }

  /** @param readTo everything up to here is known now; it never goes back */
  add(leads: readonly Lead[], readTo: Date): CompleteDay<Lead>[] {
    for (const lead of leads) this.leads.set(lead.externalId, lead);
    const complete: CompleteDay<Lead>[] = [];
    for (let range = this.range(); this.isOver(range, readTo); range = this.range()) {
      complete.push({ day: this.day, ...range, readTo: earlier(range.to, this.end), leads: this.take(range) });
      this.day = dayAfter(this.day);
    }
    return complete;
  }

  private range(): TimeRange {
    return this.ranges.of(this.day, this.timeZone);
  }

  private isOver({ from, to }: TimeRange, readTo: Date): boolean {
    return from < this.end && (to <= readTo || readTo >= this.end);
  }

  private take({ from, to }: TimeRange): Lead[] {
    const taken = [...this.leads.values()].filter(({ createdAt }) => createdAt >= from && createdAt < to);
    // Earlier ones belong to a day that was never complete.
    for (const { externalId, createdAt } of this.leads.values()) if (createdAt < to) this.leads.delete(externalId);
    return taken;
  }
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 24 * 3600 * 1000).toISOString().slice(0, 10);
}

function earlier(left: Date, right: Date): Date {
  return left < right ? left : right;
}
