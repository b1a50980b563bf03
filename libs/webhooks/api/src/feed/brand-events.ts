import { newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { eventBody, type EventActor, type EventName, unwantedReason } from '@leadweave/webhooks-domain';
import { type DeliveriesRepository, type NewDelivery } from '../deliveries/deliveries.repository.js';
import { type MessagesRepository, type NewMessage } from '../deliveries/messages.repository.js';
import { type BodyStyle, type Endpoint } from '../endpoints/endpoint.js';
import { type EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { webhookIdOf } from '../sending/request-of.js';
import { type SenderWake } from '../sending/sender-wake.js';

/** Something that happened to a brand and concerns no lead. */
export interface BrandEvent {
  readonly name: Exclude<EventName, `lead.${string}` | 'webhook.test'>;
  /** Goes out as it is. No personal data, no secrets. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Without one, only endpoints that are open to every location hear of it. */
  readonly locationId?: string;
  /** Default: a source by itself. */
  readonly actor?: EventActor;
}

interface OwedEvent {
  readonly event: BrandEvent;
  readonly eventId: string;
  readonly style: BodyStyle;
  readonly endpointId: string;
}

const bySource: EventActor = { kind: 'source', id: null };

/**
 * Tells endpoints of what concerns no lead. Messages and deliveries are written in the caller's transaction, so that an event is
 * owed exactly when its cause is committed.
 */
export class BrandEvents {
  constructor(
    private readonly endpoints: EndpointsRepository,
    private readonly messages: MessagesRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly wake: SenderWake,
    private readonly clock: Clock,
  ) {}

  /** Inside a unit of work that sees all locations: it finds the endpoints of everybody. */
  async tell(tx: Tx, events: readonly BrandEvent[]): Promise<void> {
    const endpoints = events.length > 0 ? await this.endpoints.list(tx) : [];
    const owed = events.flatMap((event) => owedOf(event, endpoints));
    if (owed.length === 0) return;
    const now = this.clock();
    await this.messages.insert(tx, messagesOf(tx.brandId, owed, now), now);
    await this.deliveries.insert(tx, owed.map(deliveryOf), now);
    const ids = [...new Set(owed.map(({ endpointId }) => endpointId))];
    await this.endpoints.dueBy(tx, ids, now);
    tx.afterCommit(() => this.wake.endpoints(tx.brandId, ids));
  }
}

/** The vendor's style has no words for what is no lead, so endpoints of that style do not hear of it. */
function owedOf(event: BrandEvent, endpoints: readonly Endpoint[]): OwedEvent[] {
  const eventId = newId();
  return endpoints
    .filter(({ style }) => style !== 'whatconverts')
    .filter(({ selection }) => unwantedReason(selection, event) === undefined)
    .map(({ id, style }) => ({ event, eventId, style, endpointId: id }));
}

/** One message for each event and style, whatever the number of endpoints. */
function messagesOf(brandId: string, owed: readonly OwedEvent[], now: Date): NewMessage[] {
  const messages = owed.map(({ event, eventId, style }): [string, NewMessage] => {
    const { name, locationId, data, actor = bySource } = event;
    const envelope = { id: webhookIdOf(eventId), name, atMs: now.getTime(), brandId, sequence: 0, test: false };
    const body = eventBody({ ...envelope, changed: {}, actor }, data);
    return [`${eventId} ${style}`, { eventId, style, name, locationId, sequence: 0, isTest: false, body, at: now }];
  });
  return [...new Map(messages).values()];
}

function deliveryOf({ event: { name, locationId }, eventId, style, endpointId }: OwedEvent): NewDelivery {
  return { endpointId, eventId, style, name, locationId, isTest: false };
}
