import { balance, bucketOf, type DayBalance, type SourceLead } from './balance.js';
import { type GoneRecord } from './source-facts.repository.js';

/** Buckets whose leads are kept by id, because no other table can list them. */
export const keptBuckets = ['ignored', 'waiting', 'missing', 'gone'] as const;
export type KeptBucket = (typeof keptBuckets)[number];

/** A lead behind a number. */
export interface ComparedItem {
  readonly locationId: string;
  readonly day: string;
  readonly bucket: KeptBucket;
  readonly externalId: string;
  readonly reason: string;
  readonly createdAt: Date;
  readonly leadId?: string;
}

/** A day of a location, compared. */
export interface ComparedDay extends DayBalance {
  readonly locationId: string;
  readonly day: string;
  readonly timeZone: string;
  readonly gone: number;
  /** Latest creation time that was looked at. */
  readonly comparedTo: Date;
  readonly items: readonly ComparedItem[];
}

/** What is known of a day before its leads are counted. */
export interface DayFacts {
  readonly locationId: string;
  readonly day: string;
  readonly timeZone: string;
  readonly readTo: Date;
  readonly leads: readonly SourceLead[];
  readonly gone: readonly GoneRecord[];
}

/** Counts a day. Leads that the source lists are never gone. */
export function comparedDay({ locationId, day, timeZone, readTo, leads, gone }: DayFacts): ComparedDay {
  const listed = new Set(leads.map(({ externalId }) => externalId));
  const goneItems = gone
    .filter(({ externalId }) => !listed.has(externalId))
    .map(({ externalId, leadId, occurredAt }) => ({
      ...({ locationId, day, bucket: 'gone', externalId, reason: 'gone-at-source' } as const),
      createdAt: occurredAt,
      leadId,
    }));
  const kept = leads.flatMap((lead) => itemOf(lead, day) ?? []);
  const items = [...kept, ...goneItems];
  return { locationId, day, timeZone, ...balance(leads), gone: goneItems.length, comparedTo: readTo, items };
}

/** The kept line of a lead; undefined for those that the list of leads itself shows. */
export function itemOf(lead: SourceLead, day: string): ComparedItem | undefined {
  const { bucket, reason = '' } = bucketOf(lead);
  if (bucket === 'created' || bucket === 'enriched') return undefined;
  const { locationId, externalId, createdAt, stored } = lead;
  return { locationId, day, bucket, externalId, reason, createdAt, leadId: stored?.leadId };
}
