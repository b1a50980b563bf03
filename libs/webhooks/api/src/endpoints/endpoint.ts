import { type Selection } from '@leadweave/webhooks-domain';

/** How the body of an event is written. */
export const bodyStyles = ['full', 'thin', 'whatconverts'] as const;
export type BodyStyle = (typeof bodyStyles)[number];

/** `paused` by a person or after five days of failures, `disabled` by the receiver (410). Events wait meanwhile. */
export const endpointStates = ['active', 'paused', 'disabled'] as const;
export type EndpointState = (typeof endpointStates)[number];

/** A customer's address that gets our events, without its secrets. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly style: BodyStyle;
  readonly selection: Selection;
  readonly headerNames: readonly string[];
  readonly state: EndpointState;
  readonly stateReason?: string;
  readonly failingSince?: Date;
  readonly failingEvents: number;
  readonly warnedAt?: Date;
  readonly lastSuccessAt?: Date;
  readonly lastFailureAt?: Date;
  readonly lastFailure?: string;
  /** Until when the secret before the present one signs as well. */
  readonly previousUntil?: Date;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly version: number;
}

export interface EndpointRow {
  readonly id: string;
  readonly url: string;
  readonly description: string;
  readonly style: BodyStyle;
  readonly selection: Selection;
  readonly header_names: string[];
  readonly state: EndpointState;
  readonly state_reason: string | null;
  readonly failing_since: Date | null;
  readonly failing_events: number;
  readonly warned_at: Date | null;
  readonly last_success_at: Date | null;
  readonly last_failure_at: Date | null;
  readonly last_failure: string | null;
  readonly previous_until: Date | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly version: number;
}

/** Columns of an `EndpointRow`. */
export const endpointColumns = `id, url, description, style, selection, header_names, state, state_reason, failing_since,
  failing_events, warned_at, last_success_at, last_failure_at, last_failure, previous_until, created_at, updated_at, version`;

export function endpointFromRow(row: EndpointRow): Endpoint {
  const { id, url, description, style, selection, state, version } = row;
  return {
    ...{ id, url, description, style, selection, state, version },
    headerNames: row.header_names,
    stateReason: row.state_reason ?? undefined,
    failingSince: row.failing_since ?? undefined,
    failingEvents: row.failing_events,
    warnedAt: row.warned_at ?? undefined,
    lastSuccessAt: row.last_success_at ?? undefined,
    lastFailureAt: row.last_failure_at ?? undefined,
    lastFailure: row.last_failure ?? undefined,
    previousUntil: row.previous_until ?? undefined,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}
