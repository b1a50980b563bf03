import { judgeBudget } from '@leadweave/salesforce-client';
import { type Connection } from '../connection/connection.js';
import { type Usage } from '../connection/usage.repository.js';
import { allowanceOf } from '../gateway/allowance.js';
import { type ApiUseDto } from './overview.dto.js';

/** What the meter is made of. */
export interface ApiUseFacts {
  readonly connection: Connection;
  readonly usage: Usage;
  readonly now: Date;
}

/** The meter of the org's calls (S81): what is used, by everybody and by us, and what waits for free ones. */
export function apiUseToDto({ connection, usage, now }: ApiUseFacts): ApiUseDto {
  const { sharePercent, state } = connection;
  const { org, own } = allowanceOf(usage, sharePercent, now);
  const rests = (purpose: 'live' | 'background') => state === 'LIMITED' || !judgeBudget(purpose, org, own).allowed;
  const seen = usage.org;
  return {
    orgUsed: seen?.used ?? null,
    orgMax: seen?.limit ?? null,
    at: seen?.seenAt.toISOString() ?? null,
    ours: usage.ownToday,
    sharePercent,
    ourMax: seen ? Math.floor((seen.limit * sharePercent) / 100) : null,
    backgroundPaused: rests('background'),
    livePaused: rests('live'),
  };
}
