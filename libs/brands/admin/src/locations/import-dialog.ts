import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Banner, Icon, StatusPill, type Tone } from '@leadweave/ui';
import { mdiFileUploadOutline } from '@mdi/js';
import { BrandsApi, type ImportResult } from '../brands-api.js';
import { refusalText } from '../form/refused-fields.js';
import { faultText, importText } from './import-words.js';

const outcomes: Readonly<Record<ImportResult['rows'][number]['outcome'], { label: string; tone: Tone }>> = {
  created: { label: 'Will be added', tone: 'positive' },
  exists: { label: 'Exists', tone: 'neutral' },
  invalid: { label: 'Not possible', tone: 'negative' },
};

/** Brings in locations from a CSV file: first what would happen row by row, then exactly that. Closes with the result. */
@Component({
  selector: 'lw-import-dialog',
  imports: [Banner, Icon, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, StatusPill],
  template: `
    <h2 matDialogTitle>Import locations</h2>
    <mat-dialog-content class="lw-form">
      <p>
        A CSV file with a title row. Only <strong>name</strong> is needed; city, state, phone, time zone, status and
        store number are read when they are there. Comma, semicolon or tab.
      </p>
      <div class="choose">
        <button matButton="outlined" type="button" (click)="file.click()">
          <lw-icon matButtonIcon class="mat-icon" [path]="fileIcon" />{{
            fileName() ? 'Choose another file' : 'Choose a file'
          }}
        </button>
        <span class="lw-muted">{{ fileName() }}</span>
        <input #file type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" hidden (change)="read($event)" />
      </div>
      @if (refusal(); as text) {
        <lw-banner tone="negative" role="alert" [text]="text" />
      }
      @if (result(); as told) {
        <lw-banner [tone]="told.counts.invalid > 0 ? 'warning' : 'positive'" [text]="summary()" />
        @if (told.ignoredColumns.length > 0) {
          <p class="lw-muted">Columns that are not used: {{ told.ignoredColumns.join(', ') }}</p>
        }
        <div class="lw-table-frame rows" tabindex="0" role="region" aria-label="Rows of the file">
          <table class="lw-table">
            <thead>
              <tr>
                <th scope="col" class="lw-number">Line</th>
                <th scope="col">Name</th>
                <th scope="col">Outcome</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.line) {
                <tr>
                  <td class="lw-number">{{ row.line }}</td>
                  <th scope="row">{{ row.name || 'without name' }}</th>
                  <td>
                    <lw-status-pill [label]="row.words.label" [tone]="row.words.tone" />
                    @if (row.faults) {
                      <span class="fault">{{ row.faults }}</span>
                    }
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="created() === 0 || busy()" (click)="run()">
        {{ busy() ? 'Importing…' : 'Import ' + created() + (created() === 1 ? ' location' : ' locations') }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .choose {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    .rows {
      max-block-size: 18rem;
      overflow-y: auto;
      color: var(--lw-text);
    }
    .fault {
      display: block;
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
  `,
})
export class ImportDialog {
  private readonly api = inject(BrandsApi);
  private readonly dialog = inject<MatDialogRef<ImportDialog, ImportResult>>(MatDialogRef);
  private csv = '';
  protected readonly fileIcon = mdiFileUploadOutline;
  protected readonly fileName = signal('');
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly result = signal<ImportResult | undefined>(undefined);
  protected readonly created = computed(() => this.result()?.counts.created ?? 0);
  protected readonly summary = computed(() => {
    const result = this.result();
    return result ? `${importText(result)}. Nothing has been changed yet.` : '';
  });
  protected readonly rows = computed(() =>
    (this.result()?.rows ?? []).map((row) => ({
      ...row,
      words: outcomes[row.outcome],
      faults: faultText(row.faults),
    })),
  );

  protected async read(event: Event): Promise<void> {
    const field = event.target as HTMLInputElement;
    const file = field.files?.[0];
    if (!file) return;
    this.fileName.set(file.name);
    this.csv = await file.text();
    // The same file can be chosen again after it was corrected.
    field.value = '';
    await this.attempt(async () => this.result.set(await this.api.importLocations(this.csv, true)));
  }

  protected run(): Promise<void> {
    return this.attempt(async () => this.dialog.close(await this.api.importLocations(this.csv, false)));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
