import { type Tx } from '@leadweave/persistence';
import { type Selection } from '@leadweave/webhooks-domain';
import { type BodyStyle, type Endpoint, endpointColumns, endpointFromRow, type EndpointRow } from './endpoint.js';

/** What people set. */
export interface EndpointSettings {
  readonly url: string;
  readonly description: string;
  readonly style: BodyStyle;
  readonly selection: Selection;
  readonly headerNames: readonly string[];
  readonly headersSealed?: string;
}

export interface NewEndpoint extends EndpointSettings {
  readonly id: string;
  readonly secretSealed: string;
  readonly createdBy: string;
  readonly now: Date;
}

type Row = EndpointRow & Record<string, unknown>;

/**
 * Endpoints as rows. A person who sees some locations only sees the endpoints that are limited to these: an endpoint that is
 * open to all would tell of the others.
 */
export class EndpointsRepository {
  async list(tx: Tx): Promise<Endpoint[]> {
    const rows = await tx.query<Row>(
      `select ${endpointColumns} from webhook_endpoint where brand_id = $1 and state <> 'deleted'${visible(tx, 2)}
       order by created_at, id`,
      [tx.brandId, ...scopeOf(tx)],
    );
    return rows.map(endpointFromRow);
  }

  async find(tx: Tx, id: string, lock = ''): Promise<Endpoint | undefined> {
    const row = await tx.maybeOne<Row>(
      `select ${endpointColumns} from webhook_endpoint
       where brand_id = $1 and id = $2 and state <> 'deleted'${visible(tx, 3)} ${lock}`,
      [tx.brandId, id, ...scopeOf(tx)],
    );
    return row && endpointFromRow(row);
  }

  findForChange(tx: Tx, id: string): Promise<Endpoint | undefined> {
    return this.find(tx, id, 'for update');
  }

  async count(tx: Tx): Promise<number> {
    const { total } = await tx.one<{ total: number }>(
      `select count(*)::int as total from webhook_endpoint where brand_id = $1 and state <> 'deleted'`,
      [tx.brandId],
    );
    return total;
  }

  async insert(tx: Tx, endpoint: NewEndpoint): Promise<Endpoint> {
    const row = await tx.one<Row>(
      `insert into webhook_endpoint (brand_id, id, url, description, style, selection, location_ids, header_names,
         headers_sealed, secret_sealed, state, created_by, created_at, updated_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'active', $11, $12, $12) returning ${endpointColumns}`,
      [tx.brandId, endpoint.id, ...settings(endpoint), endpoint.secretSealed, endpoint.createdBy, endpoint.now],
    );
    return endpointFromRow(row);
  }

  async update(tx: Tx, id: string, change: EndpointSettings, now: Date): Promise<Endpoint> {
    const row = await tx.one<Row>(
      `update webhook_endpoint set url = $3, description = $4, style = $5, selection = $6, location_ids = $7,
         header_names = $8, headers_sealed = $9, updated_at = $10, version = version + 1
       where brand_id = $1 and id = $2 returning ${endpointColumns}`,
      [tx.brandId, id, ...settings(change), now],
    );
    return endpointFromRow(row);
  }

  /** The envelope of the static headers as it is stored. */
  async headersSealed(tx: Tx, id: string): Promise<string | undefined> {
    const { sealed } = await tx.one<{ sealed: string | null }>(
      'select headers_sealed as sealed from webhook_endpoint where brand_id = $1 and id = $2',
      [tx.brandId, id],
    );
    return sealed ?? undefined;
  }

  /** Makes the present secret the previous one, which signs until `until`. */
  async rotate(tx: Tx, id: string, secretSealed: string, until: Date, now: Date): Promise<Endpoint> {
    const row = await tx.one<Row>(
      `update webhook_endpoint set previous_secret_sealed = case when $4::timestamptz > $5 then secret_sealed end,
         previous_until = case when $4::timestamptz > $5 then $4 end, secret_sealed = $3, updated_at = $5, version = version + 1
       where brand_id = $1 and id = $2 returning ${endpointColumns}`,
      [tx.brandId, id, secretSealed, until, now],
    );
    return endpointFromRow(row);
  }

  async setState(tx: Tx, id: string, state: 'active' | 'paused', reason: string | undefined, now: Date) {
    const row = await tx.one<Row>(
      `update webhook_endpoint set state = $3, state_reason = $4, updated_at = $5, version = version + 1,
         failing_since = case when $3 = 'active' then null else failing_since end,
         failing_events = case when $3 = 'active' then 0 else failing_events end,
         warned_at = case when $3 = 'active' then null else warned_at end
       where brand_id = $1 and id = $2 returning ${endpointColumns}`,
      [tx.brandId, id, state, reason ?? null, now],
    );
    return endpointFromRow(row);
  }

  /** Wipes address and secrets; the row stays for the log of deliveries. */
  async remove(tx: Tx, id: string, now: Date): Promise<void> {
    await tx.rowCount(
      `update webhook_endpoint set state = 'deleted', state_reason = null, secret_sealed = '', previous_secret_sealed = null,
         headers_sealed = null, header_names = '[]', next_due_at = null, updated_at = $3, version = version + 1
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, now],
    );
  }

  /** Sees to it that workers look at the endpoints at `due` at the latest. Locks them in order, so that nobody waits in a circle. */
  async dueBy(tx: Tx, ids: readonly string[], due: Date): Promise<void> {
    if (ids.length === 0) return;
    await tx.rowCount(
      `with later as materialized (
         select id from webhook_endpoint where brand_id = $1 and id = any ($2::uuid[])
           and (next_due_at is null or next_due_at > $3) order by id for no key update)
       update webhook_endpoint e set next_due_at = $3 from later where e.brand_id = $1 and e.id = later.id`,
      [tx.brandId, ids, due],
    );
  }
}

function settings({ url, description, style, selection, headerNames, headersSealed }: EndpointSettings): unknown[] {
  const json = [JSON.stringify(selection), selection.locationIds, JSON.stringify(headerNames)];
  return [url, description, style, ...json, headersSealed ?? null];
}

function visible({ scope }: Tx, parameter: number): string {
  if (scope.kind === 'all-locations') return '';
  return ` and cardinality(location_ids) > 0 and location_ids <@ $${parameter}::uuid[]`;
}

function scopeOf({ scope }: Tx): unknown[] {
  return scope.kind === 'all-locations' ? [] : [scope.locationIds];
}
