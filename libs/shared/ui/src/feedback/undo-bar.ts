import { Service, inject } from '@angular/core';
import { MatSnackBar } from '@angular/material/snack-bar';
import { firstValueFrom } from 'rxjs';

/** How long a change can be undone, in milliseconds. */
export const undoWindowMs = 7_000;

const noticeMs = 5_000;

/** The line at the bottom of the page: says what was done and, for what can be taken back, offers to undo it. */
@Service()
export class UndoBar {
  private readonly bar = inject(MatSnackBar);

  /** Resolves with `undone` when the person takes the change back within seven seconds, else with `kept`. */
  async offer(message: string, undoLabel = 'Undo'): Promise<'undone' | 'kept'> {
    const shown = this.bar.open(message, undoLabel, { duration: undoWindowMs });
    const { dismissedByAction } = await firstValueFrom(shown.afterDismissed());
    return dismissedByAction ? 'undone' : 'kept';
  }

  /** Says that something was done which cannot or need not be undone. */
  notify(message: string): void {
    this.bar.open(message, undefined, { duration: noticeMs });
  }
}
