import type { Tx } from '@leadweave/persistence';

/** What other features need to know of a location. */
export interface LocationEntry {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly archived: boolean;
}

const entryColumns = 'id, name, time_zone as "timeZone", archived_at is not null as archived';

/** Names and time zones of locations for other features, inside their transaction and its scope. */
export class LocationDirectory {
  /** The known ones of the ids, by id, in one statement. */
  async find(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, LocationEntry>> {
    const sql = `select ${entryColumns} from location where brand_id = $1 and id = any ($2::uuid[])`;
    return byId(await tx.query<LocationEntry>(sql, [tx.brandId, ids]));
  }

  /** All unarchived locations that the scope shows, by name. */
  list(tx: Tx): Promise<LocationEntry[]> {
    const sql = `select ${entryColumns} from location where brand_id = $1 and archived_at is null order by lower(name), id`;
    return tx.query<LocationEntry>(sql, [tx.brandId]);
  }
}

function byId(entries: readonly LocationEntry[]): ReadonlyMap<string, LocationEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}
