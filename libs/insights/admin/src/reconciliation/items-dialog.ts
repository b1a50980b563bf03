import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Locale, Paginator, Skeleton, formatMoment } from '@leadweave/ui';
import {
  type Bucket,
  type ReconciliationItem,
  type ReconciliationItemList,
  insightsAddresses,
} from '../insights-api.js';
import { bucketWords, itemReason } from './bucket-words.js';
import { dayInWords } from './day-row.js';

/** Which list is shown. */
export interface ItemsQuestion {
  readonly bucket: Bucket;
  /** Query of the report: from, to, location. */
  readonly params: Readonly<Record<string, string>>;
  /** What the list is limited to, in words ("Austin North, Nov 20"). */
  readonly scope: string;
}

/** The leads behind a number, with the reason of each. */
@Component({
  selector: 'lw-items-dialog',
  imports: [
    ErrorState,
    MatButton,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Paginator,
    RouterLink,
    Skeleton,
  ],
  template: `
    <h2 matDialogTitle>{{ words.label }}: {{ question.scope }}</h2>
    <mat-dialog-content>
      <p class="lw-muted">{{ words.meaning }}</p>
      @if (list.error()) {
        <lw-error-state
          heading="The leads could not be loaded."
          reassurance="Nothing was changed."
          [requestId]="requestId()"
          (retry)="list.reload()"
        />
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="4" height="2.5rem" label="Loading leads" />
      } @else if (rows().length === 0) {
        <p>There is none any more: the numbers have moved since you opened the page.</p>
      } @else {
        <ul>
          @for (item of rows(); track item.externalId + item.day) {
            <li>
              <span class="id">
                @if (item.leadId; as id) {
                  <a [routerLink]="['/grow/leads', id]" matDialogClose>WhatConverts lead {{ item.externalId }}</a>
                } @else {
                  WhatConverts lead {{ item.externalId }}
                }
              </span>
              <span class="when">{{ whenOf(item) }}</span>
              @if (explanationOf(item); as text) {
                <span class="reason">{{ text }}</span>
              }
            </li>
          }
        </ul>
        @if (earlier().length > 0 || list.value().nextCursor) {
          <lw-paginator
            label="Pages of leads"
            [pageSize]="pageSize()"
            [hasPrevious]="earlier().length > 0"
            [hasNext]="!!list.value().nextCursor"
            (previous)="back()"
            (next)="forth()"
            (pageSizeChange)="pageSize.set($event)"
          />
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="filled" type="button" matDialogClose>Close</button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-4);
    }
    ul {
      display: grid;
    }
    li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--lw-space-4);
      padding-block: var(--lw-space-2);
      border-block-end: 1px solid var(--lw-line);
    }
    li:last-child {
      border-block-end: 0;
    }
    .when {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
      text-align: end;
    }
    .reason {
      grid-column: 1 / -1;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    @media (max-width: 37.49rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
      }
      .when {
        text-align: start;
      }
    }
  `,
})
export class ItemsDialog {
  protected readonly question = inject<ItemsQuestion>(MAT_DIALOG_DATA);
  private readonly locale = inject(Locale);
  protected readonly words = bucketWords(this.question.bucket);
  protected readonly pageSize = signal(25);
  protected readonly earlier = linkedSignal<unknown, readonly string[]>({
    source: this.pageSize,
    computation: () => [],
  });
  protected readonly list = httpResource<ReconciliationItemList>(() => {
    const cursor = this.earlier().at(-1);
    const { bucket, params } = this.question;
    return {
      url: insightsAddresses.items,
      params: { ...params, bucket, limit: `${this.pageSize()}`, ...(cursor ? { cursor } : {}) },
    };
  });
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().data : []));

  protected whenOf({ createdAt, day, locationName }: ReconciliationItem): string {
    const single = this.question.params['location'] !== undefined;
    const moment = formatMoment(createdAt, this.locale.tag());
    return single ? moment : `${locationName}, ${dayInWords(day, this.locale.tag())}`;
  }

  protected explanationOf({ bucket, reason }: ReconciliationItem): string {
    const because = itemReason(reason);
    if (this.question.bucket !== 'reported') return because;
    const { label } = bucketWords(bucket);
    return because ? `${label}: ${because.toLowerCase()}` : label;
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.earlier.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.earlier.update((cursors) => cursors.slice(0, -1));
  }
}
