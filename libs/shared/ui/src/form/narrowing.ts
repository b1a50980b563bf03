import { Component, computed, input, output, signal } from '@angular/core';
import { Segmented } from './segmented.js';
import { type FilterChoice } from './choice-filter.js';
import { ChoiceSet } from './choice-set.js';

/** One axis of a selection: everything, or only what is chosen. Nothing chosen means everything. */
@Component({
  selector: 'lw-narrowing',
  imports: [ChoiceSet, Segmented],
  template: `
    <div class="line">
      <span class="lw-label">{{ label() }}</span>
      @if (!forced()) {
        <lw-segmented [label]="label()" [options]="options()" [value]="mode()" (valueChange)="choose($event)" />
      }
    </div>
    @if (mode() === 'some') {
      <lw-choice-set
        [label]="label() + ' that are sent'"
        [choices]="choices()"
        [chosen]="chosen()"
        (chosenChange)="set($event)"
      />
      @if (chosen().length === 0) {
        <p class="lw-muted">{{ forced() ? 'Choose at least one.' : 'Nothing is chosen, so everything is sent.' }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--lw-space-2) var(--lw-space-4);
    }
    p {
      font: var(--lw-type-small);
    }
  `,
})
export class Narrowing<Value extends string> {
  readonly label = input.required<string>();
  readonly everything = input('All');
  readonly choices = input.required<readonly (FilterChoice & { readonly value: Value })[]>();
  readonly chosen = input.required<readonly Value[]>();

  /** Whether something must be chosen. */
  readonly forced = input(false);
  readonly chosenChange = output<Value[]>();

  private readonly opened = signal<boolean | undefined>(undefined);
  protected readonly mode = computed(() =>
    this.forced() || (this.opened() ?? this.chosen().length > 0) ? 'some' : 'all',
  );
  protected readonly options = computed(() => [
    { value: 'all' as const, label: this.everything() },
    { value: 'some' as const, label: 'Only these' },
  ]);

  protected choose(mode: 'all' | 'some'): void {
    this.opened.set(mode === 'some');
    if (mode === 'all' && this.chosen().length > 0) this.chosenChange.emit([]);
  }

  /** Stays open when the last one goes. */
  protected set(values: Value[]): void {
    this.opened.set(true);
    this.chosenChange.emit(values);
  }
}
