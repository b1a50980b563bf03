import type { Role } from '@leadweave/access';
import type { MemberDto, MemberLocationDto, MemberState } from './member.dto.js';

/** A row of `member` with its person and locations. */
export interface MemberRow {
  readonly id: string;
  readonly userId: string | null;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  readonly locations: readonly MemberLocationDto[];
  readonly lastSignInAt: Date | null;
  readonly invitationExpiresAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
}

/** `MemberRow`s of the brand `$1`; append conditions on `m`. */
export const memberSelect = `
  select m.id, m.user_id as "userId", coalesce(u.email, m.email) as email, u.name, m.role,
         coalesce(held.locations, '[]') as locations, u."lastSignInAt",
         case when m.user_id is null then m.invitation_expires_at end as "invitationExpiresAt",
         m.created_at as "createdAt", m.version
  from member m
  left join identity."user" u on u.id = m.user_id
  left join lateral (
    select jsonb_agg(jsonb_build_object('id', l.id, 'name', l.name) order by lower(l.name), l.id) as locations
    from member_location ml join location l on l.brand_id = ml.brand_id and l.id = ml.location_id
    where ml.brand_id = m.brand_id and ml.member_id = m.id
  ) held on true
  where m.brand_id = $1`;

export function memberToDto(row: MemberRow, now: Date): MemberDto {
  return {
    ...row,
    locations: [...row.locations],
    state: stateOf(row, now),
    lastSignInAt: row.lastSignInAt?.toISOString() ?? null,
    invitationExpiresAt: row.invitationExpiresAt?.toISOString() ?? null,
    createdAt: row.createdAt.toISOString(),
  };
}

function stateOf({ userId, invitationExpiresAt }: MemberRow, now: Date): MemberState {
  if (userId !== null) return 'active';
  return invitationExpiresAt !== null && invitationExpiresAt > now ? 'invited' : 'invitation_expired';
}
