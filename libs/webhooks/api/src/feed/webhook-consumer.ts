import { type FeedEvent, type LeadEventConsumer, type LeadViews } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type DeliveriesRepository, type NewDelivery } from '../deliveries/deliveries.repository.js';
import { type MessagesRepository, type NewMessage } from '../deliveries/messages.repository.js';
import { type EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { type SenderWake } from '../sending/sender-wake.js';
import { bodyOf, namedEvents } from './outgoing-of.js';
import { type WantedEvent, wantedEvents } from './plan-deliveries.js';

/** Turns events of leads into deliveries that are owed. The bytes are written down here, once. */
export class WebhookConsumer implements LeadEventConsumer {
  readonly name = 'webhooks';

  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly messages: MessagesRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly leads: LeadViews,
    private readonly wake: SenderWake,
    private readonly clock: Clock,
  ) {}

  async listens(tx: Tx): Promise<boolean> {
    return (await this.endpoints.list(tx)).length > 0;
  }

  async handle(tx: Tx, events: readonly FeedEvent[]): Promise<void> {
    const named = namedEvents(events);
    const endpoints = named.length > 0 ? await this.endpoints.list(tx) : [];
    const names = new Set(endpoints.flatMap(({ selection }) => selection.events));
    const asked = named.filter(({ name }) => names.has(name));
    if (asked.length === 0) return;
    const leads = await this.leads.of(tx, [...new Set(asked.map(({ event }) => event.leadId))]);
    const wanted = wantedEvents(asked, endpoints, leads);
    const now = this.clock();
    await this.messages.insert(tx, messagesOf(tx.brandId, wanted, leads), now);
    await this.deliveries.insert(tx, wanted.map(deliveryOf), now);
    const ids = [...new Set(wanted.map(({ endpointId }) => endpointId))];
    await this.endpoints.dueBy(tx, ids, now);
    tx.afterCommit(() => this.wake.endpoints(tx.brandId, ids));
  }
}

/** One message for each event and style, whatever the number of endpoints. */
function messagesOf(brandId: string, wanted: readonly WantedEvent[], leads: Parameters<typeof wantedEvents>[2]) {
  const messages = new Map<string, NewMessage>();
  for (const { named, style } of wanted) {
    const { event, name } = named;
    const key = `${event.id} ${style}`;
    if (messages.has(key)) continue;
    const { id: eventId, leadId, locationId, seq: sequence, at } = event;
    const body = bodyOf(brandId, named, style, leads.get(leadId));
    messages.set(key, { eventId, style, name, leadId, locationId, sequence, isTest: false, body, at });
  }
  return [...messages.values()];
}

function deliveryOf({ named: { event, name }, endpointId, style }: WantedEvent): NewDelivery {
  const { id: eventId, leadId, locationId } = event;
  return { endpointId, eventId, style, name, leadId, locationId, isTest: false };
}
