import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { MatButton } from '@angular/material/button';
import { ActivatedRoute, Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, ChoiceFilter, DayFilter, EmptyState, ErrorState, FilterRow, Paginator, Skeleton } from '@leadweave/ui';
import { mdiTimelineClockOutline } from '@mdi/js';
import { type CallList, salesforceAddresses } from '../salesforce-api.js';
import { callDirections, callObjects, callResults } from '../wording/call-words.js';
import { type CallFilter, callFilterOf, paramsOf, presentParts } from './call-query.js';
import { CallRow } from './call-row.js';

const dayMs = 24 * 3_600_000;

interface PageRead {
  readonly filter: CallFilter;
  readonly read: CallList | undefined;
}

/** Both directions in one log, newest first. Filters stand in the address. */
@Component({
  selector: 'lw-activity-tab',
  imports: [
    Banner,
    CallRow,
    ChoiceFilter,
    DayFilter,
    EmptyState,
    ErrorState,
    FilterRow,
    MatButton,
    Paginator,
    Skeleton,
  ],
  template: `
    <h2 class="lw-hidden-text" id="activity">Activity</h2>
    <lw-filter-row [filtered]="filtered()" (cleared)="narrow({})">
      <lw-choice-filter
        label="Direction"
        [choices]="directions"
        [value]="filter().direction"
        (valueChange)="set('direction', $event)"
      />
      <lw-choice-filter
        label="Result"
        [choices]="results"
        [value]="filter().result"
        (valueChange)="set('result', $event)"
      />
      <lw-choice-filter
        label="Record"
        [choices]="objects"
        [value]="filter().object"
        (valueChange)="set('object', $event)"
      />
      <lw-day-filter label="From (UTC)" [value]="from()" (valueChange)="setFrom($event)" />
      <lw-day-filter label="To (UTC)" [value]="to()" (valueChange)="setTo($event)" />
      @if (filter().lead) {
        <button matButton="outlined" type="button" (click)="set('lead', undefined)">Of one lead: show all</button>
      }
    </lw-filter-row>
    @if (rows(); as shown) {
      @if (problem()) {
        <lw-banner tone="warning" text="The log could not be refreshed. What you see may be old.">
          <button matButton type="button" (click)="resource.reload()">Try again</button>
        </lw-banner>
      }
      @if (shown.length === 0) {
        @if (filtered()) {
          <lw-empty-state heading="Nothing matches" [explanation]="strictestText()" [icon]="icon">
            <button matButton="outlined" type="button" (click)="narrow({})">Clear filters</button>
          </lw-empty-state>
        } @else {
          <lw-empty-state
            heading="Nothing has happened yet"
            explanation="Every lead that goes out, every opportunity that comes back and every value that goes on to WhatConverts leaves a line here, with its fields before and after."
            [icon]="icon"
          />
        }
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table" aria-labelledby="activity">
            <thead>
              <tr>
                <th scope="col">What</th>
                <th scope="col">Direction</th>
                <th scope="col">Lead</th>
                <th scope="col">Record</th>
                <th scope="col">Result</th>
                <th scope="col"><span class="lw-hidden-text">Details</span></th>
              </tr>
            </thead>
            @for (call of shown; track call.id) {
              <tbody lw-call-row [call]="call"></tbody>
            }
          </table>
        </div>
        <lw-paginator
          label="Pages of the log"
          [pageSize]="pageSize()"
          [hasPrevious]="cursors().length > 0"
          [hasNext]="!!next()"
          (previous)="cursors.set(cursors().slice(0, -1))"
          (next)="cursors.set([...cursors(), next()!])"
          (pageSizeChange)="resize($event)"
        />
      }
    } @else if (problem(); as shown) {
      <lw-error-state
        heading="The log could not be loaded."
        reassurance="Nothing is lost, and the exchange goes on. Try again in a moment."
        [requestId]="shown.requestId"
        (retry)="resource.reload()"
      />
    } @else {
      <lw-skeleton [count]="6" height="3.5rem" label="Loading the log" />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class ActivityTab {
  private readonly router = inject(Router);
  protected readonly icon = mdiTimelineClockOutline;
  protected readonly directions = callDirections;
  protected readonly results = callResults;
  protected readonly objects = callObjects;
  private readonly address = toSignal(inject(ActivatedRoute).queryParamMap, { requireSync: true });
  protected readonly filter = computed(() => callFilterOf(this.address()));
  protected readonly filtered = computed(() => Object.values(this.filter()).some(Boolean));
  protected readonly pageSize = signal(25);

  /** Of the pages before this one, and of this one; another filter begins anew. */
  protected readonly cursors = linkedSignal<CallFilter, string[]>({
    source: this.filter,
    computation: () => [],
  });

  protected readonly resource = httpResource<CallList>(() => {
    const cursor = this.cursors().at(-1);
    return {
      url: salesforceAddresses.log,
      params: { ...presentParts(this.filter()), limit: this.pageSize(), ...(cursor && { cursor }) },
    };
  });

  /** As last read; stays while another page or the same one is read, but not for another filter. */
  private readonly page = linkedSignal<PageRead, CallList | undefined>({
    source: () => ({ filter: this.filter(), read: this.resource.hasValue() ? this.resource.value() : undefined }),
    computation: ({ filter, read }, previous) =>
      read ?? (previous?.source.filter === filter ? previous.value : undefined),
  });
  protected readonly rows = computed(() => this.page()?.data);
  protected readonly next = computed(() => this.page()?.nextCursor);
  protected readonly problem = computed(() => (this.resource.error() ? problemOf(this.resource.error()) : undefined));
  protected readonly from = computed(() => this.filter().from?.slice(0, 10));

  /** The filter ends before a moment; people name the last day that is in. */
  protected readonly to = computed(() => {
    const before = this.filter().to;
    return before && new Date(Date.parse(before) - dayMs).toISOString().slice(0, 10);
  });

  /** What to loosen first. */
  protected readonly strictestText = computed(() => {
    const { from, to, lead, result } = this.filter();
    if (lead) return 'Nothing was exchanged for this lead that fits the other filters.';
    if (from || to) return 'The days that you chose leave out the rest.';
    return result ? 'Nothing ended like that. Another result may have it.' : 'Another direction or record may have it.';
  });

  protected set(part: keyof CallFilter, value: string | undefined): void {
    this.narrow({ ...this.filter(), [part]: value });
  }

  protected setFrom(day: string | undefined): void {
    this.set('from', day && `${day}T00:00:00.000Z`);
  }

  protected setTo(day: string | undefined): void {
    this.set('to', day && new Date(Date.parse(`${day}T00:00:00.000Z`) + dayMs).toISOString());
  }

  protected narrow(filter: CallFilter): void {
    void this.router.navigate([], { queryParams: paramsOf(filter), queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected resize(size: number): void {
    this.cursors.set([]);
    this.pageSize.set(size);
  }
}
