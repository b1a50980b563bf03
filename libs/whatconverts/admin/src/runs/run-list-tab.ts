import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { EmptyState, ErrorState, Icon, Paginator, Skeleton } from '@leadweave/ui';
import { mdiHistory, mdiRefresh } from '@mdi/js';
import { openLiveSource, watchLive } from '../live/watch-live.js';
import { ManagedConnections } from '../manage/managed-connections.js';
import { BrandMember } from '../member/brand-member.js';
import { type SyncRun, type SyncRunList, WhatConvertsApi, whatConvertsAddresses } from '../whatconverts-api.js';
import { RunFilters, type RunFilter } from './run-filters.js';
import { RunRow } from './run-row.js';

/** What every run did. Live rows change in place; new ones wait behind a button, so that nothing moves under the pointer. */
@Component({
  selector: 'lw-run-list-tab',
  imports: [EmptyState, ErrorState, Icon, MatButton, Paginator, RunFilters, RunRow, Skeleton],
  template: `
    <h2 class="lw-hidden-text">Sync history</h2>
    <lw-run-filters [filter]="filter()" (filterChange)="narrow($event)" />
    @if (newer() > 0) {
      <button matButton="tonal" class="newer" type="button" (click)="showNewer()">
        <lw-icon matButtonIcon class="mat-icon" [path]="newIcon" />{{ newer() }} new
        {{ newer() === 1 ? 'run' : 'runs' }}
      </button>
    }
    @if (list.error()) {
      <lw-error-state
        heading="The runs could not be loaded."
        reassurance="Syncing goes on in the background. Try again in a moment."
        [requestId]="requestId()"
        (retry)="list.reload()"
      />
    } @else if (!list.hasValue()) {
      <lw-skeleton [count]="6" height="3.5rem" label="Loading runs" />
    } @else if (rows().length === 0) {
      @if (filtered()) {
        <lw-empty-state heading="No run matches" [icon]="historyIcon">
          <button matButton="outlined" type="button" (click)="narrow({})">Clear filters</button>
        </lw-empty-state>
      } @else {
        <lw-empty-state
          heading="No run yet"
          explanation="Each sync leaves a line here: what it created, what it left alone, and why."
          [icon]="historyIcon"
        />
      }
    } @else {
      <div class="lw-table-frame lw-cards">
        <table class="lw-table">
          <caption class="lw-hidden-text">
            Runs, newest first
          </caption>
          <thead>
            <tr>
              <th scope="col">Run</th>
              <th scope="col">State</th>
              <th scope="col">Started</th>
              <th scope="col">Duration</th>
              <th scope="col">Leads</th>
              <th scope="col" class="lw-number">Requests</th>
            </tr>
          </thead>
          <tbody>
            @for (run of rows(); track run.id) {
              <tr lw-run-row [run]="run"></tr>
            }
          </tbody>
        </table>
      </div>
      <lw-paginator
        label="Pages of runs"
        [pageSize]="pageSize()"
        [hasPrevious]="earlierCursors().length > 0"
        [hasNext]="!!list.value().nextCursor"
        (previous)="back()"
        (next)="forth()"
        (pageSizeChange)="pageSize.set($event)"
      />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .newer {
      justify-self: center;
    }
  `,
})
export class RunListTab {
  readonly kind = input<string>();
  readonly state = input<string>();
  readonly from = input<string>();

  private readonly api = inject(WhatConvertsApi);
  private readonly router = inject(Router);
  private readonly connections = inject(ManagedConnections);
  private readonly member = inject(BrandMember);
  private readonly openLive = inject(openLiveSource);
  protected readonly historyIcon = mdiHistory;
  protected readonly newIcon = mdiRefresh;
  protected readonly pageSize = signal(25);
  private readonly connectionId = computed(() => this.connections.current()?.id);
  protected readonly filter = computed<RunFilter>(() => ({
    kind: this.kind(),
    state: this.state(),
    from: this.from(),
  }));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  private readonly narrowed = computed(() => paramsOf(this.filter(), this.connectionId(), this.pageSize()));

  /** Cursors of the pages before this one, the present one last; another filter starts anew. */
  protected readonly earlierCursors = linkedSignal<unknown, readonly string[]>({
    source: this.narrowed,
    computation: () => [],
  });
  protected readonly list = httpResource<SyncRunList>(() => {
    if (!this.connectionId()) return undefined;
    const cursor = this.earlierCursors().at(-1);
    return { url: whatConvertsAddresses.runs, params: cursor ? { ...this.narrowed(), cursor } : this.narrowed() };
  });
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  private readonly live = signal<readonly SyncRun[]>([]);
  protected readonly rows = computed(() => {
    const live = new Map(this.live().map((run) => [run.id, run]));
    return (this.list.hasValue() ? this.list.value().data : []).map((run) => live.get(run.id) ?? run);
  });

  /** Runs that began since the list was read. */
  protected readonly newer = computed(() => {
    const newest = this.list.hasValue() ? this.list.value().data[0]?.requestedAt : undefined;
    if (!newest || this.filtered() || this.earlierCursors().length > 0) return 0;
    return this.live().filter(({ requestedAt }) => requestedAt > newest).length;
  });

  constructor() {
    effect((onCleanup) => {
      const [id, brandId] = [this.connectionId(), this.member.brandId()];
      if (!id || !brandId) return;
      const stop = watchLive<SyncRunList>(this.openLive, {
        address: whatConvertsAddresses.connectionEvents(id, brandId),
        read: () => this.api.listRuns({ connectionId: id, limit: '5' }),
        onValue: ({ data }) => this.live.set(data),
      });
      onCleanup(stop);
    });
  }

  protected narrow({ kind = null, state = null, from = null }: { [Name in keyof RunFilter]?: string | null }): void {
    void this.router.navigate([], { queryParams: { kind, state, from }, queryParamsHandling: 'merge' });
  }

  protected showNewer(): void {
    this.list.reload();
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.earlierCursors.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.earlierCursors.update((cursors) => cursors.slice(0, -1));
  }
}

function paramsOf({ kind, state, from }: RunFilter, connectionId: string | undefined, pageSize: number) {
  const params: Record<string, string> = { limit: `${pageSize}` };
  if (connectionId) params['connectionId'] = connectionId;
  if (kind) params['kind'] = kind;
  if (state) params['state'] = state;
  if (from) params['requestedFrom'] = `${from}T00:00:00.000Z`;
  return params;
}
