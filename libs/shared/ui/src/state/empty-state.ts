import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.js';

/**
 * A place where nothing is yet, or nothing matches: what belongs here, why it helps, and (as content) one action.
 */
@Component({
  selector: 'lw-empty-state',
  imports: [Icon],
  template: `
    @if (icon(); as path) {
      <span class="mark"><lw-icon [path]="path" size="1.5rem" /></span>
    }
    <h2>{{ heading() }}</h2>
    @if (explanation(); as text) {
      <p>{{ text }}</p>
    }
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--lw-space-2);
      padding: var(--lw-space-12) var(--lw-space-6);
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 3rem;
      block-size: 3rem;
      margin-block-end: var(--lw-space-2);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
      color: var(--lw-accent-text);
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    p {
      max-inline-size: 28rem;
      color: var(--lw-text-muted);
      text-wrap: pretty;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: var(--lw-space-2);
      margin-block-start: var(--lw-space-3);
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  /** What belongs here, or that nothing matches. */
  readonly heading = input.required<string>();

  /** Why it helps, one sentence. */
  readonly explanation = input<string>();

  /** Path of a drawing. */
  readonly icon = input<string>();
}
