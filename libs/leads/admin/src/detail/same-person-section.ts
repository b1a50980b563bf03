import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { RelativeTime, StatusPill } from '@leadweave/ui';
import { TypeBadge } from '../list/type-badge.js';
import { type LeadDetail } from '../leads-api.js';
import { qualitySigns } from '../wording/words.js';
import { LeadDetailApi, type SamePersonList, detailAddresses } from './lead-detail-api.js';
import { samePersonHeading } from './same-person-texts.js';

const shownAtFirst = 3;

/** The other leads of the same person at the reader's locations: an overview that merges nothing. */
@Component({
  selector: 'lw-same-person-section',
  imports: [MatButton, RelativeTime, RouterLink, StatusPill, TypeBadge],
  template: `
    @if (others.error()) {
      <section class="lw-card" aria-labelledby="person-title">
        <h3 class="lw-card-title" id="person-title">Same person</h3>
        <p class="lw-muted">
          Other leads of this person could not be loaded.
          <button matButton type="button" (click)="others.reload()">Try again</button>
        </p>
      </section>
    } @else if (all().length > 0) {
      <section class="lw-card" aria-labelledby="person-title">
        <h3 class="lw-card-title" id="person-title">{{ heading() }}</h3>
        <ul>
          @for (other of shown(); track other.id) {
            <li>
              <a [routerLink]="['..', other.id]" queryParamsHandling="preserve">
                <lw-type-badge [type]="other.type" />
                <span class="where">{{ other.locationName }}</span>
                <lw-relative-time [at]="other.occurredAt" [timeZone]="other.timeZone" [focusable]="false" />
              </a>
              <span class="lw-muted">{{ other.common }}</span>
              <lw-status-pill [label]="other.sign.label" [tone]="other.sign.tone" [icon]="other.sign.icon" />
            </li>
          }
        </ul>
        @if (all().length > shown().length) {
          <div>
            <button matButton="outlined" type="button" (click)="unfolded.set(true)">Show all {{ all().length }}</button>
          </div>
        } @else if (cursor()) {
          <div>
            <button matButton="outlined" type="button" [disabled]="reading()" (click)="readOn()">Show earlier</button>
          </div>
        }
      </section>
    }
  `,
  styles: `
    :host {
      display: contents;
    }
    ul {
      display: grid;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
      padding-block: var(--lw-space-2);
      border-block-start: 1px solid var(--lw-line);
      font: var(--lw-type-small);
    }
    li:first-child {
      border-block-start: 0;
      padding-block-start: 0;
    }
    li > .lw-muted {
      flex: 1;
    }
    a {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
      min-block-size: 1.5rem;
      text-decoration: none;
    }
    .where {
      overflow-wrap: anywhere;
      text-decoration: underline;
      text-decoration-color: color-mix(in srgb, currentcolor 35%, transparent);
    }
  `,
})
export class SamePersonSection {
  readonly lead = input.required<LeadDetail>();

  private readonly api = inject(LeadDetailApi);
  private readonly leadId = computed(() => this.lead().id);

  /** What the person is recognised by: with it, the others change. */
  private readonly known = computed(() => {
    const { email, phone } = this.lead().contact;
    return `${email} ${phone?.e164}`;
  });
  protected readonly others = httpResource<SamePersonList>(() => {
    this.known();
    return detailAddresses.samePerson(this.leadId());
  });
  private readonly list = linkedSignal<SamePersonList>(() =>
    this.others.hasValue() ? this.others.value() : { data: [], nextCursor: null },
  );
  protected readonly unfolded = linkedSignal({ source: this.leadId, computation: () => false });
  protected readonly reading = signal(false);
  protected readonly cursor = computed(() => this.list().nextCursor);
  protected readonly heading = computed(() => samePersonHeading(this.lead(), this.list()));
  protected readonly all = computed(() =>
    this.list().data.map((other) => ({
      ...other,
      sign: qualitySigns[other.quality],
      common: other.matchedBy.map((one) => (one === 'email' ? 'same e-mail' : 'same phone')).join(', '),
    })),
  );
  protected readonly shown = computed(() => (this.unfolded() ? this.all() : this.all().slice(0, shownAtFirst)));

  protected async readOn(): Promise<void> {
    const cursor = this.cursor();
    if (!cursor) return;
    this.reading.set(true);
    try {
      const more = await this.api.moreOfPerson(this.leadId(), cursor);
      this.list.update(({ data }) => ({ data: [...data, ...more.data], nextCursor: more.nextCursor }));
    } finally {
      this.reading.set(false);
    }
  }
}
