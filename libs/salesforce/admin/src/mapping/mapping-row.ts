import { Component, computed, input, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiChevronDown, mdiChevronUp, mdiDeleteOutline } from '@mdi/js';
import { type CheckedLine, type Field, type MappingSource, type Mode } from '../salesforce-api.js';
import { noteWords } from '../wording/call-words.js';
import { modeExampleText, modeWords, modes } from '../wording/mode-words.js';
import { controlLook } from './control-look.js';
import { fieldTypeText } from './field-type-text.js';
import { LineCheck } from './line-check.js';
import { LineDetails } from './line-details.js';
import { type DraftLine } from './mapping-draft.js';
import { isEditableHere, sourceText } from './mapping-source.js';
import { SourceField } from './source-field.js';

/** One line of the mapping table, which opens to its details. */
@Component({
  selector: 'tbody[lw-field-row]',
  imports: [Icon, LineCheck, LineDetails, MatIconButton, SourceField],
  template: `
    <tr>
      <th scope="row" data-label="Our value">
        @if (editable()) {
          <lw-source-field
            [label]="'Our value for ' + targetLabel()"
            [source]="line().source"
            (sourceChange)="takeSource($event)"
          />
        } @else {
          {{ sourceText() }}
        }
      </th>
      <td data-label="Salesforce field">
        @if (editable()) {
          <select [attr.aria-label]="'Salesforce field for ' + sourceText()" (change)="chooseTarget($event)">
            @if (!line().target) {
              <option value="" selected>Choose a field…</option>
            } @else if (!field()) {
              <option [value]="line().target" selected>{{ line().target }} (not there)</option>
            }
            @for (choice of offered(); track choice.name) {
              <option [value]="choice.name" [selected]="choice.name === line().target">
                {{ choice.label }}
              </option>
            }
          </select>
        } @else {
          {{ targetLabel() }}
        }
        <span class="note type">{{ typeText() }}</span>
      </td>
      <td data-label="Rule" class="rule">
        @if (editable()) {
          <select [attr.aria-label]="'Rule for ' + targetLabel()" (change)="chooseMode($event)">
            @for (mode of offeredModes(); track mode.value) {
              <option [value]="mode.value" [selected]="mode.value === line().mode">{{ mode.label }}</option>
            }
          </select>
        } @else {
          {{ mode().label }}
        }
      </td>
      <td data-label="Example">
        @if (checked(); as example) {
          <span class="example">
            <span class="value">{{ example.ours ?? '–' }}</span>
            @if (exampleText(); as text) {
              <span class="note">{{ text }}</span>
            }
          </span>
        } @else {
          <span class="lw-muted">–</span>
        }
      </td>
      <td data-label="Check">
        <lw-line-check [line]="line()" [checked]="checked()" [checking]="checking()" />
      </td>
      <td class="lw-row-actions">
        <button
          matIconButton
          type="button"
          [attr.aria-expanded]="open()"
          [attr.aria-label]="(open() ? 'Hide' : 'Show') + ' details of ' + targetLabel()"
          (click)="open.set(!open())"
        >
          <lw-icon [path]="open() ? upIcon : downIcon" />
        </button>
        @if (editable()) {
          <button
            matIconButton
            type="button"
            [attr.aria-label]="'Remove the line of ' + targetLabel()"
            (click)="removed.emit()"
          >
            <lw-icon [path]="removeIcon" />
          </button>
        }
      </td>
    </tr>
    @if (open()) {
      <tr class="opened">
        <td colspan="6">
          <lw-line-details
            [line]="line()"
            [targetLabel]="targetLabel()"
            [field]="field()"
            [modes]="offeredModes()"
            [checked]="checked()"
            [editable]="editable()"
            (changed)="changed.emit($event)"
          />
        </td>
      </tr>
    }
  `,
  styles: [
    controlLook,
    `
      @media (min-width: 37.5rem) {
        :host(:not(:last-child)) tr:last-child > * {
          border-block-end: 1px solid var(--lw-line);
        }
        select {
          inline-size: 10.5rem;
        }
        .rule > select {
          inline-size: 12.75rem;
        }
      }
      .example {
        display: grid;
        justify-items: start;
        gap: var(--lw-space-1);
        padding-block: var(--lw-space-1);
      }
      .note {
        color: var(--lw-text-muted);
        font: var(--lw-type-small);
      }
      .type {
        display: block;
        padding-block-start: var(--lw-space-half);
      }
      .value {
        max-inline-size: 11rem;
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .opened td {
        padding-block: 0 var(--lw-space-5);
        background: var(--lw-surface-sunken);
      }
      @media (max-width: 37.49rem) {
        th[data-label]::before {
          content: attr(data-label);
          flex: none;
          color: var(--lw-text-muted);
          font: var(--lw-type-small);
        }
        td:has(.type) {
          flex-wrap: wrap;
          row-gap: 0;
        }
        .opened td {
          padding-block: 0;
          background: none;
        }
        .type {
          inline-size: 100%;
        }
        .example {
          justify-items: end;
          min-inline-size: 0;
        }
        select {
          flex: 1 1 9rem;
        }
      }
    `,
  ],
})
export class FieldRow {
  readonly line = input.required<DraftLine>();

  /** The field of Salesforce as the org tells it; absent when it is gone or hidden. */
  readonly field = input<Field>();

  /** Fields that can take the value. */
  readonly offered = input.required<readonly Field[]>();

  /** What the server says of the line as it stands. */
  readonly checked = input<CheckedLine>();
  readonly checking = input(false);
  readonly editable = input(false);

  readonly changed = output<Partial<DraftLine>>();
  readonly removed = output();

  protected readonly open = signal(false);
  protected readonly upIcon = mdiChevronUp;
  protected readonly downIcon = mdiChevronDown;
  protected readonly removeIcon = mdiDeleteOutline;

  protected readonly sourceText = computed(() => sourceText(this.line().source));
  protected readonly targetLabel = computed(() => this.field()?.label ?? (this.line().target || 'a new line'));
  protected readonly mode = computed(() => modeWords(this.line().mode));
  protected readonly typeText = computed(() => {
    const field = this.field();
    return field ? fieldTypeText(field) : '';
  });

  /** What comes back from Salesforce needs a place where people can see that it did. */
  protected readonly offeredModes = computed(() => {
    const backToo = isEditableHere(this.line().source);
    const { mode } = this.line();
    return modes.filter(
      ({ value }) => backToo || value === mode || (value !== 'salesforce-wins' && value !== 'newest-wins'),
    );
  });
  protected readonly exampleText = computed(() => {
    const checked = this.checked();
    const note = checked?.note ? noteWords(checked.note) : undefined;
    const example = checked?.modes.find(({ mode }) => mode === this.line().mode);
    return note ?? (example && checked?.theirs !== null ? modeExampleText(example) : undefined);
  });

  /** Another value may not fit the field, nor the rule; what does not is changed with it. */
  protected takeSource(source: MappingSource): void {
    const { mode } = this.line();
    const back = mode === 'salesforce-wins' || mode === 'newest-wins';
    this.changed.emit({ source, ...(back && !isEditableHere(source) && { mode: 'ours-wins' }) });
  }

  protected chooseTarget({ target }: Event): void {
    this.changed.emit({ target: (target as HTMLSelectElement).value });
  }

  protected chooseMode({ target }: Event): void {
    this.changed.emit({ mode: (target as HTMLSelectElement).value as Mode });
  }
}
