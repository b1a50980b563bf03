import { Component, input } from '@angular/core';
import { Icon } from '@leadweave/ui';

/** One stop of the chain: its drawing on a line that leads to the next, and what is known of it. */
@Component({
  selector: 'li[lw-chain-stop]',
  imports: [Icon],
  template: `
    <span class="sign" aria-hidden="true"><lw-icon [path]="icon()" size="1.125rem" /></span>
    <div class="body">
      <p class="kind">{{ kind() }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: var(--lw-space-3);
      padding-block-end: var(--lw-space-4);
    }
    :host(:last-child) {
      padding-block-end: 0;
    }
    :host(:not(:last-child))::before {
      content: '';
      position: absolute;
      inset-block: 2.25rem 0.125rem;
      inset-inline-start: 1rem;
      border-inline-start: 2px solid var(--lw-line);
    }
    .sign {
      display: grid;
      place-items: center;
      inline-size: 2rem;
      block-size: 2rem;
      border-radius: 50%;
      background: var(--lw-info-soft);
      color: var(--lw-info);
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-half);
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .kind {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
  `,
})
export class ChainStop {
  readonly kind = input.required<string>();
  readonly icon = input.required<string>();
}
