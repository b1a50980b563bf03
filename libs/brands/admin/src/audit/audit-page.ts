import { HttpClient, httpResource } from '@angular/common/http';
import { Component, DOCUMENT, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { CurrentBrand, type Schema, problemOf } from '@leadweave/api-client';
import {
  Banner,
  EmptyState,
  ErrorState,
  Icon,
  Locale,
  PageHeader,
  Paginator,
  Skeleton,
  UndoBar,
  formatNumber,
} from '@leadweave/ui';
import { mdiAlertCircleOutline, mdiClipboardTextClockOutline, mdiDownload } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { AuditFilters, type AuditFilter } from './audit-filters.js';
import { AuditRow } from './audit-row.js';

const entries = '/api/v1/audit-entries';
const dayMs = 24 * 3600 * 1000;

/** Who changed what in the brand, newest first, and whether the record is whole. */
@Component({
  selector: 'lw-audit-page',
  imports: [AuditFilters, AuditRow, Banner, EmptyState, ErrorState, Icon, MatButton, PageHeader, Paginator, Skeleton],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Audit" summary="Who changed what, when and from where. Entries cannot be edited.">
        <button matButton="outlined" type="button" [disabled]="downloading()" (click)="download()">
          <lw-icon matButtonIcon class="mat-icon" [path]="downloadIcon" />{{ downloading() ? 'Preparing …' : 'CSV' }}
        </button>
      </lw-page-header>
      @if (fault()) {
        <lw-banner
          tone="negative"
          [icon]="alertIcon"
          text="The record was changed from outside the product. Tell whoever runs Leadweave for you; new entries are still kept."
        />
      }
      <lw-audit-filters [filter]="filter()" [personName]="personName()" (filterChange)="narrow($event)" />
      @if (list.error()) {
        <lw-error-state
          heading="The audit record could not be loaded."
          reassurance="Changes are still recorded. Try again in a moment."
          [requestId]="requestId()"
          (retry)="list.reload()"
        />
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="8" height="3.25rem" label="Loading the audit record" />
      } @else if (rows().length === 0) {
        @if (filtered()) {
          <lw-empty-state heading="No entry matches" [icon]="emptyIcon">
            <button matButton="outlined" type="button" (click)="narrow({})">Clear filters</button>
          </lw-empty-state>
        } @else {
          <lw-empty-state
            heading="Nothing was changed yet"
            explanation="Every change of settings, users, locations and connections leaves a line here."
            [icon]="emptyIcon"
          />
        }
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <caption class="lw-hidden-text">
              Changes, newest first
            </caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Details</th>
              </tr>
            </thead>
            <tbody>
              @for (entry of rows(); track entry.id) {
                <tr lw-audit-row [entry]="entry" (personChosen)="narrow({ ...filter(), actor: $event })"></tr>
              }
            </tbody>
          </table>
        </div>
        <lw-paginator
          label="Pages of the audit record"
          noun="entries"
          [pageSize]="pageSize()"
          [hasPrevious]="earlierCursors().length > 0"
          [hasNext]="!!list.value().nextCursor"
          (previous)="back()"
          (next)="forth()"
          (pageSizeChange)="pageSize.set($event)"
        />
        @if (whole(); as count) {
          <p class="lw-muted whole">{{ count }} entries, each sealed by the next: none was changed or removed.</p>
        }
      }
    </div>
  `,
  styles: `
    .whole {
      font: var(--lw-type-small);
    }
  `,
})
export class AuditPage {
  readonly action = input<string>();
  readonly actor = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private readonly locale = inject(Locale);
  private readonly bar = inject(UndoBar);
  private readonly brandId = inject(CurrentBrand).id;
  protected readonly alertIcon = mdiAlertCircleOutline;
  protected readonly downloadIcon = mdiDownload;
  protected readonly emptyIcon = mdiClipboardTextClockOutline;
  protected readonly pageSize = signal(50);
  protected readonly downloading = signal(false);
  protected readonly filter = computed<AuditFilter>(() => ({
    action: this.action(),
    actor: this.actor(),
    from: this.from(),
    to: this.to(),
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  private readonly params = computed(() => paramsOf(this.filter()));

  /** Cursors of the pages before this one, the present one last; another filter starts anew. */
  protected readonly earlierCursors = linkedSignal<unknown, readonly string[]>({
    source: () => [this.params(), this.pageSize(), this.brandId()],
    computation: () => [],
  });
  protected readonly list = httpResource<Schema<'AuditEntryListDto'>>(() => {
    if (!this.brandId()) return undefined;
    const cursor = this.earlierCursors().at(-1);
    const params = { ...this.params(), limit: `${this.pageSize()}`, ...(cursor && { cursor }) };
    return { url: entries, params };
  });
  private readonly chain = httpResource<Schema<'AuditChainDto'>>(() =>
    this.brandId() ? `${entries}/chain` : undefined,
  );
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly fault = computed(() => (this.chain.hasValue() ? this.chain.value().fault : null));

  /** Number of sealed entries when all is well; undefined while that is not known. */
  protected readonly whole = computed(() => {
    const state = this.chain.hasValue() ? this.chain.value() : undefined;
    return state && !state.fault && state.entries > 0 ? formatNumber(state.entries, this.locale.tag()) : undefined;
  });
  protected readonly personName = computed(
    () => this.rows().find(({ actor }) => actor.id === this.actor())?.actor.name,
  );

  protected narrow({ action, actor, from, to }: AuditFilter): void {
    void this.router.navigate([], { queryParams: { action, actor, from, to } });
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.earlierCursors.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.earlierCursors.update((cursors) => cursors.slice(0, -1));
  }

  /** The file of what the filters show, all pages of it. */
  protected async download(): Promise<void> {
    this.downloading.set(true);
    try {
      const options = { params: this.params(), responseType: 'blob' } as const;
      this.save(await firstValueFrom(this.http.get(`${entries}/file`, options)));
    } catch (error) {
      this.bar.notify(`The file could not be made. ${problemOf(error).title}`);
    } finally {
      this.downloading.set(false);
    }
  }

  private save(file: Blob): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'audit.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function paramsOf({ action, actor, from, to }: AuditFilter): Record<string, string> {
  return {
    ...(action && { action }),
    ...(actor && { actor }),
    ...(from && { occurredFrom: `${from}T00:00:00.000Z` }),
    ...(to && { occurredTo: new Date(Date.parse(to) + dayMs).toISOString() }),
  };
}
