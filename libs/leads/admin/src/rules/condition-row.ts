import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiClose } from '@mdi/js';
import { type Choice, fieldNames, fieldWords, operatorWords } from './rule-words.js';
import { type RuleCondition } from './rules-api.js';

/** One part of the sentence: what is asked about, how, and the values. */
@Component({
  selector: 'lw-condition-row',
  imports: [Icon, MatIconButton],
  template: `
    <fieldset>
      <legend class="lw-hidden-text">Condition {{ number() }}</legend>
      <span class="word" aria-hidden="true">{{ number() === 1 ? 'If' : 'and' }}</span>
      <select aria-label="What is asked about" (change)="chooseField($event)">
        @for (name of names; track name) {
          <option [value]="name" [selected]="name === condition().field">{{ words[name].label }}</option>
        }
      </select>
      @if (field().operators.length > 1) {
        <select aria-label="How it is compared" (change)="chooseOperator($event)">
          @for (operator of field().operators; track operator) {
            <option [value]="operator" [selected]="operator === condition().operator">
              {{ operators[operator] }}
            </option>
          }
        </select>
      } @else {
        <span class="word">{{ operators[condition().operator] }}</span>
      }
      @if (choices(); as choices) {
        <select
          aria-label="Values"
          [multiple]="choices.length > 2"
          [attr.size]="choices.length > 2 ? 4 : null"
          (change)="chooseValues($event)"
        >
          @for (choice of choices; track choice.value) {
            <option [value]="choice.value" [selected]="condition().values.includes(choice.value)">
              {{ choice.label }}
            </option>
          }
        </select>
      } @else if (condition().operator === 'between') {
        <input
          type="number"
          min="0"
          max="24"
          aria-label="From hour"
          [value]="condition().values[0] ?? ''"
          (change)="type($event, 0)"
        />
        <span class="word">and</span>
        <input
          type="number"
          min="0"
          max="24"
          aria-label="To hour"
          [value]="condition().values[1] ?? ''"
          (change)="type($event, 1)"
        />
      } @else {
        <input
          [type]="isNumber() ? 'number' : 'text'"
          [attr.min]="isNumber() ? 0 : null"
          aria-label="Value"
          [value]="condition().values[0] ?? ''"
          (change)="type($event, 0)"
        />
        @if (isNumber()) {
          <span class="word">seconds</span>
        }
      }
      @if (removable()) {
        <button matIconButton type="button" [attr.aria-label]="'Remove condition ' + number()" (click)="removed.emit()">
          <lw-icon [path]="removeIcon" size="1.125rem" />
        </button>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
    }
    .word {
      color: var(--lw-text-muted);
    }
    select,
    input {
      min-block-size: 2.25rem;
      max-inline-size: 100%;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    input[type='number'] {
      inline-size: 5.5rem;
    }
    input[type='text'] {
      flex: 1 1 10rem;
      min-inline-size: 0;
    }
  `,
})
export class ConditionRow {
  readonly condition = input.required<RuleCondition>();
  readonly number = input.required<number>();
  readonly removable = input(false);
  readonly locations = input.required<readonly Choice[]>();
  readonly changed = output<RuleCondition>();
  readonly removed = output();

  protected readonly names = fieldNames;
  protected readonly words = fieldWords;
  protected readonly operators = operatorWords;
  protected readonly removeIcon = mdiClose;
  protected readonly field = computed(() => fieldWords[this.condition().field]);
  protected readonly choices = computed(() =>
    this.condition().field === 'location' ? this.locations() : this.field().choices,
  );
  protected readonly isNumber = computed(() => this.condition().field === 'duration');

  protected chooseField(event: Event): void {
    const field = valueOf(event) as RuleCondition['field'];
    const { operators, choices } = fieldWords[field];
    const first = field === 'location' ? this.locations()[0] : choices?.[0];
    this.changed.emit({ field, operator: operators[0]!, values: first ? [first.value] : [] });
  }

  protected chooseOperator(event: Event): void {
    this.changed.emit({ ...this.condition(), operator: valueOf(event) as RuleCondition['operator'] });
  }

  protected chooseValues(event: Event): void {
    const values = [...(event.target as HTMLSelectElement).selectedOptions].map(({ value }) => value);
    this.changed.emit({ ...this.condition(), values });
  }

  protected type(event: Event, place: number): void {
    const values = [...this.condition().values];
    values[place] = valueOf(event).trim();
    this.changed.emit({ ...this.condition(), values });
  }
}

const valueOf = (event: Event) => (event.target as HTMLInputElement | HTMLSelectElement).value;
