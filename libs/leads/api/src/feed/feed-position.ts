import { LeadsError } from '../leads-error.js';

/**
 * A place between two events of a brand's feed. Opaque: it is kept and given back, never compared or counted with.
 */
export type FeedPosition = string & { readonly __feedPosition: never };

/** What a position is made of: the last event in front of it. */
export interface FeedPlace {
  readonly txId: string;
  readonly leadId: string;
  readonly seq: number;
}

const pattern = /^(\d{1,20})\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,10})$/;
const noLead = '00000000-0000-0000-0000-000000000000';

/** In front of every event of a transaction and of all later ones. */
export function placeBefore(txId: string): FeedPlace {
  return { txId, leadId: noLead, seq: 0 };
}

export function feedPositionOf({ txId, leadId, seq }: FeedPlace): FeedPosition {
  return `${txId}.${leadId}.${seq}` as FeedPosition;
}

/** @throws LeadsError `bad-feed-position` */
export function feedPlaceOf(position: string): FeedPlace {
  const [, txId, leadId, seq] = pattern.exec(position) ?? [];
  if (!txId || !leadId || !seq) throw new LeadsError('bad-feed-position', 'This is no position of the feed');
  return { txId, leadId, seq: Number(seq) };
}
