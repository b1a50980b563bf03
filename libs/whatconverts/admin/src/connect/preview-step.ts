import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Banner, ErrorState, NumberPipe, Skeleton, formatNumber, Locale } from '@leadweave/ui';
import { Stat } from '@leadweave/ui/figures';
import { MappingDrafts } from '../mapping/mapping-drafts.js';
import { SaveMappings, wantedMappings } from '../mapping/save-mappings.js';
import { type Connection, type SyncPreview, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';

/** Third step of connecting: what the first sync would read and cost, then Start. */
@Component({
  selector: 'lw-preview-step',
  imports: [Banner, ErrorState, MatButton, NumberPipe, Skeleton, Stat],
  template: `
    @if (refusal(); as text) {
      <lw-error-state
        heading="The leads could not be counted."
        [reassurance]="text + ' You can start all the same: the counts show while the leads arrive.'"
        (retry)="count()"
      />
    } @else if (preview(); as counted) {
      <div class="stats">
        <lw-stat label="Leads of the last 365 days" [value]="number(counted.totalLeads)" />
        <lw-stat
          label="Requests to WhatConverts"
          [value]="number(counted.requestsNeeded)"
          [note]="counted.sharePercent + ' % of the ' + number(counted.budget.perDay) + ' of a day'"
        />
        <lw-stat label="Left today" [value]="number(counted.budget.left)" note="as far as we counted" />
      </div>
      @if (counted.requestsNeeded > counted.budget.left) {
        <lw-banner
          tone="warning"
          text="This is more than what is left today. The sync pauses and goes on by itself after midnight UTC."
        />
      }
    } @else {
      <lw-skeleton [count]="2" height="3.5rem" label="Counting leads at WhatConverts" />
    }
    <div class="lw-table-frame scroll" tabindex="0" role="region" aria-label="Locations that will be synced">
      <table class="lw-table">
        <thead>
          <tr>
            <th scope="col">Location</th>
            <th scope="col">Profile</th>
            <th scope="col" class="lw-number">Leads</th>
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.locationId) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td class="lw-figures">{{ row.profile }}</td>
              <td class="lw-number">
                @if (row.leads === undefined) {
                  <span class="lw-muted">–</span>
                } @else {
                  {{ row.leads | lwNumber }}
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @if (skipped(); as text) {
      <p class="lw-muted">{{ text }}</p>
    }
    @if (failure(); as text) {
      <lw-banner tone="negative" role="alert" [text]="text" />
    }
    <div class="lw-form-actions">
      <button matButton="filled" type="button" [disabled]="starting()" (click)="start()">
        {{ starting() ? 'Queued' : 'Start' }}
      </button>
      <button matButton type="button" [disabled]="starting()" (click)="back.emit()">Back</button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-4);
    }
    .stats {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-4) var(--lw-space-10);
      color: var(--lw-text);
    }
    .scroll {
      max-block-size: 18rem;
      overflow-y: auto;
      color: var(--lw-text);
    }
    .lw-form-actions {
      position: sticky;
      inset-block-end: -1.25rem;
      z-index: 1;
      margin-block-end: -1.25rem;
      padding-block: var(--lw-space-3) var(--lw-space-5);
      background: var(--lw-surface-raised);
    }
  `,
})
export class PreviewStep {
  readonly connection = input.required<Connection>();
  readonly back = output();

  /** The mappings are saved and their history is queued; carries the id of the run. */
  readonly started = output<string | undefined>();

  private readonly api = inject(WhatConvertsApi);
  private readonly locale = inject(Locale);
  private readonly drafts = inject(MappingDrafts);
  private readonly mappings = inject(SaveMappings);
  protected readonly preview = signal<SyncPreview | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly failure = signal<string | undefined>(undefined);
  protected readonly starting = signal(false);
  private readonly leads = computed(
    () => new Map(this.preview()?.locations.map(({ locationId, leads }) => [locationId, leads ?? undefined])),
  );
  protected readonly rows = computed(() =>
    this.drafts.ready().map(({ mapping }) => ({
      locationId: mapping.locationId,
      name: mapping.locationName,
      profile: this.drafts.textOf(mapping),
      leads: this.leads().get(mapping.locationId),
    })),
  );
  protected readonly skipped = computed(() => {
    const names = this.drafts
      .mappings()
      .filter((mapping) => this.drafts.textOf(mapping).trim() === '')
      .map(({ locationName }) => locationName);
    if (names.length === 0) return undefined;
    const count = `${names.length} ${names.length === 1 ? 'location' : 'locations'} without a Profile ID will be skipped`;
    return names.length > 6 ? `${count}.` : `${count}: ${names.join(', ')}.`;
  });

  constructor() {
    queueMicrotask(() => void this.count());
  }

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  protected async count(): Promise<void> {
    this.refusal.set(undefined);
    try {
      this.preview.set(await this.api.preview(this.connection().id, wantedMappings(this.drafts.ready())));
    } catch (error) {
      this.refusal.set(refusalText(problemOf(error)));
    }
  }

  protected async start(): Promise<void> {
    if (this.starting()) return;
    this.starting.set(true);
    const saved = await this.mappings.save(this.connection().id);
    if (saved.failure || saved.refused > 0) {
      this.starting.set(false);
      this.failure.set(saved.failure ?? refusedText(saved.mapped, saved.refused));
    } else {
      this.started.emit(saved.runId);
    }
  }
}

function refusedText(mapped: number, refused: number): string {
  const rows = refused === 1 ? '1 row was not accepted' : `${refused} rows were not accepted`;
  return `${mapped} mapped, ${rows}. Go back to see why.`;
}
