import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { CopyButton, ErrorState, RelativeTime, Skeleton } from '@leadweave/ui';
import { problemOf } from '@leadweave/api-client';
import { type ReviewItem, type ReviewItemDetail, reviewAddresses } from './review-api.js';
import { ReviewSides } from './review-sides.js';
import { sourceName } from './review-words.js';

/** What there is to see of an item: its facts, and beside them, for brand admins, what was received. */
@Component({
  selector: 'lw-review-evidence',
  imports: [CopyButton, ErrorState, RelativeTime, ReviewSides, Skeleton],
  template: `
    @if (sides().length > 0) {
      <lw-review-sides [sides]="sides()" />
    }
    <dl class="facts">
      <div>
        <dt>From</dt>
        <dd>{{ source() }}</dd>
      </div>
      @if (item().profileId; as profileId) {
        <div>
          <dt>Profile ID</dt>
          <dd class="lw-code">{{ profileId }}</dd>
        </div>
      }
      @if (item().externalId; as externalId) {
        <div>
          <dt>Record</dt>
          <dd class="lw-code">{{ externalId }}</dd>
        </div>
      }
      <div>
        <dt>Location</dt>
        <dd>{{ locationName() ?? 'Not known' }}</dd>
      </div>
      @if (item().attempts > 0) {
        <div>
          <dt>Tried</dt>
          <dd>{{ item().attempts === 1 ? 'once more' : item().attempts + ' times more' }}</dd>
        </div>
      }
      @if (item().detail; as detail) {
        <div class="wide">
          <dt>{{ item().kind === 'salesforce-opportunity' ? 'Opportunity' : 'What is wrong' }}</dt>
          <dd>{{ detail }}</dd>
        </div>
      }
    </dl>
    <div class="records">
      @if (problem(); as problem) {
        <lw-error-state
          heading="What was received could not be loaded."
          reassurance="It is kept; nothing is lost."
          [requestId]="problem.requestId"
          (retry)="detail.reload()"
        />
      } @else if (!detail.hasValue()) {
        <lw-skeleton [count]="4" [ragged]="true" label="Loading what was received" />
      } @else {
        @for (record of records(); track record.id) {
          <div class="record">
            <p>
              <span> {{ record.name }}, received <lw-relative-time [at]="record.receivedAt" /> </span>
              @if (record.raw !== null) {
                <lw-copy-button [text]="record.raw" [label]="'Copy ' + record.name" />
              }
            </p>
            @if (record.pretty; as text) {
              <pre class="lw-code" tabindex="0" role="region" [attr.aria-label]="record.name">{{ text }}</pre>
            }
          </div>
        }
        @if (item().records > records().length) {
          <p class="lw-muted">The newest {{ records().length }} of {{ item().records }} records are shown.</p>
        }
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(11rem, 1fr) minmax(0, 2fr);
      gap: var(--lw-space-4) var(--lw-space-8);
    }
    lw-review-sides {
      grid-column: 1 / -1;
    }
    .facts {
      display: grid;
      align-content: start;
      gap: var(--lw-space-3);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
    }
    dd {
      overflow-wrap: anywhere;
    }
    .records {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      align-content: start;
      gap: var(--lw-space-3);
    }
    .record p {
      display: flex;
      align-items: center;
      justify-content: space-between;
      min-block-size: 2rem;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    pre {
      max-block-size: 14rem;
      margin: 0;
      padding: var(--lw-space-3);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-sunken);
      overflow: auto;
      font-size: 0.75rem;
      line-height: 1.25rem;
    }
    @media (max-width: 47.99rem) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
      .facts {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      .wide {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class ReviewEvidenceView {
  readonly item = input.required<ReviewItem>();
  readonly locationName = input<string>();

  protected readonly detail = httpResource<ReviewItemDetail>(() => reviewAddresses.one(this.item().id));
  protected readonly source = computed(() => sourceName(this.item().source));
  protected readonly problem = computed(() => {
    const error = this.detail.error();
    return error ? problemOf(error) : undefined;
  });
  protected readonly sides = computed(() => (this.detail.hasValue() ? this.detail.value().sides : []));
  protected readonly records = computed(() =>
    (this.detail.hasValue() ? this.detail.value().evidence : []).map((record) => ({
      ...record,
      name: record.externalId ? `Record ${record.externalId}` : 'Record without id',
      pretty: record.raw === null ? undefined : indented(record.raw),
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
