import { Component, computed, input } from '@angular/core';
import { NumberPipe } from '../formatting/pipes.js';

/** A part of an allowance. `left` is what nobody has used. */
export interface UsagePart {
  readonly kind: 'ours' | 'people' | 'history' | 'left';
  readonly label: string;
  readonly count: number;
}

/** What an allowance was used for, as a bar for the eye and a list of figures for everybody. */
@Component({
  selector: 'lw-usage-bar',
  imports: [NumberPipe],
  template: `
    <div class="bar" aria-hidden="true">
      @for (part of shares(); track part.label) {
        <span [class]="part.kind" [style.inline-size.%]="part.percent"></span>
      }
      @if (mark(); as at) {
        <i [style.inset-inline-start.%]="percentOf(at)"></i>
      }
    </div>
    <ul [attr.aria-label]="label()">
      @for (part of parts(); track part.label) {
        <li>
          <span class="dot" aria-hidden="true" [class]="part.kind"></span><strong>{{ part.count | lwNumber }}</strong>
          {{ part.label }}
        </li>
      }
    </ul>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    .bar {
      position: relative;
      display: flex;
      block-size: 0.625rem;
      overflow: hidden;
      border-radius: var(--lw-corner-round);
      background: var(--lw-neutral-soft);
    }
    .bar i {
      position: absolute;
      inset-block: 0;
      inline-size: 2px;
      background: var(--lw-text-muted);
    }
    .ours {
      background: var(--lw-accent-text);
    }
    .people {
      background: var(--lw-copper);
    }
    .history {
      background: var(--lw-info);
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
  `,
})
export class UsageBar {
  /** Name of the list of figures. */
  readonly label = input.required<string>();
  readonly parts = input.required<readonly UsagePart[]>();
  /** The whole allowance. */
  readonly max = input.required<number>();

  /** Where something stops, as a part of the allowance. */
  readonly mark = input<number>();

  protected readonly shares = computed(() =>
    this.parts().map((part) => ({ ...part, percent: this.percentOf(part.count) })),
  );

  protected percentOf(count: number): number {
    return this.max() > 0 ? (count / this.max()) * 100 : 0;
  }
}
