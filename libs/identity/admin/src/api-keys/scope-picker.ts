import { Component, computed, input, model } from '@angular/core';
import { MatCheckbox } from '@angular/material/checkbox';
import { type KeyScope } from './api-keys-api.js';
import { type ScopeWords, scopeWords } from './api-key-words.js';

/** What a key may do. */
@Component({
  selector: 'lw-scope-picker',
  imports: [MatCheckbox],
  template: `
    <fieldset>
      <legend class="lw-label">What the key may do</legend>
      @for (scope of scopes; track scope.value) {
        <mat-checkbox
          [checked]="chosen().includes(scope.value)"
          [disabled]="isOut(scope)"
          [disabledInteractive]="true"
          (change)="choose(scope.value, $event.checked)"
        >
          <span class="choice">
            {{ scope.label }} <small>{{ isOut(scope) ? 'Only for keys of all locations.' : scope.explanation }}</small>
          </span>
        </mat-checkbox>
      }
      @if (wrong()) {
        <p class="wrong" role="alert">Choose at least one thing that the key may do.</p>
      }
    </fieldset>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: var(--lw-space-1);
    }
    legend {
      padding-block-end: var(--lw-space-1);
    }
    .choice {
      color: var(--lw-text);
    }
    small {
      display: block;
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .wrong {
      color: var(--lw-negative);
      font: var(--lw-type-small);
    }
  `,
})
export class ScopePicker {
  readonly chosen = model.required<readonly KeyScope[]>();

  /** Whether the key is limited to locations, which some scopes do not allow. */
  readonly limited = input(false);

  /** Whether to say that nothing is chosen. */
  readonly wrong = input(false);

  protected readonly scopes = scopeWords;
  private readonly out = computed(() => new Set(this.limited() ? brandWide : []));

  protected isOut({ value }: ScopeWords): boolean {
    return this.out().has(value);
  }

  protected choose(scope: KeyScope, on: boolean): void {
    this.chosen.update((chosen) => (on ? [...chosen, scope] : chosen.filter((one) => one !== scope)));
  }
}

const brandWide = scopeWords.filter(({ brandWide }) => brandWide).map(({ value }) => value);
