import { type Access } from '@leadweave/access';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { inScope, leadName, scopeLocations } from '../sending/scope-sql.js';
import { type CallListQueryDto, type SalesforceCallListDto } from './call.dto.js';
import { type LoggedCallRow, loggedCallToDto } from './logged-call.mapper.js';

type Filter = Omit<CallListQueryDto, 'limit' | 'cursor'>;

/** What happened in both directions, newest first. */
export class CallLogService {
  constructor(private readonly database: Database) {}

  async list(access: Access, { limit, cursor, ...filter }: CallListQueryDto): Promise<SalesforceCallListDto> {
    const { brandId, scope } = access;
    const binding = { brandId, filter, sort: 'salesforce-calls' };
    const [after] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const rows = await this.database.inBrand(brandId, scope, (tx) => page(tx, filter, after, limit + 1));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      data: rows.slice(0, limit).map(loggedCallToDto),
      nextCursor: last ? encodeCursor([last.id], binding) : null,
    };
  }
}

/** Lines behind an id; ids carry the time. */
function page(tx: Tx, filter: Filter, after: string | undefined, limit: number): Promise<LoggedCallRow[]> {
  const { lead, direction, result, object, from, to } = filter;
  return tx.query<LoggedCallRow & Record<string, unknown>>(
    `select c.id, c.at, c.direction, c.result, c.action, c.reason, c.lead_id, c.object, c.record_id, c.fields, c.duration_ms,
       c.calls, c.request_id, o.instance_url, case when l.id is not null then ${leadName} end as lead_name
     from salesforce_call c
     join salesforce_connection o on o.brand_id = c.brand_id and o.id = c.connection_id
     left join lead l on l.brand_id = c.brand_id and l.id = c.lead_id
     where c.brand_id = $1 and ($2::uuid is null or c.id < $2) and ($3::uuid is null or c.lead_id = $3)
       and ($4::text is null or c.direction = $4) and ($5::text is null or c.result = $5) and ($6::text is null or c.object = $6)
       and ($7::timestamptz is null or c.at >= $7) and ($8::timestamptz is null or c.at < $8) and ${inScope('c.location_id', '$9')}
     order by c.id desc limit $10`,
    [
      tx.brandId,
      after ?? null,
      lead ?? null,
      direction ?? null,
      result ?? null,
      object ?? null,
      from ?? null,
      to ?? null,
      scopeLocations(tx),
      limit,
    ],
  );
}
