import { type KeyRing, needsRewrap, parseSealed, rewrap } from '@leadweave/crypto';
import { type Database, unnestColumns } from '@leadweave/persistence';
import { ownerOf } from './connection-store.js';

const everywhere = { kind: 'all-locations' } as const;

export interface RewrapResult {
  readonly brands: number;
  readonly rewrapped: number;
  /** Connections that could not be opened with any key of the ring; they keep their old envelope. */
  readonly unreadable: readonly string[];
}

/**
 * Wraps the data keys of all credentials with the first key of the ring, brand by brand, while the product runs. Can be
 * stopped and started again at any moment: what is done already is passed over.
 */
export async function rewrapConnections(database: Database, keyRing: KeyRing): Promise<RewrapResult> {
  const brandIds = await brandsWithConnections(database);
  const results = [];
  for (const brandId of brandIds) results.push(await rewrapBrand(database, keyRing, brandId));
  return {
    brands: brandIds.length,
    rewrapped: results.reduce((sum, { rewrapped }) => sum + rewrapped, 0),
    unreadable: results.flatMap(({ unreadable }) => unreadable),
  };
}

/** Brands that have a connection, in no particular order. */
export async function brandsWithConnections(database: Database): Promise<string[]> {
  const rows = await database.asScheduler((tx) =>
    tx.query<{ brand_id: string }>(`select distinct brand_id from connection where state <> 'disconnected'`),
  );
  return rows.map(({ brand_id }) => brand_id);
}

function rewrapBrand(database: Database, keyRing: KeyRing, brandId: string) {
  return database.inBrand(brandId, everywhere, async (tx) => {
    const rows = await tx.query<{ id: string; sealed: string }>(
      'select id, sealed from connection where brand_id = $1 and sealed is not null for update',
      [brandId],
    );
    const decided = rows.map((row) => ({ id: row.id, ...rewrapped(keyRing, brandId, row) }));
    const changed = decided.flatMap(({ id, next }) => (next === undefined ? [] : [{ id, sealed: next }]));
    if (changed.length > 0) {
      const { sql, params, columns } = unnestColumns(
        changed,
        { id: { type: 'uuid', value: ({ id }) => id }, sealed: { type: 'text', value: ({ sealed }) => sealed } },
        2,
      );
      await tx.rowCount(
        `update connection c set sealed = n.sealed from ${sql} as n (${columns}) where c.brand_id = $1 and c.id = n.id`,
        [brandId, ...params],
      );
    }
    return {
      rewrapped: changed.length,
      unreadable: decided.filter(({ unreadable }) => unreadable).map(({ id }) => id),
    };
  });
}

function rewrapped(
  keyRing: KeyRing,
  brandId: string,
  { id, sealed }: { id: string; sealed: string },
): { next?: string; unreadable: boolean } {
  try {
    const envelope = parseSealed(sealed);
    if (!needsRewrap(keyRing, envelope)) return { unreadable: false };
    return { next: rewrap(keyRing, envelope, ownerOf(brandId, id)), unreadable: false };
  } catch {
    // One envelope of a lost key must not stop the rotation of the others; the caller reports it by id.
    return { unreadable: true };
  }
}
