import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { CurrentBrand, type Schema } from '@leadweave/api-client';

/** What the pages need to know of the person. */
@Service()
export class BrandMember {
  private readonly brandId = inject(CurrentBrand).id;
  private readonly session = httpResource<Schema<'SessionDto'>>(() => (this.brandId() ? '/api/v1/session' : undefined));

  /** Whether things can be started and decided; false until it is known, so that actions appear rather than vanish. */
  readonly isAdmin = computed(() => {
    const session = this.session.hasValue() ? this.session.value() : undefined;
    return session?.brands.find(({ id }) => id === this.brandId())?.role === 'brand_admin';
  });
}
