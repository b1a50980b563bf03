import { type ViewedLead } from '@leadweave/leads-api';
import { unwantedReason } from '@leadweave/webhooks-domain';
import { type BodyStyle, type Endpoint } from '../endpoints/endpoint.js';
import { type NamedEvent, selectableOf } from './outgoing-of.js';

/** An endpoint as far as events are chosen for it. */
export type ChoosingEndpoint = Pick<Endpoint, 'id' | 'style' | 'selection' | 'createdAt'>;

/** An event that an endpoint wants, in the style in which it gets it. */
export interface WantedEvent {
  readonly named: NamedEvent;
  readonly endpointId: string;
  readonly style: BodyStyle;
}

/**
 * Who gets what. Leads that nobody outside can be told of in the vendor's style, because they folded or were erased, are
 * told in our own style's ids: the vendor has no words for them, so endpoints of that style do not hear of these events.
 * What happened before an endpoint was made is not owed to it, however late the feed comes to it.
 */
export function wantedEvents(
  events: readonly NamedEvent[],
  endpoints: readonly ChoosingEndpoint[],
  leads: ReadonlyMap<string, ViewedLead>,
): WantedEvent[] {
  return events.flatMap((named) => {
    const lead = leads.get(named.event.leadId);
    const selectable = selectableOf(named, lead);
    return endpoints
      .filter(({ createdAt }) => createdAt <= named.event.at)
      .filter(({ style }) => lead || style !== 'whatconverts')
      .filter(({ selection }) => unwantedReason(selection, selectable) === undefined)
      .map(({ id, style }) => ({ named, endpointId: id, style }));
  });
}
