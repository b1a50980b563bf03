import { Component, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Banner, Icon } from '@leadweave/ui';
import { mdiFileUploadOutline } from '@mdi/js';
import { type Mapping } from '../whatconverts-api.js';
import { pastedRows } from './pasted-rows.js';
import { type PlacedRows, placeRows } from './place-rows.js';

/** Fills many rows from a pasted text or a CSV file. Closes with the placed rows. */
@Component({
  selector: 'lw-paste-dialog',
  imports: [Banner, Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle],
  template: `
    <h2 matDialogTitle>Paste or import Profile IDs</h2>
    <mat-dialog-content class="lw-form">
      <p>
        One row for each location: its name and its Profile ID, copied from a spreadsheet or a CSV file. Nothing is
        saved before you have looked at the table.
      </p>
      <div class="lw-field">
        <label class="lw-label" for="pasted-rows">Rows</label>
        <textarea
          #area
          id="pasted-rows"
          rows="9"
          spellcheck="false"
          [placeholder]="'Austin North, 48213\\nRound Rock, 48214'"
          [value]="text()"
          (input)="text.set(area.value)"
        ></textarea>
      </div>
      <div>
        <button matButton="outlined" type="button" (click)="file.click()">
          <lw-icon matButtonIcon class="mat-icon" [path]="fileIcon" />Choose a CSV file
        </button>
        <input #file type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" hidden (change)="read($event)" />
      </div>
      @if (rows().length > 0) {
        <lw-banner [tone]="placed().unplaced.length > 0 ? 'warning' : 'positive'" [text]="summary()" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="placed().typed.size === 0" (click)="finish()">
        Fill {{ placed().typed.size }} {{ placed().typed.size === 1 ? 'row' : 'rows' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    textarea {
      inline-size: 100%;
      padding: var(--lw-space-2) var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font-family: var(--lw-font-mono);
      resize: vertical;
    }
  `,
})
export class PasteDialog {
  private readonly locations = inject<readonly Mapping[]>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<PasteDialog, PlacedRows>>(MatDialogRef);
  private readonly area = viewChild.required<ElementRef<HTMLTextAreaElement>>('area');
  protected readonly fileIcon = mdiFileUploadOutline;
  protected readonly text = signal('');
  protected readonly rows = computed(() => pastedRows(this.text()));
  protected readonly placed = computed(() => placeRows(this.rows(), this.locations));
  protected readonly summary = computed(() => {
    const { typed, unplaced } = this.placed();
    const found = `${typed.size} of ${this.rows().length} rows found their location.`;
    return unplaced.length === 0 ? found : `${found} Not found: ${unplaced.slice(0, 8).join(', ')}.`;
  });

  protected async read(event: Event): Promise<void> {
    const file = (event.target as HTMLInputElement).files?.[0];
    if (!file) return;
    this.text.set(await file.text());
    this.area().nativeElement.focus();
  }

  protected finish(): void {
    this.dialog.close(this.placed());
  }
}
