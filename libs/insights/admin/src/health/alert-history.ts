import { httpResource } from '@angular/common/http';
import { Component, computed, linkedSignal, signal } from '@angular/core';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Paginator, RelativeTime, Skeleton, StatusPill } from '@leadweave/ui';
import { type Alert, type AlertList, insightsAddresses } from '../insights-api.js';
import { alertWords } from './alert-words.js';

const stateWords = { open: 'Open', acknowledged: 'Acknowledged', muted: 'Muted', closed: 'Over' } as const;

/** Alerts of the past and present, newest first. */
@Component({
  selector: 'lw-alert-history',
  imports: [ErrorState, Paginator, RelativeTime, Skeleton, StatusPill],
  template: `
    @if (list.error()) {
      <lw-error-state heading="The history could not be loaded." [requestId]="requestId()" (retry)="list.reload()" />
    } @else if (!list.hasValue()) {
      <lw-skeleton [count]="3" height="2.5rem" label="Loading the history" />
    } @else if (list.value().data.length === 0) {
      <p class="lw-muted">There never was an alert.</p>
    } @else {
      <ul>
        @for (alert of list.value().data; track alert.id) {
          <li>
            <span>{{ headingOf(alert) }}</span>
            <span class="facts">
              <lw-status-pill [label]="stateOf(alert)" [tone]="alert.state === 'closed' ? 'neutral' : 'warning'" />
              <lw-relative-time [at]="alert.openedAt" />
              @if (alert.closedBecause && alert.closedBecause !== 'over') {
                <span>“{{ alert.closedBecause }}”</span>
              }
            </span>
          </li>
        }
      </ul>
      @if (earlier().length > 0 || list.value().nextCursor) {
        <lw-paginator
          label="Pages of the history"
          [pageSize]="pageSize()"
          [hasPrevious]="earlier().length > 0"
          [hasNext]="!!list.value().nextCursor"
          (previous)="back()"
          (next)="forth()"
          (pageSizeChange)="pageSize.set($event)"
        />
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-3);
    }
    ul {
      display: grid;
    }
    li {
      display: grid;
      gap: var(--lw-space-1);
      padding-block: var(--lw-space-2);
      border-block-end: 1px solid var(--lw-line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
  `,
})
export class AlertHistory {
  protected readonly pageSize = signal(25);
  protected readonly earlier = linkedSignal<unknown, readonly string[]>({
    source: this.pageSize,
    computation: () => [],
  });
  protected readonly list = httpResource<AlertList>(() => {
    const cursor = this.earlier().at(-1);
    const params = { show: 'all', limit: `${this.pageSize()}`, ...(cursor ? { cursor } : {}) };
    return { url: insightsAddresses.alerts, params };
  });
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);

  protected headingOf(alert: Alert): string {
    return alertWords(alert).heading;
  }

  protected stateOf({ state, closedBecause }: Alert): string {
    return state === 'closed' && closedBecause !== 'over' ? 'Closed by a person' : stateWords[state];
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.earlier.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.earlier.update((cursors) => cursors.slice(0, -1));
  }
}
