import { type Tx } from '@leadweave/persistence';
import { type DutiesRepository, type DutyKind } from '../duties/duties.repository.js';

const ofLeads: readonly DutyKind[] = ['send-leads', 'poll-leads', 'read-deletions'];
const ofOpportunities: readonly DutyKind[] = [
  'poll-opportunities',
  'poll-leads',
  'read-deletions',
  'reconcile',
  'write-back',
];

/** Which directions are on. */
export interface Directions {
  readonly toSalesforce: { readonly on: boolean };
  readonly toLeads: { readonly on: boolean };
}

/** Duties of the directions that are on, each once. */
export function dutiesOf({ toSalesforce, toLeads }: Directions): DutyKind[] {
  return [...new Set([...(toSalesforce.on ? ofLeads : []), ...(toLeads.on ? ofOpportunities : [])])];
}

/** Lets everything that is on begin, or go on, at once. */
export async function wakeDirections(
  duties: DutiesRepository,
  tx: Tx,
  connectionId: string,
  directions: Directions,
  now: Date,
): Promise<void> {
  const kinds = dutiesOf(directions);
  if (kinds.length > 0) await duties.allDueBy(tx, connectionId, kinds, now);
}
