import { Component, inject } from '@angular/core';
import { MAT_DIALOG_DATA, MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { UndoBar } from '@leadweave/ui';
import { type Connection, type Credentials, WhatConvertsApi } from '../whatconverts-api.js';
import { KeyForm } from './key-form.js';

/** New token and secret for a connection. They are tested first; until they work, the old ones stay. */
@Component({
  selector: 'lw-update-credentials-dialog',
  imports: [KeyForm, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Update credentials</h2>
    <mat-dialog-content>
      <p>
        The new key is tested first; the old one stays in use until the new one has worked. Mappings, progress and leads
        are kept. The key has to reach the same account.
      </p>
      <lw-key-form submitLabel="Update" busyLabel="Updating…" [save]="update" (given)="dialog.close()" />
    </mat-dialog-content>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-4);
    }
  `,
})
export class UpdateCredentialsDialog {
  private readonly connection = inject<Connection>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly bar = inject(UndoBar);
  protected readonly dialog = inject<MatDialogRef<UpdateCredentialsDialog, Connection>>(MatDialogRef);

  protected readonly update = async (credentials: Credentials): Promise<void> => {
    const updated = await this.api.updateCredentials(this.connection.id, credentials);
    this.bar.notify('The new credentials work. Waiting runs go on.');
    this.dialog.close(updated);
  };
}
