import { type LeadSort } from './lead-filter.js';
import { type SqlParams } from './sql-params.js';

/** A place in an ordered list: the value sorted by as text, then the lead's id. */
export interface LeadPosition {
  readonly value: string;
  readonly id: string;
}

interface OrderedColumn {
  readonly expression: string;
  readonly type: string;
}

/** Leads without duration count as shortest. */
const orderedColumns: Readonly<Record<string, OrderedColumn>> = {
  occurredAt: { expression: 'l.occurred_at', type: 'timestamptz' },
  durationSeconds: { expression: 'coalesce(l.duration_seconds, -1)', type: 'int' },
  updatedAt: { expression: 'l.updated_at', type: 'timestamptz' },
};

/** How a list is ordered: by the sort field, then by id, both in the same direction. */
export interface LeadOrder {
  readonly expression: string;
  readonly type: string;
  readonly descending: boolean;
}

export function leadOrder(sort: LeadSort): LeadOrder {
  const descending = sort.startsWith('-');
  return { ...orderedColumns[descending ? sort.slice(1) : sort]!, descending };
}

export function reversed(order: LeadOrder): LeadOrder {
  return { ...order, descending: !order.descending };
}

export function orderBy({ expression, descending }: LeadOrder, id = 'l.id'): string {
  const direction = descending ? 'desc' : 'asc';
  return `order by ${expression} ${direction}, ${id} ${direction}`;
}

/** The condition of everything behind a position. */
export function behind(position: LeadPosition | undefined, order: LeadOrder, params: SqlParams): string[] {
  if (!position) return [];
  const value = `${params.add(position.value)}::${order.type}`;
  return [`(${order.expression}, l.id) ${order.descending ? '<' : '>'} (${value}, ${params.add(position.id)}::uuid)`];
}
