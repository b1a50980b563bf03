import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs } from '@leadweave/time';
import { type LeadMembers } from '../members/lead-members.js';
import { type NotificationItemsRepository } from './notification-items.repository.js';
import { type NotificationSettingsRepository } from './notification-settings.repository.js';
import { type PlannedPerson, planSends } from './plan-sends.js';

const mostItems = 2_000;
const mostBrands = 500;
const everywhere = { kind: 'all-locations' } as const;

/** Turns what is due into mails. Safe in any number of processes at once: one of them plans for a brand. */
export class NotificationPlanner {
  constructor(
    private readonly database: Database,
    private readonly settings: NotificationSettingsRepository,
    private readonly items: NotificationItemsRepository,
    private readonly members: LeadMembers,
    private readonly clock: Clock,
  ) {}

  /** Returns the number of brands for which something was due. */
  async planDue(): Promise<number> {
    const now = this.clock();
    const brands = await this.database.asScheduler((tx) => this.items.brandsDue(tx, now, mostBrands));
    for (const brandId of brands) await this.database.inBrand(brandId, everywhere, (tx) => this.plan(tx, now));
    return brands.length;
  }

  private async plan(tx: Tx, now: Date): Promise<void> {
    if (!(await this.items.tryHold(tx))) return;
    const due = await this.items.due(tx, now, mostItems);
    if (due.length === 0) return;
    await this.items.apply(tx, planSends(due, await this.people(tx, due, now), now), now);
  }

  private async people(tx: Tx, due: readonly { userId: string }[], now: Date): Promise<Map<string, PlannedPerson>> {
    const userIds = [...new Set(due.map(({ userId }) => userId))];
    const sent = await this.items.sentSince(tx, userIds, new Date(now.getTime() - hourMs));
    const members = await this.members.find(tx, userIds);
    const people = (await this.settings.people(tx)).flatMap(({ userId, times, hourlyLimit }) => {
      const scope = members.get(userId)?.scope;
      return scope ? [[userId, { times, hourlyLimit, scope, sentInLastHour: sent.get(userId) ?? 0 }] as const] : [];
    });
    return new Map(people);
  }
}
