import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type LeadEventConsumer } from '../feed/lead-event-consumers.js';
import { type FeedEvent } from '../feed/lead-event-feed.js';
import { dueAt } from './due-at.js';
import { type NotificationItemsRepository } from './notification-items.repository.js';
import { type NotificationSettingsRepository, type PersonTimes } from './notification-settings.repository.js';

const toldBy = ['immediate', 'hourly', 'daily'] as const;

/** Notes who is to be told of leads that have just arrived. History that a sync loads is no news. */
export class NewLeadConsumer implements LeadEventConsumer {
  readonly name = 'lead-notifications';

  constructor(
    private readonly settings: NotificationSettingsRepository,
    private readonly items: NotificationItemsRepository,
    private readonly clock: Clock,
  ) {}

  async handle(tx: Tx, events: readonly FeedEvent[]): Promise<void> {
    const arrived = events.filter(isNews).map(({ leadId, at }) => ({ leadId, at }));
    if (arrived.length === 0) return;
    const people = await this.settings.people(tx);
    if (people.length === 0) return;
    const now = this.clock();
    await this.items.note(tx, arrived, dueTimes(people, now), now);
  }
}

/** What people do to leads, and what a first sync or a new mapping brings from the past, is told to nobody. */
function isNews({ kind, origin }: FeedEvent): boolean {
  if (kind !== 'created') return false;
  return origin.kind === 'run' ? origin.history !== true : origin.kind !== 'user';
}

function dueTimes(people: readonly PersonTimes[], now: Date) {
  return people.flatMap(({ userId, times }) =>
    toldBy.map((delivery) => ({ userId, delivery, dueAt: dueAt(delivery, now, times) })),
  );
}
