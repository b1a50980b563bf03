import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { CurrentBrand, type Schema } from '@leadweave/api-client';

/** What the pages of Salesforce need to know of the person and the brand. */
@Service()
export class SalesforceMember {
  readonly brandId = inject(CurrentBrand).id;
  private readonly session = httpResource<Schema<'SessionDto'>>(() =>
    this.brandId() ? { url: '/api/v1/session', params: {} } : undefined,
  );
  private readonly brand = computed(() => {
    const session = this.session.hasValue() ? this.session.value() : undefined;
    return session?.brands.find(({ id }) => id === this.brandId());
  });

  /** Whether settings can be changed; false until it is known, so that actions appear rather than vanish. */
  readonly mayChange = computed(() => this.brand()?.role === 'brand_admin');
  readonly locations = computed(() => this.brand()?.locations ?? []);
  readonly timeZone = computed(() => this.brand()?.timeZone);
}
