import { Clipboard } from '@angular/cdk/clipboard';
import { Component, DestroyRef, computed, inject, input, signal } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { MatTooltip } from '@angular/material/tooltip';
import { mdiCheck, mdiContentCopy } from '@mdi/js';
import { Icon } from '../icon/icon.js';
import { Announcer } from './announcer.js';

const confirmedMs = 2_000;

/** Copies a text with one click and says so, by icon and to screen readers. */
@Component({
  selector: 'lw-copy-button',
  imports: [Icon, MatIconButton, MatTooltip],
  template: `
    <button matIconButton type="button" [attr.aria-label]="label()" [matTooltip]="label()" (click)="copy()">
      <lw-icon [path]="icon()" size="1rem" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    button {
      --mat-icon-button-state-layer-size: 1.75rem;
      --mat-icon-button-touch-target-size: 1.75rem;
      inline-size: 1.75rem;
      block-size: 1.75rem;
      padding: 0.375rem;
    }
  `,
})
export class CopyButton {
  /** What is copied. */
  readonly text = input.required<string>();

  /** Name of the button, such as "Copy run id". */
  readonly label = input('Copy');

  private readonly clipboard = inject(Clipboard);
  private readonly announcer = inject(Announcer);
  private readonly copied = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly icon = computed(() => (this.copied() ? mdiCheck : mdiContentCopy));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected copy(): void {
    const done = this.clipboard.copy(this.text());
    this.announcer.announce(done ? 'Copied' : 'Copying did not work. Select the text and copy it by hand.');
    if (!done) return;
    this.copied.set(true);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.copied.set(false), confirmedMs);
  }
}
