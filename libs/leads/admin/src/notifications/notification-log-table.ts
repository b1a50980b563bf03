import { httpResource } from '@angular/common/http';
import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { EmptyState, ErrorState, RelativeTime, Skeleton, StatusPill } from '@leadweave/ui';
import { mdiEmailOutline } from '@mdi/js';
import { CurrentMember } from '../member/current-member.js';
import { aboutText, reasonTexts, sendSigns } from './notification-words.js';
import { type NotificationLog, NotificationsApi, notificationAddresses } from './notifications-api.js';

/** What was sent, to whom, about which leads, and what became of it. */
@Component({
  selector: 'lw-notification-log',
  imports: [EmptyState, ErrorState, MatButton, RelativeTime, RouterLink, Skeleton, StatusPill],
  template: `
    <section aria-labelledby="log-title">
      <h2 class="lw-card-title" id="log-title">{{ member.isAdmin() ? 'Mails of the brand' : 'Mails to you' }}</h2>
      @if (problem(); as problem) {
        <lw-error-state
          heading="The mails could not be loaded."
          reassurance="What is to be sent is sent all the same."
          [requestId]="problem.requestId"
          (retry)="log.reload()"
        />
      } @else if (!log.hasValue()) {
        <lw-skeleton [count]="4" height="2.5rem" label="Loading the mails" />
      } @else if (sends().length === 0) {
        <lw-empty-state
          heading="Nothing was sent yet"
          explanation="Every mail about a lead is listed here with what became of it."
          [icon]="mailIcon"
        />
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table" aria-labelledby="log-title">
            <thead>
              <tr>
                <th scope="col">About</th>
                @if (member.isAdmin()) {
                  <th scope="col">To</th>
                }
                <th scope="col">When</th>
                <th scope="col">State</th>
              </tr>
            </thead>
            <tbody>
              @for (send of sends(); track send.id) {
                <tr>
                  <th scope="row">
                    @if (send.leads[0]; as lead) {
                      <a [routerLink]="['/grow/leads', lead.id]">{{ about(send) }}</a>
                    } @else {
                      {{ about(send) }}
                    }
                  </th>
                  @if (member.isAdmin()) {
                    <td data-label="To">{{ send.recipient ?? 'Not tried yet' }}</td>
                  }
                  <td data-label="When">
                    <lw-relative-time [at]="send.endedAt ?? send.createdAt" [focusable]="false" />
                  </td>
                  <td data-label="State">
                    <span class="state">
                      <lw-status-pill [label]="signs[send.state].label" [tone]="signs[send.state].tone" />
                      @if (send.reason; as reason) {
                        <small>{{ reasons[reason] }}</small>
                      }
                    </span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (cursor()) {
          <p>
            <button matButton="outlined" type="button" [disabled]="reading()" (click)="readOn()">Show earlier</button>
          </p>
        }
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .state {
      display: inline-grid;
      gap: 0.125rem;
      justify-items: start;
    }
    small {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    @media (max-width: 37.49rem) {
      .state {
        justify-items: end;
      }
    }
  `,
})
export class NotificationLogTable {
  protected readonly member = inject(CurrentMember);
  private readonly api = inject(NotificationsApi);
  protected readonly log = httpResource<NotificationLog>(() => ({ url: notificationAddresses.log, params: {} }));
  protected readonly sends = computed(() => [...(this.log.hasValue() ? this.log.value().data : []), ...this.earlier()]);
  protected readonly cursor = linkedSignal(() => (this.log.hasValue() ? this.log.value().nextCursor : null));
  private readonly earlier = linkedSignal<unknown, NotificationLog['data']>({
    source: this.log.value,
    computation: () => [],
  });
  protected readonly reading = signal(false);
  protected readonly problem = computed(() => {
    const error = this.log.error();
    return error && !this.log.hasValue() ? problemOf(error) : undefined;
  });

  protected readonly mailIcon = mdiEmailOutline;
  protected readonly signs = sendSigns;
  protected readonly reasons = reasonTexts;
  protected readonly about = aboutText;

  reload(): void {
    this.log.reload();
  }

  protected async readOn(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    this.reading.set(true);
    try {
      const { data, nextCursor } = await this.api.log(cursor);
      this.earlier.update((earlier) => [...earlier, ...data]);
      this.cursor.set(nextCursor);
    } catch {
      // The mails that are there stay; the button is there for another try.
    } finally {
      this.reading.set(false);
    }
  }
}
