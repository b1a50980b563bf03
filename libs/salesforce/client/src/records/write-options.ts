/** Whether assignment rules run; Salesforce's own default would run them on every update (contract section 1, no. 8). */
export type AssignmentRule = 'off' | 'active' | { readonly ruleId: string };

/** How a record is written. */
export interface WriteOptions {
  /** Default `off`. */
  readonly assignment?: AssignmentRule;
  /** Saves although a duplicate rule alerts; no use against one that blocks. Default false. */
  readonly saveDuplicates?: boolean;
  readonly signal?: AbortSignal;
}

/** Headers of a write (contract 4.2). */
export const headersOf = ({ assignment = 'off', saveDuplicates = false }: WriteOptions): Record<string, string> => ({
  'Sforce-Auto-Assign': assignment === 'off' ? 'FALSE' : assignment === 'active' ? 'TRUE' : assignment.ruleId,
  'Sforce-Duplicate-Rule-Header': `allowSave=${saveDuplicates}; includeRecordDetails=false; runAsCurrentUser=true`,
});
