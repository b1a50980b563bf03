import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs, secondMs } from '@leadweave/time';
import { type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type DueDuty, type DutiesRepository, type HeldDuty } from './duties.repository.js';
import { type DutyHandlers } from './duty-handlers.js';
import { type DutyWake } from './duty-wake.js';

const everywhere = { kind: 'all-locations' } as const;
/** How often the table is asked what is due. */
const sweepMs = 500;
const dutiesPerSweep = 500;
/** Duties that one process serves at once. An org that hangs holds its own place and no other's. */
const mostLanes = 64;
/** A worker that does not renew its duty is taken for dead after this long. */
const leaseSeconds = 30;
const heartbeatMs = 10 * secondMs;
/** When a duty comes again that nobody asks for. */
const restMs = hourMs;
/** After something that no worker expected. */
const failedPauseMs = 30 * secondMs;

export interface LanesLog {
  warn(message: string): void;
}

/** Serves the duties of this process, each in a lane of its own, woken by events and by asking the table. */
export class DutyLanes implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  /** Asked for while a lane was under way: it looks again before it ends. */
  private readonly again = new Set<string>();
  private readonly stopping = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly duties: DutiesRepository,
    private readonly handlers: DutyHandlers,
    wake: DutyWake,
    private readonly clock: Clock,
    private readonly log: LanesLog,
  ) {
    wake.listen((duty) => this.open(duty));
  }

  onApplicationBootstrap(): void {
    this.sweepSoon();
  }

  /** Begins nothing new and waits for the calls that are under way. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    clearTimeout(this.timer);
    await this.sweeping;
    await Promise.all(this.running.values());
  }

  /** Serves a duty once, unless somebody else does. For specs, and for the lanes themselves. */
  async serve(due: DueDuty): Promise<void> {
    const handler = this.handlers.of(due.kind);
    const held = handler && (await this.hold(due));
    if (!held) return;
    const lost = new AbortController();
    const heartbeat = setInterval(() => void this.renew(held, lost), heartbeatMs);
    try {
      const nextAt = await handler.serve(held, AbortSignal.any([this.stopping.signal, lost.signal]));
      await this.release(held, nextAt ?? this.in(restMs));
    } catch (error) {
      await this.release(held, this.in(failedPauseMs)).catch(() => undefined);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }

  private open(due: DueDuty): void {
    const key = `${due.connectionId} ${due.kind}`;
    if (this.stopping.signal.aborted || !this.handlers.of(due.kind)) return;
    if (this.running.has(key)) return void this.again.add(key);
    if (this.running.size >= mostLanes) return;
    const run = this.serve(due)
      // The database is away, or this is a fault of ours: others go on, and the next sweep comes back here.
      .catch((error: unknown) =>
        this.log.warn(`${due.kind} failed: ${error instanceof Error ? error.name : typeof error}`),
      )
      .finally(() => {
        this.running.delete(key);
        if (this.again.delete(key)) this.open(due);
      });
    this.running.set(key, run);
  }

  private hold(due: DueDuty): Promise<HeldDuty | undefined> {
    const now = this.clock();
    const hold = (tx: Tx) => this.duties.hold(tx, due, { now, nextAt: this.in(restMs), seconds: leaseSeconds });
    return this.database.inBrand(due.brandId, everywhere, hold);
  }

  private async renew(held: HeldDuty, lost: AbortController): Promise<void> {
    try {
      const renew = (tx: Tx) => this.duties.renew(tx, held, leaseSeconds);
      if (!(await this.database.inBrand(held.brandId, everywhere, renew))) lost.abort();
    } catch {
      // The database is away: the lease runs out by itself, and whatever is written afterwards is fenced off.
    }
  }

  private release(held: HeldDuty, nextAt: Date): Promise<void> {
    return this.database.inBrand(held.brandId, everywhere, (tx) => this.duties.release(tx, held, nextAt));
  }

  private in(ms: number): Date {
    return new Date(this.clock().getTime() + ms);
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
      const { kinds } = this.handlers;
      const due = await this.database.asScheduler((tx) => this.duties.due(tx, kinds, this.clock(), dutiesPerSweep));
      for (const duty of due) this.open(duty);
    } catch (error) {
      this.log.warn(`looking for due duties failed: ${error instanceof Error ? error.name : typeof error}`);
    }
  }
}
