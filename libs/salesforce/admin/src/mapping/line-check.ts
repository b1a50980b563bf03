import { Component, computed, input } from '@angular/core';
import { StatusPill } from '@leadweave/ui';
import { type CheckedLine } from '../salesforce-api.js';
import { faultText } from '../wording/fault-words.js';
import { type DraftLine } from './mapping-draft.js';

/** Whether a line can be saved as it stands, and what is wrong with it first. */
@Component({
  selector: 'lw-line-check',
  imports: [StatusPill],
  template: `
    <lw-status-pill [label]="verdict().label" [tone]="verdict().tone" />
    @if (firstFault(); as text) {
      <span>{{ text }}</span>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-1);
      padding-block: var(--lw-space-1);
    }
    span {
      max-inline-size: 13rem;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      white-space: normal;
      text-wrap: pretty;
    }
    @media (max-width: 37.49rem) {
      :host {
        justify-items: end;
        min-inline-size: 0;
      }
      span {
        text-align: end;
      }
    }
  `,
})
export class LineCheck {
  readonly line = input.required<DraftLine>();

  /** What the server says of the line as it stands. */
  readonly checked = input<CheckedLine>();
  readonly checking = input(false);

  private readonly faults = computed(() => this.checked()?.faults ?? []);
  private readonly blocked = computed(() => this.faults().some(({ blocks }) => blocks));
  protected readonly firstFault = computed(() => {
    const fault = this.faults().find(({ blocks }) => blocks) ?? this.faults()[0];
    return fault && faultText(fault);
  });
  protected readonly verdict = computed(() => {
    if (!this.line().target) return { label: 'No field yet', tone: 'warning' } as const;
    if (this.checking()) return { label: 'Checking', tone: 'neutral' } as const;
    if (!this.checked()) return { label: 'Not checked', tone: 'neutral' } as const;
    if (this.blocked()) return { label: 'To correct', tone: 'negative' } as const;
    if (this.line().mode === 'off') return { label: 'Off', tone: 'neutral' } as const;
    return this.faults().length > 0
      ? ({ label: 'Fits with care', tone: 'warning' } as const)
      : ({ label: 'Fits', tone: 'positive' } as const);
  });
}
