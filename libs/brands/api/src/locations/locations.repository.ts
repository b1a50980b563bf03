import type { LocationDetails } from '@leadweave/brands-domain';
import { newId, type Tx } from '@leadweave/persistence';
import { BrandsError } from '../brands-error.js';
import type { ArchivedFilter } from './location.dto.js';
import { locationColumns, type LocationRow, locationValues } from './location-row.js';

/** Where a page begins: after this name (lower case) and id. */
export interface LocationPosition {
  readonly name: string;
  readonly id: string;
}

/** A row with the text it is sorted by, as the database sees it: its lower case is not always that of JavaScript. */
export interface ListedLocation extends LocationRow {
  readonly sortName: string;
}

/** Which locations a page shows. */
export interface LocationPage {
  readonly archived: ArchivedFilter;
  readonly after?: LocationPosition;
  readonly limit: number;
}

const archivedConditions: Readonly<Record<ArchivedFilter, string>> = {
  exclude: 'and archived_at is null',
  include: '',
  only: 'and archived_at is not null',
};

const insertSql = `
  insert into location (brand_id, id, name, city, region, phone, time_zone, status, external_reference)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  returning ${locationColumns}`;

const updateSql = `
  update location
  set name = $3, city = $4, region = $5, phone = $6, time_zone = $7, status = $8, external_reference = $9,
      version = version + 1
  where brand_id = $1 and id = $2
  returning ${locationColumns}`;

const importSql = `
  insert into location (brand_id, id, name, city, region, phone, time_zone, status, external_reference)
  select $1, * from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
  on conflict (brand_id, lower(name)) where archived_at is null do nothing
  returning id, name`;

/** The SQL of locations. */
export class LocationsRepository {
  /** One row more than `limit` when there is another page. */
  list(tx: Tx, { archived, after, limit }: LocationPage): Promise<ListedLocation[]> {
    const position = after ? 'and (lower(name), id) > ($3, $4::uuid)' : '';
    const sql = `select ${locationColumns}, lower(name) as "sortName" from location
      where brand_id = $1 ${archivedConditions[archived]} ${position}
      order by lower(name), id limit $2`;
    return tx.query(sql, [tx.brandId, limit + 1, ...(after ? [after.name, after.id] : [])]);
  }

  find(tx: Tx, id: string): Promise<LocationRow | undefined> {
    return tx.maybeOne(`select ${locationColumns} from location where brand_id = $1 and id = $2`, [tx.brandId, id]);
  }

  /** Locks the row, so that its version holds until the change. @throws BrandsError `location-unknown` */
  async findForChange(tx: Tx, id: string): Promise<LocationRow> {
    const sql = `select ${locationColumns} from location where brand_id = $1 and id = $2 for update`;
    const row = await tx.maybeOne<LocationRow>(sql, [tx.brandId, id]);
    if (row === undefined) throw new BrandsError('location-unknown', 'No such location in the scope');
    return row;
  }

  /** @throws BrandsError `location-name-taken` */
  insert(tx: Tx, location: LocationDetails): Promise<LocationRow> {
    return uniqueName(tx.one(insertSql, [tx.brandId, newId(), ...locationValues(location)]));
  }

  /** @throws BrandsError `location-name-taken` */
  update(tx: Tx, id: string, location: LocationDetails): Promise<LocationRow> {
    return uniqueName(tx.one(updateSql, [tx.brandId, id, ...locationValues(location)]));
  }

  /** @throws BrandsError `location-name-taken` when a restored name is in use again */
  setArchived(tx: Tx, id: string, archived: boolean): Promise<LocationRow> {
    const sql = `update location set archived_at = case when $3 then now() end, version = version + 1
      where brand_id = $1 and id = $2 returning ${locationColumns}`;
    return uniqueName(tx.one(sql, [tx.brandId, id, archived]));
  }

  /** Inserts what has a new name and returns what was inserted. */
  insertMissing(tx: Tx, locations: readonly LocationDetails[]): Promise<{ id: string; name: string }[]> {
    const rows = locations.map(locationValues);
    const columns = [0, 1, 2, 3, 4, 5, 6].map((index) => rows.map((row) => row[index]));
    const ids = locations.map(() => newId());
    return tx.query(importSql, [tx.brandId, ids, ...columns]);
  }

  /** Those of the names, in lower case, that unarchived locations have. */
  async namesInUse(tx: Tx, names: readonly string[]): Promise<Set<string>> {
    const sql = `select n.name from unnest($2::text[]) as n (name)
      where exists (select from location l where l.brand_id = $1 and lower(l.name) = lower(n.name) and l.archived_at is null)`;
    const rows = await tx.query<{ name: string }>(sql, [tx.brandId, names]);
    return new Set(rows.map(({ name }) => name));
  }
}

const uniqueViolation = '23505';

async function uniqueName<Result>(change: Promise<Result>): Promise<Result> {
  try {
    return await change;
  } catch (cause) {
    // The index decides: a look before the change would miss a location made at the same moment.
    if ((cause as { code?: unknown }).code !== uniqueViolation) throw cause;
    throw new BrandsError('location-name-taken', 'The name is in use', { cause });
  }
}
