import type { Role } from '@leadweave/access';
import type { Tx } from '@leadweave/persistence';

/** An invitation as its link finds it, open or not. */
export interface Invitation {
  readonly memberId: string;
  readonly email: string;
  readonly role: Role;
  readonly brandName: string;
  readonly expiresAt: Date;
  readonly accepted: boolean;
}

const findSql = `
  select m.id as "memberId", m.email, m.role, b.name as "brandName", m.invitation_expires_at as "expiresAt",
         m.user_id is not null as accepted
  from member m join brand b on b.id = m.brand_id
  where m.brand_id = $1 and m.invitation_digest = $2`;

/** The SQL of invitation links, inside the brand that the token names. */
export class InvitationsRepository {
  find(tx: Tx, digest: Buffer): Promise<Invitation | undefined> {
    return tx.maybeOne(findSql, [tx.brandId, digest]);
  }

  /** Locks the invitation: of two who accept at once, the second one finds it accepted. */
  findForAccepting(tx: Tx, digest: Buffer): Promise<Invitation | undefined> {
    return tx.maybeOne(`${findSql} for update of m`, [tx.brandId, digest]);
  }

  async accept(tx: Tx, memberId: string, userId: string): Promise<void> {
    const sql = `update member set user_id = $3, accepted_at = now(), version = version + 1
      where brand_id = $1 and id = $2`;
    await tx.rowCount(sql, [tx.brandId, memberId, userId]);
  }
}
