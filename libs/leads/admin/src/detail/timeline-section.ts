import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { formatMoney, Locale, RelativeTime, Skeleton } from '@leadweave/ui';
import { type LeadEvent, type LeadTimeline, LeadsApi, leadAddresses } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { eventText } from './event-texts.js';

/** What happened to the lead, newest first. */
@Component({
  selector: 'lw-timeline-section',
  imports: [MatButton, RelativeTime, Skeleton],
  template: `
    <section class="lw-card" aria-labelledby="timeline-title">
      <h3 class="lw-card-title" id="timeline-title">Timeline</h3>
      @if (first.error()) {
        <p class="lw-muted">
          The timeline could not be loaded. <button matButton type="button" (click)="first.reload()">Try again</button>
        </p>
      } @else if (!first.hasValue()) {
        <lw-skeleton [count]="3" height="2rem" label="Loading the timeline" />
      } @else {
        <ol>
          @for (event of events(); track event.id) {
            <li [id]="'event-' + event.id">
              <p>
                <strong>{{ event.what }}</strong> {{ event.cause }}
                <span class="lw-muted">· <lw-relative-time [at]="event.at" [timeZone]="timeZone()" /></span>
              </p>
              @for (line of event.changes; track $index) {
                <p class="change">{{ line }}</p>
              }
            </li>
          } @empty {
            <li class="lw-muted">Nothing has happened yet.</li>
          }
        </ol>
        @if (cursor()) {
          <div>
            <button matButton="outlined" type="button" [disabled]="reading()" (click)="readOn()">Show earlier</button>
          </div>
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: grid;
    }
    li {
      display: grid;
      gap: 0.125rem;
      padding: 0 0 var(--lw-space-4) var(--lw-space-4);
      border-inline-start: 2px solid var(--lw-line);
      font: var(--lw-type-small);
      overflow-wrap: anywhere;
    }
    li:last-child {
      padding-block-end: 0;
    }
    strong {
      font-weight: 580;
    }
    .change {
      color: var(--lw-text-muted);
    }
  `,
})
export class TimelineSection {
  readonly leadId = input.required<string>();
  readonly timeZone = input<string>();

  /** ISO 4217, of the lead's amounts. */
  readonly currency = input<string>();
  /** Rises when the lead changed, so that what happened shows. */
  readonly version = input(0);

  private readonly api = inject(LeadsApi);
  private readonly member = inject(CurrentMember);
  private readonly locale = inject(Locale);
  protected readonly first = httpResource<LeadTimeline>(() => {
    this.version();
    return leadAddresses.timeline(this.leadId());
  });
  private readonly timeline = linkedSignal<LeadTimeline>(() =>
    this.first.hasValue() ? this.first.value() : { data: [], nextCursor: null },
  );
  protected readonly reading = signal(false);
  protected readonly cursor = computed(() => this.timeline().nextCursor);
  protected readonly events = computed(() => this.timeline().data.map((event) => this.shown(event)));

  protected async readOn(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    this.reading.set(true);
    try {
      const more = await this.api.timeline(this.leadId(), cursor);
      this.timeline.update(({ data }) => ({ data: [...data, ...more.data], nextCursor: more.nextCursor }));
    } finally {
      this.reading.set(false);
    }
  }

  private shown(event: LeadEvent) {
    const currency = this.currency();
    const amountText = currency ? (amount: number) => formatMoney(amount, currency, this.locale.tag()) : undefined;
    return { id: event.id, at: event.at, ...eventText(event, this.member.userId(), amountText) };
  }
}
