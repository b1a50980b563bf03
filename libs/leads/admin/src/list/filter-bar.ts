import { httpResource } from '@angular/common/http';
import { Component, computed, inject, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiFilterVariantPlus } from '@mdi/js';
import { type LeadFacets, leadAddresses } from '../leads-api.js';
import { CurrentMember } from '../member/current-member.js';
import { channelOptions, quotableLabels, statusLabels, typeOptions } from '../wording/words.js';
import { FilterChoice } from './filter-choice.js';
import { filterLabels, flagLabels, rangeLabels } from './filter-labels.js';
import { type FilterOption } from './filter-panel.js';
import { type FlagFilter, type LeadQuery, type ValueFilter, activeFilters, flagFilters } from './lead-query.js';
import { PeriodChoice } from './period-choice.js';
import { type RangeFilter, rangeFilters } from './range-filters.js';

/** Filters that are always in sight; the others after "More filters", or while they are set. */
const firstFilters: readonly ValueFilter[] = ['location', 'type', 'status', 'source'];
const laterFilters: readonly ValueFilter[] = ['channel', 'medium', 'campaign', 'form', 'quotable'];

const optionsOf = (labels: Readonly<Record<string, string>>): FilterOption[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));
const sameText = (values: readonly string[]): FilterOption[] => values.map((value) => ({ value, label: value }));

/** The filters of the list as chips. */
@Component({
  selector: 'lw-filter-bar',
  imports: [FilterChoice, Icon, MatButton, PeriodChoice],
  template: `
    <ul aria-label="Filters">
      @for (name of shownFirst(); track name) {
        <li>
          <lw-filter-choice
            [label]="labels[name]"
            [options]="options()[name]"
            [chosen]="query().values[name] ?? []"
            [loading]="facets.isLoading()"
            (opening)="wanted.set(true)"
            (chosenChange)="setValues(name, $event)"
          />
        </li>
      }
      <li><lw-period-choice [period]="query().period" (changed)="changed.emit({ period: $event })" /></li>
      @for (name of shownLater(); track name) {
        <li>
          <lw-filter-choice
            [label]="labels[name]"
            [options]="options()[name]"
            [chosen]="query().values[name] ?? []"
            [loading]="facets.isLoading()"
            (opening)="wanted.set(true)"
            (chosenChange)="setValues(name, $event)"
          />
        </li>
      }
      @for (name of ranges; track name) {
        @if (isShown(name)) {
          <li>
            <lw-filter-choice
              [label]="labels[name]"
              [options]="rangeOptions[name]"
              [chosen]="chosenRange(name)"
              [single]="true"
              (chosenChange)="setRange(name, $event[0])"
            />
          </li>
        }
      }
      @for (name of flags; track name) {
        @if (isShown(name)) {
          <li>
            <lw-filter-choice
              [label]="labels[name]"
              [options]="flagOptions[name]"
              [chosen]="chosenFlag(name)"
              [single]="true"
              (chosenChange)="setFlag(name, $event[0])"
            />
          </li>
        }
      }
      <li>
        <button matButton type="button" [attr.aria-expanded]="all()" (click)="all.set(!all())">
          <lw-icon matButtonIcon class="mat-icon" [path]="moreIcon" />{{ all() ? 'Fewer filters' : 'More filters' }}
        </button>
      </li>
      @if (active().length > 0) {
        <li><button matButton type="button" (click)="cleared.emit()">Clear filters</button></li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2);
    }
    li {
      display: inline-flex;
    }
    @media (max-width: 37.49rem) {
      ul {
        flex-wrap: nowrap;
        margin-inline: calc(-1 * var(--lw-page-inline));
        padding: 2px var(--lw-page-inline);
        overflow-x: auto;
        scrollbar-width: none;
      }
      li {
        flex: none;
      }
    }
  `,
})
export class FilterBar {
  readonly query = input.required<LeadQuery>();
  readonly changed = output<Partial<LeadQuery>>();
  readonly cleared = output();

  private readonly member = inject(CurrentMember);
  protected readonly labels = filterLabels;
  protected readonly flags = flagFilters;
  protected readonly moreIcon = mdiFilterVariantPlus;
  protected readonly ranges = rangeFilters;
  protected readonly rangeOptions = {
    duration: optionsOf(rangeLabels.duration),
    worth: optionsOf(rangeLabels.worth),
    score: optionsOf(rangeLabels.score),
  };
  protected readonly flagOptions = {
    hasRecording: optionsOf(flagLabels.hasRecording),
    paired: optionsOf(flagLabels.paired),
  };

  /** Values to choose from are read when the first filter opens. */
  protected readonly wanted = signal(false);
  protected readonly facets = httpResource<LeadFacets>(() => (this.wanted() ? leadAddresses.facets : undefined));
  protected readonly all = signal(false);
  protected readonly active = computed(() => activeFilters(this.query()));
  protected readonly options = computed((): Record<ValueFilter, readonly FilterOption[]> => {
    const facets = this.facets.hasValue() ? this.facets.value() : undefined;
    return {
      location: this.member.locations().map(({ id, name }) => ({ value: id, label: name })),
      type: typeOptions,
      status: optionsOf(statusLabels),
      channel: channelOptions,
      source: sameText(facets?.sources ?? []),
      medium: sameText(facets?.mediums ?? []),
      campaign: sameText(facets?.campaigns ?? []),
      form: sameText(facets?.forms ?? []),
      quotable: optionsOf(quotableLabels),
    };
  });
  protected readonly shownFirst = computed(() =>
    firstFilters.filter((name) => name !== 'location' || this.member.locations().length > 1 || this.isSet(name)),
  );
  protected readonly shownLater = computed(() => laterFilters.filter((name) => this.isShown(name)));

  protected isShown(name: ValueFilter | FlagFilter | RangeFilter): boolean {
    return this.all() || this.isSet(name);
  }

  protected chosenFlag(name: FlagFilter): readonly string[] {
    const flag = this.query().flags[name];
    return flag === undefined ? [] : [String(flag)];
  }

  protected setValues(name: ValueFilter, values: readonly string[]): void {
    this.changed.emit({ values: { ...this.query().values, [name]: values } });
  }

  protected setFlag(name: FlagFilter, value: string | undefined): void {
    this.changed.emit({ flags: { ...this.query().flags, [name]: value === undefined ? undefined : value === 'true' } });
  }

  protected chosenRange(name: RangeFilter): readonly string[] {
    const range = this.query().ranges[name];
    return range === undefined ? [] : [range];
  }

  protected setRange(name: RangeFilter, range: string | undefined): void {
    this.changed.emit({ ranges: { ...this.query().ranges, [name]: range } });
  }

  private isSet(name: ValueFilter | FlagFilter | RangeFilter): boolean {
    return this.active().includes(name);
  }
}
