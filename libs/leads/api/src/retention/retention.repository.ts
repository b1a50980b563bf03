import { type Tx } from '@leadweave/persistence';
import { defaultRetention, type Retention } from './retention.js';

interface RetentionRow {
  readonly ip_days: number | null;
  readonly raw_days: number | null;
  readonly lead_days: number | null;
  readonly version: number;
}

/** The settings of a brand, and what is older than they allow. */
export class RetentionRepository {
  async find(tx: Tx): Promise<{ retention: Retention; version: number }> {
    const row = await tx.maybeOne<RetentionRow & Record<string, unknown>>(
      'select ip_days, raw_days, lead_days, version from retention where brand_id = $1',
      [tx.brandId],
    );
    if (!row) return { retention: defaultRetention, version: 0 };
    const [ipDays, rawDays, leadDays] = [row.ip_days, row.raw_days, row.lead_days].map((days) => days ?? undefined);
    return { retention: { ipDays, rawDays, leadDays }, version: row.version };
  }

  async save(tx: Tx, { ipDays = null, rawDays = null, leadDays = null }: NullableRetention): Promise<void> {
    await tx.query(
      `insert into retention as r (brand_id, ip_days, raw_days, lead_days) values ($1, $2, $3, $4)
       on conflict (brand_id) do update set ip_days = $2, raw_days = $3, lead_days = $4, version = r.version + 1`,
      [tx.brandId, ipDays, rawDays, leadDays],
    );
  }

  async dueAt(tx: Tx, at: Date): Promise<void> {
    await tx.query(
      `insert into retention_run (brand_id, due_at) values ($1, $2) on conflict (brand_id) do update set due_at = $2`,
      [tx.brandId, at.toISOString()],
    );
  }

  /** Takes IP addresses away, also out of what was received. The hash stays: the next reading finds the same content. */
  removeIps(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.rowCount(
      `with old as (
         select id from source_record where brand_id = $1 and received_at < $2 and content #> '{place,ipAddress}' is not null
         order by received_at limit $3 for update skip locked)
       update source_record r set content = content #- '{place,ipAddress}', raw = '' from old
       where r.brand_id = $1 and r.id = old.id`,
      [tx.brandId, before.toISOString(), limit],
    );
  }

  removeRawRecords(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.rowCount(
      `with old as (
         select id from source_record where brand_id = $1 and received_at < $2 and octet_length(raw) > 0
         order by received_at limit $3 for update skip locked)
       update source_record r set raw = '' from old where r.brand_id = $1 and r.id = old.id`,
      [tx.brandId, before.toISOString(), limit],
    );
  }

  /** What still waits for a person is kept until it is answered. */
  removeRawInputs(tx: Tx, before: Date, limit: number): Promise<number> {
    return tx.rowCount(
      `with old as (
         select id from inbox where brand_id = $1 and state = 'done' and received_at < $2 and octet_length(raw) > 0
         order by received_at desc limit $3 for update skip locked)
       update inbox i set raw = '' from old where i.brand_id = $1 and i.id = old.id`,
      [tx.brandId, before.toISOString(), limit],
    );
  }

  /** Leads whose time is over, with those folded into them. */
  async oldLeads(tx: Tx, before: Date, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `with old as (
         select id from lead where brand_id = $1 and folded_into is null and occurred_at < $2
         order by occurred_at, id limit $3)
       select id from old union
       select f.id from source_record r join old on r.lead_id = old.id
         join lead f on f.brand_id = $1 and f.id = r.id and f.folded_into = old.id
       where r.brand_id = $1 order by 1`,
      [tx.brandId, before.toISOString(), limit],
    );
    return rows.map(({ id }) => id);
  }
}

interface NullableRetention {
  readonly ipDays?: number | null;
  readonly rawDays?: number | null;
  readonly leadDays?: number | null;
}
