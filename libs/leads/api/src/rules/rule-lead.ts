import { type RuleLead } from '@leadweave/lead-matching';

/** The columns of a lead and its location that rules ask about. */
export interface RuleLeadRow {
  readonly type: string;
  readonly channel: string | null;
  readonly location_id: string;
  readonly source: string | null;
  readonly medium: string | null;
  readonly campaign: string | null;
  readonly keyword: string | null;
  readonly contact_name: string | null;
  readonly email: string | null;
  readonly phone_raw: string | null;
  readonly duration_seconds: number | null;
  readonly occurred_at: Date;
  readonly time_zone: string;
  readonly vendor_spam: boolean;
  readonly vendor_duplicate: boolean;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** 0 to 23. A brand has few zones, and a clock is dear to make. */
function hourAt(time: Date, timeZone: string): number {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone });
    clocks.set(timeZone, clock);
  }
  return Number(clock.format(time));
}

export function ruleLeadOf(row: RuleLeadRow): RuleLead {
  return {
    type: row.type,
    channel: row.channel ?? undefined,
    location: row.location_id,
    source: row.source ?? undefined,
    medium: row.medium ?? undefined,
    campaign: row.campaign ?? undefined,
    keyword: row.keyword ?? undefined,
    name: row.contact_name ?? undefined,
    email: row.email ?? undefined,
    phone: row.phone_raw ?? undefined,
    duration: row.duration_seconds ?? undefined,
    hour: hourAt(row.occurred_at, row.time_zone),
    vendorSpam: row.vendor_spam,
    vendorDuplicate: row.vendor_duplicate,
  };
}
