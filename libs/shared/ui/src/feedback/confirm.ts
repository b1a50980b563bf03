import { Service, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { firstValueFrom } from 'rxjs';
import { ConfirmDialog, type Confirmation } from './confirm-dialog.js';

/**
 * Asks before what cannot be undone or leaves the product. Everything else is done at once and offered to undo.
 *
 * @example `if (await confirm.ask({ heading: 'Sign out everywhere?', … })) …`
 */
@Service()
export class Confirm {
  private readonly dialogs = inject(MatDialog);

  /** True only when the person pressed the action's button; Esc and the backdrop mean no. */
  async ask(question: Confirmation): Promise<boolean> {
    const dialog = this.dialogs.open(ConfirmDialog, {
      data: question,
      role: 'alertdialog',
      autoFocus: 'first-tabbable',
    });
    return (await firstValueFrom(dialog.afterClosed())) === true;
  }
}
