import { Component, computed, input } from '@angular/core';
import { type FieldTree } from '@angular/forms/signals';
import { mdiAlertCircle } from '@mdi/js';
import { Icon } from '../icon/icon.js';

/**
 * Everything that is wrong with a form, at its top, each line leading to its field. Shown after the person tried to
 * submit (`shown`), not while typing.
 */
@Component({
  selector: 'lw-error-summary',
  imports: [Icon],
  template: `
    @if (shown() && messages().length > 0) {
      <div class="box">
        <lw-icon [path]="alertIcon" />
        @if (messages().length === 1 && !messages()[0]?.leads) {
          <p>{{ messages()[0]?.text }}</p>
        } @else {
          <div>
            <p>{{ heading() }}</p>
            <ul>
              @for (message of messages(); track message.text) {
                <li>
                  @if (message.leads) {
                    <button type="button" (click)="message.focus()">{{ message.text }}</button>
                  } @else {
                    {{ message.text }}
                  }
                </li>
              }
            </ul>
          </div>
        }
      </div>
    }
  `,
  styles: `
    /* Takes no room in the form while there is nothing to say. */
    :host {
      display: contents;
    }
    .box {
      display: flex;
      gap: var(--lw-space-2);
      padding: var(--lw-space-3) var(--lw-space-4);
      border-radius: var(--lw-corner);
      background: var(--lw-negative-soft);
      color: var(--lw-negative);
      font: var(--lw-type-label);
    }
    ul {
      display: grid;
      gap: var(--lw-space-1);
      margin-block-start: var(--lw-space-1);
    }
    button {
      min-block-size: 1.5rem;
      padding: 0;
      border: 0;
      background: none;
      font: inherit;
      text-align: start;
      text-decoration: underline;
      text-underline-offset: 0.2em;
      cursor: pointer;
    }
  `,
  host: { role: 'alert' },
})
export class ErrorSummary {
  /** The form. */
  readonly form = input.required<FieldTree<unknown>>();

  /** Whether a submit was tried. */
  readonly shown = input(true);

  readonly heading = input('Please check these fields:');

  protected readonly alertIcon = mdiAlertCircle;
  protected readonly messages = computed(() => {
    const root = this.form();
    return root()
      .errorSummary()
      .map((error) => ({
        text: error.message ?? 'Something is missing here.',
        leads: error.fieldTree !== root,
        focus: () => error.fieldTree().focusBoundControl(),
      }));
  });
}
