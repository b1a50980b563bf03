import type { Access } from '@leadweave/access';
import type { AuditActor, AuditService } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor, requireIfMatch, type PageQueryDto } from '@leadweave/http';
import type { Database, Tx } from '@leadweave/persistence';
import { IdentityError } from '../identity-error.js';
import type { InvitationsService } from '../invitations/invitations.service.js';
import { normaliseAddress } from '../users/normalise-address.js';
import type { InviteMemberDto, UpdateMemberDto } from './member.dto.js';
import type { MemberRow } from './member-row.js';
import type { MembersRepository, Reach } from './members.repository.js';

/** The order of steps when people are invited, changed and removed. Only brand admins get here. */
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly members: MembersRepository,
    private readonly invitations: InvitationsService,
    private readonly audit: AuditService,
  ) {}

  async list(access: Access, query: PageQueryDto): Promise<{ rows: MemberRow[]; nextCursor: string | null }> {
    const { limit, cursor } = query;
    const binding = { brandId: access.brandId, filter: {}, sort: 'email' };
    const after = cursor === undefined ? undefined : decodeCursor(cursor, binding)[0];
    const rows = await this.inBrand(access, (tx) => this.members.list(tx, { after, limit }));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { rows: rows.slice(0, limit), nextCursor: last ? encodeCursor([last.email], binding) : null };
  }

  /** @throws IdentityError `already-member`, `locations-unknown` */
  invite(access: Access, actor: AuditActor, dto: InviteMemberDto): Promise<MemberRow> {
    const { role, locationIds = [] } = dto;
    const email = normaliseAddress(dto.email);
    return this.inBrand(access, async (tx) => {
      const id = await this.invitations.create(tx, access.user, { email, role, locationIds });
      await this.record(tx, actor, 'member.invited', id, { role, locationIds });
      return this.members.find(tx, id);
    });
  }

  /** @throws IdentityError `not-invited` when the person has come already */
  resend(access: Access, actor: AuditActor, id: string): Promise<MemberRow> {
    return this.inBrand(access, async (tx) => {
      const member = await this.members.findForChange(tx, id);
      if (member.userId !== null) throw new IdentityError('not-invited', 'The invitation was accepted');
      await this.invitations.renew(tx, access.user, member);
      await this.record(tx, actor, 'member.invited_again', id, {});
      return this.members.find(tx, id);
    });
  }

  /** @throws IdentityError `last-brand-admin`, `locations-unknown` */
  update(access: Access, actor: AuditActor, id: string, dto: UpdateMemberDto, ifMatch?: string): Promise<MemberRow> {
    return this.inBrand(access, async (tx) => {
      const admins = await this.members.lockAdmins(tx);
      const before = await this.members.findForChange(tx, id);
      requireIfMatch(ifMatch, before.version);
      const reach = reachAfter(before, dto);
      if (reach.role !== 'brand_admin') refuseLastAdmin(admins, id);
      await this.members.update(tx, id, reach);
      await this.record(tx, actor, 'member.changed', id, { before: reachOf(before), after: reach });
      return this.members.find(tx, id);
    });
  }

  /** Removes a member or withdraws an invitation; the person's next request to the brand is refused. @throws IdentityError `last-brand-admin` */
  remove(access: Access, actor: AuditActor, id: string, ifMatch?: string): Promise<void> {
    return this.inBrand(access, async (tx) => {
      const admins = await this.members.lockAdmins(tx);
      const before = await this.members.findForChange(tx, id);
      requireIfMatch(ifMatch, before.version);
      refuseLastAdmin(admins, id);
      await this.members.delete(tx, id);
      const action = before.userId === null ? 'member.invitation_withdrawn' : 'member.removed';
      await this.record(tx, actor, action, id, { role: before.role });
    });
  }

  private inBrand<Result>(access: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(access.brandId, access.scope, work, { retries: 2 });
  }

  private record(tx: Tx, actor: AuditActor, action: `member.${string}`, id: string, details: AuditDetails) {
    return this.audit.record(tx, { actor, action, subject: { kind: 'member', id }, details });
  }
}

type AuditDetails = Parameters<AuditService['record']>[1]['details'];

function reachOf({ role, locations }: MemberRow): { role: Reach['role']; locationIds: string[] } {
  return { role, locationIds: locations.map(({ id }) => id) };
}

function reachAfter(before: MemberRow, { role, locationIds }: UpdateMemberDto) {
  const current = reachOf(before);
  return { role: role ?? current.role, locationIds: locationIds ?? current.locationIds };
}

function refuseLastAdmin(admins: readonly string[], id: string): void {
  if (admins.length === 1 && admins[0] === id) throw new IdentityError('last-brand-admin', 'The only brand admin');
}
