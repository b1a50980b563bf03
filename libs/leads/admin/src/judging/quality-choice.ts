import { Component, type ElementRef, computed, input, output, viewChildren } from '@angular/core';
import { Icon } from '@leadweave/ui';
import { type Quality } from '../leads-api.js';
import { qualitySigns } from '../wording/words.js';

const choices = (['good', 'spam', 'unscored'] as const).map((value) => ({ value, ...qualitySigns[value] }));

/**
 * Quality as three choices. Arrows move between them, Space or Enter chooses: a lead must not be scored by passing over a
 * choice, because it leaves the list at once.
 */
@Component({
  selector: 'lw-quality-choice',
  imports: [Icon],
  template: `
    <div role="radiogroup" [attr.aria-label]="label()">
      @for (choice of choices; track choice.value) {
        <button
          #choiceButton
          type="button"
          role="radio"
          [attr.aria-checked]="choice.value === value()"
          [attr.aria-keyshortcuts]="shortcuts() ? keys[choice.value] : null"
          [attr.tabindex]="reachable() && choice.value === value() ? 0 : -1"
          [class]="'tone-' + choice.value"
          (click)="choose($event, choice.value)"
          (keydown)="move($event)"
        >
          <lw-icon [path]="choice.icon" size="0.9375rem" />
          <span>{{ choice.label }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: inline-block;
    }
    div {
      display: flex;
      gap: 2px;
      padding: 2px;
      border-radius: var(--lw-corner);
      background: var(--lw-neutral-soft);
    }
    button {
      display: inline-flex;
      flex: 1;
      align-items: center;
      justify-content: center;
      gap: 0.25rem;
      min-block-size: 1.75rem;
      padding-inline: 0.4375rem;
      border: 0;
      border-radius: var(--lw-corner-small);
      background: none;
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
      cursor: pointer;
      transition: background-color var(--lw-duration-quick);
    }
    button:hover {
      background: var(--lw-hover);
      color: var(--lw-text);
    }
    button[aria-checked='true'] {
      background: var(--lw-surface-raised);
      box-shadow: 0 0 0 1px var(--lw-line-strong);
      color: var(--lw-text);
    }
    button.tone-good[aria-checked='true'] {
      background: var(--lw-positive-soft);
      color: var(--lw-positive);
      box-shadow: 0 0 0 1px color-mix(in srgb, var(--lw-positive) 40%, transparent);
    }
    button.tone-spam[aria-checked='true'] {
      background: var(--lw-negative-soft);
      color: var(--lw-negative);
      box-shadow: 0 0 0 1px color-mix(in srgb, var(--lw-negative) 40%, transparent);
    }
    :host(.large) button {
      min-block-size: 2.5rem;
      font: var(--lw-type-label);
    }
    @media (max-width: 37.49rem) {
      button {
        min-block-size: 2.5rem;
      }
    }
  `,
  host: { '[class.large]': 'large()' },
})
export class QualityChoice {
  /** Name of the group: "Quality of Jane Doe". */
  readonly label = input.required<string>();
  readonly value = input.required<Quality>();

  /** Whether Tab stops here; off in rows that do not have focus. */
  readonly reachable = input(true);

  /** Whether the page has single keys for the choices. */
  readonly shortcuts = input(false);

  /** Fills its place, for thumbs. */
  readonly large = input(false);

  readonly chosen = output<Quality>();

  protected readonly choices = choices;
  protected readonly keys: Readonly<Record<Quality, string>> = { good: 'G', spam: 'S', unscored: 'U' };
  private readonly buttons = viewChildren<ElementRef<HTMLButtonElement>>('choiceButton');
  private readonly elements = computed(() => this.buttons().map((button) => button.nativeElement));

  protected choose(event: Event, quality: Quality): void {
    event.stopPropagation();
    this.chosen.emit(quality);
  }

  protected move(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step === undefined) {
      // Enter in a row opens the lead; here it chooses.
      if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const elements = this.elements();
    const from = elements.indexOf(event.currentTarget as HTMLButtonElement);
    elements[(from + step + elements.length) % elements.length]?.focus();
  }
}
