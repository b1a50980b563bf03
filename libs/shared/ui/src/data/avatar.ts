import { Component, computed, input } from '@angular/core';
import { initialsOf } from './initials-of.js';

/** A person or brand as initials. Decoration: the name stands beside it or labels the control around it. */
@Component({
  selector: 'lw-avatar',
  template: `{{ initials() }}`,
  styles: `
    :host {
      display: inline-grid;
      flex: none;
      place-items: center;
      inline-size: var(--lw-avatar-size, 2rem);
      block-size: var(--lw-avatar-size, 2rem);
      border-radius: 50%;
      background: var(--lw-copper-soft);
      color: var(--lw-copper);
      font: var(--lw-type-caption);
      font-size: calc(var(--lw-avatar-size, 2rem) * 0.36);
      font-weight: 620;
    }
    :host(.square) {
      border-radius: 28%;
      background: light-dark(#005b68, #163d46);
      color: light-dark(#ffffff, #9fe0ed);
    }
  `,
  host: { 'aria-hidden': 'true', '[class.square]': 'shape() === "square"', '[style.--lw-avatar-size]': 'size()' },
})
export class Avatar {
  readonly name = input.required<string>();

  /** Round for people, square for brands. */
  readonly shape = input<'round' | 'square'>('round');

  /** A CSS length. */
  readonly size = input('2rem');

  protected readonly initials = computed(() => initialsOf(this.name()));
}
