import { newId, type Tx } from '@leadweave/persistence';
import { type ListLayout } from './list-layout.js';

/** A view as it is stored, seen by one person. */
export interface SavedViewRow {
  readonly id: string;
  readonly owner_id: string;
  readonly name: string;
  readonly shared: boolean;
  readonly query: string;
  readonly layout: ListLayout;
  readonly own_layout: ListLayout | null;
  readonly is_default: boolean;
  readonly version: number;
}

/** What a person decides about a view. */
export interface SavedViewFacts {
  readonly name: string;
  readonly shared: boolean;
  readonly query: string;
  readonly layout: ListLayout;
}

export interface ViewChoice {
  readonly viewId: string | null;
  readonly layout: ListLayout | null;
  readonly isDefault: boolean;
}

/** The list without a view. */
const noView = '00000000-0000-0000-0000-000000000000';

const visible = `select v.id, v.owner_id, v.name, v.shared, v.query, v.layout, v.version,
    c.layout as own_layout, coalesce(c.is_default, false) as is_default
  from saved_view v
  left join saved_view_choice c on c.brand_id = v.brand_id and c.user_id = $2 and c.view_id = v.id
  where v.brand_id = $1 and (v.shared or v.owner_id = $2)`;

/** The SQL of saved views. A view is visible to its owner and, when it is shared, to everybody of the brand. */
export class SavedViewsRepository {
  list(tx: Tx, userId: string, limit: number): Promise<SavedViewRow[]> {
    return tx.query<SavedViewRow & Record<string, unknown>>(`${visible} order by lower(v.name), v.id limit $3`, [
      tx.brandId,
      userId,
      limit,
    ]);
  }

  find(tx: Tx, userId: string, id: string): Promise<SavedViewRow | undefined> {
    return tx.maybeOne<SavedViewRow & Record<string, unknown>>(`${visible} and v.id = $3`, [tx.brandId, userId, id]);
  }

  /** As `find`, locked against other changes. */
  async findForChange(tx: Tx, userId: string, id: string): Promise<SavedViewRow | undefined> {
    await tx.query('select from saved_view where brand_id = $1 and id = $2 for update', [tx.brandId, id]);
    return this.find(tx, userId, id);
  }

  /** Number of views that a person owns. */
  async owned(tx: Tx, userId: string): Promise<number> {
    const { n } = await tx.one<{ n: number }>(
      'select count(*)::int as n from saved_view where brand_id = $1 and owner_id = $2',
      [tx.brandId, userId],
    );
    return n;
  }

  /** Returns the id, or undefined when the person has a view of this name. */
  async insert(tx: Tx, ownerId: string, facts: SavedViewFacts): Promise<string | undefined> {
    const id = newId();
    const inserted = await tx.rowCount(
      `insert into saved_view (brand_id, id, owner_id, name, shared, query, layout) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict do nothing`,
      [tx.brandId, id, ownerId, facts.name, facts.shared, facts.query, JSON.stringify(facts.layout)],
    );
    return inserted === 1 ? id : undefined;
  }

  /** Whether it was changed; not when the owner has another view of this name. */
  async update(tx: Tx, id: string, facts: SavedViewFacts): Promise<boolean> {
    const updated = await tx.rowCount(
      `update saved_view v set name = $3, shared = $4, query = $5, layout = $6, version = version + 1, updated_at = now()
       where brand_id = $1 and id = $2 and not exists (select from saved_view o
         where o.brand_id = $1 and o.owner_id = v.owner_id and lower(o.name) = lower($3) and o.id <> v.id)`,
      [tx.brandId, id, facts.name, facts.shared, facts.query, JSON.stringify(facts.layout)],
    );
    return updated === 1;
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.query('delete from saved_view_choice where brand_id = $1 and view_id = $2', [tx.brandId, id]);
    await tx.query('delete from saved_view where brand_id = $1 and id = $2', [tx.brandId, id]);
  }

  async choose(tx: Tx, userId: string, { viewId, layout, isDefault }: ViewChoice): Promise<void> {
    if (isDefault) {
      await tx.query(
        `update saved_view_choice set is_default = false
         where brand_id = $1 and user_id = $2 and is_default and view_id <> $3`,
        [tx.brandId, userId, viewId ?? noView],
      );
    }
    await tx.query(
      `insert into saved_view_choice (brand_id, user_id, view_id, layout, is_default) values ($1, $2, $3, $4, $5)
       on conflict (brand_id, user_id, view_id) do update set layout = excluded.layout, is_default = excluded.is_default`,
      [tx.brandId, userId, viewId ?? noView, layout && JSON.stringify(layout), isDefault],
    );
  }

  /** What a person made of the list without a view. */
  async ownLayout(tx: Tx, userId: string): Promise<ListLayout | null> {
    const row = await tx.maybeOne<{ layout: ListLayout | null }>(
      'select layout from saved_view_choice where brand_id = $1 and user_id = $2 and view_id = $3',
      [tx.brandId, userId, noView],
    );
    return row?.layout ?? null;
  }
}
