import { Component, input } from '@angular/core';
import { CopyButton } from '@leadweave/ui';

/** Code or data to read and copy. Shown as text, whatever it contains. */
@Component({
  selector: 'lw-code-block',
  imports: [CopyButton],
  template: `
    <div class="head">
      <h3 class="lw-label">
        {{ heading() }}
        @if (note(); as text) {
          <span class="lw-muted">{{ text }}</span>
        }
      </h3>
      <lw-copy-button [text]="code()" [label]="'Copy ' + what()" />
    </div>
    <!-- Long lines scroll inside, so the box must be reachable by keyboard. -->
    <pre
      tabindex="0"
      role="group"
      [class.wrapped]="wrapped()"
      [attr.aria-label]="heading()"
    ><code>{{ code() }}</code></pre>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-1);
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
      min-block-size: 1.75rem;
    }
    h3 .lw-muted {
      font-weight: 400;
    }
    pre {
      margin: 0;
      max-block-size: 24rem;
      overflow: auto;
      padding: var(--lw-space-3) var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      font: 400 0.8125rem/1.5 var(--lw-font-mono);
      tab-size: 2;
    }
    .wrapped {
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
  `,
})
export class CodeBlock {
  readonly heading = input.required<string>();
  readonly code = input.required<string>();

  /** What is copied, for the label of the button. */
  readonly what = input.required<string>();
  readonly note = input<string>();

  /** Whether long lines break, for text that nobody runs. */
  readonly wrapped = input(false);
}
