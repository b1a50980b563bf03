import { Component, ElementRef, computed, inject, input, output, signal } from '@angular/core';
import { FilterChip } from '@leadweave/ui';
import { type FilterOption, FilterPanel } from './filter-panel.js';
import { LeadListStore } from './lead-list-store.js';

/** A filter of the list: a chip that opens its choices. */
@Component({
  selector: 'lw-filter-choice',
  imports: [FilterChip, FilterPanel],
  template: `
    <lw-filter-chip [label]="label()" [value]="summary()" (opened)="open()" (cleared)="chosenChange.emit([])" />
    @defer (when isOpen() || listShown()) {
      @if (isOpen()) {
        <lw-filter-panel
          [origin]="origin"
          [label]="label()"
          [options]="options()"
          [chosen]="chosen()"
          [single]="single()"
          [loading]="loading()"
          (toggled)="toggle($event)"
          (cleared)="chosenChange.emit([])"
          (closed)="isOpen.set(false)"
        >
          <ng-content />
        </lw-filter-panel>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
    }
  `,
})
export class FilterChoice {
  /** Choices are fetched ahead, but behind the leads. */
  protected readonly listShown = inject(LeadListStore).shown;
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly chosen = input.required<readonly string[]>();

  /** One value instead of several. */
  readonly single = input(false);

  /** Whether the options are still on their way. */
  readonly loading = input(false);

  /** What it is set to, where the options cannot say it. */
  readonly summaryText = input<string>();

  readonly chosenChange = output<readonly string[]>();

  /** The choices are shown. */
  readonly opening = output();

  protected readonly origin = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly isOpen = signal(false);
  protected readonly summary = computed(() => this.summaryText() ?? this.chosenLabels());

  protected open(): void {
    this.opening.emit();
    this.isOpen.set(true);
  }

  protected toggle(value: string): void {
    if (this.single()) return this.chosenChange.emit([value]);
    const chosen = this.chosen();
    this.chosenChange.emit(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  }

  private chosenLabels(): string {
    const [first, ...others] = this.chosen();
    if (first === undefined) return '';
    const label = this.options().find(({ value }) => value === first)?.label ?? first;
    return others.length > 0 ? `${label} +${others.length}` : label;
  }
}
