import { type RequestPriority } from '@leadweave/whatconverts-client';

/** A master key reaches everything of an agency, a profile key one profile (contract 2.2). */
export const keyKinds = ['master', 'profile'] as const;
export type KeyKind = (typeof keyKinds)[number];

const requestsPerDay: Readonly<Record<KeyKind, number>> = { profile: 1_000, master: 10_000 };

/** Requests a day of a kind of key, and how many of them each priority may come to. */
export interface RequestQuota {
  readonly perDay: number;
  /** Background work stops when the day's total has reached this. */
  readonly backgroundLimit: number;
  readonly limitFor: (priority: RequestPriority) => number;
}

/** Parts of the background share that work of each priority leaves to the more urgent ones. */
const shareOfBackground: Readonly<Record<RequestPriority, number>> = {
  interactive: 1,
  confirm: 1,
  incremental: 1,
  backfill: 0.9,
};

/** The quota of a kind of key (contract 5). People may use the whole day, background work `backgroundPercent` of it. */
export function requestQuota(keyKind: KeyKind, backgroundPercent: number): RequestQuota {
  const perDay = requestsPerDay[keyKind];
  const backgroundLimit = Math.floor((perDay * backgroundPercent) / 100);
  return {
    perDay,
    backgroundLimit,
    limitFor: (priority) =>
      priority === 'interactive' ? perDay : Math.floor(backgroundLimit * shareOfBackground[priority]),
  };
}
