import { type Database } from '@leadweave/persistence';
import { type Clock, minuteMs, secondMs } from '@leadweave/time';
import { type ChangeReader } from '../changes/change-reader.js';
import { type CursorsRepository } from '../changes/cursors.repository.js';
import { type UsageRepository } from '../connection/usage.repository.js';
import { type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type OpportunityReading } from './opportunity-reading.js';

const everywhere = { kind: 'all-locations' } as const;
/** Name of the cursor. */
export const opportunityCursor = 'Opportunity';
/** While the direction is off, this is how often we look whether it still is. */
const offMs = 5 * minuteMs;
const quietAfterMs = 30 * minuteMs;
const quietEveryMs = 2 * minuteMs;
const sparingEveryMs = 5 * minuteMs;
/** Share of the org's allowance from which on we poll less. */
const sparingFrom = 0.6;

export interface OpportunityPollingParts {
  readonly database: Database;
  readonly reading: OpportunityReading;
  readonly reader: ChangeReader;
  readonly cursors: CursorsRepository;
  readonly usage: UsageRepository;
  readonly clock: Clock;
  readonly pollSeconds: number;
}

/** Looks at the opportunities of an org: every minute, less often when nothing moves or the org has little allowance left (S73). */
export class OpportunityPolling implements DutyHandler {
  constructor(private readonly parts: OpportunityPollingParts) {}

  async serve(duty: HeldDuty): Promise<Date> {
    const { reading, reader, clock } = this.parts;
    const begun = await reading.begin(duty, opportunityCursor);
    if (!begun) return new Date(clock().getTime() + offMs);
    await reader.read(duty, begun.cursor, reading.source(duty, begun, opportunityCursor));
    return this.nextAt(duty);
  }

  private async nextAt({ brandId, connectionId }: HeldDuty): Promise<Date> {
    const { database, cursors, usage, clock, pollSeconds } = this.parts;
    const now = clock();
    const { cursor, used } = await database.inBrand(brandId, everywhere, async (tx) => ({
      cursor: await cursors.of(tx, connectionId, opportunityCursor),
      used: await usage.of(tx, connectionId, now),
    }));
    return new Date(now.getTime() + pollEveryMs({ ...used, quietSince: cursor?.quietSince, now, pollSeconds }));
  }
}

/** What decides how long to wait before the next look. */
export interface PollPace {
  readonly org?: { readonly used: number; readonly limit: number };
  readonly quietSince?: Date;
  readonly now: Date;
  readonly pollSeconds: number;
}

/** Milliseconds until the next look. */
export function pollEveryMs({ org, quietSince, now, pollSeconds }: PollPace): number {
  const usualMs = pollSeconds * secondMs;
  if (org && org.used > org.limit * sparingFrom) return Math.max(usualMs, sparingEveryMs);
  const isQuiet = quietSince !== undefined && now.getTime() - quietSince.getTime() >= quietAfterMs;
  return isQuiet ? Math.max(usualMs, quietEveryMs) : usualMs;
}
