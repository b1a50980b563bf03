import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Icon } from '@leadweave/ui';
import { mdiArrowRight, mdiDeleteOutline, mdiPlus } from '@mdi/js';
import { type Field } from '../salesforce-api.js';

type Pair = readonly [ours: string, theirs: string];

/** Our values and what Salesforce calls them, one by one; the list of the field is offered. */
@Component({
  selector: 'lw-translate-rows',
  imports: [Icon, MatButton, MatIconButton],
  template: `
    @for (pair of pairs(); track $index) {
      <div class="row" role="group" [attr.aria-label]="'Value ' + ($index + 1)">
        <input
          type="text"
          aria-label="Our value"
          placeholder="google"
          autocomplete="off"
          [value]="pair[0]"
          (input)="change($index, textOf($event), pair[1])"
        />
        <lw-icon [path]="arrow" size="1rem" />
        @if (choices().length > 0) {
          <select aria-label="In Salesforce" (change)="change($index, pair[0], textOf($event))">
            <option value="">Choose…</option>
            @for (choice of choices(); track choice.value) {
              <option [value]="choice.value" [selected]="choice.value === pair[1]">{{ choice.label }}</option>
            }
          </select>
        } @else {
          <input
            type="text"
            aria-label="In Salesforce"
            placeholder="Web"
            autocomplete="off"
            [value]="pair[1]"
            (input)="change($index, pair[0], textOf($event))"
          />
        }
        <button matIconButton type="button" [attr.aria-label]="'Remove value ' + ($index + 1)" (click)="remove($index)">
          <lw-icon [path]="removeIcon" />
        </button>
      </div>
    }
    <div>
      <button matButton type="button" (click)="pairs.set([...pairs(), ['', '']])">
        <lw-icon matButtonIcon class="mat-icon" [path]="addIcon" />Translate a value
      </button>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
    }
    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr) auto;
      gap: var(--lw-space-2);
      align-items: center;
    }
    .row > lw-icon {
      color: var(--lw-text-faint);
    }
    input,
    select {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      font: var(--lw-type-body);
    }
  `,
})
export class TranslateRows {
  readonly translate = input.required<Readonly<Record<string, string>>>();
  readonly field = input<Field>();
  readonly translateChange = output<Record<string, string>>();

  protected readonly arrow = mdiArrowRight;
  protected readonly removeIcon = mdiDeleteOutline;
  protected readonly addIcon = mdiPlus;
  protected readonly choices = computed(() => this.field()?.picklistValues ?? []);

  /** Half-typed pairs stay here until both sides are there. */
  protected readonly pairs = linkedSignal<Readonly<Record<string, string>>, Pair[]>({
    source: this.translate,
    computation: (translate, previous) =>
      previous && same(translate, complete(previous.value)) ? previous.value : Object.entries(translate),
  });

  protected change(at: number, ours: string, theirs: string): void {
    this.keep(this.pairs().map((pair, index) => (index === at ? [ours, theirs] : pair)));
  }

  protected remove(at: number): void {
    this.keep(this.pairs().filter((_, index) => index !== at));
  }

  protected textOf({ target }: Event): string {
    return (target as HTMLInputElement | HTMLSelectElement).value;
  }

  private keep(pairs: Pair[]): void {
    this.pairs.set(pairs);
    this.translateChange.emit(complete(pairs));
  }
}

function complete(pairs: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(
    pairs
      .filter(([ours, theirs]) => ours.trim() && theirs)
      .map(([ours, theirs]) => [ours.trim().toLowerCase(), theirs]),
  );
}

function same(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}
