import { Service, computed, inject } from '@angular/core';
import { CurrentBrand, CurrentSession } from '@leadweave/api-client';

/** What the leads pages need to know of the person: role, locations, the brand's zone. */
@Service()
export class CurrentMember {
  readonly brandId = inject(CurrentBrand).id;
  private readonly session = inject(CurrentSession).value;
  private readonly brand = computed(() => this.session()?.brands.find(({ id }) => id === this.brandId()));

  readonly userId = computed(() => this.session()?.user?.id);

  /** How the installation sends mails; undefined until it is known. */
  readonly mail = computed(() => this.session()?.installation.mail);

  /** Undefined until it is known; what a role may not do is then absent. */
  readonly role = computed(() => this.brand()?.role);

  /** Whether quality and status can be set. */
  readonly mayJudge = computed(() => this.role() === 'brand_admin' || this.role() === 'franchisee');
  readonly isAdmin = computed(() => this.role() === 'brand_admin');
  readonly locations = computed(() => this.brand()?.locations ?? []);

  /** Zone in which days are counted. */
  readonly timeZone = computed(() => this.brand()?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone);
}
