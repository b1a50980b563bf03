import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type ConfirmingReads } from './confirming-reads.js';

const tickMs = 1_000;
/** Connections that are read at once in this process. */
const atOnce = 2;

/** Asks every second whose turn it is to be read. */
export class ConfirmingWorker implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private ticking: Promise<void> = Promise.resolve();

  constructor(
    private readonly reads: ConfirmingReads,
    private readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void },
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('the worker is stopping'));
    clearTimeout(this.timer);
    await this.ticking;
  }

  private schedule(): void {
    if (this.stopping.signal.aborted) return;
    this.timer = setTimeout(() => {
      this.ticking = this.tick();
    }, tickMs);
  }

  private async tick(): Promise<void> {
    try {
      const due = await this.reads.due();
      await Promise.all(Array.from({ length: atOnce }, () => this.readNext(due)));
    } catch (error) {
      // The database is away: the next tick tries again.
      this.log.error({ err: error }, 'confirming reads wait');
    }
    this.schedule();
  }

  private async readNext(due: { brandId: string; connectionId: string }[]): Promise<void> {
    for (let turn = due.shift(); turn && !this.stopping.signal.aborted; turn = due.shift()) {
      await this.reads.takeTurn(turn.brandId, turn.connectionId, this.stopping.signal);
    }
  }
}
