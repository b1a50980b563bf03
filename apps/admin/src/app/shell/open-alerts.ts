import { httpResource } from '@angular/common/http';
import { Service, computed, effect, inject } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { SessionStore } from '@leadweave/identity-admin';
import { NavigationBadges } from '@leadweave/ui';

/** Alerts are looked for every quarter of an hour; asking more often shows nothing sooner. */
const askAgainMs = 60_000;

/** Shows at Health that an alert is open, to those who may see alerts. */
@Service()
export class OpenAlerts {
  private readonly store = inject(SessionStore);
  private readonly badges = inject(NavigationBadges);
  private readonly alerts = httpResource<Schema<'AlertListDto'>>(() => {
    const brand = this.store.brand();
    return brand && brand.role !== 'franchisee' ? { url: '/api/v1/alerts', params: { show: 'open' } } : undefined;
  });
  private readonly count = computed(() => {
    const alerts = this.alerts.hasValue() ? this.alerts.value().data : [];
    return alerts.filter(({ state }) => state === 'open').length;
  });

  constructor() {
    effect(() => this.badges.show('health', { count: this.count(), label: this.label() }));
    effect((onCleanup) => {
      const timer = setInterval(() => this.alerts.reload(), askAgainMs);
      onCleanup(() => clearInterval(timer));
    });
  }

  private label(): string {
    return this.count() === 1 ? '1 open alert' : `${this.count()} open alerts`;
  }
}
