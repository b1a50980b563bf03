import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, secondMs } from '@leadweave/time';
import { endpointHealth } from '@leadweave/webhooks-domain';
import { type DeliveriesRepository, type HeldDelivery } from '../deliveries/deliveries.repository.js';
import { type EndpointSecrets } from '../endpoints/endpoint-secrets.js';
import { type EndpointNotices } from '../notices/endpoint-notices.js';
import { type AttemptFigures } from './attempt-figures.js';
import {
  type EndpointProgress,
  type SendingEndpoint,
  type SendingEndpointRepository,
} from './sending-endpoint.repository.js';
import { type OpenEndpoint, type Tried, tryDelivery, type WayOut } from './try-delivery.js';

const everywhere = { kind: 'all-locations' } as const;
/** Deliveries of one endpoint that one process has under way; all of them begin at once, so that no lease runs out waiting. */
export const endpointConcurrency = 16;

export interface EndpointSenderParts {
  readonly database: Database;
  readonly endpoints: SendingEndpointRepository;
  readonly deliveries: DeliveriesRepository;
  readonly secrets: EndpointSecrets;
  readonly egress: WayOut;
  readonly notices: EndpointNotices;
  readonly figures: AttemptFigures;
  readonly clock: Clock;
  readonly random: () => number;
}

interface Batch {
  readonly endpoint: OpenEndpoint;
  /** Since when the endpoint is as it is now. */
  readonly since: Date;
  readonly held: readonly HeldDelivery[];
}

/**
 * Sends what one endpoint is owed: takes a batch, sends it with a few at once, writes down how it went. Between taking and
 * writing down no transaction is open. A process that dies in between leaves held deliveries, which go out again later.
 */
export class EndpointSender {
  constructor(private readonly parts: EndpointSenderParts) {}

  /** Returns whether there may be more that is due now. */
  async serve(brandId: string, endpointId: string): Promise<boolean> {
    const batch = await this.take(brandId, endpointId);
    if (!batch) return false;
    const tried = await this.sendAll(batch);
    this.measure(batch, tried);
    await this.writeDown(brandId, endpointId, tried);
    return batch.held.length === endpointConcurrency;
  }

  private take(brandId: string, endpointId: string): Promise<Batch | undefined> {
    const { database, endpoints, deliveries, clock } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const now = clock();
      const endpoint = await endpoints.active(tx, endpointId, now);
      if (!endpoint) return undefined;
      if (endpoint.hasLost) await deliveries.releaseLost(tx, endpointId, now);
      const held = await deliveries.hold(tx, endpointId, now, endpointConcurrency);
      await endpoints.schedule(tx, endpointId);
      return held.length > 0 ? { endpoint: this.open(brandId, endpoint), since: endpoint.updatedAt, held } : undefined;
    });
  }

  private open(brandId: string, { id, url, ...sealed }: SendingEndpoint): OpenEndpoint {
    const { secrets } = this.parts;
    const present = secrets.open(brandId, id, 'secret_sealed', sealed.secretSealed);
    const previous =
      sealed.previousSecretSealed && secrets.open(brandId, id, 'previous_secret_sealed', sealed.previousSecretSealed);
    const headers = sealed.headersSealed && secrets.open(brandId, id, 'headers_sealed', sealed.headersSealed);
    return {
      url,
      secrets: previous ? [present, previous] : [present],
      headers: headers ? (JSON.parse(headers) as Record<string, string>) : {},
    };
  }

  private sendAll({ endpoint, held }: Batch): Promise<Tried[]> {
    return Promise.all(held.map((delivery) => tryDelivery(delivery, endpoint, this.parts)));
  }

  private measure({ since }: Batch, tried: readonly Tried[]): void {
    for (const { delivery, at, state, durationMs } of tried) {
      if (!delivery.isTest) this.parts.figures.ended(state, durationMs / secondMs);
      if (delivery.untriedSince && delivery.untriedSince >= since)
        this.parts.figures.began((at.getTime() - delivery.untriedSince.getTime()) / secondMs);
    }
  }

  private async writeDown(brandId: string, endpointId: string, tried: readonly Tried[]): Promise<void> {
    const { database, deliveries, endpoints } = this.parts;
    await database.inBrand(
      brandId,
      everywhere,
      async (tx) => {
        await endpoints.lock(tx, endpointId);
        const written = new Set(await deliveries.record(tx, tried));
        const counted = tried.filter(({ delivery }) => written.has(delivery.id));
        await this.judge(tx, endpointId, counted);
      },
      { retries: 3 },
    );
  }

  private async judge(tx: Tx, endpointId: string, tried: readonly Tried[]): Promise<void> {
    const { endpoints, notices, clock } = this.parts;
    const now = clock();
    const streak = await endpoints.note(tx, endpointId, progressOf(tried));
    if (tried.some(({ gone }) => gone)) return this.stop(tx, endpointId, 'disabled', 'gone', now);
    const health = endpointHealth(streak, now.getTime());
    if (health === 'paused') return this.stop(tx, endpointId, 'paused', 'failing', now);
    if (health === 'warned' && !streak?.warned) {
      await endpoints.warn(tx, endpointId, now);
      await notices.tell(tx, endpointId, 'warned');
    }
  }

  /** People hear of it once, and not at all when a person or another worker was faster. */
  private async stop(tx: Tx, endpointId: string, state: 'paused' | 'disabled', reason: 'gone' | 'failing', now: Date) {
    const { endpoints, notices } = this.parts;
    if (await endpoints.stop(tx, endpointId, state, reason, now)) await notices.tell(tx, endpointId, reason);
  }
}

/** An aborted try is no failure of the endpoint: it answered, and may want everything else. */
function progressOf(tried: readonly Tried[]): EndpointProgress {
  const real = tried.filter(({ delivery }) => !delivery.isTest);
  const successes = real.filter(({ state }) => state === 'delivered');
  const failures = real.filter(({ state, aborted }) => state !== 'delivered' && !aborted);
  const last = failures.at(-1);
  return {
    lastSuccessAt: successes.at(-1)?.at,
    lastFailureAt: last?.at,
    lastFailure: last?.failure,
    failedEvents: failures.filter(({ delivery }) => delivery.tries === 0).length,
  };
}
