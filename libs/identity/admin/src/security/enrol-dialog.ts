import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { SessionStore } from '../session/session-store.js';
import { BackupCodes } from './backup-codes.js';
import { EnrolCodeStep } from './enrol-code-step.js';
import { EnrolPasswordStep } from './enrol-password-step.js';
import { type Enrolment } from './security-api.js';

/** Sets up the second factor in three steps: password, QR code with the first code, backup codes. */
@Component({
  selector: 'lw-enrol-dialog',
  imports: [
    BackupCodes,
    EnrolCodeStep,
    EnrolPasswordStep,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
  ],
  template: `
    <h2 matDialogTitle>{{ heading() }}</h2>
    @switch (step()) {
      @case ('password') {
        <lw-enrol-password-step (begun)="enrolment.set($event)" />
      }
      @case ('code') {
        <lw-enrol-code-step [enrolment]="enrolment()!" (confirmed)="finish()" />
      }
      @case ('codes') {
        <mat-dialog-content><lw-backup-codes [codes]="enrolment()!.backupCodes" /></mat-dialog-content>
        <mat-dialog-actions>
          <button matButton="filled" type="button" matDialogClose>I have kept the codes</button>
        </mat-dialog-actions>
      }
    }
  `,
})
export class EnrolDialog {
  private readonly store = inject(SessionStore);
  protected readonly enrolment = signal<Enrolment | undefined>(undefined);
  private readonly confirmed = signal(false);
  protected readonly step = computed(() => {
    if (this.confirmed()) return 'codes';
    return this.enrolment() ? 'code' : 'password';
  });
  protected readonly heading = computed(
    () =>
      ({ password: 'Set up the second factor', code: 'Scan this code', codes: 'Keep your backup codes' })[this.step()],
  );

  protected async finish(): Promise<void> {
    this.confirmed.set(true);
    await this.store.refresh();
  }
}
