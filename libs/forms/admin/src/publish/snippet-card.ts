import { Component, input } from '@angular/core';
import { CopyButton } from '@leadweave/ui';

/** A piece of code to copy, with what it is for. */
@Component({
  selector: 'lw-snippet-card',
  imports: [CopyButton],
  template: `
    <div class="head">
      <h2 class="lw-card-title">{{ heading() }}</h2>
      <lw-copy-button [text]="code()" [label]="'Copy ' + what()" />
    </div>
    <p class="lw-muted">{{ explanation() }}</p>
    <!-- Long lines scroll inside, so the box must be reachable by keyboard. -->
    <pre tabindex="0" role="region" [attr.aria-label]="heading()"><code>{{ code() }}</code></pre>
  `,
  styles: `
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
    }
    p {
      margin-block-start: calc(-1 * var(--lw-space-2));
      text-wrap: pretty;
    }
    pre {
      margin: 0;
      max-block-size: 22rem;
      overflow: auto;
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      font: 400 0.8125rem/1.5 var(--lw-font-mono);
    }
  `,
  host: { class: 'lw-card' },
})
export class SnippetCard {
  readonly heading = input.required<string>();
  readonly explanation = input.required<string>();
  readonly code = input.required<string>();
  /** What is copied, for the label of the button. */
  readonly what = input.required<string>();
}
