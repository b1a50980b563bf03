import type { Role } from '@leadweave/access';
import { newId, type Tx } from '@leadweave/persistence';
import { IdentityError } from '../identity-error.js';
import type { User } from '../users/users.repository.js';
import { type MemberRow, memberSelect } from './member-row.js';

/** What a member may see and do. */
export interface Reach {
  readonly role: Role;
  readonly locationIds: readonly string[];
}

/** An invitation: the digest of its token and how long it works. */
export interface InvitationTerms {
  readonly digest: Buffer;
  readonly expiresAt: Date;
}

/** The SQL of members. */
export class MembersRepository {
  list(tx: Tx, { after, limit }: { after?: string; limit: number }): Promise<MemberRow[]> {
    const sql = `${memberSelect} and ($2::text is null or m.email > $2) order by m.email limit $3`;
    return tx.query(sql, [tx.brandId, after ?? null, limit + 1]);
  }

  /** @throws IdentityError `member-unknown` */
  async find(tx: Tx, id: string): Promise<MemberRow> {
    const row = await tx.maybeOne<MemberRow>(`${memberSelect} and m.id = $2`, [tx.brandId, id]);
    if (row === undefined) throw new IdentityError('member-unknown', 'No such member in the brand');
    return row;
  }

  /** Locks the row first, so that what is read holds until the change. @throws IdentityError `member-unknown` */
  async findForChange(tx: Tx, id: string): Promise<MemberRow> {
    await tx.query('select from member where brand_id = $1 and id = $2 for update', [tx.brandId, id]);
    return this.find(tx, id);
  }

  /** A member who can act at once. @throws IdentityError `already-member` */
  async insertActive(tx: Tx, { user, ...reach }: Reach & { readonly user: User }): Promise<string> {
    const sql = `insert into member (brand_id, id, email, user_id, role, accepted_at)
      values ($1, $2, $3, $4, $5, now()) on conflict do nothing`;
    const id = newId();
    const inserted = await tx.rowCount(sql, [tx.brandId, id, user.email, user.id, reach.role]);
    if (inserted === 0) throw new IdentityError('already-member', 'The person is a member of the brand');
    await this.setLocations(tx, id, reach);
    return id;
  }

  /** @throws IdentityError `already-member` when the address is invited or belongs to a member */
  async insertInvited(
    tx: Tx,
    invited: Reach & InvitationTerms & { email: string; invitedBy: string },
  ): Promise<string> {
    const sql = `insert into member (brand_id, id, email, role, invitation_digest, invitation_expires_at, invited_by)
      select $1, $2, $3, $4, $5, $6, $7
      where not exists (
        select from member m join identity."user" u on u.id = m.user_id where m.brand_id = $1 and u.email = $3)
      on conflict do nothing`;
    const id = newId();
    const { email, role, digest, expiresAt, invitedBy } = invited;
    const inserted = await tx.rowCount(sql, [tx.brandId, id, email, role, digest, expiresAt, invitedBy]);
    if (inserted === 0) throw new IdentityError('already-member', 'The address is a member of the brand or invited');
    await this.setLocations(tx, id, invited);
    return id;
  }

  /** A new token makes the old one worthless. */
  async renewInvitation(tx: Tx, id: string, { digest, expiresAt }: InvitationTerms): Promise<void> {
    const sql = `update member set invitation_digest = $3, invitation_expires_at = $4, version = version + 1
      where brand_id = $1 and id = $2`;
    await tx.rowCount(sql, [tx.brandId, id, digest, expiresAt]);
  }

  async update(tx: Tx, id: string, reach: Reach): Promise<void> {
    const sql = 'update member set role = $3, version = version + 1 where brand_id = $1 and id = $2';
    await tx.rowCount(sql, [tx.brandId, id, reach.role]);
    await this.setLocations(tx, id, reach);
  }

  async delete(tx: Tx, id: string): Promise<void> {
    await tx.rowCount('delete from member where brand_id = $1 and id = $2', [tx.brandId, id]);
  }

  /** Active brand admins, locked in one order, so that two changes at once see each other. */
  async lockAdmins(tx: Tx): Promise<string[]> {
    const sql = `select id from member where brand_id = $1 and role = 'brand_admin' and user_id is not null
      order by id for update`;
    return (await tx.query<{ id: string }>(sql, [tx.brandId])).map(({ id }) => id);
  }

  /** Addresses of the brand admins who can sign in. */
  async adminAddresses(tx: Tx): Promise<string[]> {
    const rows = await tx.query<{ email: string }>(
      `select u.email from member m join identity."user" u on u.id = m.user_id
        where m.brand_id = $1 and m.role = 'brand_admin' order by u.email`,
      [tx.brandId],
    );
    return rows.map(({ email }) => email);
  }

  /** @throws IdentityError `locations-unknown` when one of the ids is none of the brand's */
  private async setLocations(tx: Tx, id: string, { role, locationIds }: Reach): Promise<void> {
    const wanted = role === 'franchisee' ? locationIds : [];
    const removeSql = `delete from member_location
      where brand_id = $1 and member_id = $2 and not location_id = any ($3::uuid[])`;
    await tx.rowCount(removeSql, [tx.brandId, id, wanted]);
    const addSql = `
      with known as (select id from location where brand_id = $1 and id = any ($3::uuid[])),
      added as (
        insert into member_location (brand_id, member_id, location_id)
        select $1, $2, id from known on conflict do nothing)
      select count(*)::int as count from known`;
    const { count } = await tx.one<{ count: number }>(addSql, [tx.brandId, id, wanted]);
    if (count < new Set(wanted).size) throw unknownLocations();
  }
}

function unknownLocations(): IdentityError {
  const errors = [{ pointer: '/locationIds', detail: 'holds an id that is no location of the brand' }];
  return new IdentityError('locations-unknown', 'Some ids are no locations of the brand', { details: { errors } });
}
