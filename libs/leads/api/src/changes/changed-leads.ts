import { type Tx } from '@leadweave/persistence';
import { LeadsError } from '../leads-error.js';
import { type LeadTombstoneDto } from '../reading/lead-item.dto.js';
import { type LeadItemRow } from '../reading/lead-item-row.js';
import { type LeadListQueryDto } from '../reading/lead-list-query.dto.js';
import { type LeadPosition } from '../reading/lead-order.js';
import { type LeadReader } from '../reading/lead-reader.js';
import { type ChangedLead, ChangedLeadsRepository, type ChangesQuery } from './changed-leads.repository.js';

/** Leads in the order of their last change, those that are none any more, and where to go on. */
export interface ChangesPage {
  readonly rows: readonly LeadItemRow[];
  readonly tombstones: readonly LeadTombstoneDto[];
  /**
   * The locations that the reader sees now, null for all. A lead that goes to another one leaves a tombstone; a reader that loses a
   * location is told of it here, since it cannot be told of each lead.
   */
  readonly locations: readonly string[] | null;
  readonly next?: LeadPosition;
}

/** The list of leads for a system that keeps a copy and asks again and again what changed. */
export class ChangedLeads {
  private readonly changes = new ChangedLeadsRepository();

  constructor(private readonly reader: LeadReader) {}

  async page(tx: Tx, { limit, ...query }: ChangesQuery): Promise<ChangesPage> {
    const found = await this.changes.read(tx, { ...query, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const living = shown.filter(isLiving).map(({ id }) => id);
    return {
      rows: await this.reader.items(tx, living),
      tombstones: shown.filter((lead) => !isLiving(lead)).map(tombstoneOf),
      locations: tx.scope.kind === 'locations' ? [...tx.scope.locationIds].sort() : null,
      ...(found.length > limit && last && { next: { value: last.updatedAt.toISOString(), id: last.id } }),
    };
  }
}

const possible = new Set(['updatedSince', 'limit', 'cursor', 'sort']);

/**
 * A copy that left out what a filter hides would never hear that a lead ceased to match.
 *
 * @throws LeadsError `changes-not-filtered`
 */
export function refuseFilteredChanges(query: LeadListQueryDto): void {
  const filters = Object.entries(query).flatMap(([name, value]) =>
    value === undefined || possible.has(name) ? [] : [name],
  );
  const isOrdered = query.sort === 'updatedAt' || query.sort === '-occurredAt';
  if (filters.length === 0 && isOrdered) return;
  const refused = [...filters, ...(isOrdered ? [] : ['sort'])];
  const errors = refused.map((name) => ({ pointer: `?${name}`, detail: 'cannot be combined with updatedSince' }));
  throw new LeadsError('changes-not-filtered', 'Changes are read whole', { details: { errors } });
}

function isLiving({ foldedInto, hasLeft }: ChangedLead): boolean {
  return foldedInto === null && !hasLeft;
}

function tombstoneOf({ id, version, updatedAt, foldedInto, erasedAt, hasLeft }: ChangedLead): LeadTombstoneDto {
  return {
    ...{ id, version },
    updatedAt: updatedAt.toISOString(),
    deletedAt: erasedAt?.toISOString() ?? null,
    foldedInto: erasedAt ? null : foldedInto,
    hasLeft,
  };
}
