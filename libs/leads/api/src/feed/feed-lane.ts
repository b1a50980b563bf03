import { type FeedTurn } from './feed-runner.js';

/** The brands that wait for one consumer, each once, served one after the other. */
export class FeedLane {
  private readonly waiting = new Set<string>();
  private serving: Promise<void> | undefined;
  private closed = false;

  constructor(private readonly turn: (brandId: string) => Promise<FeedTurn>) {}

  /** A brand that is being served now gets another turn: its news may have come behind what was read. */
  add(brandId: string): void {
    if (this.closed) return;
    this.waiting.add(brandId);
    this.serving ??= this.serve().finally(() => (this.serving = undefined));
  }

  /** Takes no more and waits for the turn that is under way. */
  async close(): Promise<void> {
    this.closed = true;
    this.waiting.clear();
    await this.serving;
  }

  private async serve(): Promise<void> {
    for (const brandId of this.waiting) {
      // Behind the others again when there is more: a brand with a backlog does not hold them up.
      this.waiting.delete(brandId);
      const { kind } = await this.turn(brandId);
      if (kind === 'more' && !this.closed) this.waiting.add(brandId);
    }
  }
}
