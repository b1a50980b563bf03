import { Component, input, model } from '@angular/core';
import { Icon } from '../icon/icon.js';

/** One choice of a segmented control. */
export interface SegmentOption<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: string;
}

let groups = 0;

/** A few choices side by side of which one holds: real radio buttons, arrows move between them. */
@Component({
  selector: 'lw-segmented',
  imports: [Icon],
  template: `
    <fieldset>
      <legend class="lw-hidden-text">{{ label() }}</legend>
      @for (option of options(); track option.value) {
        <label [class.chosen]="option.value === value()">
          <input
            type="radio"
            [name]="group"
            [value]="option.value"
            [checked]="option.value === value()"
            (change)="value.set(option.value)"
          />
          @if (option.icon; as path) {
            <lw-icon [path]="path" size="1rem" />
          }
          <span>{{ option.label }}</span>
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    fieldset {
      position: relative;
      display: inline-flex;
      gap: 2px;
      padding: 2px;
      border-radius: var(--lw-corner);
      background: var(--lw-neutral-soft);
    }
    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      justify-content: center;
      gap: 0.375rem;
      min-block-size: 1.75rem;
      padding-inline: 0.625rem;
      border-radius: var(--lw-corner-small);
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
      cursor: pointer;
      transition: background-color var(--lw-duration-quick);
    }
    label:hover {
      color: var(--lw-text);
    }
    .chosen {
      background: var(--lw-surface-raised);
      box-shadow:
        0 1px 2px rgb(41 33 20 / 12%),
        0 0 0 1px var(--lw-line);
      color: var(--lw-text);
    }
    label:focus-within:has(:focus-visible) {
      outline: 2px solid var(--mat-sys-primary);
      outline-offset: 1px;
    }
    input {
      position: absolute;
      inset: 0;
      margin: 0;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class Segmented<T extends string> {
  /** What is chosen, for screen readers. */
  readonly label = input.required<string>();
  readonly options = input.required<readonly SegmentOption<T>[]>();
  readonly value = model.required<T>();

  protected readonly group = `lw-segmented-${(groups += 1)}`;
}
