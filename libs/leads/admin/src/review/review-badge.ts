import { httpResource } from '@angular/common/http';
import { DestroyRef, Service, effect, inject } from '@angular/core';
import { CurrentBrand } from '@leadweave/api-client';
import { NavigationBadges } from '@leadweave/ui';
import { type ReviewCount, reviewAddresses } from './review-api.js';

const everyMs = 60_000;

/** Shows beside "Review" how many items wait. Made by the frame of the portal; pages tell it when an answer was given. */
@Service()
export class ReviewBadge {
  private readonly brandId = inject(CurrentBrand).id;
  private readonly badges = inject(NavigationBadges);
  private readonly count = httpResource<ReviewCount>(() =>
    this.brandId() ? { url: reviewAddresses.count, params: {} } : undefined,
  );

  constructor() {
    effect(() => this.show(this.count.hasValue() ? this.count.value().total : 0));
    const timer = setInterval(() => this.refresh(), everyMs);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  refresh(): void {
    this.count.reload();
  }

  private show(count: number): void {
    this.badges.show('review', { count, label: count === 1 ? '1 item to review' : `${count} items to review` });
  }
}
