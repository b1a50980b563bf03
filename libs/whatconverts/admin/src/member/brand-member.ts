import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { CurrentBrand, type Schema } from '@leadweave/api-client';

/** What the integration pages need to know of the person and the brand. */
@Service()
export class BrandMember {
  readonly brandId = inject(CurrentBrand).id;
  private readonly session = httpResource<Schema<'SessionDto'>>(() =>
    this.brandId() ? { url: '/api/v1/session', params: {} } : undefined,
  );
  private readonly brand = computed(() => {
    const session = this.session.hasValue() ? this.session.value() : undefined;
    return session?.brands.find(({ id }) => id === this.brandId());
  });

  /** Whether connections can be changed; false until it is known, so that actions appear rather than vanish. */
  readonly isAdmin = computed(() => this.brand()?.role === 'brand_admin');
}
