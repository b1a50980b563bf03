import { Component, computed, input, model } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { mdiEyeOffOutline, mdiEyeOutline } from '@mdi/js';
import { Icon } from '../icon/icon.js';

/** Shows or hides what is typed into a secret field. */
@Component({
  selector: 'lw-reveal-button',
  imports: [Icon, MatIconButton],
  template: `
    <button
      matIconButton
      type="button"
      [attr.aria-label]="(revealed() ? 'Hide ' : 'Show ') + what()"
      [attr.aria-pressed]="revealed()"
      (click)="revealed.set(!revealed())"
    >
      <lw-icon [path]="icon()" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      margin-inline-end: var(--lw-space-1);
    }
    button {
      --mat-icon-button-state-layer-size: 2rem;
      --mat-icon-button-touch-target-size: 2rem;
      inline-size: 2rem;
      block-size: 2rem;
      padding: 0.4375rem;
    }
  `,
})
export class RevealButton {
  /** What is shown or hidden: "password". */
  readonly what = input('password');
  readonly revealed = model(false);

  protected readonly icon = computed(() => (this.revealed() ? mdiEyeOffOutline : mdiEyeOutline));
}
