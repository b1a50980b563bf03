import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { mdiArrowLeft } from '@mdi/js';
import { Icon } from '../icon/icon.js';

/** The way back above a page's title. */
@Component({
  selector: 'lw-back-link',
  imports: [Icon, RouterLink],
  template: `<a [routerLink]="to()"><lw-icon [path]="icon" size="1rem" />{{ label() }}</a>`,
  styles: `
    a {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-1);
      min-block-size: 1.5rem;
      color: var(--lw-text-muted);
      font: var(--lw-type-label);
      text-decoration: none;
    }
    a:hover {
      color: var(--lw-text);
    }
  `,
})
export class BackLink {
  readonly to = input.required<string>();
  readonly label = input.required<string>();

  protected readonly icon = mdiArrowLeft;
}
