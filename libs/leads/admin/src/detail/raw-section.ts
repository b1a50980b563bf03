import { httpResource } from '@angular/common/http';
import { Component, computed, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { CopyButton, Skeleton } from '@leadweave/ui';
import { type RawRecords, leadAddresses } from '../leads-api.js';
import { systemName } from './origin-text.js';

/** The source records as they were received, for brand admins. Read only when they are asked for. */
@Component({
  selector: 'lw-raw-section',
  imports: [CopyButton, MatButton, Skeleton],
  template: `
    <section class="lw-card" aria-labelledby="raw-title">
      <h3 class="lw-card-title" id="raw-title">Raw data</h3>
      @if (!wanted()) {
        <div>
          <button matButton="outlined" type="button" (click)="wanted.set(true)">Show what was received</button>
        </div>
      } @else if (records.error()) {
        <p class="lw-muted">
          The raw data could not be loaded.
          <button matButton type="button" (click)="records.reload()">Try again</button>
        </p>
      } @else if (!records.hasValue()) {
        <lw-skeleton [count]="4" label="Loading raw data" />
      } @else {
        @for (record of shown(); track record.name) {
          <div class="record">
            <p>
              <strong>{{ record.name }}</strong>
              <lw-copy-button [text]="record.raw" [label]="'Copy ' + record.name" />
            </p>
            <pre class="lw-code" tabindex="0" role="region" [attr.aria-label]="record.name">{{ record.pretty }}</pre>
          </div>
        }
      }
    </section>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    strong {
      font: var(--lw-type-subheading);
    }
    pre {
      max-block-size: 24rem;
      margin: 0;
      padding: var(--lw-space-3);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      overflow: auto;
      font-size: 0.75rem;
      line-height: 1.25rem;
    }
  `,
})
export class RawSection {
  readonly leadId = input.required<string>();

  protected readonly wanted = signal(false);
  protected readonly records = httpResource<RawRecords>(() =>
    this.wanted() ? leadAddresses.raw(this.leadId()) : undefined,
  );
  protected readonly shown = computed(() =>
    (this.records.hasValue() ? this.records.value().data : []).map(({ system, externalId, raw }) => ({
      name: `${systemName(system)} ${externalId}`,
      raw,
      pretty: indented(raw),
    })),
  );
}

/** JSON with indents; anything else as it is. */
function indented(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), undefined, 2);
  } catch {
    return raw;
  }
}
