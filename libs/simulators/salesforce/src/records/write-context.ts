import { type Org, type OrgUser } from '../org/org.js';

/** Whether assignment rules run: those that are active, none, or the one named (contract 4.2). */
export type AutoAssign =
  { readonly kind: 'active' } | { readonly kind: 'off' } | { readonly kind: 'rule'; readonly id: string };

/** What a caller says about duplicate rules (contract 4.2). */
export interface DuplicateOptions {
  readonly allowSave: boolean;
  readonly includeRecordDetails: boolean;
}

/** Who writes, where and how. */
export interface WriteContext {
  readonly org: Org;
  readonly user: OrgUser;
  readonly autoAssign: AutoAssign;
  readonly duplicates: DuplicateOptions;
}

/** How the system itself and the hands behind the scene write: no rule moves owners, alerts are saved all the same. */
export const quietContext = (org: Org, user: OrgUser): WriteContext => ({
  org,
  user: { ...user, seesAllFields: true },
  autoAssign: { kind: 'off' },
  duplicates: { allowSave: true, includeRecordDetails: false },
});
