import { type IntakeOutcome } from '@leadweave/leads-api';
import { type DeliveryFacts } from './understand-delivery.js';

/** What became of a delivery. `awaiting-confirmation`: too little was sent, the lead appears once it was read. */
export const deliveryOutcomes = [
  'created',
  'enriched',
  'updated',
  'unchanged',
  'ignored',
  'awaiting-confirmation',
] as const satisfies readonly (IntakeOutcome['kind'] | 'awaiting-confirmation')[];

/** One claimed delivery. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly connectionId: string;
  readonly raw: Buffer;
  readonly receivedAt: Date;
}

/** What is written about a delivery when it is settled. */
export interface SettledDelivery extends DeliveryFacts {
  readonly id: string;
  readonly state: 'done' | 'quarantined';
  readonly outcome?: (typeof deliveryOutcomes)[number];
  readonly reason?: string;
  readonly detail?: string;
  readonly locationId?: string;
  readonly leadId?: string;
}
