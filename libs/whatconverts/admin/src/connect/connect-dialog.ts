import { Component, ElementRef, effect, inject, signal, untracked, viewChild } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { MatDialogContent, MatDialogRef, MatDialogTitle } from '@angular/material/dialog';
import { Router } from '@angular/router';
import { Banner, Confirm, Locale } from '@leadweave/ui';
import { filter, merge } from 'rxjs';
import { MappingDrafts } from '../mapping/mapping-drafts.js';
import { ProfileChecks } from '../mapping/profile-checks.js';
import { SaveMappings } from '../mapping/save-mappings.js';
import { type Connection, type Credentials, type VerifiedKey, WhatConvertsApi } from '../whatconverts-api.js';
import { KeyForm } from './key-form.js';
import { LocationsStep } from './locations-step.js';
import { PreviewStep } from './preview-step.js';
import { StepLine } from './step-line.js';
import { verifiedKeyText } from './verified-key-text.js';

const steps = ['Key', 'Locations', 'Preview'] as const;

/** From two secrets to the first leads: key, locations, preview. Closes with the connection as soon as there is one. */
@Component({
  selector: 'lw-connect-dialog',
  imports: [Banner, KeyForm, LocationsStep, MatDialogContent, MatDialogTitle, PreviewStep, StepLine],
  providers: [MappingDrafts, ProfileChecks, SaveMappings],
  template: `
    <h2 matDialogTitle>Connect WhatConverts</h2>
    <mat-dialog-content #content tabindex="-1">
      <lw-step-line [steps]="steps" [current]="step()" />
      @if (keyText(); as text) {
        <lw-banner tone="positive" [text]="text" />
      }
      @switch (step()) {
        @case (0) {
          <p>
            Leadweave reads your web forms, calls and chats of the last 365 days and every new one, each tied to its
            location.
          </p>
          <lw-key-form [save]="connect" (given)="leave()" />
        }
        @case (1) {
          <lw-locations-step [connection]="connection()!" (done)="step.set(2)" (skipped)="close()" />
        }
        @case (2) {
          <lw-preview-step [connection]="connection()!" (back)="step.set(1)" (started)="follow($event)" />
        }
      }
    </mat-dialog-content>
  `,
  styles: `
    mat-dialog-content {
      outline: none;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
  `,
})
export class ConnectDialog {
  private readonly api = inject(WhatConvertsApi);
  private readonly confirm = inject(Confirm);
  private readonly locale = inject(Locale);
  private readonly router = inject(Router);
  private readonly drafts = inject(MappingDrafts);
  private readonly dialog = inject<MatDialogRef<ConnectDialog, Connection>>(MatDialogRef);
  private readonly keyForm = viewChild(KeyForm);
  private readonly content = viewChild.required<unknown, ElementRef<HTMLElement>>('content', { read: ElementRef });
  protected readonly steps = steps;
  protected readonly step = signal(0);
  protected readonly connection = signal<Connection | undefined>(undefined);
  protected readonly keyText = signal<string | undefined>(undefined);

  constructor() {
    effect(() => this.step() > 0 && untracked(() => this.beginStep()));
    this.dialog.disableClose = true;
    const escapes = this.dialog.keydownEvents().pipe(filter(({ key }) => key === 'Escape'));
    merge(escapes, this.dialog.backdropClick())
      .pipe(takeUntilDestroyed())
      .subscribe(() => void this.leave());
  }

  protected readonly connect = async (credentials: Credentials, key: VerifiedKey): Promise<void> => {
    const { connection } = await this.api.connect(credentials);
    this.connection.set(connection);
    this.keyText.set(`${verifiedKeyText(key, this.locale.tag())} Connected; the first run is queued.`);
    this.step.set(1);
  };

  protected async leave(): Promise<void> {
    const loses = this.keyForm()?.isTouched() || this.drafts.changes().length > 0;
    if (loses && !(await this.confirm.ask(this.question()))) return;
    this.close();
  }

  protected close(): void {
    this.dialog.close(this.connection());
  }

  protected async follow(runId: string | undefined): Promise<void> {
    this.close();
    const manage = '/grow/integrations/whatconverts';
    await this.router.navigateByUrl(runId ? `${manage}/runs/${runId}` : manage);
  }

  /** The button that led here is gone, so focus and view start anew. */
  private beginStep(): void {
    const { nativeElement } = this.content();
    nativeElement.scrollTop = 0;
    nativeElement.focus();
  }

  private question() {
    return this.connection()
      ? {
          heading: 'Leave without mapping?',
          body: 'The key stays connected. What you typed in the table is lost.',
          confirmLabel: 'Leave',
          cancelLabel: 'Stay',
        }
      : {
          heading: 'Leave without connecting?',
          body: 'What you typed is lost; nothing was saved.',
          confirmLabel: 'Leave',
          cancelLabel: 'Stay',
        };
  }
}
