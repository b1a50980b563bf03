import { type Access } from '@leadweave/access';
import { type Database, newId, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type EventName, sampleBody } from '@leadweave/webhooks-domain';
import { type DeliveriesRepository } from '../deliveries/deliveries.repository.js';
import { type MessagesRepository } from '../deliveries/messages.repository.js';
import { type BodyStyle } from '../endpoints/endpoint.js';
import { type TestSentDto } from '../endpoints/endpoint.dto.js';
import { type EndpointsRepository } from '../endpoints/endpoints.repository.js';
import { type EndpointsService } from '../endpoints/endpoints.service.js';
import { webhookIdOf } from '../sending/request-of.js';
import { type SenderWake } from '../sending/sender-wake.js';

/** Sends made-up events the way real ones go: marked as tests, and left out of every figure. */
export class TestEventsService {
  constructor(
    private readonly database: Database,
    private readonly endpoints: EndpointsService,
    private readonly rows: EndpointsRepository,
    private readonly messages: MessagesRepository,
    private readonly deliveries: DeliveriesRepository,
    private readonly wake: SenderWake,
    private readonly clock: Clock,
  ) {}

  send({ brandId, scope }: Access, endpointId: string, name: EventName): Promise<TestSentDto> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const { style } = await this.endpoints.known(tx, endpointId);
      const [eventId, at] = [newId(), this.clock()];
      const body = testBody(tx, { eventId, name, style, at });
      await this.messages.insert(tx, [{ eventId, style, name, sequence: 0, isTest: true, body, at }], at);
      const deliveryId = await this.owe(tx, endpointId, { eventId, style, name }, at);
      await this.rows.dueBy(tx, [endpointId], at);
      tx.afterCommit(() => this.wake.endpoints(tx.brandId, [endpointId]));
      return { deliveryId, eventId: webhookIdOf(eventId) };
    });
  }

  private async owe(
    tx: Tx,
    endpointId: string,
    event: { readonly eventId: string; readonly style: BodyStyle; readonly name: EventName },
    at: Date,
  ): Promise<string> {
    const [id] = await this.deliveries.insert(tx, [{ ...event, endpointId, isTest: true }], at);
    return id!;
  }
}

/** The bytes of a test. */
export function testBody(
  { brandId }: Pick<Tx, 'brandId'>,
  test: { readonly eventId: string; readonly name: EventName; readonly style: BodyStyle; readonly at: Date },
): string {
  const { eventId, name, style, at } = test;
  return sampleBody({ id: webhookIdOf(eventId), name, brandId, atMs: at.getTime(), test: true }, style);
}
