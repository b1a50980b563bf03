import { type Database, type Tx } from '@leadweave/persistence';
import { type LeadEventConsumer } from './lead-event-consumers.js';
import { type LeadEventFeed } from './lead-event-feed.js';
import { type FeedPosition } from './feed-position.js';
import { type FeedPositionsRepository } from './feed-positions.repository.js';

/** Events that a consumer gets at once. */
export const feedBatch = 500;

const everywhere = { kind: 'all-locations' } as const;

/** How a turn ended: there may be more, there is no more, another worker is at it, or the consumer refused. */
export type FeedTurn =
  { readonly kind: 'more' | 'done' | 'held' } | { readonly kind: 'failed'; readonly error: unknown };

/** Gives one consumer the next events of one brand. */
export class FeedRunner {
  constructor(
    private readonly database: Database,
    private readonly feed: LeadEventFeed,
    private readonly positions: FeedPositionsRepository,
  ) {}

  async turn(brandId: string, consumer: LeadEventConsumer): Promise<FeedTurn> {
    const reached: { position?: FeedPosition } = {};
    try {
      return await this.handNext(brandId, consumer, reached);
    } catch (error) {
      // Whatever the consumer throws: its events come again, and other brands and consumers go on meanwhile.
      const { position } = reached;
      if (position) await this.rest(brandId, consumer, position, error);
      return { kind: 'failed', error };
    }
  }

  private handNext(brandId: string, consumer: LeadEventConsumer, reached: { position?: FeedPosition }) {
    return this.database.inBrand(brandId, everywhere, async (tx): Promise<FeedTurn> => {
      if (!(await this.positions.tryHold(tx, consumer.name))) return { kind: 'held' };
      reached.position = await this.positions.current(tx, consumer.name);
      if (consumer.listens) {
        // Asked for before it is known whether the consumer listens: what happens from then on waits for one that begins to.
        const settled = await this.feed.now(tx);
        if (!(await consumer.listens(tx))) return this.passOver(tx, consumer, reached.position, settled);
      }
      const { events, position } = await this.feed.readAfter(tx, reached.position, feedBatch);
      if (events.length === 0) return { kind: 'done' };
      await consumer.handle(tx, events);
      await this.positions.move(tx, consumer.name, position);
      return { kind: events.length === feedBatch ? 'more' : 'done' };
    });
  }

  private async passOver(tx: Tx, { name }: LeadEventConsumer, from: FeedPosition, to: FeedPosition): Promise<FeedTurn> {
    if (to !== from) await this.positions.move(tx, name, to);
    return { kind: 'done' };
  }

  private async rest(brandId: string, { name }: LeadEventConsumer, position: FeedPosition, error: unknown) {
    const failure = error instanceof Error ? error.name : typeof error;
    try {
      await this.database.inBrand(brandId, everywhere, (tx) => this.positions.rest(tx, name, position, failure));
    } catch {
      // The database is away, which is why the turn failed: the next sweep asks again.
    }
  }
}
