import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import { CurrentBrand, type Schema } from '@leadweave/api-client';

/** What the pages of webhooks need to know of the person and the brand. */
@Service()
export class WebhooksMember {
  readonly brandId = inject(CurrentBrand).id;
  private readonly session = httpResource<Schema<'SessionDto'>>(() =>
    this.brandId() ? { url: '/api/v1/session', params: {} } : undefined,
  );
  private readonly brand = computed(() => {
    const session = this.session.hasValue() ? this.session.value() : undefined;
    return session?.brands.find(({ id }) => id === this.brandId());
  });
  private readonly role = computed(() => this.brand()?.role);

  /** Whether endpoints can be changed; false until it is known, so that actions appear rather than vanish. */
  readonly mayChange = computed(() => this.role() === 'brand_admin' || this.isFranchisee());

  /** A franchisee's endpoints are limited to the own locations. */
  readonly isFranchisee = computed(() => this.role() === 'franchisee');
  readonly locations = computed(() => this.brand()?.locations ?? []);
  readonly locationNames = computed(() => new Map(this.locations().map(({ id, name }) => [id, name])));
}
