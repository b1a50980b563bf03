import { type Database } from '@leadweave/persistence';
import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type WhatConvertsSettings } from '../../whatconverts-options.js';
import { type InboundWebhooksRepository } from '../address/inbound-webhooks.repository.js';
import { openIngress } from './ingress.js';
import { WebhookReceiver } from './webhook-receiver.js';

const saveMs = 10_000;

/** The receiver of a process with the connections reserved for it, from start to end. */
export class ReceivingService implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly receiver: WebhookReceiver;
  private readonly reserved: Database | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    { inbound, clock }: WhatConvertsSettings,
    database: Database,
    hooks: InboundWebhooksRepository,
    private readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void },
  ) {
    this.reserved = inbound.databaseUrl ? openIngress(inbound.databaseUrl, log) : undefined;
    this.receiver = new WebhookReceiver({ ingress: this.reserved ?? database, hooks, rate: inbound.rate, clock });
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.saveTimes(), saveMs);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.saveTimes();
    await this.reserved?.close();
  }

  private async saveTimes(): Promise<void> {
    try {
      await this.receiver.saveAnswerTimes();
    } catch (error) {
      // Only figures are lost.
      this.log.error({ err: error }, 'answer times could not be saved');
    }
  }
}
