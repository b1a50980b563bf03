import { Component, computed, effect, inject, input, output } from '@angular/core';
import { type MatAutocomplete } from '@angular/material/autocomplete';
import { RouterLink } from '@angular/router';
import { NumberPipe, RelativeTime, StatusPill } from '@leadweave/ui';
import { type Mapping } from '../whatconverts-api.js';
import { LocationDiagnoses } from './location-diagnoses.js';
import { MappingDrafts } from './mapping-drafts.js';
import { mappingWords } from './mapping-words.js';
import { ProfileChecks } from './profile-checks.js';
import { ProfileField } from './profile-field.js';

/** Attribution below this share of leads is worth a look at how the website is tracked. */
const lowAttributionPercent = 60;

/** A number is looked up when typing pauses. */
const settleMs = 500;

/** One location of the mapping table. */
@Component({
  selector: 'tr[lw-mapping-row]',
  imports: [NumberPipe, ProfileField, RelativeTime, RouterLink, StatusPill],
  template: `
    <th scope="row" class="place">
      <span>{{ mapping().locationName }}</span>
      @if (mapping().city; as city) {
        <span class="city">{{ city }}</span>
      }
    </th>
    <td data-label="Profile ID" class="profile">
      @if (editable()) {
        <lw-profile-field
          [mapping]="mapping()"
          [text]="text()"
          [message]="message()"
          [choices]="choices()"
          (typed)="drafts.type(mapping().locationId, $event)"
          (searched)="searched.emit($event)"
          (rowsPasted)="rowsPasted.emit($event)"
        />
      } @else {
        <span class="lw-figures">{{ mapping().profileId ?? 'None' }}</span>
      }
    </td>
    <td data-label="Profile name">
      @if (profileName(); as name) {
        {{ name }}
        @if (createdAt(); as at) {
          <span class="since">since {{ at }}</span>
        }
      } @else {
        <span class="lw-muted">–</span>
      }
    </td>
    <td data-label="Status">
      @if (changed()) {
        <lw-status-pill label="Not saved" tone="copper" />
      } @else {
        <lw-status-pill [label]="words().label" [tone]="words().tone" [icon]="words().icon" />
      }
      @if (!compact() && mapping().state === 'unmapped' && !changed()) {
        <span class="hint">No Profile ID: leads cannot sync</span>
      }
      @if (!compact() && diagnosis(); as found) {
        <a class="hint diagnosis" routerLink="/watch/health">{{ found.text }}</a>
      }
    </td>
    @if (!compact()) {
      <td data-label="Last lead">
        @if (mapping().lastLeadAt; as at) {
          <lw-relative-time [at]="at" [focusable]="false" />
        } @else {
          <span class="lw-muted">None yet</span>
        }
      </td>
      <td data-label="Leads in 30 days" class="lw-number">{{ mapping().leadsLast30Days | lwNumber }}</td>
      <td data-label="Attribution" class="lw-number">
        @if (mapping().attributionPercent === null) {
          <span class="lw-muted">–</span>
        } @else if (lowAttribution()) {
          <a routerLink="/grow/leads" [queryParams]="{ location: mapping().locationId }" class="low">
            {{ mapping().attributionPercent }} %<span class="hint">check UTM</span>
          </a>
        } @else {
          {{ mapping().attributionPercent }} %
        }
      </td>
    }
  `,
  styles: `
    .place {
      max-inline-size: 12rem;
    }
    .place span {
      display: block;
      white-space: normal;
    }
    .profile {
      min-inline-size: 11rem;
    }
    .city,
    .since,
    .hint {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .diagnosis {
      white-space: normal;
    }
    .since,
    .low .hint {
      white-space: nowrap;
    }
    .low {
      color: var(--lw-warning);
    }
    .low .hint {
      color: inherit;
    }
    @media (max-width: 37.49rem) {
      .place {
        max-inline-size: none;
      }
      .profile {
        min-inline-size: 0;
      }
      td,
      th {
        flex-wrap: wrap;
      }
      .place span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }
    }
    :host(.changed) > * {
      background: color-mix(in srgb, var(--lw-copper-soft) 45%, transparent);
    }
  `,
  host: { '[class.changed]': 'changed()' },
})
export class MappingRow {
  readonly mapping = input.required<Mapping>();
  readonly editable = input(true);
  readonly compact = input(false);
  readonly choices = input<MatAutocomplete>();
  readonly searched = output<string>();
  readonly rowsPasted = output<string>();

  protected readonly drafts = inject(MappingDrafts);
  private readonly checks = inject(ProfileChecks);

  /** Missing while a brand connects: nothing is wrong yet. */
  private readonly diagnoses = inject(LocationDiagnoses, { optional: true });
  protected readonly words = computed(() => mappingWords(this.mapping()));
  protected readonly diagnosis = computed(() => this.diagnoses?.of(this.mapping().locationId));
  protected readonly text = computed(() => this.drafts.textOf(this.mapping()));
  private readonly verdict = computed(() => this.drafts.verdictOf(this.mapping()));
  protected readonly changed = computed(() => this.verdict().kind !== 'same');
  protected readonly message = computed(() => {
    const verdict = this.verdict();
    const wrong = verdict.kind === 'invalid' || verdict.kind === 'taken' ? verdict.text : undefined;
    return wrong ?? this.drafts.refusalOf(this.mapping());
  });
  private readonly wantedId = computed(() => {
    const verdict = this.verdict();
    return verdict.kind === 'add' || verdict.kind === 'change' ? verdict.profileId : undefined;
  });
  private readonly profile = computed(() => {
    const profileId = this.wantedId();
    return profileId === undefined ? undefined : this.drafts.profileOf(profileId);
  });
  protected readonly profileName = computed(() =>
    this.changed() ? this.profile()?.name : (this.mapping().profileName ?? undefined),
  );
  protected readonly createdAt = computed(() => this.profile()?.createdAt?.slice(0, 10));
  protected readonly lowAttribution = computed(
    () => (this.mapping().attributionPercent ?? 100) < lowAttributionPercent,
  );

  constructor() {
    effect((onCleanup) => {
      const profileId = this.wantedId();
      if (profileId === undefined || !this.drafts.asksOneByOne() || this.profile()) return;
      const timer = setTimeout(() => void this.checks.check(this.mapping(), profileId), settleMs);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
