import { type Quality, type Status } from '@leadweave/domain';
import { type EventName } from './event-name.js';
import { type LeadKind } from './lead-kind.js';

/** What an endpoint wants to hear. An empty list of anything but events means all of it. */
export interface Selection {
  readonly events: readonly EventName[];
  readonly kinds: readonly LeadKind[];
  readonly locationIds: readonly string[];
  readonly qualities: readonly Quality[];
  readonly statuses: readonly Status[];
  /** Names of forms. */
  readonly forms: readonly string[];
}

/** An event as far as selections look at it; what concerns no lead has none of the lead's values. */
export interface SelectableEvent {
  readonly name: EventName;
  readonly kind?: LeadKind;
  readonly locationId?: string;
  /** The location that the lead has just left, which is told too. */
  readonly leftLocationId?: string;
  readonly quality?: Quality;
  readonly status?: Status;
  readonly form?: string;
}

/** Why an endpoint does not get an event. */
export type UnwantedReason =
  | 'event-not-selected'
  | 'location-not-selected'
  | 'kind-not-selected'
  | 'quality-not-selected'
  | 'status-not-selected'
  | 'form-not-selected';

/** Events that carry no lead's values: the last ones of a lead have ids only, and whoever may have the lead must hear of them. */
const tellsNoLead: readonly EventName[] = [
  'lead.folded',
  'lead.deleted',
  'location.updated',
  'sync.completed',
  'connection.failing',
  'connection.recovered',
];

/**
 * Why the endpoint does not want the event, or nothing when it does. Tests always arrive. An event without a location reaches only endpoints
 * that are open to every location, because nobody could tell whose it is.
 */
export function unwantedReason(selection: Selection, event: SelectableEvent): UnwantedReason | undefined {
  if (event.name === 'webhook.test') return undefined;
  if (!selection.events.includes(event.name)) return 'event-not-selected';
  if (missesLocation(selection, event)) return 'location-not-selected';
  return tellsNoLead.includes(event.name) ? undefined : unwantedLead(selection, event);
}

function unwantedLead(selection: Selection, event: SelectableEvent): UnwantedReason | undefined {
  if (misses(selection.kinds, event.kind)) return 'kind-not-selected';
  if (misses(selection.qualities, event.quality)) return 'quality-not-selected';
  if (misses(selection.statuses, event.status)) return 'status-not-selected';
  return misses(selection.forms, event.form) ? 'form-not-selected' : undefined;
}

function missesLocation({ locationIds }: Selection, { locationId, leftLocationId }: SelectableEvent): boolean {
  return misses(locationIds, locationId) && (leftLocationId === undefined || misses(locationIds, leftLocationId));
}

function misses<Value>(wanted: readonly Value[], value: Value | undefined): boolean {
  return wanted.length > 0 && (value === undefined || !wanted.includes(value));
}
