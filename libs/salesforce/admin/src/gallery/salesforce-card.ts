import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { RouterLink } from '@angular/router';
import { Locale, RelativeTime, StatusPill } from '@leadweave/ui';
import { SalesforceMember } from '../member/salesforce-member.js';
import { type Overview, salesforceAddresses } from '../salesforce-api.js';
import { salesforceWords } from '../wording/connection-words.js';
import { counted } from '../wording/counted.js';
import { SalesforceMark } from './salesforce-mark.js';

/** Salesforce in the gallery: what it brings, how it stands, and one button. */
@Component({
  selector: 'lw-salesforce-card',
  imports: [MatButton, RelativeTime, RouterLink, SalesforceMark, StatusPill],
  template: `
    <header>
      <lw-salesforce-mark />
      <div>
        <h2>Salesforce</h2>
        <p class="kind">CRM, both ways</p>
      </div>
      @if (words(); as state) {
        <lw-status-pill [label]="state.label" [tone]="state.tone" [icon]="state.icon" />
      }
    </header>
    <p class="benefit">
      Leads become Salesforce leads within seconds, and what your sales team wins comes back to them.
    </p>
    @if (connection(); as connection) {
      <dl>
        <div>
          <dt>Org</dt>
          <dd class="org">{{ connection.org.name ?? connection.org.host }}</dd>
        </div>
        <div>
          <dt>Last success</dt>
          <dd>
            @if (connection.lastSuccessAt; as at) {
              <lw-relative-time [at]="at" [focusable]="false" />
            } @else {
              none yet
            }
          </dd>
        </div>
        <div>
          <dt>Needs somebody</dt>
          <dd>{{ attention() }}</dd>
        </div>
      </dl>
    }
    <footer>
      @if (resource.error()) {
        <button matButton="outlined" type="button" (click)="resource.reload()">
          Try again<span class="lw-hidden-text"> to read the state of Salesforce</span>
        </button>
      } @else if (resource.hasValue() && !connection() && member.mayChange()) {
        <a matButton="filled" routerLink="/grow/integrations/salesforce">
          Connect<span class="lw-hidden-text"> Salesforce</span>
        </a>
      } @else if (resource.hasValue() && !resource.value().setUpDone && member.mayChange()) {
        <a matButton="filled" routerLink="/grow/integrations/salesforce/set-up">
          Finish set-up<span class="lw-hidden-text"> of Salesforce</span>
        </a>
      } @else {
        <a matButton="outlined" routerLink="/grow/integrations/salesforce">
          Manage<span class="lw-hidden-text"> Salesforce</span>
        </a>
      }
    </footer>
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: var(--lw-space-4);
      min-block-size: 16rem;
      padding: var(--lw-space-5);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-card);
    }
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-3);
    }
    header div {
      flex: 1;
      min-inline-size: max-content;
    }
    h2 {
      font: var(--lw-type-heading);
      letter-spacing: -0.01em;
    }
    .kind,
    .benefit {
      color: var(--lw-text-muted);
    }
    .kind {
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      gap: var(--lw-space-1);
      font: var(--lw-type-small);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: var(--lw-space-4);
    }
    dt {
      flex: none;
      color: var(--lw-text-muted);
    }
    dd {
      min-inline-size: 0;
      font-weight: 520;
      font-variant-numeric: tabular-nums;
    }
    .org {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    footer {
      position: relative;
      margin-block-start: auto;
    }
    footer > * {
      inline-size: 100%;
    }
  `,
  host: { role: 'listitem' },
})
export class SalesforceCard {
  protected readonly member = inject(SalesforceMember);
  private readonly locale = inject(Locale);
  protected readonly resource = httpResource<Overview>(() =>
    this.member.brandId() ? { url: salesforceAddresses.overview } : undefined,
  );
  protected readonly connection = computed(() => {
    const connection = this.resource.hasValue() ? this.resource.value().connection : null;
    return connection && connection.state !== 'disconnected' ? connection : undefined;
  });
  protected readonly words = computed(() => {
    if (this.resource.error()) return { label: 'Unknown', tone: 'neutral', icon: undefined } as const;
    return this.resource.hasValue() ? salesforceWords(this.resource.value()) : undefined;
  });
  protected readonly attention = computed(() => {
    const { failed = 0, review = 0 } = this.connection() ?? {};
    return failed + review === 0 ? 'nothing' : counted(failed + review, 'lead', 'leads', this.locale.tag());
  });
}
