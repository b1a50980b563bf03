import { type Database } from '@leadweave/persistence';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { hookPath } from '../webhook-intake/address/hook-secret.js';
import { InboundWebhooksRepository } from '../webhook-intake/address/inbound-webhooks.repository.js';
import { hookHandler } from '../webhook-intake/receiving/hook-handler.js';
import { type Rate } from '../webhook-intake/receiving/rate-limit.js';
import { WebhookReceiver } from '../webhook-intake/receiving/webhook-receiver.js';

export interface HookServer {
  readonly url: string;
  readonly port: number;
  readonly receiver: WebhookReceiver;
  /** What the receiver reported. */
  readonly faults: unknown[];
  stop(): Promise<void>;
}

export interface HookServerOptions {
  readonly ingress: Database;
  readonly clock: () => Date;
  readonly rate?: Rate;
}

/** The receiver of webhooks alone, on a port of its own. */
export async function startHookServer({ ingress, clock, rate }: HookServerOptions): Promise<HookServer> {
  const faults: unknown[] = [];
  const receiver = new WebhookReceiver({
    ingress,
    hooks: new InboundWebhooksRepository(),
    rate: rate ?? { perSecond: 100_000, burst: 100_000 },
    clock,
  });
  const handle = hookHandler(receiver, { publicUrl: 'http://localhost', onFault: (error) => faults.push(error) });
  const server = createServer((request, response) => {
    request.url = request.url!.slice(hookPath.length);
    handle(request, response);
  });
  // A loaded machine must not lose the race between an idle connection's end and its next use.
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    receiver,
    faults,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
