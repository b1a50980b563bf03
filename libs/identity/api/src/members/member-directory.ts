import type { Role } from '@leadweave/access';
import type { Tx } from '@leadweave/persistence';

/** A person who can act in the brand now. */
export interface ActiveMember {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Of a franchisee; other roles see every location. */
  readonly locationIds: readonly string[];
}

/** Who belongs to the brand of a running transaction, for work that goes on without a request. */
export class MemberDirectory {
  /** The active members among these people. */
  find(tx: Tx, userIds: readonly string[]): Promise<ActiveMember[]> {
    return tx.query<ActiveMember & Record<string, unknown>>(
      `select m.user_id as "userId", u.email, u.name, m.role,
         array(select location_id from member_location l where l.brand_id = $1 and l.member_id = m.id) as "locationIds"
       from member m join identity."user" u on u.id = m.user_id
       where m.brand_id = $1 and m.user_id = any ($2::uuid[])`,
      [tx.brandId, userIds],
    );
  }
}
