import { Component, input, output } from '@angular/core';
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { type MeantChoice } from '../wording/choice-words.js';

/** One of a few choices, each with what follows from it. */
@Component({
  selector: 'lw-meant-choices',
  imports: [MatRadioButton, MatRadioGroup],
  template: `
    <h3 class="lw-label">{{ label() }}</h3>
    <mat-radio-group
      [aria-label]="label()"
      [value]="value()"
      [disabled]="!editable()"
      (change)="valueChange.emit($event.value)"
    >
      @for (choice of choices(); track choice.value) {
        <mat-radio-button [value]="choice.value">
          <span class="choice"
            >{{ choice.label }} <span class="meaning">{{ choice.meaning }}</span></span
          >
        </mat-radio-button>
      }
    </mat-radio-group>
    <ng-content />
  `,
  styles: `
    :host,
    mat-radio-group {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    :host {
      gap: var(--lw-space-1);
    }
    @media (max-width: 37.49rem) {
      mat-radio-group {
        gap: var(--lw-space-2);
      }
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 var(--lw-space-2);
    }
    .meaning {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class MeantChoices<Value extends string> {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly MeantChoice<Value>[]>();
  readonly value = input.required<Value>();
  readonly editable = input(true);
  readonly valueChange = output<Value>();
}
