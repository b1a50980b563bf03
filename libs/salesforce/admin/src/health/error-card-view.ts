import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Icon, Locale, RelativeTime, UndoBar } from '@leadweave/ui';
import { mdiAlertCircleOutline } from '@mdi/js';
import { firstValueFrom } from 'rxjs';
import { type ErrorCard, type FailedLeadList, SalesforceApi, salesforceAddresses } from '../salesforce-api.js';
import { counted } from '../wording/counted.js';
import { refusalText } from '../wording/refusal-text.js';

const fixLinks: Readonly<Record<ErrorCard['fixAt'], { readonly to: string; readonly label: string } | undefined>> = {
  mapping: { to: '/grow/integrations/salesforce/mapping', label: 'Open the fields' },
  'set-up': { to: '/grow/integrations/salesforce/set-up/check', label: 'Check the org' },
  'sign-in': { to: '/grow/integrations/salesforce/set-up/connect', label: 'Sign in again' },
  settings: { to: '/grow/integrations/salesforce/leads', label: 'Open the settings' },
  review: { to: '/watch/review', label: 'Choose in Review' },
  whatconverts: { to: '/grow/integrations/whatconverts', label: 'Open WhatConverts' },
  salesforce: undefined,
};

/** All failures with one cause: why, what to do, who is kept, and trying again. */
@Component({
  selector: 'lw-error-card-view',
  imports: [Icon, MatButton, RelativeTime, RouterLink],
  template: `
    <header>
      <lw-icon class="sign" [path]="icon" size="1.25rem" />
      <div>
        <h3 class="lw-card-title" [id]="headingId()">{{ card().title }}</h3>
        <p class="lw-muted">
          {{ countText() }}, last <lw-relative-time [at]="card().lastAt" />
          @if (card().nextTryAt; as at) {
            · next try <lw-relative-time [at]="at" />
          }
        </p>
      </div>
    </header>
    <dl>
      <div>
        <dt>Cause</dt>
        <dd>
          {{ card().cause }}
          @if (card().rule; as rule) {
            <q>{{ rule }}</q>
          }
          @for (field of card().fields; track field) {
            <code class="lw-code">{{ field }}</code>
          }
        </dd>
      </div>
      <div>
        <dt>What helps</dt>
        <dd>{{ card().fix }}</dd>
      </div>
      <div>
        <dt>Leads</dt>
        <dd class="leads">
          @for (lead of leads(); track lead.leadId) {
            <a [routerLink]="['/grow/leads', lead.leadId]">{{ lead.name }}</a>
          }
          @if (more()) {
            <button class="more" type="button" [disabled]="loading()" (click)="showMore()">
              {{ loading() ? 'Loading…' : moreText() }}
            </button>
          }
        </dd>
      </div>
    </dl>
    <div class="lw-form-actions">
      @if (editable() && card().retry !== 'after-choice') {
        <button
          type="button"
          [matButton]="card().retry === 'after-fix' ? 'filled' : 'outlined'"
          [disabled]="retrying()"
          (click)="retry()"
        >
          {{ retrying() ? 'Trying…' : card().retry === 'after-fix' ? 'It is fixed: try again' : 'Try now' }}
        </button>
      }
      @if (fix(); as place) {
        <a matButton="outlined" [routerLink]="place.to">{{ place.label }}</a>
      }
    </div>
  `,
  styles: `
    :host {
      align-content: start;
    }
    header {
      display: flex;
      align-items: flex-start;
      gap: var(--lw-space-3);
    }
    .sign {
      flex: none;
      margin-block-start: 0.125rem;
      color: var(--lw-negative);
    }
    header p {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
    }
    dl div {
      display: grid;
      grid-template-columns: 6rem minmax(0, 1fr);
      gap: var(--lw-space-3);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dd {
      overflow-wrap: anywhere;
    }
    q {
      font-style: italic;
    }
    code {
      padding-inline: var(--lw-space-1);
      border-radius: var(--lw-corner-small);
      background: var(--lw-neutral-soft);
    }
    .leads {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-1) var(--lw-space-3);
    }
    .leads a,
    .more {
      min-block-size: 1.5rem;
    }
    .more {
      padding: 0;
      border: 0;
      background: none;
      color: var(--lw-accent-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    @media (max-width: 37.49rem) {
      dl div {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
  host: { class: 'lw-card', role: 'region', '[attr.aria-labelledby]': 'headingId()' },
})
export class ErrorCardView {
  readonly card = input.required<ErrorCard>();
  readonly editable = input(false);

  /** Its leads are tried again. */
  readonly retried = output();

  private readonly api = inject(SalesforceApi);
  private readonly http = inject(HttpClient);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly icon = mdiAlertCircleOutline;
  protected readonly retrying = signal(false);
  protected readonly loading = signal(false);
  private readonly further = signal<FailedLeadList['data']>([]);
  private readonly cursor = signal<string | null | undefined>(undefined);
  protected readonly headingId = computed(() => `error-${this.card().key}`);
  protected readonly countText = computed(() => counted(this.card().count, 'lead', 'leads', this.locale.tag()));
  protected readonly fix = computed(() => fixLinks[this.card().fixAt]);
  protected readonly leads = computed(() => (this.further().length > 0 ? this.further() : this.card().leads));
  protected readonly more = computed(() => this.cursor() !== null && this.card().count > this.leads().length);
  protected readonly moreText = computed(() => `and ${this.card().count - this.leads().length} more`);

  protected async retry(): Promise<void> {
    this.retrying.set(true);
    await this.attempt(async () => {
      const { retried } = await this.api.retryError(this.card().key);
      this.bar.notify(
        `${counted(retried, 'lead', 'leads', this.locale.tag())} ${retried === 1 ? 'is' : 'are'} tried again.`,
      );
      this.retried.emit();
    });
    this.retrying.set(false);
  }

  protected async showMore(): Promise<void> {
    this.loading.set(true);
    await this.attempt(async () => {
      const cursor = this.cursor();
      const params = { limit: 25, ...(cursor && { cursor }) };
      const address = salesforceAddresses.errorLeads(this.card().key);
      const { data, nextCursor } = await firstValueFrom(this.http.get<FailedLeadList>(address, { params }));
      this.further.update((known) => [...known, ...data]);
      this.cursor.set(nextCursor);
    });
    this.loading.set(false);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.bar.notify(refusalText(error));
    }
  }
}
