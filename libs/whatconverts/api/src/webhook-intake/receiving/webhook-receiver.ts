import { type Database } from '@leadweave/persistence';
import { type Clock, utcDay } from '@leadweave/time';
import { hash } from 'node:crypto';
import { type IncomingMessage } from 'node:http';
import { everywhere } from '../../everywhere.js';
import { readHookPath, secretGiven } from '../address/hook-secret.js';
import { type HookOwner, type InboundWebhooksRepository } from '../address/inbound-webhooks.repository.js';
import { KnownHooks } from '../address/known-hooks.js';
import { AnswerTimes, addAnswerTimes } from './answer-times.js';
import { DeliveryBatches } from './delivery-batches.js';
import { type Rate, RateLimit } from './rate-limit.js';
import { type BodyRefusal, readDelivery } from './read-delivery.js';
import { keepDeliveries, type ReceivedDelivery } from './received-deliveries.js';

/** What a sender is told. */
export type Reception =
  | { readonly kind: 'kept' | 'not-found' | 'method-not-allowed' | BodyRefusal }
  | { readonly kind: 'too-many' | 'unavailable'; readonly retryAfterSeconds: number; readonly error?: unknown };

export interface WebhookReceiverParts {
  /** Connections reserved for receiving: long work elsewhere does not keep deliveries waiting. */
  readonly ingress: Database;
  readonly hooks: InboundWebhooksRepository;
  readonly rate: Rate;
  readonly clock: Clock;
}

/** Bodies that wait for their commit may take this much memory together. */
const mostBytesWaiting = 64 * 1024 * 1024;
const busySeconds = 1;
const unavailableSeconds = 5;

/** Takes deliveries in: who it is for, whether the secret is right, the bytes into the inbox. Nothing is understood here. */
export class WebhookReceiver {
  private readonly known: KnownHooks;
  private readonly limit: RateLimit;
  private readonly batches: DeliveryBatches<ReceivedDelivery>;
  private readonly times = new AnswerTimes();
  private bytesWaiting = 0;

  constructor(private readonly parts: WebhookReceiverParts) {
    const { ingress, hooks, rate } = parts;
    this.known = new KnownHooks((publicId) => ingress.withoutBrand((tx) => hooks.owner(tx, publicId)));
    this.limit = new RateLimit(rate);
    this.batches = new DeliveryBatches((brandId, deliveries) => this.commit(brandId, deliveries));
  }

  /** @param url the path below the address of all hooks. Never throws. */
  async receive(request: IncomingMessage, url: string): Promise<Reception> {
    if (request.method !== 'POST') return { kind: 'method-not-allowed' };
    const startedMs = performance.now();
    try {
      const admitted = await this.admit(url);
      if (!admitted) return { kind: 'not-found' };
      const reception = await this.keep(request, admitted.owner, admitted.given === 'previous');
      const { brandId, connectionId } = admitted.owner;
      if (reception.kind === 'kept') this.times.note(brandId, connectionId, performance.now() - startedMs);
      return reception;
    } catch (error) {
      // The database is down or too busy: the sender may try again, and the next poll finds what it does not send again.
      return { kind: 'unavailable', retryAfterSeconds: unavailableSeconds, error };
    }
  }

  /** Writes down how quickly answers were given since the last call. */
  async saveAnswerTimes(): Promise<void> {
    const day = utcDay(this.parts.clock());
    await Promise.all(
      this.times
        .take()
        .map((counted) =>
          this.parts.ingress.inBrand(counted.brandId, everywhere, (tx) => addAnswerTimes(tx, counted, day)),
        ),
    );
  }

  private async admit(url: string): Promise<{ owner: HookOwner; given: 'current' | 'previous' } | undefined> {
    const path = readHookPath(url);
    const owner = path && (await this.known.owner(path.publicId));
    const given = owner && secretGiven(owner, path.secret, this.parts.clock());
    return given && { owner, given };
  }

  private async keep(request: IncomingMessage, owner: HookOwner, byPreviousSecret: boolean): Promise<Reception> {
    const { brandId, connectionId } = owner;
    const token = this.limit.take(brandId);
    if (!token.taken) return { kind: 'too-many', retryAfterSeconds: token.retryAfterSeconds };
    if (this.bytesWaiting > mostBytesWaiting) return { kind: 'unavailable', retryAfterSeconds: busySeconds };
    const receivedAt = this.parts.clock();
    const body = await readDelivery(request);
    if (body.kind !== 'read') return { kind: body.kind };
    const raw = body.bytes;
    const digest = hash('sha256', raw, 'buffer');
    this.bytesWaiting += raw.length;
    try {
      await this.batches.add(brandId, { connectionId, digest, raw, receivedAt, byPreviousSecret }, raw.length);
    } finally {
      this.bytesWaiting -= raw.length;
    }
    return { kind: 'kept' };
  }

  private commit(brandId: string, deliveries: readonly ReceivedDelivery[]): Promise<void> {
    const { ingress, hooks, clock } = this.parts;
    const previous = new Map<string, number>();
    for (const { connectionId, byPreviousSecret } of deliveries) {
      if (byPreviousSecret) previous.set(connectionId, (previous.get(connectionId) ?? 0) + 1);
    }
    return ingress.inBrand(
      brandId,
      everywhere,
      async (tx) => {
        await keepDeliveries(tx, deliveries);
        for (const [connectionId, uses] of previous) await hooks.countPrevious(tx, connectionId, uses, clock());
      },
      { retries: 2 },
    );
  }
}
