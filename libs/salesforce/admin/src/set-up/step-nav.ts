import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@leadweave/ui';
import { mdiAlert, mdiCheck } from '@mdi/js';
import { type Step, type StepState } from '../salesforce-api.js';
import { stepNames, steps } from '../wording/set-up-words.js';

/** The steps of the set-up as links: what is done, where the person is, and what is in trouble. */
@Component({
  selector: 'lw-step-nav',
  imports: [Icon, RouterLink],
  template: `
    <ol>
      @for (mark of marks(); track mark.step) {
        <li>
          <a
            [routerLink]="['/grow/integrations/salesforce/set-up', mark.step]"
            [class]="mark.state"
            [attr.aria-current]="mark.step === current() ? 'step' : null"
          >
            <span class="number" aria-hidden="true">
              @if (mark.state === 'done') {
                <lw-icon [path]="doneIcon" size="0.875rem" />
              } @else if (mark.state === 'trouble') {
                <lw-icon [path]="troubleIcon" size="0.875rem" />
              } @else {
                {{ mark.number }}
              }
            </span>
            {{ mark.name }}
            <span class="lw-hidden-text">{{ mark.stateText }}</span>
          </a>
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-1);
    }
    a {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
      min-block-size: 2.25rem;
      padding-inline: var(--lw-space-2) var(--lw-space-3);
      border-radius: var(--lw-corner-round);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
      text-decoration: none;
    }
    a:hover {
      background: var(--lw-hover);
    }
    .number {
      display: grid;
      place-items: center;
      inline-size: 1.5rem;
      block-size: 1.5rem;
      border: 1px solid var(--lw-line-strong);
      border-radius: 50%;
      font: var(--lw-type-caption);
    }
    .done .number {
      border-color: transparent;
      background: var(--lw-positive-soft);
      color: var(--lw-positive);
    }
    .trouble .number {
      border-color: transparent;
      background: var(--lw-warning-soft);
      color: var(--lw-warning);
    }
    a[aria-current] {
      background: var(--lw-selected);
      color: var(--lw-text);
    }
    a[aria-current]:not(.done, .trouble) .number {
      border-color: transparent;
      background: var(--lw-accent);
      color: var(--lw-on-accent);
    }
  `,
  host: { role: 'navigation', 'aria-label': 'Steps of the set-up' },
})
export class StepNav {
  readonly states = input.required<readonly StepState[]>();
  readonly current = input.required<Step>();

  protected readonly doneIcon = mdiCheck;
  protected readonly troubleIcon = mdiAlert;
  protected readonly marks = computed(() =>
    steps.map((step, index) => {
      const state = this.states().find((one) => one.step === step)?.state ?? 'open';
      const stateText = state === 'done' ? ', done' : state === 'trouble' ? ', needs attention' : '';
      return { step, name: stepNames[step], number: index + 1, state, stateText };
    }),
  );
}
