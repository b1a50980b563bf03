import { type AuditActor, BrandService, type BrandRow } from '@leadweave/brands-api';
import { type Database, newId } from '@leadweave/persistence';
import type { SessionRepository } from '../auth/session.repository.js';
import { IdentityError } from '../identity-error.js';
import { MembersRepository } from '../members/members.repository.js';
import type { User } from '../users/users.repository.js';

/** What a new brand needs. */
export interface NewBrand {
  readonly name: string;
  readonly timeZone: string;
  readonly currency: string;
}

/** Makes a brand together with its first brand admin: no brand is ever without one. */
export class CreateBrandService {
  constructor(
    private readonly database: Database,
    private readonly brands: BrandService,
    private readonly members: MembersRepository,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * For a person of the portal: whoever leads a brand may found another. Others, who were invited to see leads, may not use
   * the installation for brands of their own.
   *
   * @throws IdentityError `role-lacks`
   */
  async createByBrandAdmin(user: User, actor: AuditActor, brand: NewBrand): Promise<BrandRow> {
    const brands = await this.sessions.brandsOf(user.id);
    if (!brands.some(({ role }) => role === 'brand_admin')) {
      throw new IdentityError('role-lacks', 'Only a brand admin makes another brand');
    }
    return this.create(user, actor, brand);
  }

  create(user: User, actor: AuditActor, brand: NewBrand): Promise<BrandRow> {
    return this.database.inBrand(newId(), { kind: 'all-locations' }, async (tx) => {
      const row = await this.brands.create(tx, actor, brand);
      await this.members.insertActive(tx, { user, role: 'brand_admin', locationIds: [] });
      return row;
    });
  }
}
