import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';
import { type FeedEvent } from './lead-event-feed.js';

/** A destination, or anything else that follows what happens to leads. */
export interface LeadEventConsumer {
  /** Stable: positions are kept under it. */
  readonly name: string;
  /**
   * Takes events in their order, at most 500, inside the brand's unit of work (all locations). What it writes commits together
   * with the position, so each event has its effect once. It must not wait for other systems: it writes down what is to be
   * done and wakes a worker by `tx.afterCommit` or a job. An error brings the same events again after a while.
   */
  handle(tx: Tx, events: readonly FeedEvent[]): Promise<void>;
  /**
   * Whether events of the brand can have an effect at all. While they cannot, they are passed over unread; a first synchronisation
   * would otherwise be read once for each destination that the brand does not have. Absent: they always can.
   */
  listens?(tx: Tx): Promise<boolean>;
}

/**
 * Who follows the feed. Modules register when they are made; the worker starts afterwards. A consumer that is new to the
 * installation begins with the events from then on.
 */
@Injectable()
export class LeadEventConsumers {
  private readonly byName = new Map<string, LeadEventConsumer>();

  /** @throws Error when the name is taken, which is a fault of the program */
  register(consumer: LeadEventConsumer): void {
    if (this.byName.has(consumer.name)) throw new Error(`There is a consumer ${consumer.name} already`);
    this.byName.set(consumer.name, consumer);
  }

  get all(): readonly LeadEventConsumer[] {
    return [...this.byName.values()];
  }
}
