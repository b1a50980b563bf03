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
import { MatRadioButton, MatRadioGroup } from '@angular/material/radio';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, Skeleton } from '@leadweave/ui';
import { type Mapping, type MappingChange, type OldLeadsChoice, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** Which location changes, and to which profile; without one the mapping ends. */
export interface Remapping {
  readonly connectionId: string;
  readonly mapping: Mapping;
  readonly profileId?: string;
}

/** Says what another profile would do to a location before it does, and asks about the old leads. Closes with the change. */
@Component({
  selector: 'lw-remap-dialog',
  imports: [
    Banner,
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    MatRadioButton,
    MatRadioGroup,
    Skeleton,
  ],
  template: `
    <h2 matDialogTitle>{{ heading }}</h2>
    <mat-dialog-content class="lw-form">
      @if (refusal(); as text) {
        <lw-error-state
          heading="Nothing was changed."
          [reassurance]="text"
          [retryable]="retryable()"
          (retry)="look()"
        />
      } @else if (told(); as change) {
        <ul class="facts">
          <li>{{ oldLeadsText() }}</li>
          <li>{{ newLeadsText }}</li>
        </ul>
        @if (change.oldLeads > 0) {
          <fieldset>
            <legend class="lw-label" id="old-leads">The leads that are here already</legend>
            <mat-radio-group aria-labelledby="old-leads" [value]="choice()" (change)="choice.set($event.value)">
              <mat-radio-button value="keep">Keep them at {{ request.mapping.locationName }}</mat-radio-button>
              <mat-radio-button value="hide">Archive them, so that the list starts fresh</mat-radio-button>
            </mat-radio-group>
          </fieldset>
        }
        <lw-banner tone="info" text="Nothing has been changed yet." />
      } @else {
        <lw-skeleton [count]="3" [ragged]="true" label="Counting the leads that are here already" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!told() || !!refusal() || applying()" (click)="apply()">
        {{ applying() ? 'Changing…' : confirmLabel() }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .facts {
      display: grid;
      gap: var(--lw-space-1);
      padding-inline-start: var(--lw-space-4);
      list-style: disc;
      color: var(--lw-text);
    }
    mat-radio-group {
      display: grid;
    }
  `,
})
export class RemapDialog {
  protected readonly request = inject<Remapping>(MAT_DIALOG_DATA);
  private readonly api = inject(WhatConvertsApi);
  private readonly dialog = inject<MatDialogRef<RemapDialog, MappingChange>>(MatDialogRef);
  protected readonly told = signal<MappingChange | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly retryable = signal(true);
  protected readonly applying = signal(false);
  protected readonly choice = signal<OldLeadsChoice>('keep');
  protected readonly heading = this.request.profileId
    ? `Change the profile of ${this.request.mapping.locationName}?`
    : `Stop reading ${this.request.mapping.locationName}?`;
  protected readonly oldLeadsText = computed(() => {
    const count = this.told()?.oldLeads ?? 0;
    if (count === 0) return `Profile ${this.request.mapping.profileId} has brought no leads here.`;
    const leads = count === 1 ? '1 lead' : `${count.toLocaleString()} leads`;
    return `Profile ${this.request.mapping.profileId} has brought ${leads} here.`;
  });
  protected readonly newLeadsText = this.request.profileId
    ? `Profile ${this.request.profileId} starts to load its own 365 days of history.`
    : 'New leads of this location will no longer arrive from WhatConverts.';
  protected readonly confirmLabel = computed(() => {
    const verb = this.request.profileId ? 'Change profile' : 'Stop reading';
    if (!this.told()?.oldLeads) return verb;
    return this.choice() === 'keep' ? `${verb}, keep leads` : `${verb}, archive leads`;
  });

  constructor() {
    void this.look();
  }

  protected async look(): Promise<void> {
    this.refusal.set(undefined);
    await this.attempt(async () => this.told.set(await this.change(true)));
  }

  protected async apply(): Promise<void> {
    this.applying.set(true);
    await this.attempt(async () => this.dialog.close(await this.change(false)));
    this.applying.set(false);
  }

  private change(dryRun: boolean): Promise<MappingChange> {
    const { connectionId, mapping, profileId } = this.request;
    const oldLeads = this.choice();
    return profileId
      ? this.api.remap(connectionId, mapping, { profileId, oldLeads, dryRun })
      : this.api.unmap(connectionId, mapping, { oldLeads, dryRun });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      this.retryable.set(problem.status === 0 || problem.status >= 500);
      this.refusal.set(
        problem.status === 412
          ? 'Somebody else changed this location a moment ago. Close this and look at the table again.'
          : refusalText(problem),
      );
    }
  }
}
