import { Component, computed, inject, signal, viewChild, linkedSignal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatTabLink, MatTabNav, MatTabNavPanel } from '@angular/material/tabs';
import { ActivatedRoute, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Connectivity, problemOf } from '@leadweave/api-client';
import { Announcer, ErrorState, Icon, Locale, PageHeader, Paginator, SearchBox, Skeleton } from '@leadweave/ui';
import { mdiArrowUp, mdiCardsOutline } from '@mdi/js';
import { map } from 'rxjs';
import { type LeadPage } from '../detail/lead-page.js';
import { wideEnough } from '../detail/wide-enough.js';
import { LeadJudging } from '../judging/lead-judging.js';
import { type Judgement, type JudgedLeads } from '../leads-api.js';
import { BulkBar, type PlannedAction } from '../list/bulk-bar.js';
import { FilterBar } from '../list/filter-bar.js';
import { sortLabels, tabLabels } from '../list/filter-labels.js';
import { LeadHints } from '../list/lead-hints.js';
import { LeadListStore } from '../list/lead-list-store.js';
import { type LeadSort, type LeadTab, leadSorts, leadTabs, tabParams, withoutFilters } from '../list/lead-query.js';
import { LeadSelection } from '../list/lead-selection.js';
import { LeadTable } from '../list/lead-table.js';
import { LeadViews } from '../list/lead-views.js';
import { NoLeads } from '../list/no-leads.js';
import { NoMatches } from '../list/no-matches.js';
import { type TabCount } from '../list/tab-counts.js';
import { ListTools } from '../list/tools/list-tools.js';
import { CurrentMember } from '../member/current-member.js';
import { countText } from '../wording/count-text.js';

/** Every lead of the person's locations: to see, to find and to score; the opened lead stands beside the list. */
@Component({
  selector: 'lw-lead-list-page',
  imports: [
    BulkBar,
    ErrorState,
    FilterBar,
    Icon,
    LeadTable,
    ListTools,
    MatButton,
    MatTabLink,
    MatTabNav,
    MatTabNavPanel,
    NoLeads,
    NoMatches,
    PageHeader,
    Paginator,
    RouterLink,
    RouterOutlet,
    SearchBox,
    Skeleton,
  ],
  templateUrl: './lead-list-page.html',
  styleUrl: './lead-list-page.css',
  providers: [LeadHints, LeadJudging, LeadListStore, LeadViews],
  host: { '[class.beside]': 'openedId() && !alone()' },
})
export class LeadListPage {
  protected readonly store = inject(LeadListStore);
  protected readonly views = inject(LeadViews);
  protected readonly judging = inject(LeadJudging);
  protected readonly member = inject(CurrentMember);
  protected readonly connectivity = inject(Connectivity);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly announcer = inject(Announcer);
  private readonly locale = inject(Locale);
  private readonly table = viewChild(LeadTable);
  private readonly search = viewChild(SearchBox);

  protected readonly tabs = leadTabs;
  protected readonly tabLabels = tabLabels;
  protected readonly sorts = leadSorts;
  protected readonly sortLabels = sortLabels;
  protected readonly newIcon = mdiArrowUp;
  protected readonly triageIcon = mdiCardsOutline;
  protected readonly selection = new LeadSelection();

  /** What is to be done with everything that matches, until other leads are chosen. */
  protected readonly planned = linkedSignal<string, PlannedAction | undefined>({
    source: () => JSON.stringify(this.target()),
    computation: () => undefined,
  });

  private readonly page = signal<LeadPage | undefined>(undefined);
  protected readonly openedId = computed(() => this.page()?.leadId());
  private readonly wide = wideEnough();
  private readonly full = toSignal(this.route.queryParamMap.pipe(map((address) => address.get('view') === 'full')));

  /** Whether the opened lead takes the whole place of the list. */
  protected readonly alone = computed(() => !this.wide() || this.full() === true);
  protected readonly total = computed(() => this.store.tabTotals()(this.store.query().tab));
  protected readonly problem = computed(() => {
    const error = this.store.list.error();
    return error && !this.store.list.hasValue() ? problemOf(error) : undefined;
  });
  protected readonly updatedAt = computed(() =>
    this.store.readAt().toLocaleTimeString(this.locale.tag(), { hour: 'numeric', minute: '2-digit' }),
  );
  protected readonly zone = computed(() => this.member.timeZone().replaceAll('_', ' '));

  protected numbered(count: TabCount): string {
    return countText(count, this.locale.tag());
  }

  /** The outlet beside the list shows leads and nothing else. */
  protected opened(page: unknown): void {
    this.page.set(page as LeadPage);
  }

  protected closed(): void {
    const id = this.openedId();
    this.page.set(undefined);
    this.table()?.focusRow(id);
  }

  protected async open(id: string): Promise<void> {
    await this.router.navigate([id], { relativeTo: this.route, queryParamsHandling: 'preserve', scroll: 'manual' });
  }

  protected async close(): Promise<void> {
    const queryParams = { view: null };
    await this.router.navigate(['.'], {
      relativeTo: this.route,
      queryParams,
      queryParamsHandling: 'merge',
      scroll: 'manual',
    });
    this.table()?.focusRow();
  }

  protected async showTab(event: Event, tab: LeadTab): Promise<void> {
    event.preventDefault();
    this.selection.clear();
    await this.store.show({ tab });
  }

  protected async sort(event: Event): Promise<void> {
    await this.store.show({ sort: (event.target as HTMLSelectElement).value as LeadSort });
  }

  protected async clearFilters(): Promise<void> {
    await this.store.show(withoutFilters(this.store.query()));
  }

  protected focusSearch(): void {
    this.search()?.focus();
  }

  protected async showArrived(): Promise<void> {
    this.announcer.announce('The new leads are shown');
    await this.store.showArrived();
    this.table()?.focusRow(this.store.rows()[0]?.id);
  }

  protected async act(judgement: Judgement): Promise<void> {
    const total = this.selection.count(this.total()?.total ?? 0);
    const target = this.target();
    if (this.selection.all()) return this.look(target, judgement, false);
    const visible = this.store.rows().filter(({ id }) => this.selection.has(id));
    await this.judging.judgeMany(target, visible, judgement, total);
    this.endSelection();
  }

  /** What was looked at before is done, or looked at again when other leads match by now. */
  protected async runPlan({ judgement, plan }: PlannedAction): Promise<void> {
    const target = this.target();
    const visible = this.store.rows().filter(({ id }) => this.selection.has(id));
    this.planned.set(undefined);
    const outcome = await this.judging.judgeMany(target, visible, judgement, plan.changes, plan.planId);
    if (outcome === 'outdated') return this.look(target, judgement, true);
    this.endSelection();
  }

  private async look(target: JudgedLeads, judgement: Judgement, again: boolean): Promise<void> {
    const plan = await this.judging.planMany(target, judgement);
    if (plan) this.planned.set({ judgement, plan, again });
  }

  private endSelection(): void {
    this.selection.clear();
    this.table()?.focusRow();
  }

  private target(): JudgedLeads {
    if (!this.selection.all()) return { ids: this.selection.ids() };
    const filter = { ...this.store.filter(), ...tabParams(this.store.query().tab) };
    return { filter, excluded: this.selection.excluded() };
  }
}
