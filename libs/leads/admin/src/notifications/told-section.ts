import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { type Schema } from '@leadweave/api-client';
import { RelativeTime } from '@leadweave/ui';
import { reasonTexts, sendSigns } from './notification-words.js';
import { notificationAddresses } from './notifications-api.js';

/** Who was told of a lead by mail. Takes no room when nobody was. */
@Component({
  selector: 'lw-told-section',
  imports: [RelativeTime],
  template: `
    @if (sends().length > 0) {
      <section class="lw-card" aria-labelledby="told-title">
        <h3 class="lw-card-title" id="told-title">Mails about this lead</h3>
        <ul>
          @for (send of sends(); track send.id) {
            <li>
              <strong>{{ signs[send.state].label }}</strong> to {{ send.recipient ?? 'a colleague' }}
              <span class="lw-muted">
                @if (send.kind === 'mention') {
                  · mentioned in a note
                }
                · <lw-relative-time [at]="send.endedAt ?? send.createdAt" [timeZone]="timeZone()" />
                @if (send.reason; as reason) {
                  · {{ reasons[reason] }}
                }
              </span>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--lw-space-2);
      font: var(--lw-type-small);
    }
  `,
})
export class ToldSection {
  readonly leadId = input.required<string>();
  readonly timeZone = input.required<string>();

  private readonly told = httpResource<Schema<'LeadNotificationsDto'>>(() => ({
    url: notificationAddresses.ofLead(this.leadId()),
    params: {},
  }));
  protected readonly sends = computed(() => (this.told.hasValue() ? this.told.value().data : []));
  protected readonly signs = sendSigns;
  protected readonly reasons = reasonTexts;
}
