import { DOCUMENT } from '@angular/common';
import { HttpClient, httpResource } from '@angular/common/http';
import {
  Component,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router, RouterLink } from '@angular/router';
import { type Schema, problemOf } from '@leadweave/api-client';
import {
  Announcer,
  Banner,
  EmptyState,
  ErrorState,
  Icon,
  Locale,
  PageHeader,
  Paginator,
  Skeleton,
  UndoBar,
} from '@leadweave/ui';
import { mdiDownloadOutline, mdiPrinterOutline, mdiScaleBalance, mdiTrayArrowDown } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import {
  type Bucket,
  type ComparisonPlan,
  InsightsApi,
  type Reconciliation,
  type ReconciliationDay,
  insightsAddresses,
} from '../insights-api.js';
import { BrandMember } from '../member/brand-member.js';
import { BalanceCard } from './balance-card.js';
import { allBuckets, bucketWords } from './bucket-words.js';
import { type CompareRequest } from './compare-dialog.js';
import { comparisonNotice, uncomparedText } from './comparison-words.js';
import { DayRow, dayInWords } from './day-row.js';
import { type ItemsQuestion } from './items-dialog.js';
import { ReportFilters, type ReportFilter } from './report-filters.js';

/** While something is under way the page asks again so often. */
const askAgainMs = 4_000;
const largestPage = 200;

/** Proves that every lead of the source is accounted for. */
@Component({
  selector: 'lw-reconciliation-page',
  imports: [
    BalanceCard,
    Banner,
    DayRow,
    EmptyState,
    ErrorState,
    Icon,
    MatButton,
    PageHeader,
    Paginator,
    ReportFilters,
    RouterLink,
    Skeleton,
  ],
  template: `
    <div class="lw-page">
      <lw-page-header heading="Reconciliation" summary="Every lead that WhatConverts reports, and where it is here.">
        @if ((report()?.totals?.days ?? 0) > 0) {
          <button matButton="outlined" type="button" (click)="export()">
            <lw-icon matButtonIcon class="mat-icon" [path]="exportIcon" />CSV
          </button>
          <button matButton="outlined" type="button" (click)="print()">
            <lw-icon matButtonIcon class="mat-icon" [path]="printIcon" />Print
          </button>
          @if (member.isAdmin()) {
            <button matButton="outlined" type="button" [disabled]="underWay()" (click)="ask('compare')">
              <lw-icon matButtonIcon class="mat-icon" [path]="compareIcon" />Compare again
            </button>
          }
          @if (member.isAdmin() && (report()?.totals?.missing ?? 0) > 0) {
            <button matButton="filled" type="button" [disabled]="underWay()" (click)="ask('fetch')">
              <lw-icon matButtonIcon class="mat-icon" [path]="fetchIcon" />Fetch the missing
            </button>
          }
        }
      </lw-page-header>
      <lw-report-filters
        [filter]="shownFilter()"
        [narrowed]="narrowed()"
        [locations]="choices()"
        (changed)="narrow($event)"
      />
      @if (resource.error() && !report()) {
        <lw-error-state
          heading="The report could not be loaded."
          reassurance="Leads keep coming in, and nothing was changed."
          [requestId]="requestId()"
          (retry)="resource.reload()"
        />
      } @else if (!report()) {
        <lw-skeleton height="8rem" label="Loading the report" />
        <lw-skeleton [count]="6" height="3rem" label="Loading days" />
      } @else if (isNew()) {
        <lw-empty-state
          heading="Nothing to compare yet"
          explanation="Once a location has a Profile ID and its history is loaded, every lead of WhatConverts is accounted for here, day by day."
          [icon]="compareIcon"
        >
          <a matButton="filled" routerLink="/grow/integrations/whatconverts/locations">Map locations</a>
        </lw-empty-state>
      } @else if (report(); as shown) {
        @if (resource.error()) {
          <lw-banner tone="warning" text="The report could not be refreshed. What you see may be old." />
        }
        @if (notice(); as told) {
          <lw-banner [tone]="told.tone" [text]="told.text" />
        }
        @if (gaps(); as text) {
          <lw-banner tone="warning" [text]="text" />
        }
        @if (shown.totals.days > 0) {
          <lw-balance-card [totals]="shown.totals" (opened)="openSum($event)" />
          <p class="zones">Each day is counted in the time zone of its location. Days with differences come first.</p>
          <div class="lw-table-frame lw-cards">
            <table class="lw-table">
              <caption class="lw-hidden-text">
                Days, differences first: what WhatConverts reports and where it is here
              </caption>
              <thead>
                <tr>
                  <th scope="col">Day and location</th>
                  <th scope="col">Result</th>
                  @for (bucket of buckets; track bucket) {
                    <th scope="col" class="lw-number" [title]="wordsOf(bucket).meaning">{{ wordsOf(bucket).label }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (day of rows(); track day.day + day.locationId) {
                  <tr lw-day-row [day]="day" (opened)="openDay(day, $event)"></tr>
                }
              </tbody>
            </table>
          </div>
          @if (!printed()) {
            <lw-paginator
              label="Pages of days"
              noun="days"
              [total]="shown.totals.days"
              [pageSize]="pageSize()"
              [hasPrevious]="earlier().length > 0"
              [hasNext]="!!shown.nextCursor"
              (previous)="back()"
              (next)="forth()"
              (pageSizeChange)="pageSize.set($event)"
            />
          }
        } @else {
          <lw-empty-state
            heading="No day of this period was compared"
            explanation="Choose other days, or compare them now."
            [icon]="compareIcon"
          >
            @if (member.isAdmin()) {
              <button matButton="filled" type="button" [disabled]="underWay()" (click)="ask('compare')">Compare</button>
            }
            <button matButton="outlined" type="button" (click)="narrow({})">Show the last 30 days</button>
          </lw-empty-state>
        }
      }
    </div>
  `,
  styles: `
    lw-page-header button {
      white-space: nowrap;
    }
    .zones {
      margin-block-end: calc(-1 * var(--lw-space-3));
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    @media print {
      lw-paginator,
      lw-page-header button {
        display: none;
      }
    }
  `,
})
export class ReconciliationPage {
  /** First and last day and location, from the address. */
  readonly from = input<string>();
  readonly to = input<string>();
  readonly location = input<string>();

  private readonly api = inject(InsightsApi);
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly announcer = inject(Announcer);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  private readonly document = inject(DOCUMENT);
  private readonly injector = inject(Injector);
  protected readonly member = inject(BrandMember);
  protected readonly exportIcon = mdiDownloadOutline;
  protected readonly printIcon = mdiPrinterOutline;
  protected readonly compareIcon = mdiScaleBalance;
  protected readonly fetchIcon = mdiTrayArrowDown;
  protected readonly buckets = allBuckets;
  protected readonly wordsOf = bucketWords;
  protected readonly pageSize = signal(25);

  /** All days at once, while they are printed. */
  protected readonly printed = signal<readonly ReconciliationDay[] | undefined>(undefined);
  private readonly filter = computed<ReportFilter>(() => ({
    from: this.from(),
    to: this.to(),
    location: this.location(),
  }));
  private readonly params = computed(() => paramsOf(this.filter()));
  protected readonly earlier = linkedSignal<unknown, readonly string[]>({
    source: () => JSON.stringify([this.params(), this.pageSize()]),
    computation: () => [],
  });
  protected readonly resource = httpResource<Reconciliation>(() => {
    const cursor = this.earlier().at(-1);
    return {
      url: insightsAddresses.reconciliation,
      params: { ...this.params(), limit: `${this.pageSize()}`, ...(cursor ? { cursor } : {}) },
    };
  });
  private readonly locations = httpResource<Schema<'LocationListDto'>>(() => ({
    url: '/api/v1/locations',
    params: { limit: `${largestPage}` },
  }));

  /** The last answer stays while the next one is on its way. */
  protected readonly report = linkedSignal<Reconciliation | undefined, Reconciliation | undefined>({
    source: () => (this.resource.hasValue() ? this.resource.value() : undefined),
    computation: (value, previous) => value ?? previous?.value,
  });
  protected readonly requestId = computed(() => problemOf(this.resource.error()).requestId);
  protected readonly rows = computed(() => this.printed() ?? this.report()?.data ?? []);
  protected readonly choices = computed(() => (this.locations.hasValue() ? this.locations.value().data : []));
  protected readonly narrowed = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly shownFilter = computed<ReportFilter>(() => {
    const { from, to } = this.report() ?? {};
    return { from: this.from() ?? from, to: this.to() ?? to, location: this.location() };
  });
  protected readonly underWay = computed(() => !!this.report()?.comparisons.some(({ endedAt }) => endedAt === null));
  protected readonly notice = computed(() => comparisonNotice(this.report()?.comparisons ?? []));
  protected readonly gaps = computed(() => uncomparedText(this.report()?.notCompared ?? []));

  /** Nothing was ever compared, and without a mapped location nothing can be. */
  protected readonly isNew = computed(() => {
    const report = this.report();
    if (!report || report.totals.days > 0 || report.comparisons.length > 0 || this.narrowed()) return false;
    return report.notCompared.every(({ reason }) => reason === 'no-profile-id');
  });

  constructor() {
    effect((onCleanup) => {
      if (!this.underWay()) return;
      const timer = setInterval(() => this.resource.reload(), askAgainMs);
      onCleanup(() => clearInterval(timer));
    });
  }

  protected narrow({ from, to, location }: ReportFilter): void {
    const queryParams = { from: from ?? null, to: to ?? null, location: location ?? null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected openSum(bucket: Bucket): void {
    const { from, to } = this.report()!;
    const place = this.choices().find(({ id }) => id === this.location())?.name ?? 'all locations';
    const scope = `${place}, ${this.inWords(from)} to ${this.inWords(to)}`;
    void this.openItems({ bucket, params: paramsOf(this.shownFilter()), scope });
  }

  protected openDay({ day, locationId, locationName }: ReconciliationDay, bucket: Bucket): void {
    const params = { from: day, to: day, location: locationId };
    void this.openItems({ bucket, params, scope: `${locationName}, ${this.inWords(day)}` });
  }

  protected async ask(what: CompareRequest['what']): Promise<void> {
    const { CompareDialog } = await import('./compare-dialog.js');
    const { from, to } = this.report()!;
    const location = this.location();
    const question = { from, to, ...(location ? { locationIds: [location] } : {}) };
    const dialog = this.dialogs.open<unknown, CompareRequest, ComparisonPlan>(CompareDialog, {
      data: { what, question },
      width: '32rem',
      maxWidth: '94vw',
    });
    const started = await firstValueFrom(dialog.afterClosed());
    if (!started) return;
    this.tell(what === 'fetch' ? 'Fetching the missing leads' : 'Comparing with WhatConverts');
    this.resource.reload();
  }

  protected async export(): Promise<void> {
    try {
      const file = await this.api.exportCsv(paramsOf(this.shownFilter()));
      const link = this.document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = 'reconciliation.csv';
      link.click();
      URL.revokeObjectURL(link.href);
    } catch {
      this.tell('The file could not be made. Try again in a moment.');
    }
  }

  /** A printed report has every day, not one page of them. */
  protected async print(): Promise<void> {
    try {
      this.printed.set(await this.allDays());
    } catch {
      this.tell('The days could not be loaded for printing. Try again in a moment.');
      return;
    }
    const print = () => {
      this.document.defaultView?.print();
      this.printed.set(undefined);
    };
    afterNextRender(print, { injector: this.injector });
  }

  protected forth(): void {
    const next = this.report()?.nextCursor;
    if (next) this.earlier.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.earlier.update((cursors) => cursors.slice(0, -1));
  }

  private async allDays(): Promise<readonly ReconciliationDay[]> {
    const days: ReconciliationDay[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const params = { ...paramsOf(this.shownFilter()), limit: `${largestPage}`, ...(cursor && { cursor }) };
      const page: Reconciliation = await firstValueFrom(
        this.http.get<Reconciliation>(insightsAddresses.reconciliation, { params }),
      );
      days.push(...page.data);
      cursor = page.nextCursor;
    }
    return days;
  }

  private async openItems(data: ItemsQuestion): Promise<void> {
    const { ItemsDialog } = await import('./items-dialog.js');
    this.dialogs.open(ItemsDialog, { data, width: '40rem', maxWidth: '94vw' });
  }

  private inWords(day: string): string {
    return dayInWords(day, this.locale.tag());
  }

  private tell(text: string): void {
    this.bar.notify(text);
    this.announcer.announce(text);
  }
}

function paramsOf({ from, to, location }: ReportFilter): Record<string, string> {
  return { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(location ? { location } : {}) };
}
