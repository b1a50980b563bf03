import { Component, type ElementRef, afterNextRender, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { mdiKeyOutline } from '@mdi/js';
import { CopyButton } from '../feedback/copy-button.js';
import { Icon } from '../icon/icon.js';

let sections = 0;

/** Something secret, the one time that it is known: takes the focus, and stays until the person has a copy. */
@Component({
  selector: 'lw-shown-once',
  imports: [CopyButton, Icon, MatButton],
  template: `
    <section [attr.aria-labelledby]="id">
      <lw-icon class="mark" [path]="icon" size="1.375rem" />
      <div class="texts">
        <h2 tabindex="-1" [id]="id" #title>{{ heading() }}</h2>
        <p>{{ explanation() }}</p>
        <p class="secret">
          <code class="lw-code">{{ secret() }}</code>
          <lw-copy-button [text]="secret()" [label]="copyLabel()" />
        </p>
        @if (note(); as text) {
          <p>{{ text }}</p>
        }
        <button matButton="outlined" type="button" (click)="done.emit()">I have copied it</button>
      </div>
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    section {
      display: flex;
      gap: var(--lw-space-3);
      padding: var(--lw-space-5) var(--lw-space-6);
      border: 1px solid color-mix(in srgb, var(--lw-copper) 30%, var(--lw-line));
      border-radius: var(--lw-corner-large);
      background: color-mix(in srgb, var(--lw-copper-soft) 45%, var(--lw-surface-raised));
    }
    .mark {
      flex: none;
      color: var(--lw-copper);
    }
    .texts {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-2);
      min-inline-size: 0;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    p {
      max-inline-size: 44rem;
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    .secret {
      display: flex;
      align-items: center;
      gap: var(--lw-space-2);
      max-inline-size: 100%;
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    code {
      min-inline-size: 0;
      overflow-wrap: anywhere;
      user-select: all;
    }
    button {
      margin-block-start: var(--lw-space-1);
    }
    @media (max-width: 37.49rem) {
      section {
        padding: var(--lw-space-4);
      }
      .mark {
        display: none;
      }
    }
  `,
})
export class ShownOnce {
  readonly heading = input.required<string>();

  /** Why it is shown once, and what it is for. */
  readonly explanation = input.required<string>();
  readonly secret = input.required<string>();

  /** Name of the button that copies. */
  readonly copyLabel = input.required<string>();

  /** What became of the one before it. */
  readonly note = input<string | null>();

  /** The person has it. */
  readonly done = output();

  protected readonly id = `lw-shown-once-${(sections += 1)}`;
  protected readonly icon = mdiKeyOutline;
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');

  constructor() {
    afterNextRender(() => this.title().nativeElement.focus());
  }
}
