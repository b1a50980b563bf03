import { Component, computed, inject, input, output, resource } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Clock, EmptyState, Locale } from '@leadweave/ui';
import { mdiFilterOffOutline } from '@mdi/js';
import { LeadsApi } from '../leads-api.js';
import { countText } from '../wording/count-text.js';
import { CurrentMember } from '../member/current-member.js';
import { filterLabels } from './filter-labels.js';
import {
  type FilterName,
  type LeadQuery,
  activeFilters,
  filterParams,
  tabParams,
  withoutFilter,
} from './lead-query.js';
import { type TabCount } from './tab-counts.js';

/** Nothing matches: names the filter that removes most, and offers to clear. */
@Component({
  selector: 'lw-no-matches',
  imports: [EmptyState, MatButton],
  template: `
    <lw-empty-state heading="No leads match" [explanation]="explanation()" [icon]="icon">
      @if (culprit.value(); as found) {
        <button matButton="filled" type="button" (click)="changed.emit(without(found.name))">
          Clear {{ labels[found.name] }}
        </button>
      }
      <button matButton="outlined" type="button" (click)="cleared.emit()">Clear filters</button>
    </lw-empty-state>
  `,
})
export class NoMatches {
  readonly query = input.required<LeadQuery>();
  readonly changed = output<LeadQuery>();
  readonly cleared = output();

  private readonly api = inject(LeadsApi);
  private readonly member = inject(CurrentMember);
  private readonly clock = inject(Clock);
  private readonly locale = inject(Locale);
  protected readonly icon = mdiFilterOffOutline;
  protected readonly labels = filterLabels;

  /** The filter without which most leads would be there. */
  protected readonly culprit = resource({
    params: () => this.query(),
    loader: async ({ params }) => {
      const found = await Promise.all(activeFilters(params).map((name) => this.countWithout(params, name)));
      return found.filter(({ total }) => total > 0).sort((left, right) => right.total - left.total)[0];
    },
  });
  protected readonly explanation = computed(() => {
    const found = this.culprit.hasValue() ? this.culprit.value() : undefined;
    if (found) return `${labelled(found.name)} removes most: without it there ${countWords(found, this.locale.tag())}.`;
    return this.query().q ? `Nothing was found for “${this.query().q}” here.` : 'Try with fewer filters.';
  });

  protected without(name: FilterName): LeadQuery {
    return withoutFilter(this.query(), name);
  }

  private async countWithout(query: LeadQuery, name: FilterName): Promise<TabCount & { name: FilterName }> {
    const params = filterParams(withoutFilter(query, name), this.member.timeZone(), this.clock.now());
    const { total, capped } = await this.api.count({ ...params, ...tabParams(query.tab) });
    return { name, total, capped };
  }
}

const labelled = (name: FilterName) => `The filter “${filterLabels[name]}”`;
const countWords = (count: TabCount, locale: string) =>
  count.total === 1 ? 'is 1 lead' : `are ${countText(count, locale)} leads`;
