import { type Tx } from '@leadweave/persistence';

/** Leads of one type on one day at one location. */
export interface ArrivalRow {
  readonly locationId: string;
  readonly day: string;
  readonly type: string;
  readonly leads: number;
  readonly attributed: number;
  readonly spam: number;
  readonly lastAt: Date;
}

export interface LocationRow {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly quarantined: number;
  readonly missing: number;
  readonly reportedSince: number | null;
  /** 24 counts. */
  readonly hours: readonly number[];
}

export interface RecordFlow {
  /** Records that waited in quarantine in the last day. */
  readonly quarantinedOfLate: number;
  readonly arrivedOfLate: number;
  readonly quarantined: number;
}

/** Reads figures about all locations in use, one statement for each kind. */
export class WatchFactsRepository {
  arrivals(tx: Tx, since: Date): Promise<ArrivalRow[]> {
    return tx.query<ArrivalRow>(
      `select d.location_id as "locationId", ((d.occurred_at at time zone l.time_zone)::date)::text as day, d.type,
              count(*)::int as leads, count(*) filter (where d.source is not null and d.medium is not null)::int as attributed,
              count(*) filter (where d.quality = 'spam' or d.vendor_spam)::int as spam, max(d.occurred_at) as "lastAt"
         from location l join lead d on d.brand_id = l.brand_id and d.location_id = l.id
        where l.brand_id = $1 and l.archived_at is null and l.status = 'active' and d.folded_into is null
          and d.occurred_at >= $2
        group by 1, 2, 3`,
      [tx.brandId, since],
    );
  }

  /** @param since leads from here on count for the hours of the day */
  locations(tx: Tx, since: Date, firstDay: string): Promise<LocationRow[]> {
    return tx.query<LocationRow>(
      `with hour as (
         select d.location_id, extract(hour from d.occurred_at at time zone l.time_zone)::int as hour, count(*)::int as n
           from location l join lead d on d.brand_id = l.brand_id and d.location_id = l.id
          where l.brand_id = $1 and l.archived_at is null and d.folded_into is null and d.occurred_at >= $2 group by 1, 2),
       waiting as (
         select coalesce(i.location_id, m.location_id) as location_id, count(*)::int as n
           from inbox i left join profile_mapping m
             on m.brand_id = i.brand_id and m.profile_id = i.profile_id and m.removed_at is null
          where i.brand_id = $1 and i.state = 'quarantined' group by 1)
       select l.id, l.name, l.time_zone as "timeZone", coalesce(waiting.n, 0) as quarantined,
              coalesce(compared.missing, 0)::int as missing, compared.since::int as "reportedSince",
              (select array_agg(coalesce(h.n, 0) order by o.hour) from generate_series(0, 23) as o (hour)
                 left join hour h on h.location_id = l.id and h.hour = o.hour) as hours
         from location l
         left join waiting on waiting.location_id = l.id
         left join lateral (select max((d.occurred_at at time zone l.time_zone)::date) as day from (
            select occurred_at from lead d where d.brand_id = l.brand_id and d.location_id = l.id
               and d.folded_into is null order by d.occurred_at desc limit 1) d) latest on true
         left join lateral (select sum(c.missing) as missing,
                                   sum(c.reported) filter (where c.day > latest.day) as since
                              from reconciliation_day c
                             where c.brand_id = l.brand_id and c.location_id = l.id and c.day >= $3::date) compared on true
        where l.brand_id = $1 and l.archived_at is null and l.status = 'active'
        order by lower(l.name), l.id`,
      [tx.brandId, since, firstDay],
    );
  }

  /** Why locations were left out by the latest run of their connection. */
  async troubles(tx: Tx): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ id: string; reason: string }>(
      `select o.location_id as id, coalesce(o.reason, 'run-failed') as reason
         from connection c cross join lateral (
           select r.id from sync_run r where r.brand_id = c.brand_id and r.connection_id = c.id
              and r.state in ('done', 'partial', 'failed') order by r.requested_at desc, r.id desc limit 1) latest
         join sync_run_location o on o.brand_id = c.brand_id and o.run_id = latest.id and o.state = 'failed'
        where c.brand_id = $1 and c.state <> 'disconnected'`,
      [tx.brandId],
    );
    return new Map(rows.map(({ id, reason }) => [id, reason]));
  }

  recordFlow(tx: Tx, since: Date): Promise<RecordFlow> {
    return tx.one<RecordFlow>(
      `select (select count(*)::int from inbox where brand_id = $1 and state = 'quarantined') as quarantined,
              (select count(*)::int from inbox
                where brand_id = $1 and state = 'quarantined' and received_at >= $2) as "quarantinedOfLate",
              (select count(*)::int from lead where brand_id = $1 and updated_at >= $2) as "arrivedOfLate"`,
      [tx.brandId, since],
    );
  }
}
