import { type LocationCopyHolder, type MovedLeads } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';

/** Leads by location and day, as both locations count their days. Each part once: without figures about new tables the planner would repeat it for each day. */
const movedDays = `
  with moved as materialized (
    select r.occurred_at, r.external_id, r.state = 'gone' as is_gone from source_record r
    where r.brand_id = $1 and r.source = 'whatconverts' and r.id = any ($2::uuid[]))`;

/**
 * What was compared stays true for both locations: the days of the old one report fewer leads, those of the new one more, as far
 * as they were compared. Moved leads stand alone, so they count as created; what is gone at the source is counted beside.
 */
export class ReconciledLocations implements LocationCopyHolder {
  async follow(tx: Tx, { leadIds, fromLocationId, toLocationId }: MovedLeads): Promise<void> {
    const ids = [tx.brandId, leadIds];
    await tx.query(changeSql('-'), [...ids, fromLocationId]);
    await tx.query(changeSql('+'), [...ids, toLocationId]);
    await tx.query(goneItemsSql, [...ids, fromLocationId, toLocationId]);
  }
}

/** A day that was compared before a lead arrived does not count it: nothing falls below zero. */
function changeSql(sign: '+' | '-'): string {
  const counted = (column: string, by: string) =>
    `${column} = ${sign === '+' ? `d.${column} + ${by}` : `greatest(0, d.${column} - ${by})`}`;
  const present = sign === '+' ? 'n.present' : 'least(n.present, d.created)';
  return `${movedDays}, n as materialized (
      select d.day, count(*) filter (where not m.is_gone)::int as present, count(*) filter (where m.is_gone)::int as gone
      from moved m join reconciliation_day d on d.brand_id = $1 and d.location_id = $3
        and d.day = (m.occurred_at at time zone d.time_zone)::date
        and m.occurred_at <= d.compared_to
      group by d.day)
    update reconciliation_day d set ${counted('reported', present)}, ${counted('created', present)}, ${counted('gone', 'n.gone')}
    from n where d.brand_id = $1 and d.location_id = $3 and d.day = n.day`;
}

const goneItemsSql = `${movedDays}, left_behind as (
    delete from reconciliation_item i using moved m
    where i.brand_id = $1 and i.location_id = $3 and i.bucket = 'gone' and i.external_id = m.external_id
    returning i.external_id, i.reason, i.created_at, i.lead_id)
  insert into reconciliation_item (brand_id, location_id, day, bucket, external_id, reason, created_at, lead_id)
  select $1, $4, d.day, 'gone', i.external_id, i.reason, i.created_at, i.lead_id
  from left_behind i join reconciliation_day d on d.brand_id = $1 and d.location_id = $4
    and d.day = (i.created_at at time zone d.time_zone)::date
  on conflict do nothing`;
