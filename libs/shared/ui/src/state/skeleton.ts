import { Component, computed, input } from '@angular/core';

/**
 * Placeholder of the final size while data is on its way. Invisible for the first 150 ms, so that quick answers do not
 * flicker. Says "Loading …" to screen readers once.
 */
@Component({
  selector: 'lw-skeleton',
  template: `
    <span class="lw-hidden-text" role="status">{{ label() }}</span>
    @for (line of lines(); track $index) {
      <span class="line" [style.block-size]="height()" [style.inline-size]="line"></span>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: grid;
      gap: var(--lw-space-2);
      animation: lw-appear 1ms linear 150ms both;
    }
    .line {
      border-radius: var(--lw-corner-small);
      background: linear-gradient(90deg, var(--lw-hover) 0%, var(--lw-pressed) 40%, var(--lw-hover) 80%);
      background-size: 300% 100%;
      animation: lw-sheen 1.6s linear infinite;
    }
    @keyframes lw-appear {
      from {
        opacity: 0;
      }
    }
    @keyframes lw-sheen {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: -50% 0;
      }
    }
  `,
})
export class Skeleton {
  /** Number of lines. */
  readonly count = input(1);

  /** Height of a line as a CSS length. */
  readonly height = input('1rem');

  /** What is loading, for screen readers. */
  readonly label = input('Loading');

  /** Whether lines differ in width, as text does; rows of a table do not. */
  readonly ragged = input(false);

  protected readonly lines = computed(() =>
    Array.from({ length: this.count() }, (_, index) => (this.ragged() ? `${92 - ((index * 37) % 45)}%` : '100%')),
  );
}
