import { type KeyRing, needsRewrap, parseSealed, rewrap, type SecretOwner } from '@leadweave/crypto';
import { type ColumnSpec, type Database, type Tx, unnestColumns } from '@leadweave/persistence';

/** A table of brands with envelopes in some columns; its rows have an `id`, and one brand has few of them. */
export interface SealedTable {
  readonly table: string;
  /** Columns by name, with the name to which their envelopes are bound. */
  readonly columns: Readonly<Record<string, string>>;
}

export interface RewrapResult {
  readonly brands: number;
  readonly rewrapped: number;
  /** Ids of rows with an envelope that no key of the ring opens; they keep it. */
  readonly unreadable: readonly string[];
}

type SealedRow = { readonly id: string } & Readonly<Record<string, string | null>>;

interface Decided {
  readonly id: string;
  readonly isUnreadable: boolean;
  readonly next: Readonly<Record<string, string>>;
}

const everywhere = { kind: 'all-locations' } as const;

/**
 * Wraps the data keys of a table with the first key of the ring, brand by brand, while the product runs. Can be stopped and started
 * again at any moment: what is done already is passed over.
 */
export async function rewrapTable(
  database: Database,
  keyRing: KeyRing,
  sealed: SealedTable,
  brandIds: readonly string[],
): Promise<RewrapResult> {
  const decided: Decided[] = [];
  for (const brandId of brandIds) {
    decided.push(...(await database.inBrand(brandId, everywhere, (tx) => rewrapBrand(tx, keyRing, sealed))));
  }
  return {
    brands: brandIds.length,
    rewrapped: decided.filter(isChanged).length,
    unreadable: decided.filter(({ isUnreadable }) => isUnreadable).map(({ id }) => id),
  };
}

async function rewrapBrand(tx: Tx, keyRing: KeyRing, sealed: SealedTable): Promise<Decided[]> {
  const { table, columns } = sealed;
  const names = Object.keys(columns);
  const rows = await tx.query<SealedRow>(
    `select id, ${names.map((name) => `nullif(${name}, '') as ${name}`).join(', ')} from ${table}
      where brand_id = $1 and num_nonnulls(${names.join(', ')}) > 0 order by id for update`,
    [tx.brandId],
  );
  const decided = rows.map((row) => decide(keyRing, sealed, tx.brandId, row));
  const changed = decided.filter(isChanged);
  if (changed.length > 0) await write(tx, sealed, changed);
  return decided;
}

/** One envelope of a lost key must not stop the rotation of the others; the caller reports it by id. */
function decide(keyRing: KeyRing, { table, columns }: SealedTable, brandId: string, row: SealedRow): Decided {
  const next: Record<string, string> = {};
  let isUnreadable = false;
  for (const [name, column] of Object.entries(columns)) {
    try {
      const text = row[name] && rewrapped(keyRing, row[name], { brandId, table, column, rowId: row.id });
      if (text) next[name] = text;
    } catch {
      isUnreadable = true;
    }
  }
  return { id: row.id, isUnreadable, next };
}

function rewrapped(keyRing: KeyRing, text: string, owner: SecretOwner): string | undefined {
  const envelope = parseSealed(text);
  return needsRewrap(keyRing, envelope) ? rewrap(keyRing, envelope, owner) : undefined;
}

async function write(tx: Tx, { table, columns }: SealedTable, changed: readonly Decided[]): Promise<void> {
  const names = Object.keys(columns);
  const specs: Record<string, ColumnSpec<Decided>> = { id: { type: 'uuid', value: ({ id }) => id } };
  for (const name of names) specs[name] = { type: 'text', value: ({ next }) => next[name] };
  const rows = unnestColumns(changed, specs, 2);
  const settings = names.map((name) => `${name} = coalesce(n.${name}, t.${name})`);
  await tx.rowCount(
    `update ${table} t set ${settings.join(', ')} from ${rows.sql} as n (${rows.columns}) where t.brand_id = $1 and t.id = n.id`,
    [tx.brandId, ...rows.params],
  );
}

function isChanged({ next }: Decided): boolean {
  return Object.keys(next).length > 0;
}
