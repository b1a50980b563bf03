import type { Clock } from '@leadweave/time';
import type { Statements } from '../auth/live-session.js';
import { type Allowance, allowanceAt, type RequestLimits, type UsedRequests } from './request-limits.js';

interface CountedKey {
  readonly brandId: string;
  readonly id: string;
}

const countSql = `
  select admitted, second_used as second, minute_used as minute, day_used as day
  from count_api_request($1, $2, $3, $4, $5, $6)`;

/** Counts the requests of keys in PostgreSQL, so that all processes count together: one statement a request. */
export class RequestCounter {
  constructor(
    private readonly statements: Statements,
    private readonly limits: RequestLimits,
    private readonly clock: Clock,
  ) {}

  async count({ brandId, id }: CountedKey): Promise<Allowance> {
    const now = this.clock();
    const { perSecond, perMinute, perDay } = this.limits;
    const params = [brandId, id, now, perSecond, perMinute, perDay];
    const { rows } = await this.statements.query<UsedRequests>(countSql, params);
    return allowanceAt(now, this.limits, rows[0]!);
  }
}
