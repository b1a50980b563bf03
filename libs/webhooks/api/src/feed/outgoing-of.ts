import { type FeedEvent, type ViewedLead } from '@leadweave/leads-api';
import {
  compatibleBody,
  eventBody,
  type EventName,
  eventNameOf,
  type LeadFacts,
  leadKindOf,
  leadPayload,
  type OutgoingEvent,
  type SelectableEvent,
  thinLeadPayload,
} from '@leadweave/webhooks-domain';
import { type BodyStyle } from '../endpoints/endpoint.js';
import { webhookIdOf } from '../sending/request-of.js';

/** An event of a lead that has a name outside. */
export interface NamedEvent {
  readonly event: FeedEvent;
  readonly name: EventName;
}

/** The events that concern anybody outside. */
export function namedEvents(events: readonly FeedEvent[]): NamedEvent[] {
  return events.flatMap((event) => {
    const name = eventNameOf(event.kind);
    return name ? [{ event, name }] : [];
  });
}

/** What a selection looks at. `lead` is absent when the lead folded or was erased. */
export function selectableOf({ event, name }: NamedEvent, lead: ViewedLead | undefined): SelectableEvent {
  const { locationId } = event;
  const leftLocationId = leftLocationOf(event);
  const where = { locationId, ...(leftLocationId !== undefined && { leftLocationId }) };
  if (!lead) return { name, ...where };
  const { view, inProgress } = lead;
  return {
    name,
    ...where,
    kind: leadKindOf({ type: view.type, inProgress, isArrival: isArrival(event) }),
    quality: view.quality,
    status: view.status,
    form: view.formName,
  };
}

function leftLocationOf({ kind, changed }: FeedEvent): string | undefined {
  const left = kind === 'moved' ? changed['locationId']?.before : undefined;
  return typeof left === 'string' ? left : undefined;
}

/** A lead arrives when it appears, and once more when its call or chat has ended. */
function isArrival({ kind, changed }: FeedEvent): boolean {
  const ended = (path: string) => changed[path]?.before === 'in_progress' && changed[path].after === 'completed';
  return kind === 'created' || ['call.status', 'chat.status', 'vendor.state'].some(ended);
}

/** The body of the event in one style, as JSON text. */
export function bodyOf(brandId: string, named: NamedEvent, style: BodyStyle, lead: ViewedLead | undefined): string {
  const { event } = named;
  const outgoing = outgoingOf(brandId, named);
  if (!lead) return eventBody(outgoing, leadIds(event));
  const facts = factsOf(lead);
  if (style === 'thin') return eventBody({ ...outgoing, changed: {} }, thinLeadPayload(facts));
  if (style === 'full') return eventBody(outgoing, leadPayload(facts));
  const trigger = event.kind === 'created' ? 'new' : 'update';
  return compatibleBody(facts, { trigger, changed: event.changed, test: false });
}

function outgoingOf(brandId: string, { event, name }: NamedEvent): OutgoingEvent {
  const { id, at, seq, actor, changed } = event;
  return {
    id: webhookIdOf(id),
    name,
    atMs: at.getTime(),
    brandId,
    sequence: seq,
    test: false,
    changed,
    actor: { kind: actor.kind, id: 'id' in actor ? actor.id : null },
  };
}

/** A lead that folded tells into which one; of an erased one nothing is left but its id. */
function leadIds({ leadId, locationId, changed }: FeedEvent): Record<string, unknown> {
  const foldedInto = changed['foldedInto']?.after;
  return { id: leadId, locationId, ...(typeof foldedInto === 'string' && { foldedInto }) };
}

export function factsOf({ view, version, currency, verified, updatedAt, receivedAt }: ViewedLead): LeadFacts {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return {
    view,
    version,
    currency,
    currencyDigits: maximumFractionDigits,
    verified,
    updatedAtMs: updatedAt.getTime(),
    receivedAtMs: Object.fromEntries([...receivedAt].map(([id, at]) => [id, at.getTime()])),
  };
}
