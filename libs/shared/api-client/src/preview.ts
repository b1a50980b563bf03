import { Service, signal } from '@angular/core';
import { type KnownBrand } from './current-session.js';

/** Somebody through whose eyes a brand admin looks at the brand. */
export interface PreviewedMember {
  readonly brandId: string;
  readonly userId: string;
  readonly name: string;
  readonly role: KnownBrand['role'];
  /** Of a franchisee; everybody else sees all. */
  readonly locationIds: readonly string[];
}

/** The preview that is under way. It ends with the page: nothing of it is kept. */
@Service()
export class Preview {
  private readonly member = signal<PreviewedMember | undefined>(undefined);

  /** Undefined while the person looks with the own eyes. */
  readonly as = this.member.asReadonly();

  begin(member: PreviewedMember): void {
    this.member.set(member);
  }

  end(): void {
    this.member.set(undefined);
  }
}

/** Brands as the previewed member has them: role and locations of the one that is looked at are theirs. */
export function brandsAs<Brand extends Pick<KnownBrand, 'id' | 'role' | 'locations'>>(
  brands: readonly Brand[],
  member: PreviewedMember | undefined,
): readonly Brand[] {
  if (!member) return brands;
  const { brandId, role, locationIds } = member;
  return brands.map((brand) => {
    if (brand.id !== brandId) return brand;
    const isLimited = role === 'franchisee';
    return { ...brand, role, locations: brand.locations.filter(({ id }) => !isLimited || locationIds.includes(id)) };
  });
}
