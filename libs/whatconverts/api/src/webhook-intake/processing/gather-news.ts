import { type LeadRow } from '@leadweave/whatconverts-client';
import { type ClaimedDelivery } from './delivery-outcome.js';
import { type DeliveryFacts, type Understood } from './understand-delivery.js';

/** A delivery with what it says. */
export interface ToldDelivery {
  readonly id: string;
  readonly connectionId: string;
  readonly facts: DeliveryFacts & { readonly externalId: string };
  readonly body: LeadRow;
}

/** Everything that a batch of deliveries says about one lead, in the order of arrival. */
export interface LeadNews {
  readonly externalId: string;
  readonly deliveries: readonly ToldDelivery[];
  readonly latest: ToldDelivery;
  readonly profileId?: string;
  readonly accountId?: string;
  readonly email?: string;
  readonly createdAt?: Date;
}

interface Pair {
  readonly delivery: ClaimedDelivery;
  readonly understood: Understood;
}

/** Sorts understood deliveries by lead. What any of them tells stands in for what the latest leaves out. */
export function gatherNews(pairs: readonly Pair[]): LeadNews[] {
  const byLead = new Map<string, LeadNews>();
  for (const { delivery, understood } of pairs) {
    if (understood.kind !== 'news') continue;
    const { facts, body, accountId, email, createdAt } = understood;
    const told = { id: delivery.id, connectionId: delivery.connectionId, facts, body };
    const before = byLead.get(facts.externalId);
    byLead.set(facts.externalId, {
      externalId: facts.externalId,
      deliveries: [...(before?.deliveries ?? []), told],
      latest: told,
      profileId: facts.profileId ?? before?.profileId,
      accountId: accountId ?? before?.accountId,
      email: email ?? before?.email,
      createdAt: createdAt ?? before?.createdAt,
    });
  }
  return [...byLead.values()];
}
