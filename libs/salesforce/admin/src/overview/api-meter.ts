import { Component, computed, inject, input } from '@angular/core';
import { Locale, NumberPipe, RelativeTime } from '@leadweave/ui';
import { UsageBar, type UsagePart } from '@leadweave/ui/figures';
import { type ApiUse } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';

/** Calls of the org in 24 hours: what everybody used, our part of it, and what we may use. */
@Component({
  selector: 'lw-api-meter',
  imports: [NumberPipe, RelativeTime, UsageBar],
  template: `
    @if (use().orgMax !== null && use().orgUsed !== null) {
      <p class="figure">
        <strong>{{ use().orgUsed! | lwNumber }}</strong> of {{ use().orgMax! | lwNumber }} calls used in 24 hours
      </p>
      <lw-usage-bar label="Calls of the org" [parts]="parts()" [max]="use().orgMax!" />
    } @else {
      <p class="figure">
        <strong>{{ use().ours | lwNumber }}</strong> calls by us today
      </p>
      <p class="note">What the org may use is known after the first call.</p>
    }
    <p class="note">
      {{ shareText() }}
      @if (use().at; as at) {
        Salesforce told this <lw-relative-time [at]="at" />.
      }
    </p>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    .figure strong {
      font: var(--lw-type-title);
      font-variant-numeric: tabular-nums;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class ApiMeter {
  readonly use = input.required<ApiUse>();

  private readonly locale = inject(Locale);
  protected readonly shareText = computed(() => {
    const { sharePercent, ourMax } = this.use();
    const calls = ourMax === null ? '' : `, ${counted(ourMax, 'call', 'calls', this.locale.tag())}`;
    return `We may use ${sharePercent} %${calls}. Background work stops first, so that new leads still go out.`;
  });

  /** Our day and the org's 24 hours do not begin together, so ours may be more than the org tells. */
  protected readonly parts = computed((): UsagePart[] => {
    const { orgUsed, orgMax, ours } = this.use();
    if (orgUsed === null || orgMax === null) return [];
    const own = Math.min(ours, orgUsed);
    return [
      { kind: 'ours', label: 'by us', count: own },
      { kind: 'people', label: 'by everything else', count: orgUsed - own },
      { kind: 'left', label: 'left', count: Math.max(0, orgMax - orgUsed) },
    ];
  });
}
