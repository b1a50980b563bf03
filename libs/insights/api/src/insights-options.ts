import { type Clock } from '@leadweave/time';

/** What the application decides about the insights. */
export interface InsightsOptions {
  /** Whether this process carries out comparisons. */
  readonly runsWork: boolean;
  /** Whether this process looks for due work; harmless in several at once. */
  readonly runsSchedule: boolean;
  /** Base of links in mails, for example `https://leads.example.com`. */
  readonly publicUrl: string;
  /** Default: the system clock. */
  readonly clock?: Clock;
}
