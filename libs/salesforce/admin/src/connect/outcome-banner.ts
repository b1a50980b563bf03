import { Component, computed, input } from '@angular/core';
import { Banner } from '@leadweave/ui';
import { outcomeText } from '../wording/outcome-texts.js';

/** How the way to Salesforce ended, and what helps when it ended badly. */
@Component({
  selector: 'lw-outcome-banner',
  imports: [Banner],
  template: `
    @if (words(); as shown) {
      <lw-banner role="status" [tone]="shown.tone" [text]="shown.text"><ng-content /></lw-banner>
      @if (shown.steps; as steps) {
        <ol aria-label="What to do">
          @for (step of steps; track step) {
            <li>{{ step }}</li>
          }
        </ol>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    ol {
      display: grid;
      gap: var(--lw-space-1);
      padding-inline-start: var(--lw-space-6);
      list-style: decimal;
    }
  `,
})
export class OutcomeBanner {
  /** From the address. */
  readonly outcome = input.required<string | undefined>();

  protected readonly words = computed(() => outcomeText(this.outcome()));
}
