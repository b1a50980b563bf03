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
import { Banner, Locale, formatNumber } from '@leadweave/ui';
import { type ApiUse, type Overview, SalesforceApi } from '../salesforce-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** How much of the org's calls may be used. Closes with how everything stands then. */
@Component({
  selector: 'lw-share-dialog',
  imports: [Banner, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Our share of the calls</h2>
    <mat-dialog-content class="lw-form">
      <p class="lw-muted">
        Everything connected to your org shares one allowance. We never use more than the part that you grant.
      </p>
      <label class="lw-field">
        <span class="lw-label">Share</span>
        <input
          type="range"
          min="5"
          max="100"
          step="5"
          [value]="percent()"
          [attr.aria-valuetext]="text()"
          (input)="take($event)"
        />
        <output>{{ text() }}</output>
      </label>
      @if (refusal(); as reason) {
        <lw-banner tone="negative" [text]="reason" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="saving()" (click)="save()">
        {{ saving() ? 'Saving…' : 'Save' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    input {
      inline-size: 100%;
      accent-color: var(--lw-accent);
    }
    output {
      font: var(--lw-type-subheading);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ShareDialog {
  private readonly use = inject<ApiUse>(MAT_DIALOG_DATA);
  private readonly api = inject(SalesforceApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<ShareDialog, Overview>>(MatDialogRef);
  protected readonly percent = signal(this.use.sharePercent);
  protected readonly saving = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly text = computed(() => {
    const { orgMax } = this.use;
    if (orgMax === null) return `${this.percent()} %`;
    const calls = Math.floor((orgMax * this.percent()) / 100);
    return `${this.percent()} %, ${formatNumber(calls, this.locale.tag())} calls in 24 hours`;
  });

  protected take({ target }: Event): void {
    this.percent.set(Number((target as HTMLInputElement).value));
  }

  protected async save(): Promise<void> {
    this.saving.set(true);
    try {
      this.dialog.close(await this.api.saveApiShare(this.percent()));
    } catch (error) {
      this.refusal.set(refusalText(error));
      this.saving.set(false);
    }
  }
}
