import { Random } from '../world/random.js';
import { type DeliveryBehaviour } from './webhook.js';

const BATCH_MS = 15;

/** Sends deliveries one after another, in order or shuffled in batches; can be held back. */
export class DeliveryQueue {
  behaviour: DeliveryBehaviour = { copies: 1, delayMs: 0, dropShare: 0, hold: false, retryDelayMs: 20 };
  private waiting: (() => Promise<void>)[] = [];
  private running: Promise<void> | undefined;
  private stopped = false;
  private readonly random: Random;

  constructor(
    seed: number,
    private readonly shuffled: () => boolean,
  ) {
    this.random = new Random(seed);
  }

  /** True when this delivery is to be lost. */
  drawDrop(): boolean {
    return this.behaviour.dropShare > 0 && this.random.chance(this.behaviour.dropShare);
  }

  push(send: () => Promise<void>): void {
    for (let copy = 0; copy < this.behaviour.copies; copy += 1) this.waiting.push(send);
    if (!this.behaviour.hold) this.start();
  }

  release(): void {
    this.behaviour = { ...this.behaviour, hold: false };
    this.start();
  }

  /** Resolves when everything that is not held back has been sent. */
  async settled(): Promise<void> {
    while (this.running) await this.running;
  }

  stop(): void {
    this.stopped = true;
    this.waiting = [];
  }

  private start(): void {
    this.running ??= this.drain().finally(() => {
      this.running = undefined;
    });
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0 && !this.stopped && !this.behaviour.hold) {
      await this.pause(Math.max(this.behaviour.delayMs, this.shuffled() ? BATCH_MS : 0));
      const batch = this.waiting.splice(0);
      if (this.shuffled()) this.shuffle(batch);
      for (const send of batch) if (!this.stopped) await send();
    }
  }

  private shuffle(batch: unknown[]): void {
    for (let index = batch.length - 1; index > 0; index -= 1) {
      const other = this.random.whole(index + 1);
      [batch[index], batch[other]] = [batch[other], batch[index]];
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, ms));
  }
}
