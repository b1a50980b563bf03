/** Calls of the last 24 hours in an org, and how many it may make (contract 4.6). */
export interface ApiUsage {
  readonly used: number;
  readonly limit: number;
}

/** Reads `Sforce-Limit-Info: api-usage=42/15000`; undefined when it is missing or reads otherwise. */
export const usageFromHeader = (header: string | null): ApiUsage | undefined => {
  const [, used, limit] = /\bapi-usage=(\d+)\/(\d+)/.exec(header ?? '') ?? [];
  return used === undefined || limit === undefined ? undefined : { used: Number(used), limit: Number(limit) };
};

/** `live`: a lead that people wait for. `background`: polling, back-fills, reconciliation. */
export type CallPurpose = 'live' | 'background';

/** Share of the allowance at which calls of a purpose stop; background gives way first (contract 4.6). */
const SHARE: Readonly<Record<CallPurpose, number>> = { background: 0.8, live: 0.95 };

/** Whether calls of a purpose may go on, and how many more are left for them. */
export interface BudgetVerdict {
  readonly allowed: boolean;
  readonly left: number;
}

/**
 * Judges a purpose by the org's last known usage. `ownCap` is what the brand grants us of the org's allowance in 24 hours;
 * `ownUsed` what we used of it. Without a known usage everything is allowed.
 */
export const judgeBudget = (
  purpose: CallPurpose,
  usage: ApiUsage | undefined,
  own: { readonly cap: number; readonly used: number } | undefined = undefined,
): BudgetVerdict => {
  const share = SHARE[purpose];
  const ofOrg = usage ? Math.floor(usage.limit * share) - usage.used : Number.POSITIVE_INFINITY;
  const ofOurs = own ? Math.floor(own.cap * share) - own.used : Number.POSITIVE_INFINITY;
  const left = Math.max(0, Math.min(ofOrg, ofOurs));
  return { allowed: left > 0, left };
};
