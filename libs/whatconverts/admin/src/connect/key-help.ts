import { Component } from '@angular/core';
import { Icon } from '@leadweave/ui';
import { mdiOpenInNew } from '@mdi/js';

/** The vendor's own page about keys. */
export const vendorKeyHelp = 'https://www.whatconverts.com/api/overview';

/** Where token and secret stand in WhatConverts, for both kinds of key. */
@Component({
  selector: 'lw-key-help',
  imports: [Icon],
  template: `
    <details>
      <summary>Where do I find token and secret?</summary>
      <dl>
        <div>
          <dt>In WhatConverts</dt>
          <dd>Settings → API</dd>
        </div>
        <div>
          <dt>Master key: all profiles, 10,000 requests a day</dt>
          <dd>Agency dashboard: Integrations → API Keys → Add API Key</dd>
        </div>
        <div>
          <dt>Profile key: one profile, 1,000 requests a day</dt>
          <dd>In the profile: Tracking → Integrations → API Keys → Generate API Key</dd>
        </div>
      </dl>
      <p>
        Menus differ between plans. Several locations need a master key, or one profile key each.
        <a [href]="help" target="_blank" rel="noopener noreferrer">
          WhatConverts' own help<lw-icon [path]="outIcon" size="0.875rem" />
          <span class="lw-hidden-text">(opens in a new tab)</span>
        </a>
      </p>
    </details>
  `,
  styles: `
    details {
      padding: var(--lw-space-2) var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
    }
    summary {
      min-block-size: 1.5rem;
      color: var(--lw-text);
      font: var(--lw-type-label);
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: var(--lw-space-2);
      padding-block: var(--lw-space-2);
      font: var(--lw-type-small);
    }
    dt {
      color: var(--lw-text-muted);
    }
    dd {
      color: var(--lw-text);
      font-weight: 520;
    }
    p {
      position: relative;
      padding-block-end: var(--lw-space-1);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    a lw-icon {
      margin-inline-start: 0.125rem;
      vertical-align: -0.125rem;
    }
  `,
})
export class KeyHelp {
  protected readonly help = vendorKeyHelp;
  protected readonly outIcon = mdiOpenInNew;
}
