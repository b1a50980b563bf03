import { type Database } from '@leadweave/persistence';
import { type ConnectionState } from '@leadweave/salesforce-client';
import { type Clock, hourMs, secondMs } from '@leadweave/time';

/** States of leads that say something is to be done; the others grow without end and are not counted. */
export type CountedLeadState = 'waiting' | 'sending' | 'failed' | 'review';
const countedStates: readonly CountedLeadState[] = ['waiting', 'sending', 'failed', 'review'];

/** An org's own count slides; what it said longer ago says nothing of now. */
const seenForMs = hourMs;

/** How Salesforce goes in the whole installation, over all brands. */
export interface SalesforceSituation {
  readonly connections: Readonly<Partial<Record<ConnectionState, number>>>;
  readonly leads: Readonly<Record<CountedLeadState, number>>;
  /** 0 when nothing waits. */
  readonly oldestWaitingSeconds: number;
  /** Our calls of this day in UTC. */
  readonly callsToday: number;
  /** The largest share of its 24 hours' calls that an org has used, by whomever: 0.8 is where background work pauses. */
  readonly highestUse: number;
}

interface LeadsRow {
  readonly state: CountedLeadState;
  readonly count: number;
  readonly oldest: Date | null;
}

/** Counts over all brands, by states and never by brand, so that the number of time series stays what it is. */
export class SalesforceFigures {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Reads everything in one go. */
  situation(): Promise<SalesforceSituation> {
    const now = this.clock();
    return this.database.asScheduler(async (tx) => {
      const connections = await tx.query<{ state: ConnectionState; count: number }>(
        'select state, count(*)::int as count from salesforce_connection group by state',
      );
      // By connection, so that the index by state is used and the many leads that are synced are not touched.
      const leads = await tx.query<LeadsRow & Record<string, unknown>>(
        `select s.state, coalesce(sum(l.count), 0)::int as count, min(l.oldest) as oldest
         from unnest($1::text[]) s (state)
         left join salesforce_connection c on c.state <> 'DISCONNECTED'
         left join lateral (
           select count(*) as count, min(wanted_at) as oldest from salesforce_lead
           where brand_id = c.brand_id and connection_id = c.id and state = s.state) l on true
         group by s.state`,
        [countedStates],
      );
      const usage = await tx.one<{ calls: number; use: number }>(
        `select coalesce(sum(u.own_calls), 0)::int as calls,
           coalesce(max(u.org_used::float8 / nullif(u.org_limit, 0)) filter (where u.seen_at > $2), 0)::float8 as use
         from salesforce_connection c
         join salesforce_usage u on u.brand_id = c.brand_id and u.connection_id = c.id and u.day = $1::date
         where c.state <> 'DISCONNECTED'`,
        [now.toISOString().slice(0, 10), new Date(now.getTime() - seenForMs)],
      );
      return {
        connections: Object.fromEntries(connections.map(({ state, count }) => [state, count])),
        leads: Object.fromEntries(leads.map(({ state, count }) => [state, count])) as SalesforceSituation['leads'],
        oldestWaitingSeconds: secondsSince(leads.find(({ state }) => state === 'waiting')?.oldest ?? now, now),
        callsToday: usage.calls,
        highestUse: usage.use,
      };
    });
  }
}

const secondsSince = (from: Date, to: Date): number =>
  Math.max(0, Math.round((to.getTime() - from.getTime()) / secondMs));
