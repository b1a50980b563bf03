import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { toSignal } from '@angular/core/rxjs-interop';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Paginator, Skeleton, StatusPill, type Tone } from '@leadweave/ui';
import { map } from 'rxjs';
import {
  type RecordOutcome,
  type RunCounts,
  type RunLocation,
  type RunRecordList,
  whatConvertsAddresses,
} from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';

const outcomes: readonly { readonly value: RecordOutcome; readonly label: string; readonly tone: Tone }[] = [
  { value: 'created', label: 'Created', tone: 'positive' },
  { value: 'enriched', label: 'Enriched', tone: 'copper' },
  { value: 'updated', label: 'Updated', tone: 'info' },
  { value: 'ignored', label: 'Ignored', tone: 'neutral' },
  { value: 'skipped', label: 'Skipped', tone: 'warning' },
  { value: 'quarantined', label: 'Quarantined', tone: 'negative' },
];

/** What became of each record of a finished run that was not unchanged. */
@Component({
  selector: 'lw-run-records',
  imports: [ErrorState, Paginator, RouterLink, Skeleton, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="run-records">
      <header>
        <h2 class="lw-card-title" id="run-records">Records</h2>
        <label>
          <span class="lw-hidden-text">Outcome</span>
          <select (change)="choose($event)">
            <option value="">All outcomes</option>
            @for (option of outcomes; track option.value) {
              <option [value]="option.value" [selected]="option.value === outcome()">
                {{ option.label }} ({{ counts()[option.value] }})
              </option>
            }
          </select>
        </label>
      </header>
      @if (list.error()) {
        <lw-error-state heading="The records could not be loaded." [requestId]="requestId()" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="4" height="2.5rem" label="Loading records" />
      } @else if (rows().length === 0) {
        <p class="lw-muted">{{ outcome() ? 'No record had this outcome.' : 'Nothing changed in this run.' }}</p>
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <thead>
              <tr>
                <th scope="col">WhatConverts lead</th>
                <th scope="col">Outcome</th>
                <th scope="col">Location</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.record.id) {
                <tr>
                  <th scope="row" class="lw-figures">
                    @if (row.record.leadId; as leadId) {
                      <a [routerLink]="['/grow/leads', leadId]">{{ row.record.externalId ?? 'without id' }}</a>
                    } @else {
                      {{ row.record.externalId ?? 'without id' }}
                    }
                  </th>
                  <td data-label="Outcome"><lw-status-pill [label]="row.words.label" [tone]="row.words.tone" /></td>
                  <td data-label="Location">{{ row.location }}</td>
                  <td data-label="Reason">{{ row.reason }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <lw-paginator
          label="Pages of records"
          [pageSize]="pageSize()"
          [hasPrevious]="cursors().length > 0"
          [hasNext]="!!list.value().nextCursor"
          (previous)="back()"
          (next)="forth()"
          (pageSizeChange)="pageSize.set($event)"
        />
      }
    </section>
  `,
  styles: `
    header {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-3);
    }
    select {
      min-block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
  `,
})
export class RunRecords {
  readonly runId = input.required<string>();
  readonly locations = input.required<readonly RunLocation[]>();
  readonly counts = input.required<RunCounts>();

  private readonly router = inject(Router);
  protected readonly outcomes = outcomes;
  protected readonly pageSize = signal(25);
  protected readonly outcome = toSignal(
    inject(ActivatedRoute).queryParamMap.pipe(map((params) => params.get('outcome') ?? undefined)),
  );
  private readonly names = computed(
    () => new Map(this.locations().map(({ locationId, locationName }) => [locationId, locationName])),
  );
  protected readonly cursors = linkedSignal<unknown, readonly string[]>({
    source: () => [this.runId(), this.outcome(), this.pageSize()].join(),
    computation: () => [],
  });
  protected readonly list = httpResource<RunRecordList>(() => {
    const params: Record<string, string> = { limit: `${this.pageSize()}` };
    const [outcome, cursor] = [this.outcome(), this.cursors().at(-1)];
    if (outcome) params['outcome'] = outcome;
    if (cursor) params['cursor'] = cursor;
    return { url: whatConvertsAddresses.records(this.runId()), params };
  });
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly rows = computed(() =>
    (this.list.hasValue() ? this.list.value().data : []).map((record) => ({
      record,
      words: outcomes.find(({ value }) => value === record.outcome) ?? {
        label: record.outcome,
        tone: 'neutral' as const,
      },
      location: record.locationId ? (this.names().get(record.locationId) ?? 'A removed location') : '–',
      reason: record.reason ? reasonText(record.reason) : '–',
    })),
  );

  protected choose(event: Event): void {
    const outcome = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], { queryParams: { outcome }, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected forth(): void {
    const next = this.list.hasValue() ? this.list.value().nextCursor : undefined;
    if (next) this.cursors.update((cursors) => [...cursors, next]);
  }

  protected back(): void {
    this.cursors.update((cursors) => cursors.slice(0, -1));
  }
}
