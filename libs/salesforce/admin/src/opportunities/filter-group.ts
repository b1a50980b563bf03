import { Component, computed, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, Segmented } from '@leadweave/ui';
import { mdiPlus } from '@mdi/js';
import { type Field, type Filter, type FilterPart, type FilterPreview } from '../salesforce-api.js';
import { filterFaultWords, mostDepth, newLine } from './filter-draft.js';
import { FilterLine } from './filter-line.js';

/** Conditions of which all or any must hold, and groups of them. */
@Component({
  selector: 'lw-filter-group',
  imports: [FilterLine, Icon, MatButton, Segmented],
  template: `
    <lw-segmented
      label="How many must hold"
      [options]="matches"
      [value]="group().match"
      (valueChange)="changed.emit({ match: $event, lines: group().lines })"
    />
    @for (part of parts(); track $index) {
      @if (part.group; as inner) {
        <lw-filter-group
          class="inner"
          [group]="inner"
          [fields]="fields()"
          [faults]="faults()"
          [at]="part.at"
          (changed)="replace($index, $event)"
          (removed)="remove($index)"
        />
      } @else {
        <lw-filter-line
          [line]="part.line"
          [fields]="fields()"
          [fault]="part.fault"
          (changed)="replace($index, $event)"
          (removed)="remove($index)"
        />
      }
    }
    @if (ownFault(); as text) {
      <p class="fault">{{ text }}</p>
    }
    <div class="actions">
      <button matButton="outlined" type="button" [disabled]="fields().length === 0" (click)="addLine()">
        <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Add a condition
      </button>
      @if (at().length < deepest) {
        <button matButton type="button" [disabled]="fields().length === 0" (click)="addGroup()">Add a group</button>
      }
      @if (at().length > 0) {
        <button matButton type="button" (click)="removed.emit()">Remove this group</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: var(--lw-space-3);
    }
    lw-filter-line,
    .inner {
      justify-self: stretch;
    }
    .inner {
      padding-inline-start: var(--lw-space-4);
      border-inline-start: 2px solid var(--lw-line-strong);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--lw-space-2);
    }
    .fault {
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
  `,
  host: { role: 'group', '[attr.aria-label]': "at().length > 0 ? 'Group of conditions' : 'Conditions'" },
})
export class FilterGroup {
  readonly group = input.required<Filter>();
  readonly fields = input.required<readonly Field[]>();
  readonly faults = input<FilterPreview['faults']>([]);

  /** Positions on the way to this group, from 0. */
  readonly at = input<readonly number[]>([]);
  readonly changed = output<Filter>();
  readonly removed = output();

  protected readonly addIcon = mdiPlus;
  protected readonly deepest = mostDepth - 1;
  protected readonly matches = [
    { value: 'all', label: 'All of these' },
    { value: 'any', label: 'Any of these' },
  ] as const;
  protected readonly parts = computed(() =>
    this.group().lines.map((line, index) => {
      const at = [...this.at(), index];
      const group = line.match ? ({ match: line.match, lines: line.lines ?? [] } satisfies Filter) : undefined;
      return { line, group, at, fault: group ? undefined : this.faultAt(at) };
    }),
  );
  protected readonly ownFault = computed(() => this.faultAt(this.at()));

  protected addLine(): void {
    const [first] = this.fields();
    if (first)
      this.keep([...this.group().lines, newLine(this.fields().find(({ name }) => name === 'StageName') ?? first)]);
  }

  protected addGroup(): void {
    const [first] = this.fields();
    if (first) this.keep([...this.group().lines, { match: 'any', lines: [newLine(first)] }]);
  }

  protected replace(at: number, part: FilterPart): void {
    this.keep(this.group().lines.map((line, index) => (index === at ? part : line)));
  }

  protected remove(at: number): void {
    this.keep(this.group().lines.filter((_, index) => index !== at));
  }

  private keep(lines: FilterPart[]): void {
    this.changed.emit({ match: this.group().match, lines });
  }

  private faultAt(at: readonly number[]): string | undefined {
    const fault = this.faults().find((one) => one.at.length === at.length && one.at.every((n, i) => n === at[i]));
    return fault && (filterFaultWords[fault.code] ?? fault.code);
  }
}
