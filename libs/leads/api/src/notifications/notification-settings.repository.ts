import { type Tx, unnestColumns } from '@leadweave/persistence';
import {
  type Delivery,
  type NotificationRow,
  type NotificationSetting,
  type NotificationTimes,
  type NotifiedType,
  notifiedTypes,
} from './notification-setting.js';

interface SettingRow {
  readonly user_id: string;
  readonly time_zone: string;
  readonly digest_at: string;
  readonly quiet_from: string | null;
  readonly quiet_to: string | null;
  readonly hourly_limit: number;
  readonly version: number;
}

interface RuleRow {
  readonly location_id: string;
  readonly lead_type: NotifiedType;
  readonly delivery: Delivery;
}

/** The clock and the limit of a person. */
export interface PersonTimes {
  readonly userId: string;
  readonly times: NotificationTimes;
  readonly hourlyLimit: number;
}

/** Stands for every location without a row of its own. */
export const everyLocation = '00000000-0000-0000-0000-000000000000';

const columns = 'user_id, time_zone, digest_at, quiet_from, quiet_to, hourly_limit, version';

/** The SQL of what people want to be told. */
export class NotificationSettingsRepository {
  async find(tx: Tx, userId: string): Promise<NotificationSetting | undefined> {
    const row = await tx.maybeOne<SettingRow & Record<string, unknown>>(
      `select ${columns} from notification_setting where brand_id = $1 and user_id = $2`,
      [tx.brandId, userId],
    );
    if (!row) return undefined;
    const rules = await tx.query<RuleRow & Record<string, unknown>>(
      `select location_id, lead_type, delivery from notification_rule where brand_id = $1 and user_id = $2 order by location_id`,
      [tx.brandId, userId],
    );
    return { ...timesOf(row), hourlyLimit: row.hourly_limit, version: row.version, rows: rowsOf(rules) };
  }

  /** Everybody of the brand who wants to be told of anything. */
  async people(tx: Tx): Promise<PersonTimes[]> {
    const rows = await tx.query<SettingRow & Record<string, unknown>>(
      `select ${columns} from notification_setting s where brand_id = $1 and exists (
         select from notification_rule r where r.brand_id = $1 and r.user_id = s.user_id and r.delivery <> 'off')`,
      [tx.brandId],
    );
    return rows.map((row) => ({ userId: row.user_id, times: timesOf(row), hourlyLimit: row.hourly_limit }));
  }

  /** The clocks of these people; who never set one is absent. */
  async timesOf(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, NotificationTimes>> {
    const rows = await tx.query<SettingRow & Record<string, unknown>>(
      `select ${columns} from notification_setting where brand_id = $1 and user_id = any ($2::uuid[])`,
      [tx.brandId, userIds],
    );
    return new Map(rows.map((row) => [row.user_id, timesOf(row)]));
  }

  /** Whether it was saved; not when another version is stored than the one in front of `setting.version`. */
  async save(tx: Tx, userId: string, setting: NotificationSetting, now: Date): Promise<boolean> {
    const { timeZone, digestAt, quietFrom, quietTo, hourlyLimit, version } = setting;
    const saved = await tx.rowCount(
      `insert into notification_setting as s (brand_id, user_id, time_zone, digest_at, quiet_from, quiet_to, hourly_limit, version, updated_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, $9
       where $8 = 1 or exists (select from notification_setting where brand_id = $1 and user_id = $2)
       on conflict (brand_id, user_id) do update set time_zone = excluded.time_zone, digest_at = excluded.digest_at,
         quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, hourly_limit = excluded.hourly_limit,
         version = excluded.version, updated_at = excluded.updated_at
       where s.version = excluded.version - 1`,
      [tx.brandId, userId, timeZone, digestAt, quietFrom ?? null, quietTo ?? null, hourlyLimit, version, now],
    );
    if (saved === 0) return false;
    await this.replaceRules(tx, userId, setting.rows);
    return true;
  }

  private async replaceRules(tx: Tx, userId: string, rows: readonly NotificationRow[]): Promise<void> {
    const rules = rows.flatMap(({ locationId = everyLocation, deliveries }) =>
      notifiedTypes.map((type) => ({ locationId, type, delivery: deliveries[type] })),
    );
    const wanted = unnestColumns(
      rules,
      {
        location_id: { type: 'uuid', value: ({ locationId }) => locationId },
        lead_type: { type: 'text', value: ({ type }) => type },
        delivery: { type: 'text', value: ({ delivery }) => delivery },
      },
      3,
    );
    await tx.query('delete from notification_rule where brand_id = $1 and user_id = $2', [tx.brandId, userId]);
    await tx.query(
      `insert into notification_rule (brand_id, user_id, ${wanted.columns}) select $1, $2, * from ${wanted.sql}`,
      [tx.brandId, userId, ...wanted.params],
    );
  }

  /** How many of these locations the scope of the transaction shows. */
  async knownLocations(tx: Tx, ids: readonly string[]): Promise<number> {
    const { n } = await tx.one<{ n: number }>(
      'select count(*)::int as n from location where brand_id = $1 and id = any ($2::uuid[])',
      [tx.brandId, ids],
    );
    return n;
  }
}

function timesOf(row: SettingRow): NotificationTimes {
  return {
    timeZone: row.time_zone,
    digestAt: row.digest_at,
    quietFrom: row.quiet_from ?? undefined,
    quietTo: row.quiet_to ?? undefined,
  };
}

function rowsOf(rules: readonly RuleRow[]): NotificationRow[] {
  const rows = new Map<string, Record<NotifiedType, Delivery>>();
  for (const { location_id, lead_type, delivery } of rules) {
    const row = rows.get(location_id) ?? { web_form: 'off', phone_call: 'off', chat: 'off', other: 'off' };
    rows.set(location_id, { ...row, [lead_type]: delivery });
  }
  return [...rows].map(([id, deliveries]) => ({ ...(id !== everyLocation && { locationId: id }), deliveries }));
}
