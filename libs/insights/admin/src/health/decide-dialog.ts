import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { type AlertDecision } from '../insights-api.js';

/** What is to be decided about which alert. */
export interface DecideQuestion {
  readonly what: 'mute' | 'close';
  /** What the alert says. */
  readonly heading: string;
}

const dayMs = 24 * 3600 * 1000;
const choices = [1, 3, 7, 30] as const;

/** Asks until when an alert is muted, or why it is closed. Closes with the decision. */
@Component({
  selector: 'lw-decide-dialog',
  imports: [MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>{{ mutes ? 'Mute this alert' : 'Close this alert' }}</h2>
    <mat-dialog-content>
      <p>{{ question.heading }}</p>
      @if (mutes) {
        <label>
          <span class="lw-label">Mute for</span>
          <select (change)="days.set(+asSelect($event).value)">
            @for (choice of choices; track choice) {
              <option [value]="choice" [selected]="choice === days()">
                {{ choice === 1 ? '1 day' : choice + ' days' }}
              </option>
            }
          </select>
        </label>
        <p class="lw-muted">If its cause is still there then, it comes back. If it is gone, it closes by itself.</p>
      } @else {
        <label>
          <span class="lw-label">Reason, for the history</span>
          <input type="text" maxlength="300" [value]="reason()" (input)="reason.set(asInput($event).value)" />
        </label>
        <p class="lw-muted">It stays closed as long as the same cause goes on.</p>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!ready()" (click)="decide()">
        {{ mutes ? 'Mute' : 'Close alert' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-4);
    }
    label {
      display: grid;
      gap: var(--lw-space-1);
    }
    select,
    input {
      min-block-size: 2.5rem;
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      font: var(--lw-type-body);
    }
  `,
})
export class DecideDialog {
  protected readonly question = inject<DecideQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<DecideDialog, AlertDecision>>(MatDialogRef);
  protected readonly mutes = this.question.what === 'mute';
  protected readonly choices = choices;
  protected readonly days = signal<number>(choices[2]);
  protected readonly reason = signal('');
  protected readonly ready = computed(() => this.mutes || this.reason().trim() !== '');

  protected decide(): void {
    this.dialog.close(
      this.mutes
        ? { state: 'muted', mutedUntil: new Date(Date.now() + this.days() * dayMs).toISOString() }
        : { state: 'closed', reason: this.reason().trim() },
    );
  }

  protected asSelect({ target }: Event): HTMLSelectElement {
    return target as HTMLSelectElement;
  }

  protected asInput({ target }: Event): HTMLInputElement {
    return target as HTMLInputElement;
  }
}
