import { Client } from 'pg';
import { webhooksChannel } from '../receiving/webhooks-channel.js';

/** What is called when there may be something to do. */
export interface WakeupHandlers {
  readonly onBrand: (brandId: string) => void;
  /** Asks the tables: finds what no hint told of, such as deliveries from before a start. */
  readonly onTick: () => Promise<void>;
}

const tickMs = 1_000;

/** Hints from the database when deliveries arrive, and a steady tick, since hints can be lost. */
export class Wakeups {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();
  private handlers: WakeupHandlers | undefined;

  constructor(
    private readonly databaseUrl: string | undefined,
    private readonly onFault: (error: unknown) => void,
  ) {}

  async start(handlers: WakeupHandlers): Promise<void> {
    this.handlers = handlers;
    await this.listen();
    this.schedule();
  }

  async stop(): Promise<void> {
    this.handlers = undefined;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
    await this.ticking;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.ticking = this.tick();
    }, tickMs);
  }

  private async tick(): Promise<void> {
    try {
      if (!this.client) await this.listen();
      await this.handlers?.onTick();
    } catch (error) {
      this.onFault(error);
    }
    if (this.handlers) this.schedule();
  }

  /** A failure is tried again with the next tick, which finds the work meanwhile. */
  private async listen(): Promise<void> {
    if (!this.databaseUrl || !this.handlers) return;
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'leadweave-webhooks-listener' });
    const lose = () => {
      if (this.client === client) this.client = undefined;
      client.end().catch(() => undefined);
    };
    client.on('notification', ({ payload }) => payload && this.handlers?.onBrand(payload));
    client.on('error', lose);
    client.on('end', lose);
    try {
      await client.connect();
      await client.query(`listen ${webhooksChannel}`);
      this.client = client;
    } catch (error) {
      lose();
      this.onFault(error);
    }
  }
}
