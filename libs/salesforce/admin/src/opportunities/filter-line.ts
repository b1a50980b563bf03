import { Component, computed, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { type FilterOperator, operatorsOf } from '@leadweave/salesforce-domain';
import { Icon } from '@leadweave/ui';
import { ChoiceSet } from '@leadweave/ui/form';
import { mdiDeleteOutline } from '@mdi/js';
import { type Field, type FilterPart } from '../salesforce-api.js';
import { newLine, operatorWords, valueKind, withOperator } from './filter-draft.js';

/** One condition: a field, a comparison that fits it, and what is typed in the way of its type. */
@Component({
  selector: 'lw-filter-line',
  imports: [ChoiceSet, Icon, MatIconButton],
  template: `
    <div class="controls">
      <select aria-label="Field" (change)="chooseField($event)">
        @if (!known()) {
          <option [value]="line().field" selected>{{ line().field }} (not there)</option>
        }
        @for (field of fields(); track field.name) {
          <option [value]="field.name" [selected]="field.name === line().field">{{ field.label }}</option>
        }
      </select>
      <select aria-label="Comparison" (change)="chooseOperator($event)">
        @for (operator of operators(); track operator) {
          <option [value]="operator" [selected]="operator === line().operator">{{ words[operator] }}</option>
        }
      </select>
      @switch (kind()) {
        @case ('none') {}
        @case ('flag') {
          <select aria-label="Value" (change)="type([textOf($event)])">
            <option value="true" [selected]="value() === 'true'">yes</option>
            <option value="false" [selected]="value() === 'false'">no</option>
          </select>
        }
        @case ('choice') {
          <select aria-label="Value" (change)="type([textOf($event)])">
            <option value="">Choose…</option>
            @for (choice of choices(); track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === value()">{{ choice.label }}</option>
            }
          </select>
        }
        @case ('choices') {}
        @case ('texts') {
          <textarea
            rows="2"
            aria-label="Values, one a line"
            placeholder="One value a line"
            [value]="(line().values ?? []).join('\\n')"
            (change)="typeMany($event)"
          ></textarea>
        }
        @case ('moment') {
          <input
            type="datetime-local"
            aria-label="Value (UTC)"
            [value]="value().slice(0, 16)"
            (change)="typeMoment($event)"
          />
        }
        @default {
          <input
            aria-label="Value"
            autocomplete="off"
            [type]="kind() === 'day' ? 'date' : 'text'"
            [attr.inputmode]="kind() === 'number' ? 'decimal' : null"
            [value]="value()"
            (input)="type([textOf($event)])"
          />
        }
      }
      <button
        matIconButton
        type="button"
        [attr.aria-label]="'Remove the condition on ' + label()"
        (click)="removed.emit()"
      >
        <lw-icon [path]="removeIcon" />
      </button>
    </div>
    @if (kind() === 'choices') {
      <lw-choice-set
        [label]="'Values of ' + label()"
        [choices]="choices()"
        [chosen]="line().values ?? []"
        (chosenChange)="type($event)"
      />
    }
    @if (fault(); as text) {
      <p class="fault">{{ text }}</p>
    }
  `,
  styles: `
    :host,
    .controls {
      display: grid;
      gap: var(--lw-space-2);
    }
    :host {
      grid-template-columns: minmax(0, 1fr);
    }
    .controls {
      grid-template-columns: minmax(0, 1.2fr) minmax(0, 0.9fr) minmax(0, 1.2fr) auto;
      align-items: start;
    }
    button {
      grid-column: 4;
      grid-row: 1;
    }
    select,
    input,
    textarea {
      inline-size: 100%;
      min-inline-size: 0;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
    }
    select,
    input {
      block-size: var(--lw-control-height);
    }
    textarea {
      padding-block: var(--lw-space-1);
      resize: vertical;
    }
    .fault {
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
    @media (max-width: 37.49rem) {
      .controls {
        grid-template-columns: minmax(0, 1fr) auto;
      }
      .controls > :not(button) {
        grid-column: 1;
      }
      button {
        grid-column: 2;
      }
    }
  `,
})
export class FilterLine {
  readonly line = input.required<FilterPart>();
  readonly fields = input.required<readonly Field[]>();

  /** What is wrong with it, as far as the server said. */
  readonly fault = input<string>();
  readonly changed = output<FilterPart>();
  readonly removed = output();

  protected readonly words = operatorWords;
  protected readonly removeIcon = mdiDeleteOutline;
  protected readonly known = computed(() => this.fields().find(({ name }) => name === this.line().field));
  protected readonly label = computed(() => this.known()?.label ?? this.line().field ?? '');
  protected readonly operators = computed((): readonly FilterOperator[] => {
    const field = this.known();
    return field ? operatorsOf(field) : [this.line().operator ?? 'is'];
  });
  protected readonly kind = computed(() => valueKind(this.known(), this.line().operator ?? 'is'));
  protected readonly choices = computed(() => this.known()?.picklistValues ?? []);
  protected readonly value = computed(() => this.line().values?.[0] ?? '');

  protected chooseField(event: Event): void {
    const field = this.fields().find(({ name }) => name === this.textOf(event));
    if (field) this.changed.emit(newLine(field));
  }

  protected chooseOperator(event: Event): void {
    this.changed.emit(withOperator(this.line(), this.known(), this.textOf(event) as FilterOperator));
  }

  protected type(values: string[]): void {
    this.changed.emit({ ...this.line(), values });
  }

  protected typeMany(event: Event): void {
    const texts = this.textOf(event).split('\n');
    this.type(texts.map((text) => text.trim()).filter(Boolean));
  }

  protected typeMoment(event: Event): void {
    const text = this.textOf(event);
    this.type(text ? [`${text}:00Z`] : []);
  }

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }
}
