import { Client } from 'pg';
import { Subject } from 'rxjs';
import { leadsChannel } from '../intake/announce-leads.js';

/** Waits before connecting again after the connection was lost. */
const reconnectMs = 1_000;

/** One connection of the process that hears which brands have new or changed leads. */
export class LeadsListener {
  private readonly brands = new Subject<string>();
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  /** Ids of brands, as they are announced. */
  readonly changes = this.brands.asObservable();

  constructor(private readonly databaseUrl: string) {}

  /** Connects; a failure is repeated until it succeeds, since the stream is a hint and never the only way. */
  async start(): Promise<void> {
    const client = new Client({ connectionString: this.databaseUrl, application_name: 'leadweave-leads-listener' });
    this.client = client;
    client.on('notification', ({ payload }) => payload && this.brands.next(payload));
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    try {
      await client.connect();
      await client.query(`listen ${leadsChannel}`);
    } catch {
      // The database is not there yet or not any more: tried again after a while.
      this.reconnect(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.brands.complete();
    await this.client?.end();
  }

  private reconnect(lost: Client): void {
    if (this.stopped || this.client !== lost) return;
    this.client = undefined;
    lost.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), reconnectMs);
  }
}
