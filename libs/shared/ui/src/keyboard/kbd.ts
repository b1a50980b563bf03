import { Component, computed, input } from '@angular/core';

/** Keys as they stand on the keyboard. Decoration beside a control that names them with `aria-keyshortcuts`. */
@Component({
  selector: 'lw-kbd',
  template: `@for (key of keyList(); track $index) {
    <kbd>{{ key }}</kbd>
  }`,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.1875rem;
    }
    kbd {
      min-inline-size: 1.25rem;
      padding: 0.0625rem 0.3125rem;
      border: 1px solid var(--lw-line-strong);
      border-radius: 0.3125rem;
      background: var(--lw-surface-sunken);
      color: var(--lw-text-muted);
      font: 500 0.6875rem/1rem var(--lw-font);
      text-align: center;
    }
  `,
})
export class Kbd {
  /** Keys to be pressed together, joined by `+`: `Ctrl+K`. */
  readonly keys = input.required<string>();

  protected readonly keyList = computed(() => this.keys().split('+'));
}
