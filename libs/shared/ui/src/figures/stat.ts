import { Component, input } from '@angular/core';
import { StatusPill } from '../data/status-pill.js';
import { type Tone } from '../data/tone.js';

/** One figure with its name and, if there is one, the difference to before in words ("up 12 %"). */
@Component({
  selector: 'lw-stat',
  imports: [StatusPill],
  template: `
    <dl>
      <dt>{{ label() }}</dt>
      <dd class="value">{{ value() }}</dd>
      @if (change(); as text) {
        <dd><lw-status-pill [label]="text" [tone]="changeTone()" [icon]="changeIcon()" /></dd>
      }
      @if (note(); as text) {
        <dd class="note">{{ text }}</dd>
      }
    </dl>
  `,
  styles: `
    :host {
      display: block;
      min-inline-size: 8rem;
    }
    dl {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-1);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
    }
    .value {
      font: var(--lw-type-display);
      font-size: 1.625rem;
      font-variant-numeric: tabular-nums;
      letter-spacing: -0.025em;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class Stat {
  /** Name of the figure. */
  readonly label = input.required<string>();

  /** The figure, formatted. */
  readonly value = input.required<string>();

  /** The difference in words. */
  readonly change = input<string>();

  /** Whether the difference is good news. */
  readonly changeTone = input<Tone>('neutral');

  /** Path of the drawing of the difference. */
  readonly changeIcon = input<string>();

  /** What the figure counts, or since when. */
  readonly note = input<string>();
}
