import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon, Locale, StatusPill, formatNumber } from '@leadweave/ui';
import { CountBar, Progress } from '@leadweave/ui/figures';
import { mdiMapMarkerOffOutline } from '@mdi/js';
import { type RunLocation } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';
import { runLocationStateWords, runSegments } from '../wording/run-words.js';

/** Each location of a run with its own progress; a finished one is green while others go on. Skipped ones are named. */
@Component({
  selector: 'lw-run-locations',
  imports: [CountBar, Icon, Progress, RouterLink, StatusPill],
  template: `
    @if (taking().length > 0) {
      <section class="lw-card" aria-labelledby="run-locations">
        <header>
          <h2 class="lw-card-title" id="run-locations">Locations</h2>
          <span class="lw-muted">{{ doneText() }}</span>
        </header>
        <ul>
          @for (row of taking(); track row.location.locationId) {
            <li [class.done]="row.location.state === 'done'">
              <div class="head">
                <strong>{{ row.location.locationName }}</strong>
                <lw-status-pill [label]="row.words.label" [tone]="row.words.tone" [icon]="row.words.icon" />
              </div>
              @if (row.location.state === 'running' || row.location.state === 'waiting') {
                <lw-progress [label]="row.progressLabel" [share]="row.share" [detail]="row.detail" />
              } @else if (row.reason) {
                <p class="lw-muted">{{ row.reason }}</p>
              }
              @if (row.location.counts.seen > 0) {
                <lw-count-bar [label]="'Records of ' + row.location.locationName" [segments]="row.segments" />
              } @else if (row.location.state === 'done') {
                <p class="lw-muted small">Nothing new</p>
              }
            </li>
          }
        </ul>
      </section>
    }
    @if (skipped().length > 0) {
      <section class="lw-card" aria-labelledby="run-skipped">
        <h2 class="lw-card-title" id="run-skipped">{{ skippedText() }}</h2>
        <ul class="skipped">
          @for (location of skipped(); track location.locationId) {
            <li><lw-icon [path]="skippedIcon" size="1rem" />{{ location.locationName }}</li>
          }
        </ul>
        <p>
          <a
            routerLink="/grow/integrations/whatconverts/locations"
            queryParamsHandling="merge"
            [queryParams]="{ show: 'unmapped' }"
            >Enter their Profile IDs</a
          >
        </p>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    :host:empty {
      display: none;
    }
    header,
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2);
    }
    ul:not(.skipped) {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(21rem, 100%), 1fr));
      gap: var(--lw-space-3);
    }
    ul:not(.skipped) > li {
      display: grid;
      align-content: start;
      gap: var(--lw-space-2);
      padding: var(--lw-space-3) var(--lw-space-4);
      border: 1px solid var(--lw-line);
      border-radius: var(--lw-corner);
    }
    .done {
      border-color: color-mix(in srgb, var(--lw-positive) 30%, var(--lw-line)) !important;
      background: color-mix(in srgb, var(--lw-positive-soft) 35%, transparent);
    }
    strong {
      font: var(--lw-type-subheading);
    }
    .small {
      font: var(--lw-type-small);
    }
    .skipped {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2) var(--lw-space-5);
    }
    .skipped li {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-1);
    }
    .skipped lw-icon {
      color: var(--lw-warning);
    }
  `,
})
export class RunLocations {
  readonly locations = input.required<readonly RunLocation[]>();

  private readonly locale = inject(Locale);
  protected readonly skippedIcon = mdiMapMarkerOffOutline;
  protected readonly skipped = computed(() => this.locations().filter(({ state }) => state === 'skipped'));
  protected readonly taking = computed(() =>
    this.locations()
      .filter(({ state }) => state !== 'skipped')
      .map((location) => ({
        location,
        words: runLocationStateWords(location.state),
        reason: location.reason ? reasonText(location.reason) : undefined,
        segments: runSegments(location.counts),
        ...this.progressOf(location),
      })),
  );
  protected readonly doneText = computed(() => {
    const done = this.taking().filter(({ location }) => location.state === 'done').length;
    return `${done} of ${this.taking().length} finished`;
  });
  protected readonly skippedText = computed(() => {
    const count = this.skipped().length;
    return `${count} ${count === 1 ? 'location' : 'locations'} skipped: no Profile ID`;
  });

  private progressOf({ state, expected, counts }: RunLocation) {
    const number = (value: number) => formatNumber(value, this.locale.tag());
    if (state === 'waiting') return { progressLabel: 'Waiting', share: 0, detail: 'not started' };
    return {
      progressLabel: 'Reading',
      share: expected ? counts.seen / expected : undefined,
      detail: expected === null ? `${number(counts.seen)} read` : `${number(counts.seen)} of ${number(expected)}`,
    };
  }
}
