import { type ApiUsage } from '@leadweave/salesforce-client';
import { minuteMs } from '@leadweave/time';
import { type Usage } from '../connection/usage.repository.js';

/** What the org said of its allowance is believed this long: its count slides, and only a call tells how it stands now. */
const knownForMs = 15 * minuteMs;

/** What may be used of an org's calls, as `judgeBudget` asks for it. Without a fresh word of the org nothing is known. */
export interface Allowance {
  readonly org?: ApiUsage;
  /** Our share of it, and what we used today. */
  readonly own?: { readonly cap: number; readonly used: number };
}

/** The allowance of a connection as it is known now. */
export function allowanceOf({ org: seen, ownToday }: Usage, sharePercent: number, now: Date): Allowance {
  if (!seen || now.getTime() - seen.seenAt.getTime() >= knownForMs) return {};
  return { org: seen, own: { cap: Math.floor((seen.limit * sharePercent) / 100), used: ownToday } };
}
