import { judgeBudget } from '@leadweave/salesforce-client';
import { type Connection } from '../connection/connection.js';
import { type Usage } from '../connection/usage.repository.js';
import { type ApiUseDto } from './overview.dto.js';

/** The meter of the org's calls (S81): what is used, by everybody and by us, and what waits for free ones. */
export function apiUseToDto({ sharePercent }: Connection, { org, ownToday }: Usage): ApiUseDto {
  const cap = org && Math.floor((org.limit * sharePercent) / 100);
  const own = cap === undefined ? undefined : { cap, used: ownToday };
  return {
    orgUsed: org?.used ?? null,
    orgMax: org?.limit ?? null,
    at: org?.seenAt.toISOString() ?? null,
    ours: ownToday,
    sharePercent,
    ourMax: cap ?? null,
    backgroundPaused: !judgeBudget('background', org, own).allowed,
    livePaused: !judgeBudget('live', org, own).allowed,
  };
}
