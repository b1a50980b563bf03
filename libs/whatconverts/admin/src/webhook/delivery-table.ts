import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute, Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { EmptyState, ErrorState, Icon, Paginator, Skeleton, UndoBar } from '@leadweave/ui';
import { mdiRefresh, mdiReplay, mdiTrayArrowDown } from '@mdi/js';
import { firstValueFrom, map } from 'rxjs';
import {
  type Delivery,
  type DeliveryFilter,
  type DeliveryList,
  type IncomingWebhook,
  type WebhookReplay,
  whatConvertsAddresses,
} from '../whatconverts-api.js';
import { DeliveryFilters } from './delivery-filters.js';
import { DeliveryRow } from './delivery-row.js';

/** Every delivery, newest first. New ones wait behind a button, so that nothing moves under the pointer. */
@Component({
  selector: 'lw-delivery-table',
  imports: [DeliveryFilters, DeliveryRow, EmptyState, ErrorState, Icon, MatButton, Paginator, Skeleton],
  template: `
    <header>
      <h2 class="lw-card-title" id="deliveries">Deliveries</h2>
      @if (editable() && rows().length > 0) {
        <button matButton="outlined" type="button" (click)="replay()">
          <lw-icon matButtonIcon class="mat-icon" [path]="replayIcon" />{{ filtered() ? 'Replay these' : 'Replay' }}
        </button>
      }
    </header>
    <lw-delivery-filters [filter]="filter()" (filterChange)="narrow($event)" />
    @if (hasNewer()) {
      <button matButton="tonal" class="newer" type="button" (click)="list.reload()">
        <lw-icon matButtonIcon class="mat-icon" [path]="newIcon" />Show new deliveries
      </button>
    }
    @if (list.error()) {
      <lw-error-state
        heading="The deliveries could not be loaded."
        reassurance="They are kept. Try again in a moment."
        [requestId]="requestId()"
        (retry)="list.reload()"
      />
    } @else if (!list.hasValue()) {
      <lw-skeleton [count]="6" height="3.25rem" label="Loading deliveries" />
    } @else if (rows().length === 0) {
      @if (filtered()) {
        <lw-empty-state heading="No delivery matches" [icon]="trayIcon">
          <button matButton="outlined" type="button" (click)="narrow({})">Clear filters</button>
        </lw-empty-state>
      } @else {
        <lw-empty-state
          heading="Nothing has arrived yet"
          explanation="Each delivery leaves a line here: what it was, what became of it, and whether WhatConverts confirmed it."
          [icon]="trayIcon"
        />
      }
    } @else {
      <div class="lw-table-frame lw-cards">
        <table class="lw-table" aria-labelledby="deliveries">
          <thead>
            <tr>
              <th scope="col">Received</th>
              <th scope="col">Kind</th>
              <th scope="col">WhatConverts lead</th>
              <th scope="col">Outcome</th>
              <th scope="col">Read back</th>
            </tr>
          </thead>
          <tbody>
            @for (delivery of rows(); track delivery.id) {
              <tr lw-delivery-row [delivery]="delivery" (opened)="open(delivery)"></tr>
            }
          </tbody>
        </table>
      </div>
      <lw-paginator
        label="Pages of deliveries"
        [pageSize]="pageSize()"
        [hasPrevious]="cursors().length > 0"
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
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
    }
    .newer {
      justify-self: center;
    }
  `,
})
export class DeliveryTable {
  readonly webhook = input.required<IncomingWebhook>();
  readonly connectionId = input.required<string>();
  readonly editable = input(false);

  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly bar = inject(UndoBar);
  protected readonly filter = toSignal<DeliveryFilter, DeliveryFilter>(
    inject(ActivatedRoute).queryParamMap.pipe(
      map((params) => ({
        outcome: params.get('outcome') ?? undefined,
        kind: params.get('kind') ?? undefined,
        receivedFrom: params.get('since') ?? undefined,
      })),
    ),
    { initialValue: {} },
  );
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly newIcon = mdiRefresh;
  protected readonly replayIcon = mdiReplay;
  protected readonly trayIcon = mdiTrayArrowDown;
  protected readonly pageSize = signal(25);
  private readonly narrowed = computed(() => {
    const present = Object.entries(this.filter()).filter(([, value]) => value !== undefined);
    return { ...(Object.fromEntries(present) as Record<string, string>), limit: `${this.pageSize()}` };
  });
  protected readonly cursors = linkedSignal<unknown, readonly string[]>({
    source: this.narrowed,
    computation: () => [],
  });
  protected readonly list = httpResource<DeliveryList>(() => {
    const cursor = this.cursors().at(-1);
    return {
      url: whatConvertsAddresses.deliveries(this.connectionId()),
      params: cursor ? { ...this.narrowed(), cursor } : this.narrowed(),
    };
  });
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().data : []));

  /** Whether something arrived since the list was read. */
  protected readonly hasNewer = computed(() => {
    if (!this.list.hasValue() || this.filtered() || this.cursors().length > 0) return false;
    const { lastReceivedAt } = this.webhook();
    const shown = this.rows()[0]?.receivedAt;
    return lastReceivedAt !== null && (shown === undefined || lastReceivedAt > shown);
  });

  protected narrow({ outcome, kind, receivedFrom }: DeliveryFilter): void {
    const queryParams = { outcome: outcome ?? null, kind: kind ?? null, since: receivedFrom ?? null };
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.cursors.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.cursors.update((cursors) => cursors.slice(0, -1));
  }

  protected async open(delivery: Delivery): Promise<void> {
    const { DeliveryDialog } = await import('./delivery-dialog.js');
    const data = { connectionId: this.connectionId(), delivery, editable: this.editable() };
    const shown = this.dialogs.open<unknown, typeof data, WebhookReplay>(DeliveryDialog, {
      data,
      width: '44rem',
      maxWidth: '94vw',
    });
    this.replayed(await firstValueFrom(shown.afterClosed()));
  }

  protected async replay(): Promise<void> {
    const { ReplayDialog } = await import('./replay-dialog.js');
    const data = { connectionId: this.connectionId(), filter: this.filter() };
    const shown = this.dialogs.open<unknown, typeof data, WebhookReplay>(ReplayDialog, {
      data,
      width: '34rem',
      maxWidth: '94vw',
    });
    this.replayed(await firstValueFrom(shown.afterClosed()));
  }

  private replayed(replay: WebhookReplay | undefined): void {
    if (!replay) return;
    this.bar.notify(
      replay.count === 1 ? '1 delivery is worked on again.' : `${replay.count} deliveries are worked on again.`,
    );
    this.list.reload();
  }
}
