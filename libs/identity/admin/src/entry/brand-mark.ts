import { Component, input } from '@angular/core';

/** The product's sign: two threads woven into an L. With the name beside it unless told otherwise. */
@Component({
  selector: 'lw-brand-mark',
  template: `
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect class="ground" width="32" height="32" rx="9" />
      <path class="thread" d="M10 8v11.5a4.5 4.5 0 0 0 4.5 4.5H23" />
      <path class="weft" d="M16 8v5.5M16 18.2a6 6 0 0 0 6-6V8" />
    </svg>
    @if (named()) {
      <span>Leadweave</span>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 0.625rem;
      font: 640 1.0625rem/1.5rem var(--lw-font);
      letter-spacing: -0.02em;
    }
    svg {
      inline-size: 1.75rem;
      block-size: 1.75rem;
    }
    .ground {
      fill: #044e5a;
    }
    path {
      fill: none;
      stroke-width: 3;
      stroke-linecap: round;
    }
    .thread {
      stroke: #d3f7ff;
    }
    .weft {
      stroke: #ffb68b;
    }
  `,
})
export class BrandMark {
  readonly named = input(true);
}
