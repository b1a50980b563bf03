import { type IncomingRecord, type IntakeOutcome } from '@leadweave/leads-api';
import { type ClaimedDelivery, type SettledDelivery } from './delivery-outcome.js';
import { type RoutedNews } from './route-news.js';
import { type Understood } from './understand-delivery.js';

type Import = Extract<RoutedNews, { kind: 'import' }>;

export function settledRefusal(
  { id }: ClaimedDelivery,
  { facts, reason, detail }: Extract<Understood, { kind: 'quarantine' }>,
): SettledDelivery {
  return { id, ...facts, state: 'quarantined', reason, detail };
}

/** The same for every delivery of the lead. */
export function settledRoute(one: Exclude<RoutedNews, Import>): SettledDelivery[] {
  switch (one.kind) {
    case 'nothing-new':
      return settleAll(one, { state: 'done', outcome: 'ignored', reason: 'older-version', leadId: one.leadId });
    case 'await':
      return settleAll(one, { state: 'done', outcome: 'awaiting-confirmation' });
    case 'ignore': {
      const { reason, locationId, leadId } = one;
      return settleAll(one, { state: 'done', outcome: 'ignored', reason, locationId, leadId });
    }
    case 'quarantine':
      return settleAll(one, { state: 'quarantined', reason: one.reason, detail: one.detail });
  }
}

export function settledOutcome(one: Import, { locationId }: IncomingRecord, outcome: IntakeOutcome): SettledDelivery[] {
  const reason = outcome.kind === 'ignored' ? outcome.reason : undefined;
  return settleAll(one, { state: 'done', outcome: outcome.kind, reason, locationId, leadId: outcome.leadId });
}

export function settledFaulty(one: Import, { locationId }: IncomingRecord): SettledDelivery[] {
  const detail = 'The lead could not be stored as it was sent.';
  return settleAll(one, { state: 'quarantined', reason: 'repeated-failure', detail, locationId });
}

function settleAll({ news }: RoutedNews, settled: Omit<SettledDelivery, 'id'>): SettledDelivery[] {
  return news.deliveries.map(({ id, facts }) => ({
    id,
    ...facts,
    profileId: facts.profileId ?? news.profileId,
    ...settled,
  }));
}
