import { type SalesforceRecord, type Soql } from '@leadweave/salesforce-client';
import { type ConnectionRef, type GatewayPurpose, type SalesforceGateway } from './salesforce-gateway.js';

/** How a query is asked. */
export interface RowsOptions {
  readonly purpose?: GatewayPurpose;
  readonly withDeleted?: boolean;
  /** No more pages are asked for when there are as many rows. */
  readonly atMost?: number;
}

/** What a query answered. */
export interface Rows {
  readonly rows: readonly SalesforceRecord[];
  /** Server's own time of the first answer. */
  readonly serverTime?: Date;
}

/**
 * All rows of a query, page by page: an org may give fewer in a page than were asked for. The query limits itself.
 *
 * @throws ConnectionUnavailable, SalesforceError
 */
export async function allRows(
  gateway: Pick<SalesforceGateway, 'call'>,
  ref: ConnectionRef,
  query: Soql,
  { purpose = 'background', withDeleted = false, atMost = Infinity }: RowsOptions = {},
): Promise<Rows> {
  const first = await gateway.call(ref, purpose, (api) => api.query(query, { withDeleted }));
  const rows = [...first.result.records];
  for (let next = first.result.next; next !== undefined && rows.length < atMost;) {
    const address = next;
    const { result } = await gateway.call(ref, purpose, (api) => api.queryMore(address));
    rows.push(...result.records);
    next = result.next;
  }
  return { rows, serverTime: first.serverTime };
}
