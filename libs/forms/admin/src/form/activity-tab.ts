import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import {
  Banner,
  EmptyState,
  ErrorState,
  Icon,
  NumberPipe,
  Paginator,
  RelativeTime,
  Skeleton,
  StatusPill,
} from '@leadweave/ui';
import { Stat } from '@leadweave/ui/figures';
import { mdiAlertOutline, mdiFlaskOutline, mdiInboxArrowDownOutline, mdiLinkVariant, mdiTrayAlert } from '@mdi/js';
import { formsAddresses, type SubmissionList } from '../forms-api.js';
import { FormsMember } from '../member/forms-member.js';
import { pairedText, spamText } from '../wording/figure-texts.js';
import { refusalReason, suspicionText } from '../wording/form-words.js';
import { OpenedForm } from './opened-form.js';

const pageSize = 25;

/** What a form has brought: figures, refusals with their reasons, submissions. */
@Component({
  selector: 'lw-activity-tab',
  imports: [
    Banner,
    EmptyState,
    ErrorState,
    Icon,
    NumberPipe,
    Paginator,
    RelativeTime,
    RouterLink,
    Skeleton,
    Stat,
    StatusPill,
  ],
  template: `
    @if (opened.form(); as form) {
      @if (form.state === 'disabled') {
        <lw-banner text="This form is disabled: visitors are told that it takes no messages." tone="warning" />
      }
      <section class="lw-card figures" aria-label="Last 30 days">
        <lw-stat
          label="Submissions"
          [value]="(form.figures.submissions | lwNumber) ?? ''"
          note="Last 30 days, without tests"
        />
        <lw-stat label="Paired" [value]="paired().share" [note]="paired().note" />
        <lw-stat label="Spam" [value]="spam().share" [note]="spam().note" />
        @if (form.figures.quarantined > 0) {
          <lw-stat
            label="In quarantine"
            [value]="(form.figures.quarantined | lwNumber) ?? ''"
            note="Kept, not a lead yet"
          />
        }
      </section>
      @if (form.refusals.length > 0) {
        <section class="lw-card" aria-labelledby="refused">
          <h2 class="lw-card-title" id="refused">{{ form.figures.refused | lwNumber }} refused, most frequent first</h2>
          <p class="lw-muted">The sender was told what to correct. What was typed is not kept.</p>
          <ul class="reasons">
            @for (refusal of refusals(); track refusal.text) {
              <li>
                <lw-icon [path]="alertIcon" />
                <span>{{ refusal.text }}</span>
                <span class="lw-muted lw-figures"
                  >{{ refusal.count }} ×, <lw-relative-time [at]="refusal.lastAt"
                /></span>
              </li>
            }
          </ul>
        </section>
      }
    }
    <section class="submissions" aria-labelledby="submissions">
      <h2 class="lw-card-title" id="submissions">Submissions</h2>
      @if (list.error()) {
        <lw-error-state
          heading="The submissions could not be loaded."
          reassurance="They are stored; try again in a moment."
          [requestId]="requestId()"
          (retry)="list.reload()"
        />
      } @else if (!list.hasValue()) {
        <lw-skeleton [count]="4" height="3rem" label="Loading submissions" />
      } @else if (rows().length === 0) {
        <lw-empty-state
          heading="Nothing received yet"
          [explanation]="
            member.mayTest()
              ? 'Put the form onto a website, or send a test submission to see that it works.'
              : 'Submissions appear here as soon as somebody sends the form.'
          "
          [icon]="emptyIcon"
        />
      } @else {
        <div class="lw-table-frame lw-cards">
          <table class="lw-table">
            <caption class="lw-hidden-text">
              Submissions, newest first
            </caption>
            <thead>
              <tr>
                <th scope="col">From</th>
                <th scope="col">Location</th>
                <th scope="col">Became</th>
                <th scope="col">Submitted</th>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.id) {
                <tr>
                  <th scope="row">
                    @if (row.leadId) {
                      <a [routerLink]="['/grow/leads', row.leadId]">{{ row.contactName || 'No name' }}</a>
                    } @else {
                      {{ row.state === 'test' ? 'Test submission' : 'Not a lead yet' }}
                    }
                  </th>
                  <td data-label="Location">{{ row.locationName }}</td>
                  <td data-label="Became">
                    <span class="pills">
                      @switch (row.state) {
                        @case ('test') {
                          <lw-status-pill label="Test, not counted" tone="info" [icon]="testIcon" />
                        }
                        @case ('quarantined') {
                          <lw-status-pill label="In quarantine" tone="warning" [icon]="quarantineIcon" />
                        }
                        @default {
                          <lw-status-pill
                            [label]="row.paired ? 'Paired lead' : 'Lead'"
                            tone="positive"
                            [icon]="row.paired ? pairedIcon : leadIcon"
                          />
                        }
                      }
                      @if (row.suspicions.length > 0) {
                        <small>{{ suspicion(row.suspicions) }}</small>
                      }
                    </span>
                  </td>
                  <td data-label="Submitted"><lw-relative-time [at]="row.submittedAt" [focusable]="false" /></td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        @if (behind().length > 0 || next()) {
          <lw-paginator
            label="Pages of submissions"
            noun="submissions"
            [pageSize]="size"
            [hasPrevious]="behind().length > 0"
            [hasNext]="!!next()"
            (previous)="back()"
            (next)="forward()"
          />
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    .figures {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-5) var(--lw-space-12);
    }
    .reasons {
      display: grid;
      gap: var(--lw-space-2);
    }
    .reasons li {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: var(--lw-space-1) var(--lw-space-2);
      overflow-wrap: anywhere;
    }
    .reasons lw-icon {
      align-self: center;
      color: var(--lw-warning);
    }
    .submissions {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    .pills {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    small {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    a {
      display: inline-flex;
      align-items: center;
      min-block-size: 1.5rem;
      vertical-align: middle;
      color: inherit;
      text-decoration: none;
    }
    a:hover {
      color: var(--lw-accent-text);
      text-decoration: underline;
    }
  `,
})
export class ActivityTab {
  protected readonly opened = inject(OpenedForm);
  protected readonly member = inject(FormsMember);
  protected readonly alertIcon = mdiAlertOutline;
  protected readonly emptyIcon = mdiInboxArrowDownOutline;
  protected readonly testIcon = mdiFlaskOutline;
  protected readonly quarantineIcon = mdiTrayAlert;
  protected readonly leadIcon = mdiInboxArrowDownOutline;
  protected readonly pairedIcon = mdiLinkVariant;
  protected readonly size = pageSize;

  /** Cursors of the pages before this one, the present one last. */
  protected readonly behind = linkedSignal<unknown, readonly string[]>({
    source: () => [this.opened.id(), this.opened.sent()].join(),
    computation: () => [],
  });
  protected readonly list = httpResource<SubmissionList>(() => {
    const id = this.opened.id();
    const cursor = this.behind().at(-1);
    if (!id) return undefined;
    return { url: formsAddresses.submissions(id), params: { limit: pageSize, ...(cursor && { cursor }) } };
  });
  protected readonly rows = computed(() => (this.list.hasValue() ? this.list.value().data : []));
  protected readonly next = computed(() => (this.list.hasValue() ? this.list.value().nextCursor : null));
  protected readonly requestId = computed(() => problemOf(this.list.error()).requestId);
  protected readonly paired = computed(() => pairedText(this.opened.form()!.figures));
  protected readonly spam = computed(() => spamText(this.opened.form()!.figures));
  protected readonly refusals = computed(() => {
    const form = this.opened.form();
    const labelOf = (id: string | null) => form?.fields.find((field) => field.id === id)?.label;
    return (form?.refusals ?? []).map(({ code, fieldId, sample, count, lastAt }) => ({
      ...{ count, lastAt },
      text: refusalReason(code, labelOf(fieldId), sample),
    }));
  });
  protected readonly suspicion = suspicionText;

  constructor() {
    effect(() => {
      if (this.opened.sent() > 0) untracked(() => this.list.reload());
    });
  }

  protected forward(): void {
    const cursor = this.next();
    if (cursor) this.behind.update((cursors) => [...cursors, cursor]);
  }

  protected back(): void {
    this.behind.update((cursors) => cursors.slice(0, -1));
  }
}
