import { Component, computed, inject, input } from '@angular/core';
import { Locale, NumberPipe, RelativeTime } from '@leadweave/ui';
import { type ApiUse } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';

/** Calls of the org in 24 hours: what everybody used, our part of it, and what we may use. */
@Component({
  selector: 'lw-api-meter',
  imports: [NumberPipe, RelativeTime],
  template: `
    @if (use().orgMax !== null && use().orgUsed !== null) {
      <p class="figure">
        <strong>{{ use().orgUsed! | lwNumber }}</strong> of {{ use().orgMax! | lwNumber }} calls used in 24 hours
      </p>
      <div class="bar" aria-hidden="true">
        @for (part of parts(); track part.kind) {
          <span [class]="part.kind" [style.inline-size.%]="part.percent"></span>
        }
      </div>
      <ul aria-label="Calls of the org">
        @for (part of parts(); track part.kind) {
          <li>
            <span class="dot" aria-hidden="true" [class]="part.kind"></span><strong>{{ part.count | lwNumber }}</strong>
            {{ part.label }}
          </li>
        }
      </ul>
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
    .bar {
      display: flex;
      block-size: 0.625rem;
      overflow: hidden;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
    }
    .ours {
      background: var(--lw-accent-text);
    }
    .others {
      background: var(--lw-copper);
    }
    .left {
      background: var(--lw-line-strong);
    }
    .bar .left {
      background: none;
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-1) var(--lw-space-4);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    li {
      display: inline-flex;
      align-items: center;
      gap: 0.3125rem;
    }
    li strong {
      color: var(--lw-text);
      font-variant-numeric: tabular-nums;
    }
    .dot {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 3px;
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
  protected readonly parts = computed(() => {
    const { orgUsed, orgMax, ours } = this.use();
    if (orgUsed === null || orgMax === null || orgMax === 0) return [];
    const own = Math.min(ours, orgUsed);
    const part = (kind: string, label: string, count: number) => ({
      kind,
      label,
      count,
      percent: (count / orgMax) * 100,
    });
    return [
      part('ours', 'by us', own),
      part('others', 'by everything else', orgUsed - own),
      part('left', 'left', Math.max(0, orgMax - orgUsed)),
    ];
  });
}
