import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatDialog } from '@angular/material/dialog';
import { Router } from '@angular/router';
import {
  Banner,
  EmptyState,
  ErrorState,
  Icon,
  Paginator,
  type Shortcut,
  Shortcuts,
  Skeleton,
  UndoBar,
} from '@leadweave/ui';
import { mdiPause, mdiPlay, mdiRefresh, mdiReplay, mdiSendOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { HourChart } from '../hours/hour-chart.js';
import { WatchedEndpoints } from '../manage/watched-endpoints.js';
import { WebhooksMember } from '../member/webhooks-member.js';
import { type Delivery, type DeliveryFilter, type ReplayPlan, WebhooksApi } from '../webhooks-api.js';
import { isReplayable } from '../wording/delivery-words.js';
import { endpointName } from '../wording/endpoint-words.js';
import { refusalText } from '../wording/refusal-text.js';
import { DeliveryFilters } from './delivery-filters.js';
import { paramsOf } from './delivery-query.js';
import { DeliveryRow } from './delivery-row.js';
import { LiveDeliveries } from './live-deliveries.js';

/** Everything that was sent or waits to be, newest first. */
@Component({
  selector: 'lw-delivery-list-tab',
  imports: [
    Banner,
    DeliveryFilters,
    DeliveryRow,
    EmptyState,
    ErrorState,
    HourChart,
    Icon,
    MatButton,
    Paginator,
    Shortcuts,
    Skeleton,
  ],
  providers: [LiveDeliveries],
  template: `
    <section class="lw-card" aria-labelledby="hours">
      <h2 class="lw-card-title" id="hours">Last 24 hours</h2>
      <lw-hour-chart [endpointId]="filter().endpoint" />
    </section>
    <div class="head">
      <h2 class="lw-card-title" id="deliveries">Deliveries</h2>
      <div class="tools">
        <button matButton type="button" (click)="live.paused.set(!live.paused())">
          <lw-icon matButtonIcon class="mat-icon" [path]="live.paused() ? playIcon : pauseIcon" />{{
            live.paused() ? 'Go live' : 'Pause live'
          }}
        </button>
        @if (member.mayChange() && live.rows()?.length) {
          <button matButton="outlined" type="button" (click)="replayMany()">
            <lw-icon matButtonIcon class="mat-icon" [path]="replayIcon" />{{ filtered() ? 'Replay these…' : 'Replay…' }}
          </button>
        }
      </div>
    </div>
    <lw-delivery-filters [filter]="filter()" [endpoints]="endpoints.all() ?? []" (filterChange)="narrow($event)" />
    @if (live.newer(); as count) {
      <button matButton="tonal" class="newer" type="button" (click)="live.reload()">
        <lw-icon matButtonIcon class="mat-icon" [path]="newIcon" />{{
          count === 1 ? '1 new delivery' : count + ' new deliveries'
        }}
      </button>
    }
    @if (live.rows(); as rows) {
      @if (live.problem()) {
        <lw-banner tone="warning" text="The list could not be refreshed. What you see may be old. Trying again…" />
      }
      @if (rows.length === 0) {
        @if (filtered()) {
          <lw-empty-state heading="No delivery matches" [explanation]="strictestText()" [icon]="sendIcon">
            <button matButton="outlined" type="button" (click)="narrow({})">Clear filters</button>
          </lw-empty-state>
        } @else {
          <lw-empty-state
            heading="Nothing was sent yet"
            explanation="Each event that goes to an endpoint leaves a line here: what was sent, what was answered, and when it is tried again."
            [icon]="sendIcon"
          />
        }
      } @else {
        <div
          class="lw-table-frame lw-cards"
          [lwShortcuts]="shortcuts"
          (pointerenter)="live.worked.set(true)"
          (pointerleave)="live.worked.set(false)"
          (focusin)="live.worked.set(true)"
          (focusout)="live.worked.set(false)"
        >
          <table class="lw-table" aria-labelledby="deliveries">
            <thead>
              <tr>
                <th scope="col">Event</th>
                <th scope="col">Endpoint</th>
                <th scope="col">Lead</th>
                <th scope="col">State</th>
                <th scope="col">Attempt</th>
                <th scope="col">Answer</th>
                <th scope="col" class="lw-number">Took</th>
                <th scope="col"><span class="lw-hidden-text">Actions</span></th>
              </tr>
            </thead>
            <tbody>
              @for (delivery of rows; track delivery.id) {
                <tr
                  lw-delivery-row
                  [delivery]="delivery"
                  [endpointName]="nameOf(delivery)"
                  [editable]="member.mayChange()"
                  (replayed)="replayOne(delivery)"
                ></tr>
              }
            </tbody>
          </table>
        </div>
        <lw-paginator
          label="Pages of deliveries"
          [pageSize]="live.pageSize()"
          [hasPrevious]="live.cursors().length > 0"
          [hasNext]="!!live.next()"
          (previous)="live.back()"
          (next)="live.forth()"
          (pageSizeChange)="live.pageSize.set($event)"
        />
      }
    } @else if (live.problem(); as problem) {
      <lw-error-state
        heading="The deliveries could not be loaded."
        reassurance="They are kept, and events go on being sent. Try again in a moment."
        [requestId]="problem.requestId"
        (retry)="live.reload()"
      />
    } @else {
      <lw-skeleton [count]="6" height="3.5rem" label="Loading deliveries" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    .head,
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
    }
    .head {
      justify-content: space-between;
    }
    .newer {
      justify-self: center;
    }
  `,
})
export class DeliveryListTab {
  protected readonly live = inject(LiveDeliveries);
  protected readonly endpoints = inject(WatchedEndpoints);
  protected readonly member = inject(WebhooksMember);
  private readonly api = inject(WebhooksApi);
  private readonly router = inject(Router);
  private readonly dialogs = inject(MatDialog);
  private readonly bar = inject(UndoBar);
  protected readonly newIcon = mdiRefresh;
  protected readonly replayIcon = mdiReplay;
  protected readonly pauseIcon = mdiPause;
  protected readonly playIcon = mdiPlay;
  protected readonly sendIcon = mdiSendOutline;
  protected readonly filter = this.live.filter;
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly shortcuts: readonly Shortcut[] = [
    { key: 'j', label: 'Next delivery', run: () => this.step(1) },
    { key: 'k', label: 'Previous delivery', run: () => this.step(-1) },
    { key: 'r', label: 'Send again', run: () => this.replayFocused() },
  ];

  /** What to loosen first: a time that is named leaves out the most. */
  protected readonly strictestText = computed(() => {
    const { createdFrom, createdTo, state, event } = this.filter();
    if (createdFrom || createdTo) return 'Deliveries are kept for 30 days; the days that you chose leave out the rest.';
    if (state) return 'Nothing stands like that now. Another state may have it.';
    return event ? 'This event has not been sent.' : undefined;
  });

  protected nameOf({ endpointId }: Delivery): string {
    const endpoint = this.endpoints.find(endpointId);
    if (endpoint) return endpointName(endpoint);
    return this.endpoints.all() ? 'Deleted endpoint' : '…';
  }

  protected narrow(filter: DeliveryFilter): void {
    void this.router.navigate([], { queryParams: paramsOf(filter), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected async replayOne(delivery: Delivery): Promise<void> {
    try {
      await this.api.replayOne(delivery.id);
      this.bar.notify('It is sent again, under the same id.');
      this.live.reload();
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }

  protected async replayMany(): Promise<void> {
    const { ReplayDialog } = await import('./replay-dialog.js');
    const shown = this.dialogs.open<unknown, unknown, ReplayPlan>(ReplayDialog, {
      data: { filter: this.filter(), endpoints: this.endpoints.all() ?? [] },
      width: '34rem',
    });
    const replayed = await firstValueFrom(shown.afterClosed());
    if (!replayed) return;
    const { deliveries } = replayed;
    this.bar.notify(deliveries === 1 ? '1 delivery is sent again.' : `${deliveries} deliveries are sent again.`);
    this.live.reload();
  }

  private replayFocused(): void {
    const id = document.activeElement?.closest('[data-delivery]')?.getAttribute('data-delivery');
    const delivery = this.live.rows()?.find((row) => row.id === id);
    if (delivery && this.member.mayChange() && isReplayable(delivery)) void this.replayOne(delivery);
  }

  private step(by: number): void {
    const rows = [...document.querySelectorAll('[data-delivery]')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    rows[at + by]?.querySelector<HTMLElement>('a')?.focus();
  }
}
