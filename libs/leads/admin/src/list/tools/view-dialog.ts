import { Component, inject, signal } from '@angular/core';
import { form, maxLength, required } from '@angular/forms/signals';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { ErrorSummary, TextField, submitForm } from '@leadweave/ui/form';

/** What the dialog begins with, and what it does with the answer. */
export interface ViewQuestion {
  readonly heading: string;
  readonly name: string;
  readonly shared: boolean;
  /** Whether the person may share with everybody of the brand. */
  readonly mayShare: boolean;
  /** Keeps the view. A refusal is thrown and shown; what was typed stays. */
  readonly keep: (name: string, shared: boolean) => Promise<void>;
}

/** Asks for the name of a view, and brand admins whether everybody sees it. */
@Component({
  selector: 'lw-view-dialog',
  imports: [ErrorSummary, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TextField],
  template: `
    <form novalidate (submit)="save($event)">
      <h2 matDialogTitle>{{ question.heading }}</h2>
      <mat-dialog-content class="lw-form">
        <lw-error-summary [form]="form" [shown]="tried()" />
        <lw-text-field label="Name" hint="Such as “Calls of this week”." [field]="form.name" />
        @if (question.mayShare) {
          <label class="shared">
            <input type="checkbox" [checked]="shared()" (change)="shared.set(!shared())" />
            <span
              >Everybody in the brand sees it <small>Each person only sees the leads of the own locations.</small></span
            >
          </label>
        }
      </mat-dialog-content>
      <mat-dialog-actions>
        <button matButton="outlined" type="button" matDialogClose>Cancel</button>
        <button matButton="filled" type="submit" [disabled]="form().submitting()">
          {{ form().submitting() ? 'Saving…' : 'Save' }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styles: `
    .shared {
      display: flex;
      gap: var(--lw-space-3);
    }
    .shared input {
      flex: none;
      inline-size: 1.125rem;
      block-size: 1.125rem;
      margin: 0.125rem 0 0;
      accent-color: var(--lw-accent);
    }
    .shared span {
      color: var(--lw-text);
    }
    small {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class ViewDialog {
  protected readonly question = inject<ViewQuestion>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<ViewDialog, boolean>>(MatDialogRef);
  protected readonly tried = signal(false);
  protected readonly shared = signal(this.question.shared);
  protected readonly form = form(signal({ name: this.question.name }), (path) => {
    required(path.name, { message: 'Give the view a name.' });
    maxLength(path.name, 60, { message: 'A name has at most 60 characters.' });
  });

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    await submitForm(this.form, async () => {
      try {
        await this.question.keep(this.form.name().value().trim(), this.shared());
        this.dialog.close(true);
        return undefined;
      } catch (error) {
        const { code, title, detail } = problemOf(error);
        const field = code === 'view_name_taken' ? this.form.name : undefined;
        return [{ kind: 'refused', message: detail ?? title, fieldTree: field }];
      }
    });
  }
}
