/** Where a lead of the source can be with us. Every one is in exactly one of these. */
export const buckets = ['created', 'enriched', 'ignored', 'waiting', 'missing'] as const;
export type Bucket = (typeof buckets)[number];

/** A lead that the source reports, and what we know of it. */
export interface SourceLead {
  readonly externalId: string;
  readonly locationId: string;
  readonly createdAt: Date;
  /** The rule by which the sync leaves such a lead out. */
  readonly passedOver?: string;
  /** Created or changed after the sync last read: it is not due to be here. */
  readonly notReadYet?: boolean;
  /** Our record of it. */
  readonly stored?: { readonly locationId: string; readonly leadId: string; readonly standsAlone: boolean };
  /** Why its input waits, for example in quarantine. */
  readonly waitingBecause?: string;
}

/** The bucket of a lead, with the reason where a number alone says too little. */
export interface Placement {
  readonly bucket: Bucket;
  readonly reason?: string;
}

/** The numbers of a day: `reported` is the sum of the buckets. */
export type DayBalance = Readonly<Record<Bucket, number>> & { readonly reported: number };

/** What became of one lead of the source. What is stored counts first, then what waits, then the rules; only what was due is missing. */
export function bucketOf({ locationId, stored, waitingBecause, passedOver, notReadYet }: SourceLead): Placement {
  if (stored && stored.locationId !== locationId) return { bucket: 'ignored', reason: 'at-another-location' };
  if (stored) return { bucket: stored.standsAlone ? 'created' : 'enriched' };
  if (waitingBecause !== undefined) return { bucket: 'waiting', reason: waitingBecause };
  if (passedOver !== undefined) return { bucket: 'ignored', reason: passedOver };
  if (notReadYet) return { bucket: 'waiting', reason: 'newer-than-last-sync' };
  return { bucket: 'missing', reason: 'not-received' };
}

/** Counts leads of the source by their buckets. The same lead twice counts once. */
export function balance(leads: readonly SourceLead[]): DayBalance {
  const distinct = new Map(leads.map((lead) => [lead.externalId, bucketOf(lead).bucket]));
  const placed = [...distinct.values()];
  const count = (bucket: Bucket) => placed.filter((other) => other === bucket).length;
  return {
    reported: distinct.size,
    created: count('created'),
    enriched: count('enriched'),
    ignored: count('ignored'),
    waiting: count('waiting'),
    missing: count('missing'),
  };
}
