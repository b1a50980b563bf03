import { Component, computed, input, output, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { Icon, StatusPill } from '@leadweave/ui';
import { isRequiredOfLead } from '@leadweave/salesforce-domain';
import { mdiChevronDown, mdiChevronUp, mdiDeleteOutline } from '@mdi/js';
import { type CheckedLine, type Field, type Mode } from '../salesforce-api.js';
import { faultText } from '../wording/fault-words.js';
import { noteWords } from '../wording/call-words.js';
import { modeExampleText, modeWords, modes } from '../wording/mode-words.js';
import { type DraftLine } from './mapping-draft.js';
import { isEditableHere, leadChoices, sourceKey, sourceOfKey, sourceText } from './mapping-source.js';
import { TranslateRows } from './translate-rows.js';

/** One line of the mapping table; opens to its rule in words, translated values and the text for leads without a value. */
@Component({
  selector: 'tbody[lw-field-row]',
  imports: [Icon, MatIconButton, StatusPill, TranslateRows],
  template: `
    <tr>
      <th scope="row" data-label="Our value">
        @if (editable()) {
          <span class="stacked">
            <select [attr.aria-label]="'Our value for ' + targetLabel()" (change)="chooseSource($event)">
              <optgroup label="Lead">
                @for (choice of leadChoices; track choice.value) {
                  <option [value]="choice.value" [selected]="choice.value === key()">{{ choice.label }}</option>
                }
              </optgroup>
              <optgroup label="Other">
                <option value="form-field" [selected]="key() === 'form-field'">Field of a form…</option>
                <option value="fixed" [selected]="key() === 'fixed'">Always the same text…</option>
              </optgroup>
            </select>
            @if (line().source.kind !== 'lead') {
              <input
                type="text"
                autocomplete="off"
                [attr.aria-label]="line().source.kind === 'fixed' ? 'The text' : 'Label of the field in the form'"
                [placeholder]="line().source.kind === 'fixed' ? 'Leadweave' : 'Project type'"
                [value]="line().source.label ?? line().source.text ?? ''"
                (change)="typeSource($event)"
              />
            }
          </span>
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
          <span class="stacked">
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
        <span class="stacked">
          <lw-status-pill [label]="verdict().label" [tone]="verdict().tone" />
          @if (firstFault(); as text) {
            <span class="note fault">{{ text }}</span>
          }
        </span>
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
          <div class="details">
            <section [attr.aria-label]="'Rules for ' + targetLabel()">
              <h3 class="lw-label">When the two sides differ</h3>
              <ul class="modes">
                @for (mode of modeExamples(); track mode.value) {
                  <li [class.chosen]="mode.value === line().mode">
                    <strong>{{ mode.label }}.</strong> {{ mode.meaning }}
                    @if (mode.example; as text) {
                      <span class="note">{{ text }}</span>
                    }
                  </li>
                }
              </ul>
              @if (checked()?.theirs; as theirs) {
                <p class="note">In Salesforce now: “{{ theirs }}”.</p>
              }
            </section>
            @if (editable()) {
              <section aria-label="Translated values">
                <h3 class="lw-label">Translate values</h3>
                <lw-translate-rows
                  [translate]="line().translate ?? {}"
                  [field]="field()"
                  (translateChange)="changed.emit({ translate: $event })"
                />
              </section>
              <section>
                <label class="lw-field">
                  <span class="lw-label">For leads without this value</span>
                  <textarea
                    rows="2"
                    [value]="(line().fallback ?? []).join('\\n')"
                    (change)="typeFallback($event)"
                  ></textarea>
                </label>
                <p class="note">
                  One text a line; the first that can be filled is taken. Places in braces, such as {{ placeExample }},
                  are filled from the lead.
                </p>
              </section>
            }
          </div>
        </td>
      </tr>
    }
  `,
  styles: `
    select,
    input,
    textarea {
      inline-size: 100%;
      min-inline-size: 0;
      max-inline-size: 16rem;
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
      max-inline-size: none;
      padding-block: var(--lw-space-2);
      resize: vertical;
    }
    @media (min-width: 37.5rem) {
      :host(:not(:last-child)) tr:last-child > * {
        border-block-end: 1px solid var(--lw-line);
      }
      td > select,
      .stacked > select {
        inline-size: 10.5rem;
      }
      .rule > select {
        inline-size: 12.75rem;
      }
    }
    .stacked {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-1);
      padding-block: var(--lw-space-1);
    }
    .stacked > select,
    .stacked > input {
      justify-self: stretch;
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
    .fault {
      max-inline-size: 13rem;
      white-space: normal;
      text-wrap: pretty;
    }
    .opened td {
      padding-block: 0 var(--lw-space-5);
      background: var(--lw-surface-sunken);
    }
    .details {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(19rem, 100%), 1fr));
      gap: var(--lw-space-5) var(--lw-space-8);
      padding-block-start: var(--lw-space-4);
      text-align: start;
    }
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--lw-space-2);
      min-inline-size: 0;
    }
    .modes {
      display: grid;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
    }
    .modes li {
      padding-inline-start: var(--lw-space-3);
      border-inline-start: 2px solid var(--lw-line);
      overflow-wrap: anywhere;
    }
    .modes .chosen {
      border-inline-start-color: var(--lw-accent);
      color: var(--lw-text);
    }
    .modes strong {
      font-weight: 580;
    }
    .modes .note {
      display: block;
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
      td .stacked {
        justify-items: end;
        min-inline-size: 0;
      }
      .fault {
        text-align: end;
      }
      select,
      input {
        flex: 1 1 9rem;
      }
      .details {
        inline-size: 100%;
      }
    }
  `,
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
  protected readonly leadChoices = leadChoices;
  protected readonly upIcon = mdiChevronUp;
  protected readonly downIcon = mdiChevronDown;
  protected readonly removeIcon = mdiDeleteOutline;
  protected readonly placeExample = '{phone}';

  protected readonly key = computed(() => sourceKey(this.line().source));
  protected readonly sourceText = computed(() => sourceText(this.line().source));
  protected readonly targetLabel = computed(() => this.field()?.label ?? (this.line().target || 'a new line'));
  protected readonly mode = computed(() => modeWords(this.line().mode));
  protected readonly typeText = computed(() => {
    const field = this.field();
    if (!field) return '';
    const length = field.length > 0 ? ` (${field.length})` : '';
    const required = isRequiredOfLead(field) ? ', required' : '';
    return `${typeNames[field.type] ?? field.type}${length}${required}`;
  });

  /** What comes back from Salesforce needs a place where people can see that it did. */
  protected readonly offeredModes = computed(() => {
    const backToo = isEditableHere(this.line().source);
    const { mode } = this.line();
    return modes.filter(
      ({ value }) => backToo || value === mode || (value !== 'salesforce-wins' && value !== 'newest-wins'),
    );
  });
  protected readonly modeExamples = computed(() =>
    this.offeredModes().map((mode) => {
      const example = this.checked()?.modes.find((one) => one.mode === mode.value);
      return { ...mode, example: example && modeExampleText(example) };
    }),
  );
  protected readonly exampleText = computed(() => {
    const checked = this.checked();
    const note = checked?.note ? noteWords(checked.note) : undefined;
    const example = checked?.modes.find(({ mode }) => mode === this.line().mode);
    return note ?? (example && checked?.theirs !== null ? modeExampleText(example) : undefined);
  });
  private readonly faults = computed(() => this.checked()?.faults ?? []);
  protected readonly firstFault = computed(() => {
    const fault = this.faults().find(({ blocks }) => blocks) ?? this.faults()[0];
    return fault && faultText(fault);
  });
  protected readonly verdict = computed(() => {
    if (!this.line().target) return { label: 'No field yet', tone: 'warning' } as const;
    if (this.checking()) return { label: 'Checking', tone: 'neutral' } as const;
    if (!this.checked()) return { label: 'Not checked', tone: 'neutral' } as const;
    if (this.faults().some(({ blocks }) => blocks)) return { label: 'To correct', tone: 'negative' } as const;
    if (this.line().mode === 'off') return { label: 'Off', tone: 'neutral' } as const;
    return this.faults().length > 0
      ? ({ label: 'Fits with care', tone: 'warning' } as const)
      : ({ label: 'Fits', tone: 'positive' } as const);
  });

  /** Another value may not fit the field, nor the rule; what does not is changed with it. */
  protected chooseSource({ target }: Event): void {
    const source = sourceOfKey((target as HTMLSelectElement).value);
    const { mode } = this.line();
    const back = mode === 'salesforce-wins' || mode === 'newest-wins';
    this.changed.emit({ source, ...(back && !isEditableHere(source) && { mode: 'ours-wins' }) });
  }

  protected typeSource({ target }: Event): void {
    const text = (target as HTMLInputElement).value;
    const { kind } = this.line().source;
    this.changed.emit({ source: kind === 'fixed' ? { kind, text } : { kind, label: text } });
  }

  protected chooseTarget({ target }: Event): void {
    this.changed.emit({ target: (target as HTMLSelectElement).value });
  }

  protected chooseMode({ target }: Event): void {
    this.changed.emit({ mode: (target as HTMLSelectElement).value as Mode });
  }

  protected typeFallback({ target }: Event): void {
    const fallback = (target as HTMLTextAreaElement).value
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean);
    this.changed.emit({ fallback });
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'Text',
  textarea: 'Long text',
  picklist: 'List',
  multipicklist: 'List of several',
  combobox: 'List or text',
  email: 'E-mail',
  phone: 'Phone',
  url: 'Web address',
  boolean: 'Yes or no',
  double: 'Number',
  int: 'Whole number',
  currency: 'Amount',
  percent: 'Percent',
  date: 'Day',
  datetime: 'Moment',
  reference: 'Record',
};
