import { type Role } from '@leadweave/access';
import { type BrandScope, type Tx } from '@leadweave/persistence';

/** A person of the brand, as far as work that goes on without a request needs it. */
export interface LeadMember {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  /** The locations whose leads the person may see. */
  readonly scope: BrandScope;
}

/**
 * Who may see what now, asked whenever work continues in somebody's name: an export, a mail. The application binds it to
 * its accounts.
 */
export abstract class LeadMembers {
  /** The active members among these people, by user id; who left the brand is absent. */
  abstract find(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, LeadMember>>;
}

/** Whether a reach still holds everything of an earlier one. */
export function stillCovers(now: BrandScope, before: BrandScope): boolean {
  if (now.kind === 'all-locations') return true;
  if (before.kind === 'all-locations') return false;
  return before.locationIds.every((id) => now.locationIds.includes(id));
}
