import { type Tx } from '@leadweave/persistence';

/** How much waits at a connection, and how far each direction came. */
export interface OverviewFigures {
  readonly waiting: number;
  readonly failed: number;
  /** Leads and opportunities. */
  readonly review: number;
  readonly lastSentAt?: Date;
  readonly lastReadAt?: Date;
}

interface FiguresRow {
  readonly waiting: number;
  readonly failed: number;
  readonly review: number;
  readonly last_sent_at: Date | null;
  readonly last_read_at: Date | null;
}

/** Counts of the overview, in one statement. */
export class OverviewFiguresRepository {
  async of(tx: Tx, connectionId: string): Promise<OverviewFigures> {
    const row = await tx.one<FiguresRow & Record<string, unknown>>(
      `select l.waiting, l.failed, l.review + o.review as review,
         (select at from salesforce_call where brand_id = $1 and direction = 'to_salesforce' and result = 'done'
          order by id desc limit 1) as last_sent_at,
         (select polled_at from salesforce_cursor
          where brand_id = $1 and connection_id = $2 and object = 'Opportunity') as last_read_at
       from (select count(*) filter (where state in ('waiting', 'sending'))::int as waiting,
               count(*) filter (where state = 'failed')::int as failed, count(*) filter (where state = 'review')::int as review
             from salesforce_lead where brand_id = $1 and connection_id = $2
               and state in ('waiting', 'sending', 'failed', 'review')) l,
         (select count(*)::int as review from salesforce_opportunity
          where brand_id = $1 and connection_id = $2 and state = 'review') o`,
      [tx.brandId, connectionId],
    );
    const { waiting, failed, review } = row;
    return {
      waiting,
      failed,
      review,
      lastSentAt: row.last_sent_at ?? undefined,
      lastReadAt: row.last_read_at ?? undefined,
    };
  }
}
