import { httpResource } from '@angular/common/http';
import { Service, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { takeUntilDestroyed, toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { Clock, NavigationBadges } from '@leadweave/ui';
import { map } from 'rxjs';
import { LeadJudging, type JudgementShown } from '../judging/lead-judging.js';
import {
  type LeadCount,
  type LeadItem,
  type LeadList,
  type LeadParams,
  LeadsApi,
  leadAddresses,
} from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { LeadHints } from './lead-hints.js';
import {
  type LeadQuery,
  type LeadTab,
  activeFilters,
  addressOf,
  filterParams,
  orderedParams,
  pageParams,
  queryFromAddress,
  tabParams,
} from './lead-query.js';
import { countsAfter, tabCount } from './tab-counts.js';
import { whenIdle } from './when-idle.js';

/** When fewer rows than this are left on a page that has a next one, the next rows are fetched. */
const fewRows = 10;

const sameParams = (left: LeadParams, right: LeadParams) => JSON.stringify(left) === JSON.stringify(right);

/** The list as the address describes it: rows, counts, and what arrived meanwhile. */
@Service({ autoProvided: false })
export class LeadListStore {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly api = inject(LeadsApi);
  private readonly clock = inject(Clock);
  private readonly member = inject(CurrentMember);
  private readonly judging = inject(LeadJudging);
  private readonly badges = inject(NavigationBadges);
  readonly hints = inject(LeadHints);

  readonly query = toSignal(this.route.queryParamMap.pipe(map(queryFromAddress)), {
    initialValue: queryFromAddress(this.route.snapshot.queryParamMap),
  });

  /** Filters and search without the tab. */
  readonly filter = computed(() => filterParams(this.query(), this.member.timeZone(), this.clock.now()), {
    equal: sameParams,
  });

  /** Filter, tab and order: what the neighbours of a lead follow, too. */
  readonly orderedFilter = computed(() => orderedParams(this.query(), this.member.timeZone(), this.clock.now()), {
    equal: sameParams,
  });
  private readonly pageParams = computed(() => pageParams(this.query(), this.member.timeZone(), this.clock.now()), {
    equal: sameParams,
  });

  /** Days are cut in the brand's zone: with a period nothing is read before the zone is known. */
  private readonly ready = computed(() => this.query().period === undefined || this.member.role() !== undefined);
  readonly list = httpResource<LeadList>(() =>
    this.ready() ? { url: leadAddresses.list, params: this.pageParams() } : undefined,
  );
  /** Rises once the list has answered and the browser has nothing more urgent to do: what is for later is fetched then. */
  readonly shown = signal(false);
  readonly counts = httpResource<LeadCount>(() =>
    this.ready() ? { url: leadAddresses.count, params: { ...this.filter(), groupBy: 'quality' } } : undefined,
  );

  /** Rows of the page; those that were scored away are gone. */
  readonly rows = computed(() =>
    this.read()
      .map((lead) => this.judging.apply(lead))
      .filter((lead) => this.fits(lead)),
  );
  private readonly read = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  readonly nextCursor = computed(() => (this.list.hasValue() ? this.list.value().nextCursor : null));
  readonly hasFilters = computed(() => activeFilters(this.query()).length > 0 || this.query().q !== '');

  /** Number of leads in a tab; undefined while it is being counted. */
  readonly tabTotals = computed(() => {
    const counts = this.counts.hasValue() ? this.counts.value() : undefined;
    return (tab: LeadTab) => counts && tabCount(counts, tab);
  });

  /** When the rows were read. */
  readonly readAt = computed(() => answeredAt(this.list.headers()?.get('date'), untracked(this.clock.now)));

  /** Leads that arrived since the page was read. */
  readonly arrived = linkedSignal({ source: this.pageParams, computation: () => 0 });
  private readingOn: string | undefined;
  private readonly trail = signal<readonly (string | undefined)[]>([]);
  readonly hasPrevious = computed(() => this.query().cursor !== undefined);

  constructor() {
    this.judging.shown.pipe(takeUntilDestroyed()).subscribe((change) => this.follow(change));
    this.judging.manyChanged.pipe(takeUntilDestroyed()).subscribe(() => this.reload());
    effect(() => this.hints.count() > 0 && untracked(() => void this.lookForArrivals()));
    effect(() => this.shouldReadOn() && untracked(() => void this.readOn()));
    effect(() => this.showBadge());
    effect(() => {
      if (this.list.hasValue() || this.list.error()) whenIdle(() => this.shown.set(true));
    });
    // Taken when the rows arrive, not when somebody asks.
    effect(() => void this.readAt());
  }

  /** Shows another list; its description goes into the address. */
  async show(change: Partial<LeadQuery>): Promise<void> {
    await this.router.navigate([], {
      relativeTo: this.route,
      queryParams: addressOf({ ...this.query(), cursor: undefined, ...change }),
    });
  }

  async nextPage(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor) return;
    this.trail.update((trail) => [...trail, this.query().cursor]);
    await this.show({ cursor });
  }

  /** Without a way back, for instance after a reload, the previous page is the first one. */
  async previousPage(): Promise<void> {
    const cursor = this.trail().at(-1);
    this.trail.update((trail) => trail.slice(0, -1));
    await this.show({ cursor });
  }

  reload(): void {
    this.list.reload();
    this.counts.reload();
  }

  /** Shows what arrived, on the first page. */
  async showArrived(): Promise<void> {
    this.arrived.set(0);
    if (this.query().cursor) await this.show({});
    this.reload();
  }

  private fits(lead: LeadItem): boolean {
    const { tab, values } = this.query();
    const statusFits = !values.status?.length || values.status.includes(lead.status);
    return statusFits && (tab === 'all' || lead.quality === tab);
  }

  private follow({ before, after }: JudgementShown): void {
    if (this.counts.hasValue() && before.quality !== after.quality) {
      this.counts.value.update((counts) => counts && countsAfter(counts, before.quality, after.quality));
    }
  }

  private async lookForArrivals(): Promise<void> {
    this.counts.reload();
    if (!this.list.hasValue()) return;
    const since = this.readAt();
    try {
      const { total } = await this.api.count({ ...this.orderedFilterOnly(), receivedSince: since.toISOString() });
      const shown = this.read().filter((lead) => new Date(lead.receivedAt) >= since).length;
      this.arrived.set(Math.max(0, total - shown));
    } catch {
      // A hint that cannot be followed up is dropped; the next one comes.
    }
  }

  private orderedFilterOnly(): LeadParams {
    return { ...this.filter(), ...tabParams(this.query().tab) };
  }

  private shouldReadOn(): boolean {
    return this.nextCursor() !== null && this.read().length > this.rows().length && this.rows().length < fewRows;
  }

  private async readOn(): Promise<void> {
    const cursor = this.nextCursor();
    if (!cursor || this.readingOn === cursor) return;
    this.readingOn = cursor;
    try {
      const more = await this.api.list({ ...this.pageParams(), cursor });
      this.list.value.update((list) => list && { data: [...list.data, ...more.data], nextCursor: more.nextCursor });
    } catch {
      // The rows that are there stay; Next leads on.
    }
  }

  private showBadge(): void {
    if (this.hasFilters() || !this.counts.hasValue()) return;
    const { total } = tabCount(this.counts.value(), 'unscored');
    this.badges.show('leads', { count: total, label: `${total} unscored leads` });
  }
}

/** When the server answered, cut to the second; our own clock when it did not say. */
function answeredAt(header: string | null | undefined, now: Date): Date {
  const told = new Date(header ?? '');
  return Number.isNaN(told.getTime()) ? now : told;
}
