import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { NumberPipe, RelativeTime, StatusPill, formatDuration } from '@leadweave/ui';
import { CountBar } from '@leadweave/ui/figures';
import { type SyncRun } from '../whatconverts-api.js';
import { requesterWords, runKindWords, runSegments, runStateWords } from '../wording/run-words.js';

/** One run of the list. */
@Component({
  selector: 'tr[lw-run-row]',
  imports: [CountBar, NumberPipe, RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row">
      <a [routerLink]="['/grow/integrations/whatconverts/runs', run().id]" queryParamsHandling="preserve">{{
        kind()
      }}</a>
      <span class="who">{{ who() }}</span>
    </th>
    <td data-label="State">
      <lw-status-pill [label]="state().label" [tone]="state().tone" [icon]="state().icon" />
      @if (locations(); as text) {
        <span class="who">{{ text }}</span>
      }
    </td>
    <td data-label="Started"><lw-relative-time [at]="run().startedAt ?? run().requestedAt" [focusable]="false" /></td>
    <td data-label="Duration" class="lw-figures duration">{{ duration() }}</td>
    <td class="counts">
      <lw-count-bar [label]="'Counts of ' + kind()" [segments]="segments()" emptyText="Nothing new" />
    </td>
    <td data-label="Requests" class="lw-number">{{ run().requestsUsed | lwNumber }}</td>
  `,
  styles: `
    .who {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .duration {
      white-space: nowrap;
    }
    .counts {
      min-inline-size: 14rem;
      padding-block: var(--lw-space-2);
    }
    @media (max-width: 37.49rem) {
      th {
        flex-wrap: wrap;
        gap: 0 var(--lw-space-4);
        white-space: normal;
      }
      .counts {
        min-inline-size: 0;
      }
      .counts lw-count-bar {
        inline-size: 100%;
        text-align: start;
      }
    }
  `,
})
export class RunRow {
  readonly run = input.required<SyncRun>();

  protected readonly kind = computed(() => runKindWords(this.run().kind));
  protected readonly who = computed(() => requesterWords(this.run().requestedBy));
  protected readonly state = computed(() => runStateWords(this.run().state));
  protected readonly segments = computed(() => runSegments(this.run().counts));
  protected readonly duration = computed(() => {
    const { durationSeconds } = this.run();
    return durationSeconds === null ? '–' : formatDuration(durationSeconds);
  });
  protected readonly locations = computed(() => {
    const { locationsDone, locationsSkipped, locationsTotal } = this.run();
    const taking = locationsTotal - locationsSkipped;
    return taking > 0 ? `${locationsDone} of ${taking} locations` : undefined;
  });
}
