import { Component, input, model, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { refusalText } from '../wording/refusal-text.js';

/** One line of text and a button that asks about it; as content the answer, in whose place a refusal is explained. */
@Component({
  selector: 'lw-ask-form',
  imports: [MatButton],
  template: `
    <form (submit)="send($event)">
      <label class="lw-field">
        <span class="lw-label">{{ label() }}</span>
        <input
          autocomplete="off"
          [type]="type()"
          [attr.maxlength]="maxLength()"
          [attr.placeholder]="placeholder()"
          [value]="text()"
          (input)="text.set(textOf($event))"
        />
      </label>
      <button matButton="outlined" type="submit" [disabled]="asking() || (needsText() && !text().trim())">
        {{ asking() ? actionUnderWay() : action() }}
      </button>
    </form>
    <div role="status">
      @if (refusal(); as text) {
        <p>{{ text }}</p>
      } @else {
        <ng-content />
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    form {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: var(--lw-space-3);
    }
    .lw-field {
      flex: 1 1 12rem;
      max-inline-size: 20rem;
    }
    input {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
  `,
})
export class AskForm {
  readonly label = input.required<string>();
  readonly type = input<'search' | 'tel'>('search');
  readonly maxLength = input.required<number>();
  readonly placeholder = input<string>();

  /** The word on the button, and the one while the answer is on its way. */
  readonly action = input.required<string>();
  readonly actionUnderWay = input.required<string>();

  /** Whether there is nothing to ask without a text. */
  readonly needsText = input(false);

  /** Gets the answer for the trimmed text; fails with what the server refused. */
  readonly ask = input.required<(text: string) => Promise<void>>();

  readonly text = model('');

  protected readonly asking = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement).value;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.asking.set(true);
    this.refusal.set(undefined);
    try {
      await this.ask()(this.text().trim());
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.asking.set(false);
    }
  }
}
