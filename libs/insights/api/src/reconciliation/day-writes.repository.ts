import { type Tx, unnestColumns } from '@leadweave/persistence';
import { type SourceLead } from './balance.js';
import { type ComparedDay, type ComparedItem, itemOf } from './compared-day.js';
import { bucketOf, buckets } from './balance.js';

/** A lead that an earlier comparison found missing, with its day. */
export interface MissingItem {
  readonly locationId: string;
  readonly day: string;
  readonly externalId: string;
  readonly createdAt: Date;
}

/** Days of a location with missing leads: the stretch from the first to the last of them. */
export interface MissingDay {
  readonly locationId: string;
  readonly day: string;
  readonly timeZone: string;
  readonly missing: number;
}

/** What a question about missing leads is limited to. */
export interface MissingFilter {
  readonly locationIds?: readonly string[] | null;
  readonly from: string;
  readonly to: string;
}

/** Writes the results of comparisons. A day is replaced as a whole, so that comparing again changes nothing twice. */
export class DayWritesRepository {
  async replace(tx: Tx, days: readonly ComparedDay[], runId: string, comparedAt: Date): Promise<void> {
    if (days.length === 0) return;
    const keys = unnestColumns(days, keyColumns, 2);
    await tx.rowCount(
      `delete from reconciliation_item i using ${keys.sql} as d (${keys.columns})
        where i.brand_id = $1 and i.location_id = d.location_id and i.day = d.day`,
      [tx.brandId, ...keys.params],
    );
    const rows = unnestColumns(days, dayColumns, 4);
    const names = Object.keys(dayColumns).filter((name) => !(name in keyColumns));
    await tx.rowCount(
      `insert into reconciliation_day (brand_id, run_id, compared_at, ${rows.columns})
       select $1, $2, $3, ${rows.columns} from ${rows.sql} as d (${rows.columns})
       on conflict (brand_id, location_id, day) do update
          set run_id = excluded.run_id, compared_at = excluded.compared_at,
              ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
      [tx.brandId, runId, comparedAt, ...rows.params],
    );
    await this.insertItems(
      tx,
      days.flatMap(({ items }) => items),
    );
  }

  /** Days with missing leads, at locations that are still read through the connection. */
  missingDays(tx: Tx, { locationIds, from, to }: MissingFilter): Promise<MissingDay[]> {
    return tx.query<MissingDay>(
      `select location_id as "locationId", day::text, time_zone as "timeZone", missing from reconciliation_day
        where brand_id = $1 and missing > 0 and day between $2 and $3 and ($4::uuid[] is null or location_id = any ($4))
        order by location_id, day`,
      [tx.brandId, from, to, locationIds ?? null],
    );
  }

  missingItems(tx: Tx, { locationIds, from, to }: MissingFilter): Promise<MissingItem[]> {
    return tx.query<MissingItem>(
      `select location_id as "locationId", day::text, external_id as "externalId", created_at as "createdAt"
         from reconciliation_item
        where brand_id = $1 and bucket = 'missing' and day between $2 and $3
          and ($4::uuid[] is null or location_id = any ($4))`,
      [tx.brandId, from, to, locationIds ?? null],
    );
  }

  /** Moves leads that are not missing any more to where they are now, which their day is counted by from then on. */
  async moveFound(tx: Tx, found: readonly Found[], at: Date): Promise<void> {
    if (found.length === 0) return;
    const rows = unnestColumns(found, foundColumns, 3);
    const counts = buckets
      .map((bucket) => `count(*) filter (where f.bucket = '${bucket}')::int as ${bucket}`)
      .join(', ');
    await tx.rowCount(
      `with found as (
         delete from reconciliation_item i using ${rows.sql} as f (${rows.columns})
          where i.brand_id = $1 and i.bucket = 'missing' and i.location_id = f.location_id and i.day = f.day
            and i.external_id = f.external_id
          returning f.location_id, f.day, f.bucket),
       moved as (select f.location_id, f.day, count(*)::int as total, ${counts} from found f group by 1, 2)
       update reconciliation_day d
          set missing = d.missing - m.total, created = d.created + m.created, enriched = d.enriched + m.enriched,
              ignored = d.ignored + m.ignored, waiting = d.waiting + m.waiting, compared_at = $2
         from moved m where d.brand_id = $1 and d.location_id = m.location_id and d.day = m.day`,
      [tx.brandId, at, ...rows.params],
    );
    await this.insertItems(
      tx,
      found.flatMap(({ lead, day }) => itemOf(lead, day) ?? []),
    );
  }

  /** Takes leads out of the report that the source does not hold any more. */
  async dropAbsent(tx: Tx, absent: readonly MissingItem[]): Promise<void> {
    if (absent.length === 0) return;
    const rows = unnestColumns(absent, absentColumns, 2);
    await tx.rowCount(
      `with absent as (
         delete from reconciliation_item i using ${rows.sql} as a (${rows.columns})
          where i.brand_id = $1 and i.bucket = 'missing' and i.location_id = a.location_id and i.day = a.day
            and i.external_id = a.external_id
          returning i.location_id, i.day),
       dropped as (select location_id, day, count(*)::int as total from absent group by 1, 2)
       update reconciliation_day d set missing = d.missing - p.total, reported = d.reported - p.total
         from dropped p where d.brand_id = $1 and d.location_id = p.location_id and d.day = p.day`,
      [tx.brandId, ...rows.params],
    );
  }

  private async insertItems(tx: Tx, items: readonly ComparedItem[]): Promise<void> {
    if (items.length === 0) return;
    const rows = unnestColumns(items, itemColumns, 2);
    await tx.rowCount(
      `insert into reconciliation_item (brand_id, ${rows.columns})
       select $1, ${rows.columns} from ${rows.sql} as i (${rows.columns}) on conflict do nothing`,
      [tx.brandId, ...rows.params],
    );
  }
}

const keyColumns = {
  location_id: { type: 'uuid', value: ({ locationId }: ComparedDay) => locationId },
  day: { type: 'date', value: ({ day }: ComparedDay) => day },
} as const;

const dayColumns = {
  ...keyColumns,
  time_zone: { type: 'text', value: ({ timeZone }: ComparedDay) => timeZone },
  reported: { type: 'integer', value: ({ reported }: ComparedDay) => reported },
  created: { type: 'integer', value: ({ created }: ComparedDay) => created },
  enriched: { type: 'integer', value: ({ enriched }: ComparedDay) => enriched },
  ignored: { type: 'integer', value: ({ ignored }: ComparedDay) => ignored },
  waiting: { type: 'integer', value: ({ waiting }: ComparedDay) => waiting },
  missing: { type: 'integer', value: ({ missing }: ComparedDay) => missing },
  gone: { type: 'integer', value: ({ gone }: ComparedDay) => gone },
  compared_to: { type: 'timestamptz', value: ({ comparedTo }: ComparedDay) => comparedTo },
} as const;

const itemColumns = {
  location_id: { type: 'uuid', value: ({ locationId }: ComparedItem) => locationId },
  day: { type: 'date', value: ({ day }: ComparedItem) => day },
  bucket: { type: 'text', value: ({ bucket }: ComparedItem) => bucket },
  external_id: { type: 'text', value: ({ externalId }: ComparedItem) => externalId },
  reason: { type: 'text', value: ({ reason }: ComparedItem) => reason },
  created_at: { type: 'timestamptz', value: ({ createdAt }: ComparedItem) => createdAt },
  lead_id: { type: 'uuid', value: ({ leadId }: ComparedItem) => leadId },
} as const;

const absentColumns = {
  location_id: { type: 'uuid', value: ({ locationId }: MissingItem) => locationId },
  day: { type: 'date', value: ({ day }: MissingItem) => day },
  external_id: { type: 'text', value: ({ externalId }: MissingItem) => externalId },
} as const;

/** A lead that was missing, where it is now, and the day it was counted on. */
interface Found {
  readonly lead: SourceLead;
  readonly day: string;
}

const foundColumns = {
  location_id: { type: 'uuid', value: ({ lead }: Found) => lead.locationId },
  day: { type: 'date', value: ({ day }: Found) => day },
  external_id: { type: 'text', value: ({ lead }: Found) => lead.externalId },
  bucket: { type: 'text', value: ({ lead }: Found) => bucketOf(lead).bucket },
} as const;
