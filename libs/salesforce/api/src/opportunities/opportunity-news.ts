import { type Tx } from '@leadweave/persistence';
import { type OpportunityTrigger } from '@leadweave/salesforce-domain';
import { type StoredOpportunity } from './stored-opportunity.js';

/** An opportunity with what its change set off. */
export interface OpportunityChange {
  readonly opportunity: StoredOpportunity;
  readonly triggers: readonly OpportunityTrigger[];
}

/** Tells whoever wants to know that opportunities are new, changed, or match the filter (S76). In the transaction of the change. */
export abstract class OpportunityNews {
  abstract changed(tx: Tx, changes: readonly OpportunityChange[]): Promise<void>;
}

/** Nobody wants to know. */
export class NoOpportunityNews extends OpportunityNews {
  changed(): Promise<void> {
    return Promise.resolve();
  }
}
