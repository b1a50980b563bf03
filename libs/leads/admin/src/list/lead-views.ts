import { HttpClient, httpResource } from '@angular/common/http';
import { Service, computed, effect, inject, untracked } from '@angular/core';
import { ActivatedRoute, Router, convertToParamMap } from '@angular/router';
import { type Schema } from '@leadweave/api-client';
import { firstValueFrom } from 'rxjs';
import { CurrentMember } from '../member/current-member.js';
import { LeadListStore } from './lead-list-store.js';
import { type LeadQuery, addressOf, queryFromAddress } from './lead-query.js';
import { type ListLayout, defaultLayout } from './list-layout.js';

export type SavedView = Schema<'SavedViewDto'>;
type SavedViewList = Schema<'SavedViewListDto'>;

const address = '/api/v1/saved-views';

/**
 * The list under a name: which view the address names, whether the list has changed since, and how the person looks at it.
 * Refusals are thrown; read them with `problemOf`.
 */
@Service({ autoProvided: false })
export class LeadViews {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly member = inject(CurrentMember);
  private readonly store = inject(LeadListStore);

  readonly list = httpResource<SavedViewList>(() => (this.member.brandId() ? { url: address, params: {} } : undefined));
  readonly all = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  readonly active = computed(() => this.all().find(({ id }) => id === this.store.query().saved));

  /** Whether filters, tab, order or page size differ from what the active view keeps. */
  readonly isChanged = computed(() => {
    const view = this.active();
    return view !== undefined && viewQuery(this.store.query()) !== viewQuery(queryOf(view));
  });

  readonly layout = computed((): ListLayout => {
    const view = this.active();
    if (view) return view.ownLayout ?? view.layout;
    return (this.list.hasValue() ? this.list.value().ownLayout : null) ?? defaultLayout;
  });

  constructor() {
    const opensPlainly = this.isPlain();
    const opened = effect(() => {
      if (!this.list.hasValue()) return;
      opened.destroy();
      const first = this.all().find(({ isDefault }) => isDefault);
      // Only where nobody asked for a list of another kind.
      if (first && opensPlainly && untracked(() => this.isPlain())) void this.open(first, true);
    });
  }

  /** Shows the list as the view keeps it. */
  async open(view: SavedView, replaceUrl = false): Promise<void> {
    await this.show({ ...queryOf(view), saved: view.id }, replaceUrl);
  }

  /** Shows the list without a view, as it is for everybody. */
  async openPlain(): Promise<void> {
    await this.show(queryFromAddress(convertToParamMap({})));
  }

  /** Keeps the list as it is now in the active view. */
  async save(view: SavedView): Promise<void> {
    await this.update(view, { query: viewQuery(this.store.query()), layout: this.layout() });
  }

  /** Keeps the list as it is now under a new name, and goes on with that. */
  async saveAs(name: string, shared: boolean): Promise<void> {
    const body = { name, shared, query: viewQuery(this.store.query()), layout: this.layout() };
    const view = await firstValueFrom(this.http.post<SavedView>(address, body));
    this.list.value.update((list) => list && { ...list, data: sorted([...list.data, view]) });
    await this.show({ ...this.store.query(), saved: view.id });
  }

  /** Refused with 412 when somebody changed the view since it was read. */
  async update(
    view: SavedView,
    change: Partial<Pick<SavedView, 'name' | 'shared' | 'query' | 'layout'>>,
  ): Promise<void> {
    const headers = { 'If-Match': `"${view.version}"` };
    const updated = await firstValueFrom(this.http.patch<SavedView>(`${address}/${view.id}`, change, { headers }));
    this.put(updated);
  }

  async remove(view: SavedView): Promise<void> {
    const headers = { 'If-Match': `"${view.version}"` };
    await firstValueFrom(this.http.delete<void>(`${address}/${view.id}`, { headers }));
    this.list.value.update((list) => list && { ...list, data: list.data.filter(({ id }) => id !== view.id) });
    if (this.store.query().saved === view.id) await this.show({ ...this.store.query(), saved: undefined });
  }

  /** Keeps columns and density for the person; others see the view as before. */
  async keepLayout(layout: ListLayout): Promise<void> {
    const view = this.active();
    if (view) this.put({ ...view, ownLayout: layout });
    else this.list.value.update((list) => list && { ...list, ownLayout: layout });
    const isDefault = view ? view.isDefault : !this.all().some((one) => one.isDefault);
    await this.choose({ viewId: view?.id ?? null, layout, isDefault });
  }

  /** Decides which list opens first: this view, or without one the plain list. */
  async openFirst(view: SavedView | undefined): Promise<void> {
    const layout = view ? view.ownLayout : (this.list.value()?.ownLayout ?? null);
    await this.choose({ viewId: view?.id ?? null, layout, isDefault: true });
    this.list.value.update(
      (list) => list && { ...list, data: list.data.map((one) => ({ ...one, isDefault: one.id === view?.id })) },
    );
  }

  private async choose(choice: Schema<'ChooseViewDto'>): Promise<void> {
    await firstValueFrom(this.http.put<void>(`${address}/choice`, choice));
  }

  private put(view: SavedView): void {
    this.list.value.update(
      (list) => list && { ...list, data: sorted(list.data.map((one) => (one.id === view.id ? view : one))) },
    );
  }

  private isPlain(): boolean {
    return this.route.snapshot.queryParamMap.keys.length === 0 && this.route.snapshot.children.length === 0;
  }

  private async show(query: LeadQuery, replaceUrl = false): Promise<void> {
    const queryParams = addressOf({ ...query, cursor: undefined });
    await this.router.navigate([], { relativeTo: this.route, queryParams, replaceUrl });
  }
}

function queryOf({ query }: SavedView): LeadQuery {
  return queryFromAddress(new URLSearchParams(query));
}

/** What a view keeps of a list, in one spelling. */
function viewQuery(query: LeadQuery): string {
  const kept = addressOf({ ...query, cursor: undefined, saved: undefined });
  return new URLSearchParams(Object.entries(kept).sort(([left], [right]) => (left < right ? -1 : 1))).toString();
}

function sorted(views: readonly SavedView[]): SavedView[] {
  return [...views].sort((left, right) => left.name.localeCompare(right.name));
}
