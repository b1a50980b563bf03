import { type Tx } from '@leadweave/persistence';
import { type MappingSource, type SalesforceValue } from '@leadweave/salesforce-domain';

/** Values of a record of Salesforce that take the place of ours, by the rules of the mapping. */
export interface TakenValues {
  readonly connectionId: string;
  readonly leadId: string;
  /** The record they stand in. */
  readonly recordId: string;
  readonly values: readonly { readonly source: MappingSource; readonly value: SalesforceValue }[];
}

/** Takes values of Salesforce onto leads, in the caller's transaction. */
export abstract class LeadValueTaker {
  abstract take(tx: Tx, taken: readonly TakenValues[], now: Date): Promise<void>;
}
