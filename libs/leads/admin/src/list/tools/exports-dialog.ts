import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import {
  Announcer,
  Banner,
  Icon,
  Locale,
  RelativeTime,
  Skeleton,
  StatusPill,
  type Tone,
  formatNumber,
} from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { mdiDownload, mdiFileDelimitedOutline } from '@mdi/js';
import { type LeadParams } from '../../leads-api.js';
import { CurrentMember } from '../../member/current-member.js';
import { ExportWatch } from './export-watch.js';
import {
  type LeadExport,
  type LeadExportList,
  ExportsApi,
  downloadAddress,
  exportsAddress,
  isOpenExport,
} from './exports-api.js';

/** The list to export. */
export interface ExportQuestion {
  readonly filter: LeadParams;
  /** Such as "1,204 leads"; empty while it is being counted. */
  readonly leads: string;
}

const signs: Readonly<Record<LeadExport['state'], { label: string; tone: Tone }>> = {
  queued: { label: 'Waiting', tone: 'neutral' },
  running: { label: 'Writing', tone: 'info' },
  done: { label: 'Ready', tone: 'positive' },
  cancelled: { label: 'Cancelled', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'negative' },
};

const endings: Readonly<Record<NonNullable<LeadExport['reason']>, string>> = {
  'by-person': 'Nothing was kept.',
  'access-changed': 'Your access to locations changed meanwhile. Start a new export.',
  unexpected: 'That was our fault. Start it again, and tell us if it stays.',
};

/** Starts an export of the current list, and shows those of the last 7 days with progress, cancel and download. */
@Component({
  selector: 'lw-exports-dialog',
  imports: [
    Banner,
    Icon,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Progress,
    RelativeTime,
    Skeleton,
    StatusPill,
  ],
  template: `
    <h2 matDialogTitle>Export leads</h2>
    <mat-dialog-content>
      <section class="start">
        <lw-icon [path]="fileIcon" size="1.5rem" />
        <p>
          The current list with its filters, newest first, as a CSV file for any spreadsheet. You can go on working and
          close this.
        </p>
        <button matButton="filled" type="button" [disabled]="starting()" (click)="start()">
          {{ starting() ? 'Starting…' : 'Export ' + (question.leads || 'leads') }}
        </button>
      </section>
      @if (refusal(); as text) {
        <lw-banner tone="negative" [text]="text" />
      }
      <h3>Your exports</h3>
      @if (list.error()) {
        <p class="lw-muted">
          Your exports could not be loaded. <button matButton type="button" (click)="list.reload()">Try again</button>
        </p>
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="2" height="3rem" label="Loading your exports" />
      } @else {
        <ul>
          @for (job of jobs(); track job.id) {
            <li>
              <div class="head">
                <strong>{{ job.total === null ? 'Leads' : leads(job.total) }}</strong>
                <lw-status-pill [label]="signs[job.state].label" [tone]="signs[job.state].tone" />
                <span class="lw-muted"><lw-relative-time [at]="job.createdAt" /></span>
              </div>
              @if (isOpen(job)) {
                <lw-progress
                  [label]="job.total === null ? 'Waiting for its turn' : leads(job.rows) + ' written'"
                  [share]="share(job)"
                />
              } @else if (job.reason) {
                <p class="lw-muted">{{ endings[job.reason] }}</p>
              } @else {
                <p class="lw-muted">{{ size(job) }} · removed <lw-relative-time [at]="job.expiresAt" /></p>
              }
              <div class="actions">
                @if (isOpen(job)) {
                  <button matButton="outlined" type="button" (click)="cancel(job)">Cancel</button>
                } @else if (job.state === 'done') {
                  <a matButton="outlined" [href]="address(job)">
                    <lw-icon matButtonIcon class="mat-icon" [path]="downloadIcon" />Download
                    <span class="lw-hidden-text">{{ leads(job.rows) }}</span>
                  </a>
                }
              </div>
            </li>
          } @empty {
            <li class="lw-muted none">None in the last 7 days. A file stays here for 7 days, for you only.</li>
          }
        </ul>
      }
    </mat-dialog-content>
    <mat-dialog-actions><button matButton="outlined" type="button" matDialogClose>Close</button></mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-4);
    }
    .start {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--lw-space-3) var(--lw-space-4);
      padding: var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-sunken);
      color: var(--lw-text);
    }
    h3 {
      font: var(--lw-type-subheading);
      color: var(--lw-text);
    }
    ul {
      display: grid;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-4);
      padding-block: var(--lw-space-3);
      border-block-end: 1px solid var(--lw-line);
      color: var(--lw-text);
    }
    li:last-child {
      border-block-end: 0;
    }
    .none {
      display: block;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    li > p,
    li > lw-progress {
      grid-column: 1;
    }
    .actions {
      grid-column: 2;
      grid-row: 1 / span 2;
    }
    @media (max-width: 37.49rem) {
      .start {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class ExportsDialog {
  protected readonly question = inject<ExportQuestion>(MAT_DIALOG_DATA);
  private readonly api = inject(ExportsApi);
  private readonly watch = inject(ExportWatch);
  private readonly member = inject(CurrentMember);
  private readonly announcer = inject(Announcer);
  private readonly locale = inject(Locale);

  protected readonly signs = signs;
  protected readonly endings = endings;
  protected readonly fileIcon = mdiFileDelimitedOutline;
  protected readonly downloadIcon = mdiDownload;
  protected readonly isOpen = isOpenExport;
  protected readonly starting = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly list = httpResource<LeadExportList>(() => ({ url: exportsAddress, params: {} }));

  /** The list as it was read, with what is known since. */
  protected readonly jobs = computed(() => {
    const seen = this.watch.seen();
    const read = this.list.hasValue() ? this.list.value().data : [];
    return read.map((job) => seen.get(job.id) ?? job);
  });

  constructor() {
    // Those that run already are followed as well, for instance after the page was loaded anew.
    effect(() => {
      const read = this.list.hasValue() ? this.list.value().data : [];
      untracked(() => read.filter(isOpenExport).forEach((job) => this.watch.follow(job)));
    });
  }

  protected async start(): Promise<void> {
    this.starting.set(true);
    this.refusal.set(undefined);
    try {
      const job = await this.api.start(this.question.filter);
      this.list.value.update((list) => list && { ...list, data: [job, ...list.data] });
      this.watch.follow(job);
      this.announcer.announce('The export has started');
    } catch (error) {
      const { title, detail } = problemOf(error);
      this.refusal.set(detail ?? title);
    } finally {
      this.starting.set(false);
    }
  }

  protected async cancel(job: LeadExport): Promise<void> {
    try {
      this.watch.note(await this.api.cancel(job.id));
      this.announcer.announce('The export is cancelled');
    } catch {
      // It has ended meanwhile: what became of it is on the list.
      this.list.reload();
    }
  }

  protected leads(count: number): string {
    return `${formatNumber(count, this.locale.tag())} ${count === 1 ? 'lead' : 'leads'}`;
  }

  protected share({ rows, total }: LeadExport): number | undefined {
    return total ? Math.min(1, rows / total) : undefined;
  }

  protected size({ bytes }: LeadExport): string {
    const kilobytes = Math.max(1, Math.round(bytes / 1000));
    return kilobytes < 1000
      ? `${formatNumber(kilobytes, this.locale.tag())} kB`
      : `${formatNumber(Math.round(kilobytes / 100) / 10, this.locale.tag())} MB`;
  }

  protected address({ id }: LeadExport): string {
    return downloadAddress(id, this.member.brandId() ?? '');
  }
}
