import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe, RelativeTime, StatusPill } from '@leadweave/ui';
import { type LocationHealth } from '../insights-api.js';
import { Sparkline } from './sparkline.js';

/** One location against its own past. */
@Component({
  selector: 'tr[lw-location-health-row]',
  imports: [NumberPipe, RelativeTime, RouterLink, Sparkline, StatusPill],
  template: `
    <th scope="row">
      <span class="place">{{ location().locationName }}</span>
    </th>
    <td data-label="State">
      <div class="state">
        <lw-status-pill [label]="verdict().label" [tone]="verdict().tone" />
        @for (line of lines(); track line.text) {
          <a [routerLink]="line.path" [queryParams]="line.query">{{ line.text }}</a>
        }
      </div>
    </td>
    <td data-label="Last 8 weeks"><lw-sparkline [days]="location().days" /></td>
    <td data-label="Usual a day" class="lw-number">{{ usual() }}</td>
    <td data-label="Last lead">
      @if (location().lastLeadAt; as at) {
        <lw-relative-time [at]="at" [timeZone]="location().timeZone" [focusable]="false" />
      } @else {
        <span class="lw-muted">None yet</span>
      }
    </td>
    <td data-label="Leads in 30 days" class="lw-number">{{ location().leads | lwNumber }}</td>
    <td data-label="Attribution" class="lw-number">{{ percent(location().attributionPercent) }}</td>
    <td data-label="Spam" class="lw-number">{{ percent(location().spamPercent) }}</td>
  `,
  styles: `
    .place {
      white-space: normal;
      overflow-wrap: anywhere;
    }
    .state {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-1);
      padding-block: var(--lw-space-2);
      min-inline-size: 0;
    }
    .state a {
      font: var(--lw-type-small);
      text-align: start;
    }
    @media (max-width: 37.49rem) {
      .state {
        justify-items: end;
        padding-block: 0;
      }
      .state a {
        text-align: end;
      }
    }
  `,
})
export class LocationHealthRow {
  readonly location = input.required<LocationHealth>();

  protected readonly verdict = computed(() => {
    const { diagnoses, silentHours } = this.location();
    if (silentHours !== null) return { label: 'Silent', tone: 'negative' } as const;
    if (diagnoses.length > 0) return { label: 'Needs attention', tone: 'warning' } as const;
    return { label: 'Well', tone: 'positive' } as const;
  });
  protected readonly lines = computed(() =>
    this.location().diagnoses.map(({ text, link }) => {
      const { pathname, searchParams } = new URL(link, 'https://portal.example.com');
      return { text, path: pathname, query: Object.fromEntries(searchParams) };
    }),
  );
  protected readonly usual = computed(() => {
    const { usual } = this.location();
    if (!usual) return '–';
    return usual.low === usual.high ? `${usual.low}` : `${usual.low}–${usual.high}`;
  });

  protected percent(value: number | null): string {
    return value === null ? '–' : `${value} %`;
  }
}
