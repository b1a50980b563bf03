import { Component, computed, input, output } from '@angular/core';
import { type CheckedLine, type Field } from '../salesforce-api.js';
import { type ModeWords, modeExampleText } from '../wording/mode-words.js';
import { type DraftLine } from './mapping-draft.js';
import { TranslateRows } from './translate-rows.js';

/** A line in full: its rules in words, the values it translates, and the text for leads without a value. */
@Component({
  selector: 'lw-line-details',
  imports: [TranslateRows],
  template: `
    <section [attr.aria-label]="'Rules for ' + targetLabel()">
      <h3 class="lw-label">When the two sides differ</h3>
      <ul>
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
          <textarea rows="2" [value]="(line().fallback ?? []).join('\\n')" (change)="typeFallback($event)"></textarea>
        </label>
        <p class="note">
          One text a line; the first that can be filled is taken. Places in braces, such as {{ placeExample }}, are
          filled from the lead.
        </p>
      </section>
    }
  `,
  styles: `
    :host {
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
    ul {
      display: grid;
      gap: var(--lw-space-2);
      color: var(--lw-text-muted);
    }
    li {
      padding-inline-start: var(--lw-space-3);
      border-inline-start: 2px solid var(--lw-line);
      overflow-wrap: anywhere;
    }
    .chosen {
      border-inline-start-color: var(--lw-accent);
      color: var(--lw-text);
    }
    strong {
      font-weight: 580;
    }
    .note {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    li .note {
      display: block;
    }
    textarea {
      inline-size: 100%;
      min-inline-size: 0;
      padding: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
      resize: vertical;
    }
    @media (max-width: 37.49rem) {
      :host {
        inline-size: 100%;
      }
    }
  `,
})
export class LineDetails {
  readonly line = input.required<DraftLine>();
  readonly targetLabel = input.required<string>();

  /** The field of Salesforce as the org tells it; absent when it is gone or hidden. */
  readonly field = input<Field>();

  /** Rules that may be chosen for the line. */
  readonly modes = input.required<readonly ModeWords[]>();

  /** What the server says of the line as it stands. */
  readonly checked = input<CheckedLine>();
  readonly editable = input(false);

  readonly changed = output<Partial<DraftLine>>();

  protected readonly placeExample = '{phone}';
  protected readonly modeExamples = computed(() =>
    this.modes().map((mode) => {
      const example = this.checked()?.modes.find((one) => one.mode === mode.value);
      return { ...mode, example: example && modeExampleText(example) };
    }),
  );

  protected typeFallback({ target }: Event): void {
    const fallback = (target as HTMLTextAreaElement).value
      .split('\n')
      .map((text) => text.trim())
      .filter(Boolean);
    this.changed.emit({ fallback });
  }
}
