import { Component, computed, inject, input } from '@angular/core';
import { Locale, formatMoney } from '@leadweave/ui';
import { type LeadDetail } from '../leads-api.js';
import { quotableLabels } from '../wording/words.js';
import { Fact } from './fact.js';

/** What the lead is worth, and what WhatConverts made of it. */
@Component({
  selector: 'lw-value-section',
  imports: [Fact],
  template: `
    @if (rows().length > 0) {
      <section class="lw-card" aria-labelledby="value-title">
        <h3 class="lw-card-title" id="value-title">Qualification</h3>
        <dl>
          @for (row of rows(); track row.label) {
            <div lw-fact [label]="row.label" [path]="row.path" [lead]="lead()" [value]="row.value"></div>
          }
        </dl>
      </section>
    }
    @if (analysis().length > 0) {
      <section class="lw-card" aria-labelledby="analysis-title">
        <details>
          <summary><h3 class="lw-card-title" id="analysis-title">Analysis by WhatConverts</h3></summary>
          <dl>
            @for (row of analysis(); track row.label) {
              <div lw-fact [label]="row.label" [value]="row.value"></div>
            }
          </dl>
        </details>
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    summary {
      cursor: pointer;
    }
    summary h3 {
      display: inline;
    }
    dl {
      padding-block-start: var(--lw-space-1);
    }
  `,
})
export class ValueSection {
  readonly lead = input.required<LeadDetail>();

  private readonly locale = inject(Locale);
  protected readonly rows = computed(() => {
    const { value, vendor } = this.lead();
    return [
      {
        label: 'Quotable',
        path: 'value.quotable',
        value: value.quotable && (quotableLabels[value.quotable] ?? value.quotable),
      },
      { label: 'Quote value', path: 'value.quoteMinor', value: this.money(value.quote) },
      { label: 'Sales value', path: 'value.salesMinor', value: this.money(value.sales) },
      { label: 'Tax', path: 'value.taxMinor', value: this.money(value.tax) },
      { label: 'Shipping', path: 'value.shippingMinor', value: this.money(value.shipping) },
      { label: 'Transaction', path: 'value.transactionId', value: value.transactionId },
      {
        label: 'Lead score',
        path: 'value.leadScore',
        value: value.leadScore === null ? null : String(value.leadScore),
      },
      { label: 'Lead state', path: 'vendor.state', value: vendor.state?.replaceAll('_', ' ') },
      { label: 'Notes', path: 'vendor.notes', value: vendor.notes },
    ].filter((row): row is { label: string; path: string; value: string } => Boolean(row.value));
  });
  protected readonly analysis = computed(() => {
    const { analysis, spottedKeywords } = this.lead().vendor;
    const spotted: Record<string, string> =
      spottedKeywords.length > 0 ? { 'Spotted keywords': spottedKeywords.join(', ') } : {};
    return Object.entries({ ...analysis, ...spotted }).map(([label, value]) => ({ label, value }));
  });

  private money(amount: LeadDetail['value']['quote']): string | null {
    return amount && formatMoney(amount.amountMinor, amount.currency, this.locale.tag());
  }
}
