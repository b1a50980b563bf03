import { type Tx } from '@leadweave/persistence';
import { findLeads } from './find-leads.js';
import { type LeadFilter, type LeadSort } from './lead-filter.js';
import { leadItemColumns, type LeadItemRow } from './lead-item-row.js';
import { leadOrder, type LeadPosition } from './lead-order.js';

/** What the list wants. */
export interface LeadPageQuery {
  readonly filter: LeadFilter;
  readonly sort: LeadSort;
  readonly limit: number;
  readonly after?: LeadPosition;
}

/** Leads in order, and where to go on. */
export interface LeadPage {
  readonly rows: readonly LeadItemRow[];
  readonly next?: LeadPosition;
}

/** Reads pages of the list: first which leads, by narrow indexes, then what their rows show. */
export class LeadListRepository {
  async page(tx: Tx, { filter, sort, limit, after }: LeadPageQuery): Promise<LeadPage> {
    const ids = await findLeads(tx, { filter, order: leadOrder(sort), after, limit: limit + 1 });
    const rows = await this.items(tx, ids.slice(0, limit));
    const last = rows.at(-1);
    return { rows, ...(ids.length > limit && last && { next: positionOf(last, sort) }) };
  }

  async items(tx: Tx, ids: readonly string[]): Promise<LeadItemRow[]> {
    if (ids.length === 0) return [];
    return tx.query<LeadItemRow>(
      `select ${leadItemColumns} from unnest($2::uuid[]) with ordinality as wanted (id, place_in_list)
       join lead l on l.brand_id = $1 and l.id = wanted.id and l.erased_at is null
       join location place on place.brand_id = $1 and place.id = l.location_id
       join brand b on b.id = $1 order by wanted.place_in_list`,
      [tx.brandId, ids],
    );
  }
}

/** The place of a row in a list of this order. */
export function positionOf(row: LeadItemRow, sort: LeadSort): LeadPosition {
  const field = sort.replace('-', '');
  if (field === 'durationSeconds') return { value: String(row.duration_seconds ?? -1), id: row.id };
  return { value: (field === 'updatedAt' ? row.updated_at : row.occurred_at).toISOString(), id: row.id };
}
