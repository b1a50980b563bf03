import { type BrandScope } from '@leadweave/persistence';
import { dueAt } from './due-at.js';
import { type Delivery, type NotificationTimes } from './notification-setting.js';

/** A lead of which a person is due to be told. */
export interface DueItem {
  readonly id: string;
  readonly userId: string;
  /** Of the lead. */
  readonly locationId: string;
  readonly delivery: Exclude<Delivery, 'off'>;
}

/** What the plan needs to know of a person. */
export interface PlannedPerson {
  readonly times: NotificationTimes;
  readonly hourlyLimit: number;
  /** The locations whose leads the person may see. */
  readonly scope: BrandScope;
  /** Mails about single leads in the last hour. */
  readonly sentInLastHour: number;
}

/** A mail to be sent, and the leads that it tells of. */
export interface PlannedSend {
  readonly userId: string;
  readonly kind: 'immediate' | 'digest';
  readonly itemIds: readonly string[];
}

/** Mails to send now, and leads that wait for the mail of the next full hour because there were too many. */
export interface SendPlan {
  readonly sends: readonly PlannedSend[];
  readonly postponed: readonly { readonly itemId: string; readonly dueAt: Date }[];
  /** Of people who are no members any more, want to be told of nothing, or may not see the lead. */
  readonly dropped: readonly string[];
}

/**
 * Decides which mails are sent now. Leads "at once" are a mail each until the person's hourly limit is reached; what is due to
 * a digest is one mail.
 */
export function planSends(items: readonly DueItem[], people: ReadonlyMap<string, PlannedPerson>, now: Date): SendPlan {
  const plans = [...byPerson(items)].map(([userId, own]) => planPerson(userId, own, people.get(userId), now));
  return {
    sends: plans.flatMap(({ sends }) => sends),
    postponed: plans.flatMap(({ postponed }) => postponed),
    dropped: plans.flatMap(({ dropped }) => dropped),
  };
}

function planPerson(userId: string, items: readonly DueItem[], person: PlannedPerson | undefined, now: Date): SendPlan {
  if (!person) return { sends: [], postponed: [], dropped: items.map(({ id }) => id) };
  const shown = items.filter((item) => maySee(person.scope, item));
  const single = shown.filter(({ delivery }) => delivery === 'immediate');
  const digest = shown.filter(({ delivery }) => delivery !== 'immediate').map(({ id }) => id);
  const allowed = Math.max(0, person.hourlyLimit - person.sentInLastHour);
  const later = dueAt('hourly', now, person.times);
  return {
    sends: [
      ...single.slice(0, allowed).map(({ id }) => ({ userId, kind: 'immediate' as const, itemIds: [id] })),
      ...(digest.length > 0 ? [{ userId, kind: 'digest' as const, itemIds: digest }] : []),
    ],
    postponed: single.slice(allowed).map(({ id }) => ({ itemId: id, dueAt: later })),
    dropped: items.filter((item) => !shown.includes(item)).map(({ id }) => id),
  };
}

function maySee(scope: BrandScope, { locationId }: DueItem): boolean {
  return scope.kind === 'all-locations' || scope.locationIds.includes(locationId);
}

function byPerson(items: readonly DueItem[]): Map<string, DueItem[]> {
  const people = new Map<string, DueItem[]>();
  for (const item of items) {
    const own = people.get(item.userId);
    if (own) own.push(item);
    else people.set(item.userId, [item]);
  }
  return people;
}
