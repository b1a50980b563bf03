import { Component, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Kbd } from '../keyboard/kbd.js';

/** Says what is not saved yet, and saves it, also by Ctrl+S. Stays at the bottom of the window. */
@Component({
  selector: 'lw-save-bar',
  imports: [Kbd, MatButton],
  template: `
    <p role="status">{{ text() }}</p>
    <button matButton type="button" [disabled]="saving()" (click)="discard.emit()">Discard</button>
    <button
      matButton="filled"
      type="button"
      aria-keyshortcuts="Control+S Meta+S"
      [disabled]="saving() || blocked()"
      (click)="save.emit()"
    >
      {{ saving() ? 'Saving…' : label() }}
    </button>
    <lw-kbd aria-hidden="true" keys="Ctrl+S" />
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: var(--lw-space-4);
      z-index: 2;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
      padding: var(--lw-space-2) var(--lw-space-3) var(--lw-space-2) var(--lw-space-5);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-float);
    }
    p {
      flex: 1 1 10rem;
      font: var(--lw-type-label);
    }
    @media (max-width: 59.99rem) {
      :host {
        inset-block-end: calc(4.25rem + env(safe-area-inset-bottom));
      }
      lw-kbd {
        display: none;
      }
    }
  `,
  host: {
    '(document:keydown.control.s)': 'saveByKey($event)',
    '(document:keydown.meta.s)': 'saveByKey($event)',
  },
})
export class SaveBar {
  readonly text = input.required<string>();
  readonly label = input('Save');
  readonly saving = input(false);

  /** Whether something has to be mended before it can be saved. */
  readonly blocked = input(false);
  readonly save = output();
  readonly discard = output();

  private readonly dialogs = inject(MatDialog);

  /** What lies behind a dialog is not meant. */
  protected saveByKey(event: Event): void {
    event.preventDefault();
    const isMeant = this.dialogs.openDialogs.length === 0;
    if (isMeant && !this.saving() && !this.blocked()) this.save.emit();
  }
}
