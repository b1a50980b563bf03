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

/** A person as colleagues see them. */
export interface DirectoryEntry {
  /** The user's id. */
  readonly id: string;
  readonly name: string;
}

/** Whom to look for among the members who may see a location. */
export interface DirectoryQuery {
  /** Only these users. */
  readonly ids?: readonly string[];
  /** Beginning of a word of the name, or of the address; upper and lower case do not matter. */
  readonly startsWith?: string;
  readonly limit: number;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Who is who in a brand, for features that know nothing of accounts; no rights are asked. */
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

  /** Active members who may see the leads of a location, by name. */
  whoSee(tx: Tx, locationId: string, { ids, startsWith = '', limit }: DirectoryQuery): Promise<DirectoryEntry[]> {
    return tx.query<DirectoryEntry & Record<string, unknown>>(
      `select u.id, u.name from member m join identity."user" u on u.id = m.user_id
       where m.brand_id = $1
         and (m.role <> 'franchisee' or exists (
           select from member_location ml where ml.brand_id = $1 and ml.member_id = m.id and ml.location_id = $2))
         and ($3::uuid[] is null or u.id = any ($3::uuid[]))
         and (position(' ' || lower($4) in ' ' || lower(u.name)) > 0 or starts_with(lower(u.email), lower($4)))
       order by lower(u.name), u.id limit $5`,
      [tx.brandId, locationId, ids?.filter((id) => uuid.test(id)) ?? null, startsWith, limit],
    );
  }

  /** Names of users, those who left the brand included, and of the brand's API keys; unknown ids are left out. */
  named(tx: Tx, ids: readonly string[]): Promise<DirectoryEntry[]> {
    const users = ids.filter((id) => uuid.test(id));
    if (users.length === 0) return Promise.resolve([]);
    return tx.query<DirectoryEntry & Record<string, unknown>>(
      `select u.id, u.name from identity."user" u where u.id = any ($2::uuid[])
       union all
       select k.id, k.name || ' (API key)' from api_key k where k.brand_id = $1 and k.id = any ($2::uuid[])`,
      [tx.brandId, users],
    );
  }
}
