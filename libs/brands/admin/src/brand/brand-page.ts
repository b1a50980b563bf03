import { httpResource } from '@angular/common/http';
import { Component, computed } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, PageHeader, Skeleton } from '@leadweave/ui';
import { type Brand, brandsAddresses } from '../brands-api.js';
import { BrandForm } from './brand-form.js';

/** The brand itself: name, time zone of reports, currency. */
@Component({
  selector: 'lw-brand-page',
  imports: [BrandForm, ErrorState, PageHeader, Skeleton],
  template: `
    <div class="lw-page lw-page-narrow">
      <lw-page-header heading="Brand" summary="How your brand is called, and how its days and money are counted." />
      @if (brand.hasValue()) {
        <lw-brand-form [brand]="brand.value()" (saved)="brand.set($event)" />
      } @else if (brand.error()) {
        <lw-error-state
          heading="The brand could not be loaded."
          reassurance="Nothing is lost. Try again in a moment."
          [requestId]="requestId()"
          (retry)="brand.reload()"
        />
      } @else {
        <lw-skeleton [count]="3" height="4rem" label="Loading the brand" />
      }
    </div>
  `,
})
export class BrandPage {
  protected readonly brand = httpResource<Brand>(() => brandsAddresses.brand);
  protected readonly requestId = computed(() => problemOf(this.brand.error()).requestId);
}
