import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type EndpointSender } from './endpoint-sender.js';
import { type SenderWake } from './sender-wake.js';
import { type SendingEndpointRepository } from './sending-endpoint.repository.js';

/** How often the tables are asked which endpoints have something due. */
const sweepMs = 500;
const endpointsPerSweep = 1_000;
/** Endpoints that one process serves at once. One that hangs holds its own place and no other's. */
const lanes = 256;

export interface SenderLog {
  warn(message: string): void;
}

interface Lane {
  readonly brandId: string;
  readonly endpointId: string;
}

/** Serves the endpoints of this process, each in a lane of its own, woken by events and by asking the tables. */
export class WebhookSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  /** Asked for while a lane was under way: it looks again before it ends. */
  private readonly again = new Set<string>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly endpoints: SendingEndpointRepository,
    private readonly sender: EndpointSender,
    wake: SenderWake,
    private readonly clock: Clock,
    private readonly log: SenderLog,
  ) {
    wake.listen((brandId, endpointIds) => endpointIds.forEach((endpointId) => this.open({ brandId, endpointId })));
  }

  onApplicationBootstrap(): void {
    this.sweepSoon();
  }

  /** Begins nothing new and waits for the tries that are under way, which have 15 s at most. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.sweeping;
    await Promise.all(this.running.values());
  }

  private open(lane: Lane): void {
    const { endpointId } = lane;
    if (this.stopping.signal.aborted) return;
    if (this.running.has(endpointId)) return void this.again.add(endpointId);
    if (this.running.size >= lanes) return;
    const run = this.serve(lane).finally(() => {
      this.running.delete(endpointId);
      if (this.again.delete(endpointId)) this.open(lane);
    });
    this.running.set(endpointId, run);
  }

  private async serve({ brandId, endpointId }: Lane): Promise<void> {
    try {
      while (!this.stopping.signal.aborted && (await this.sender.serve(brandId, endpointId)));
    } catch (error) {
      // The database is away, or the endpoint's secrets do not open: others go on, and the next sweep comes back here.
      this.log.warn(`serving an endpoint failed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }

  private sweepSoon(): void {
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep().finally(() => {
        if (!this.stopping.signal.aborted) this.sweepSoon();
      });
    }, sweepMs);
  }

  private async sweep(): Promise<void> {
    try {
      const due = await this.database.asScheduler((tx) => this.endpoints.due(tx, this.clock(), endpointsPerSweep));
      for (const lane of due) this.open(lane);
    } catch (error) {
      this.log.warn(`looking for due endpoints failed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}
