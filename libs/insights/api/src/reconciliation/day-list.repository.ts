import { type Tx } from '@leadweave/persistence';
import { type Bucket } from './balance.js';

/** A row of the report. */
export interface DayRow extends Readonly<Record<Bucket, number>> {
  readonly locationId: string;
  readonly locationName: string;
  readonly timeZone: string;
  readonly day: string;
  readonly reported: number;
  readonly gone: number;
  readonly comparedAt: Date;
  /** 0 with missing leads, 1 with waiting ones, 2 balanced. */
  readonly rank: number;
}

/** Sums of the report. */
export interface DayTotals extends Readonly<Record<Bucket, number>> {
  readonly reported: number;
  readonly gone: number;
  readonly days: number;
  readonly differingDays: number;
  readonly oldestComparison: Date | null;
  readonly latestComparison: Date | null;
}

/** What the report is limited to; days are inclusive and belong to each location's zone. */
export interface DayFilter {
  readonly from: string;
  readonly to: string;
  readonly locationId?: string;
}

/** The last row of the page before. */
export type DayPosition = Pick<DayRow, 'rank' | 'day' | 'locationId'>;

/** What stands behind a number. */
export interface ItemRow {
  readonly locationId: string;
  readonly locationName: string;
  readonly day: string;
  readonly externalId: string;
  readonly bucket: string;
  readonly reason: string | null;
  readonly createdAt: Date;
  readonly leadId: string | null;
}

export type ItemPosition = Pick<ItemRow, 'day' | 'locationId' | 'externalId'>;

export const shownBuckets = ['reported', 'created', 'enriched', 'ignored', 'waiting', 'missing', 'gone'] as const;
export type ShownBucket = (typeof shownBuckets)[number];

const numbers = ['reported', 'created', 'enriched', 'ignored', 'waiting', 'missing', 'gone'] as const;
const rank = 'case when d.missing > 0 then 0 when d.waiting > 0 then 1 else 2 end';

/**
 * Leads of compared days that were stored when they were counted, each day in the zone it was counted in. The lead of a pair stands under the time of the
 * form, which may lie five minutes beside it.
 */
const storedItems = `
  select d.location_id, d.day, r.external_id, case when r.lead_id = r.id then 'created' else 'enriched' end as bucket,
         null::text as reason, r.occurred_at as created_at, r.lead_id
    from shown d
    join lead l on l.brand_id = d.brand_id and l.location_id = d.location_id
     and l.occurred_at >= (d.day::timestamp at time zone d.time_zone) - interval '5 minutes'
     and l.occurred_at <= ((d.day + 1)::timestamp at time zone d.time_zone) + interval '5 minutes'
    join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id and r.location_id = d.location_id
     and r.source = 'whatconverts' and r.state = 'present' and r.occurred_at <= d.compared_to
     and r.received_at <= d.compared_at
     and r.occurred_at >= (d.day::timestamp at time zone d.time_zone)
     and r.occurred_at < ((d.day + 1)::timestamp at time zone d.time_zone)`;

/** Reads the report. */
export class DayListRepository {
  /** Differences first, then the latest days. */
  list(tx: Tx, { from, to, locationId }: DayFilter, limit: number, after?: DayPosition): Promise<DayRow[]> {
    return tx.query<DayRow>(
      `select d.location_id as "locationId", l.name as "locationName", d.time_zone as "timeZone", d.day::text,
              ${numbers.map((name) => `d.${name}`).join(', ')}, d.compared_at as "comparedAt", ${rank} as rank
         from reconciliation_day d join location l on l.brand_id = d.brand_id and l.id = d.location_id
        where d.brand_id = $1 and d.day between $2 and $3 and ($4::uuid is null or d.location_id = $4)
          and ($5::integer is null or ${rank} > $5
               or (${rank} = $5 and (d.day < $6::date or (d.day = $6::date and d.location_id > $7::uuid))))
        order by ${rank}, d.day desc, d.location_id limit $8`,
      [
        ...[tx.brandId, from, to, locationId ?? null],
        ...[after?.rank ?? null, after?.day ?? null, after?.locationId ?? null, limit],
      ],
    );
  }

  totals(tx: Tx, { from, to, locationId }: DayFilter): Promise<DayTotals> {
    return tx.one<DayTotals>(
      `select ${numbers.map((name) => `coalesce(sum(${name}), 0)::int as ${name}`).join(', ')}, count(*)::int as days,
              count(*) filter (where missing > 0)::int as "differingDays",
              min(compared_at) as "oldestComparison", max(compared_at) as "latestComparison"
         from reconciliation_day
        where brand_id = $1 and day between $2 and $3 and ($4::uuid is null or location_id = $4)`,
      [tx.brandId, from, to, locationId ?? null],
    );
  }

  /** Locations with at least one compared day. */
  async comparedLocations(tx: Tx): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ id: string }>(
      `select l.id from location l where l.brand_id = $1
          and exists (select from reconciliation_day d where d.brand_id = l.brand_id and d.location_id = l.id)`,
      [tx.brandId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Latest days first. */
  items(
    tx: Tx,
    { from, to, locationId }: DayFilter,
    bucket: ShownBucket,
    limit: number,
    after?: ItemPosition,
  ): Promise<ItemRow[]> {
    return tx.query<ItemRow>(
      `with shown as (
         select * from reconciliation_day
          where brand_id = $1 and day between $2 and $3 and ($4::uuid is null or location_id = $4)
            and ($6::date is null or day <= $6::date)),
       item as (${itemsOf(bucket)})
       select i.location_id as "locationId", l.name as "locationName", i.day::text, i.external_id as "externalId",
              i.bucket, i.reason, i.created_at as "createdAt", i.lead_id as "leadId"
         from item i join location l on l.brand_id = $1 and l.id = i.location_id
        where ($5::text = 'reported' or i.bucket = $5)
          and ($6::date is null or i.day < $6::date
               or (i.day = $6::date and (i.location_id, i.external_id) > ($7::uuid, $8::text)))
        order by i.day desc, i.location_id, i.external_id limit $9`,
      [
        ...[tx.brandId, from, to, locationId ?? null, bucket],
        ...[after?.day ?? null, after?.locationId ?? null, after?.externalId ?? null, limit],
      ],
    );
  }
}

function itemsOf(bucket: ShownBucket): string {
  const kept = `select i.location_id, i.day, i.external_id, i.bucket, i.reason, i.created_at, i.lead_id
    from reconciliation_item i join shown d on d.location_id = i.location_id and d.day = i.day
   where i.brand_id = $1`;
  if (bucket === 'created' || bucket === 'enriched') return storedItems;
  return bucket === 'reported'
    ? `${storedItems} union all ${kept} and i.bucket <> 'gone'`
    : `${kept} and i.bucket = $5`;
}
