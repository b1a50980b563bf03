import { Component, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Kbd } from './kbd.js';
import { type Shortcut } from './shortcut.js';

/** Lists the shortcuts of the part of the page that has focus. */
@Component({
  selector: 'lw-shortcut-help-dialog',
  imports: [Kbd, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Keyboard shortcuts</h2>
    <mat-dialog-content>
      <dl>
        @for (shortcut of shortcuts; track shortcut.key) {
          <div>
            <dt>{{ shortcut.label }}</dt>
            <dd><lw-kbd [keys]="shortcut.key.length === 1 ? shortcut.key.toUpperCase() : shortcut.key" /></dd>
          </div>
        }
      </dl>
      <p>They work while the list has focus. Switch them off under your name, at the end of the sidebar.</p>
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="outlined" type="button" matDialogClose>Close</button></mat-dialog-actions>
  `,
  styles: `
    div {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-8);
      padding-block: var(--lw-space-2);
      border-block-end: 1px solid var(--lw-line);
      color: var(--lw-text);
    }
    p {
      margin-block-start: var(--lw-space-4);
      font: var(--lw-type-small);
    }
  `,
})
export class ShortcutHelpDialog {
  protected readonly shortcuts = inject<readonly Shortcut[]>(MAT_DIALOG_DATA);
}
