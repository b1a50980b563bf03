import { Component, input } from '@angular/core';
import { RelativeTime, StatusPill } from '@leadweave/ui';
import { type StateWords } from '../wording/connection-words.js';

/** One fact of a direction: a moment, or a text. */
export interface DirectionFact {
  readonly label: string;
  readonly at?: string;
  readonly text?: string;
}

/** One direction at a look: its state in a word, and what is known of it. */
@Component({
  selector: 'lw-direction-facts',
  imports: [RelativeTime, StatusPill],
  template: `
    <header>
      <h3 class="lw-card-title">{{ name() }}</h3>
      <lw-status-pill [label]="state().label" [tone]="state().tone" />
    </header>
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>
            @if (fact.at; as at) {
              <lw-relative-time [at]="at" />
            } @else {
              {{ fact.text }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    :host {
      align-content: start;
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
      font: var(--lw-type-small);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      font-weight: 520;
      font-variant-numeric: tabular-nums;
      text-align: end;
    }
  `,
  host: { class: 'lw-card' },
})
export class DirectionFacts {
  readonly name = input.required<string>();
  readonly state = input.required<StateWords>();
  readonly facts = input.required<readonly DirectionFact[]>();
}
