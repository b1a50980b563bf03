import { type Tx } from '@leadweave/persistence';

/** How the deliveries of an endpoint went lately, tests aside. */
export interface EndpointFigures {
  readonly delivered: number;
  readonly exhausted: number;
  readonly waiting: number;
  readonly nextTryAt?: Date;
}

interface FiguresRow {
  readonly endpoint_id: string;
  readonly delivered: number;
  readonly exhausted: number;
  readonly waiting: number;
  readonly next_try_at: Date | null;
}

export const noFigures: EndpointFigures = { delivered: 0, exhausted: 0, waiting: 0 };

/** Figures of many endpoints in one statement. */
export class EndpointFiguresRepository {
  async of(tx: Tx, endpointIds: readonly string[], since: Date): Promise<ReadonlyMap<string, EndpointFigures>> {
    const rows = await tx.query<FiguresRow & Record<string, unknown>>(
      `select endpoint_id, count(*) filter (where state = 'delivered' and ended_at >= $3)::int as delivered,
         count(*) filter (where state = 'exhausted' and ended_at >= $3)::int as exhausted,
         count(*) filter (where state in ('pending', 'sending'))::int as waiting,
         min(due_at) filter (where state = 'pending') as next_try_at
       from webhook_delivery
       where brand_id = $1 and endpoint_id = any ($2::uuid[]) and not is_test
         and (ended_at >= $3 or state in ('pending', 'sending'))
       group by endpoint_id`,
      [tx.brandId, endpointIds, since],
    );
    return new Map(
      rows.map(({ endpoint_id, delivered, exhausted, waiting, next_try_at }) => [
        endpoint_id,
        { delivered, exhausted, waiting, ...(next_try_at && { nextTryAt: next_try_at }) },
      ]),
    );
  }
}
