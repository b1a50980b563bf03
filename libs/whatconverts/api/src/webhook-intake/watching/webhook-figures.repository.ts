import { type Tx } from '@leadweave/persistence';

export interface KindFigure {
  readonly kind: string;
  readonly count: number;
  readonly lastAt: Date;
}

export interface ProfileFigure {
  readonly profileId: string;
  readonly count: number;
}

/** Newest deliveries that figures are taken from: enough to see what arrives, never a reading of everything. */
const mostLookedAt = 5_000;

/** Reads what the page of an incoming webhook shows in figures. */
export class WebhookFiguresRepository {
  /** Kinds among the newest deliveries since `from`. */
  kinds(tx: Tx, connectionId: string, from: Date): Promise<KindFigure[]> {
    return tx.query<KindFigure & Record<string, unknown>>(
      `select lead_kind as kind, count(*)::int as count, max(received_at) as "lastAt"
         from (${newest}) recent where lead_kind is not null group by lead_kind order by max(received_at) desc`,
      [tx.brandId, connectionId, from],
    );
  }

  /** Within how many milliseconds 95 of 100 of the newest deliveries since `from` were visible as leads. */
  async visibleP95Ms(tx: Tx, connectionId: string, from: Date): Promise<number | null> {
    const { p95 } = await tx.one<{ p95: number | null }>(
      `select percentile_disc(0.95) within group (order by extract(epoch from settled_at - received_at) * 1000)::int as p95
         from (${newest}) recent where settled_at is not null and attempts <= 1 and outcome in ('created', 'enriched', 'updated')`,
      [tx.brandId, connectionId, from],
    );
    return p95;
  }

  /** Deliveries that were answered on a UTC day, and within how many milliseconds 95 of 100 of them. */
  async answers(tx: Tx, connectionId: string, day: string): Promise<{ count: number; p95Ms: number | null }> {
    const rows = await tx.query<{ at_most_ms: number; answers: number }>(
      `select at_most_ms, answers from webhook_answer_time
        where brand_id = $1 and connection_id = $2 and day = $3 order by at_most_ms`,
      [tx.brandId, connectionId, day],
    );
    const count = rows.reduce((sum, { answers }) => sum + answers, 0);
    let passed = 0;
    const reached = rows.find(({ answers }) => (passed += answers) >= count * 0.95);
    return { count, p95Ms: count > 0 ? (reached?.at_most_ms ?? null) : null };
  }

  /** Profiles of quarantined deliveries that no location has. */
  unknownProfiles(tx: Tx, connectionId: string): Promise<ProfileFigure[]> {
    return tx.query<ProfileFigure & Record<string, unknown>>(
      `select i.profile_id as "profileId", count(*)::int as count from inbox i
        where i.brand_id = $1 and i.source = 'whatconverts' and i.state = 'quarantined' and i.profile_id is not null
          and i.connection_id = $2 and i.kind = 'webhook' and i.reason = 'unknown-profile'
        group by i.profile_id order by count(*) desc, i.profile_id limit 50`,
      [tx.brandId, connectionId],
    );
  }

  async quarantined(tx: Tx, connectionId: string): Promise<number> {
    const { count } = await tx.one<{ count: number }>(
      `select count(*)::int as count from inbox
        where brand_id = $1 and state = 'quarantined' and connection_id = $2 and kind = 'webhook'`,
      [tx.brandId, connectionId],
    );
    return count;
  }
}

const newest = `select lead_kind, received_at, settled_at, attempts, outcome from inbox
  where brand_id = $1 and connection_id = $2 and kind = 'webhook' and received_at >= $3
  order by received_at desc, id desc limit ${mostLookedAt}`;
