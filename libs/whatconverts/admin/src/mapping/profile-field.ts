import { Component, computed, input, output } from '@angular/core';
import { type MatAutocomplete, MatAutocompleteTrigger } from '@angular/material/autocomplete';
import { MatTooltip } from '@angular/material/tooltip';
import { Icon } from '@leadweave/ui';
import { mdiAlertCircle, mdiAutoFix } from '@mdi/js';
import { type Mapping } from '../whatconverts-api.js';
import { confidenceWords, suggestionReasonWords } from './suggestion-words.js';

/** The Profile ID of one location: typed, chosen from the list, taken from a proposal, or pasted for many rows at once. */
@Component({
  selector: 'lw-profile-field',
  imports: [Icon, MatAutocompleteTrigger, MatTooltip],
  template: `
    <input
      #field
      class="lw-figures"
      autocomplete="off"
      inputmode="numeric"
      spellcheck="false"
      placeholder="Profile ID"
      [matAutocomplete]="choices()!"
      [matAutocompleteDisabled]="!choices()"
      [id]="fieldId()"
      [value]="text()"
      [class.wrong]="!!message()"
      [attr.aria-label]="'Profile ID of ' + mapping().locationName"
      [attr.aria-invalid]="message() ? true : null"
      [attr.aria-describedby]="described()"
      (focus)="searched.emit(field.value)"
      (input)="typed.emit(field.value); searched.emit(field.value)"
      (paste)="paste($event)"
    />
    @if (message(); as text) {
      <p class="message" [id]="fieldId() + '-message'">
        <lw-icon [path]="alertIcon" size="0.875rem" />
        <span class="lw-hidden-text">{{ mapping().locationName }}: </span>{{ text }}
      </p>
    } @else if (proposal(); as proposed) {
      <button
        class="proposal"
        type="button"
        tabindex="-1"
        [id]="fieldId() + '-message'"
        [class.doubtful]="proposed.confidence !== 'high'"
        [matTooltip]="proposed.reason"
        (click)="typed.emit(proposed.profileId)"
      >
        <lw-icon [path]="proposalIcon" size="0.875rem" />
        <span>
          Use <strong>{{ proposed.profileId }}</strong> {{ proposed.name }}
          <span class="why">{{ proposed.words }}: {{ proposed.reason }}</span>
        </span>
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-1);
      padding-block: 0.375rem;
    }
    input {
      inline-size: 9rem;
      block-size: 2.125rem;
      padding-inline: 0.625rem;
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface-raised);
    }
    input:focus-visible {
      outline: 2px solid var(--mat-sys-primary);
      outline-offset: -1px;
    }
    input::placeholder {
      color: var(--lw-text-faint);
      opacity: 1;
    }
    input.wrong {
      border-color: var(--lw-negative);
      box-shadow: inset 0 0 0 1px var(--lw-negative);
    }
    .message {
      display: flex;
      align-items: start;
      gap: 0.3125rem;
      max-inline-size: 17rem;
      color: var(--lw-negative);
      font: var(--lw-type-small);
      text-align: start;
    }
    .message lw-icon {
      margin-block-start: 0.1875rem;
    }
    .proposal {
      display: flex;
      align-items: start;
      gap: 0.3125rem;
      min-block-size: 1.5rem;
      padding: 0.125rem 0.375rem;
      border: 1px dashed color-mix(in srgb, var(--lw-accent-text) 45%, transparent);
      border-radius: var(--lw-corner-small);
      background: var(--lw-accent-soft);
      color: var(--lw-accent-text);
      font: var(--lw-type-small);
      text-align: start;
      cursor: pointer;
    }
    .proposal:hover {
      border-style: solid;
    }
    .proposal lw-icon {
      margin-block-start: 0.1875rem;
    }
    .proposal.doubtful {
      border-color: color-mix(in srgb, var(--lw-warning) 45%, transparent);
      background: var(--lw-warning-soft);
      color: var(--lw-warning);
    }
    .why {
      display: block;
      font: var(--lw-type-caption);
    }
    @media (max-width: 37.49rem) {
      :host {
        justify-items: end;
      }
      input {
        block-size: 2.5rem;
        font-size: 1rem;
      }
    }
  `,
})
export class ProfileField {
  readonly mapping = input.required<Mapping>();
  readonly text = input.required<string>();

  /** Why the typed text cannot be used. */
  readonly message = input<string>();

  /** The list of profiles, shared by all fields; undefined when there is none. */
  readonly choices = input<MatAutocomplete>();

  readonly typed = output<string>();

  /** What the list of profiles is to be narrowed to. */
  readonly searched = output<string>();

  /** A text of several rows was pasted. */
  readonly rowsPasted = output<string>();

  protected readonly alertIcon = mdiAlertCircle;
  protected readonly proposalIcon = mdiAutoFix;
  protected readonly fieldId = computed(() => `profile-${this.mapping().locationId}`);
  protected readonly proposal = computed(() => {
    const { suggestion } = this.mapping();
    if (!suggestion || this.text().trim() !== '') return undefined;
    return {
      ...suggestion,
      name: suggestion.profileName ?? '',
      words: confidenceWords(suggestion.confidence),
      reason: suggestionReasonWords(suggestion.reason),
    };
  });
  protected readonly described = computed(() =>
    this.message() || this.proposal() ? `${this.fieldId()}-message` : null,
  );

  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    if (!/[\n\t,;]/u.test(text.trim())) return;
    event.preventDefault();
    this.rowsPasted.emit(text);
  }
}
