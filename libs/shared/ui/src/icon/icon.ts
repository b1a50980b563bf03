import { Component, input } from '@angular/core';

/**
 * A drawing from `@mdi/js`, given as its path so that only the icons in use are shipped. Hidden from screen readers: the
 * word beside it, or the label of its button, says what it means.
 *
 * @example `<lw-icon [path]="mdiMagnify" />`
 */
@Component({
  selector: 'lw-icon',
  template: `<svg viewBox="0 0 24 24" focusable="false"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: var(--lw-icon-size, 1.125rem);
      block-size: var(--lw-icon-size, 1.125rem);
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: currentcolor;
    }
  `,
  host: { 'aria-hidden': 'true', '[style.--lw-icon-size]': 'size()' },
})
export class Icon {
  /** The `d` of an SVG path on a 24 × 24 grid. */
  readonly path = input.required<string>();

  /** A CSS length; without it the surrounding part decides, else 1.125rem. */
  readonly size = input<string>();
}
