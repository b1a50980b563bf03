import { type StoredRecord } from '../records/stored-record.js';

/** A validation rule: records for which `isWrong` holds are refused with the message (contract 4.5, class D). */
export interface ValidationRule {
  readonly object: string;
  readonly message: string;
  readonly fields?: readonly string[];
  readonly isWrong: (record: StoredRecord) => boolean;
}

/** What a duplicate rule does: `Alert` lets a caller save all the same, `Block` never (contract 9.1). */
export type DuplicateAction = 'Alert' | 'Block';

/** A duplicate rule: a record matches another when one of the fields is equal, without regard to case. */
export interface DuplicateRule {
  readonly name: string;
  readonly object: string;
  readonly action: DuplicateAction;
  /** Also when a record is changed; default only when it is made. */
  readonly onUpdate?: boolean;
  readonly matches: readonly { readonly object: string; readonly fields: readonly string[] }[];
}

/** An active assignment rule of an object: who becomes owner whenever the rule runs (contract section 1, no. 8). */
export interface AssignmentRule {
  readonly id: string;
  readonly object: string;
  readonly active: boolean;
  readonly ownerId: string;
}

/** What the administrators of an org have set up. */
export interface OrgRules {
  readonly validation: ValidationRule[];
  readonly duplicates: DuplicateRule[];
  readonly assignment: AssignmentRule[];
  /** Records that cannot be locked, with how many more tries fail. */
  readonly locks: Map<string, number>;
}
