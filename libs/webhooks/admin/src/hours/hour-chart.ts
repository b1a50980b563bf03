import { httpResource } from '@angular/common/http';
import { Component, DOCUMENT, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Locale, Skeleton, formatNumber } from '@leadweave/ui';
import { type DeliveryHour, type DeliveryHours, webhooksAddresses } from '../webhooks-api.js';
import { everySoOften } from '../manage/every-so-often.js';
import { csvOfHours, firstTryText, hourParts, sumOf } from './hour-figures.js';

const height = 92;
const againMs = 60_000;

/** Deliveries of the last 24 hours by hour: as a drawing, as a table, and as CSV. */
@Component({
  selector: 'lw-hour-chart',
  imports: [ErrorState, MatButton, Skeleton],
  template: `
    @if (hours(); as data) {
      <figure>
        <figcaption>
          <span>{{ caption() }}</span>
          @if (total() > 0) {
            <span class="tools">
              <button matButton type="button" (click)="asTable.set(!asTable())">
                {{ asTable() ? 'Show as chart' : 'Show as table' }}
              </button>
              <button matButton type="button" (click)="download(data)">CSV</button>
            </span>
          }
        </figcaption>
        @if (asTable() && total() > 0) {
          <div class="table" tabindex="0" role="region" aria-label="Deliveries by hour">
            <table class="lw-table">
              <thead>
                <tr>
                  <th scope="col">Hour</th>
                  @for (part of parts; track part.key) {
                    <th scope="col" class="lw-number">{{ part.label }}</th>
                  }
                </tr>
              </thead>
              <tbody>
                @for (hour of data; track hour.hour) {
                  <tr>
                    <th scope="row">{{ hourText(hour.hour) }}</th>
                    @for (part of parts; track part.key) {
                      <td class="lw-number">{{ number(hour[part.key]) }}</td>
                    }
                  </tr>
                }
              </tbody>
            </table>
          </div>
        } @else if (total() > 0) {
          <div class="bars" aria-hidden="true">
            @for (bar of bars(); track bar.hour) {
              <span class="bar" [title]="bar.title">
                @for (part of bar.parts; track part.key) {
                  <span [style.block-size.px]="part.height" [style.background]="'var(--lw-' + part.tone + ')'"></span>
                }
              </span>
            }
          </div>
          <div class="axis" aria-hidden="true">
            @for (label of axis(); track $index) {
              <span>{{ label }}</span>
            }
          </div>
          <ul class="legend" aria-hidden="true">
            @for (part of legend(); track part.key) {
              <li><span class="dot" [style.background]="'var(--lw-' + part.tone + ')'"></span>{{ part.label }}</li>
            }
          </ul>
        }
      </figure>
    } @else if (resource.error()) {
      <lw-error-state
        heading="The figures could not be loaded."
        [requestId]="requestId()"
        (retry)="resource.reload()"
      />
    } @else {
      <lw-skeleton height="8.5rem" label="Loading figures" />
    }
  `,
  styles: `
    :host {
      display: block;
    }
    figure {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
    }
    figcaption {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-1) var(--lw-space-4);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .tools {
      margin-inline: calc(-1 * var(--lw-space-3));
    }
    .bars {
      display: grid;
      grid-template-columns: repeat(24, minmax(0, 1fr));
      gap: 3px;
      align-items: end;
      block-size: 6rem;
      border-block-end: 1px solid var(--lw-line-strong);
    }
    .bar {
      display: flex;
      flex-direction: column-reverse;
      justify-content: flex-start;
      gap: 1px;
      block-size: 100%;
    }
    .bar > span {
      border-radius: 1px;
      opacity: 0.8;
    }
    .bar > span:last-child {
      border-start-start-radius: 3px;
      border-start-end-radius: 3px;
    }
    .axis {
      display: flex;
      justify-content: space-between;
      color: var(--lw-text-muted);
      font: var(--lw-type-caption);
      font-variant-numeric: tabular-nums;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-1) var(--lw-space-4);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .legend li {
      display: inline-flex;
      align-items: center;
      gap: 0.375rem;
    }
    .dot {
      inline-size: 0.5rem;
      block-size: 0.5rem;
      border-radius: 3px;
      opacity: 0.8;
    }
    .table {
      max-block-size: 20rem;
      overflow: auto;
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
    }
  `,
})
export class HourChart {
  /** Of one endpoint, or of all. */
  readonly endpointId = input<string>();

  private readonly locale = inject(Locale);
  private readonly document = inject(DOCUMENT);
  protected readonly parts = hourParts;
  protected readonly asTable = signal(false);
  protected readonly resource = httpResource<DeliveryHours>(() => {
    const endpoint = this.endpointId();
    const params: Record<string, string> = endpoint ? { endpoint } : {};
    return { url: webhooksAddresses.hours, params };
  });
  protected readonly requestId = computed(() => problemOf(this.resource.error()).requestId);
  protected readonly hours = computed(() => (this.resource.hasValue() ? this.resource.value().data : undefined));
  private readonly firstTrySeconds = computed(() =>
    this.resource.hasValue() ? this.resource.value().firstTrySeconds : null,
  );
  protected readonly total = computed(() => (this.hours() ?? []).reduce((total, hour) => total + sumOf(hour), 0));
  protected readonly caption = computed(() => {
    const data = this.hours() ?? [];
    if (this.total() === 0) return 'Nothing was sent in the last 24 hours.';
    const told = hourParts.flatMap(({ key, noun }) => {
      const count = data.reduce((total, hour) => total + hour[key], 0);
      return count > 0 ? [`${this.number(count)} ${noun}`] : [];
    });
    return [`${told.join(', ')}.`, firstTryText(this.firstTrySeconds()), 'Tests are left out.']
      .filter(Boolean)
      .join(' ');
  });
  protected readonly bars = computed(() => {
    const data = this.hours() ?? [];
    const most = Math.max(1, ...data.map(sumOf));
    return data.map((hour) => ({
      hour: hour.hour,
      title: `${this.hourText(hour.hour)}: ${this.number(sumOf(hour))}`,
      parts: hourParts
        .filter(({ key }) => hour[key] > 0)
        .map(({ key, tone }) => ({ key, tone, height: Math.max(2, (hour[key] / most) * height) })),
    }));
  });
  protected readonly legend = computed(() =>
    hourParts.filter(({ key }) => (this.hours() ?? []).some((hour) => hour[key] > 0)),
  );
  protected readonly axis = computed(() => {
    const data = this.hours() ?? [];
    return [0, 6, 12, 18, data.length - 1].flatMap((at) => (data[at] ? [this.hourText(data[at].hour)] : []));
  });

  constructor() {
    everySoOften(againMs, () => this.resource.reload());
  }

  protected hourText(hour: string): string {
    return new Intl.DateTimeFormat(this.locale.tag(), { hour: 'numeric', minute: '2-digit' }).format(new Date(hour));
  }

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  protected download(data: readonly DeliveryHour[]): void {
    const link = this.document.createElement('a');
    link.href = URL.createObjectURL(new Blob([csvOfHours(data)], { type: 'text/csv' }));
    link.download = 'webhook-deliveries-by-hour.csv';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}
