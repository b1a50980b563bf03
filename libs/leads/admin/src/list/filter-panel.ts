import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay } from '@angular/cdk/overlay';
import { Component, type ElementRef, computed, input, output, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { SearchBox } from '@leadweave/ui';

/** One value to choose. */
export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

const manyOptions = 8;

/** The choices of a filter, open beside its chip; on a phone a sheet from below. Loaded when the first filter opens. */
@Component({
  selector: 'lw-filter-panel',
  imports: [CdkConnectedOverlay, CdkTrapFocus, MatButton, SearchBox],
  template: `
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin()"
      [cdkConnectedOverlayOpen]="true"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="12"
      [cdkConnectedOverlayHasBackdrop]="true"
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      (backdropClick)="closed.emit()"
      (detach)="closed.emit()"
    >
      <div
        class="choices"
        role="dialog"
        [attr.aria-label]="'Filter by ' + label().toLowerCase()"
        cdkTrapFocus
        cdkTrapFocusAutoCapture
      >
        <p class="heading" aria-hidden="true">{{ label() }}</p>
        @if (options().length > many) {
          <lw-search-box [label]="'Find in ' + label().toLowerCase()" [(value)]="sought" />
        }
        <fieldset>
          <legend class="lw-hidden-text">{{ label() }}</legend>
          @for (option of found(); track option.value) {
            <label>
              <input
                [type]="single() ? 'radio' : 'checkbox'"
                [name]="'lw-filter-' + label()"
                [checked]="chosen().includes(option.value)"
                (change)="toggled.emit(option.value)"
              />
              <span>{{ option.label }}</span>
            </label>
          } @empty {
            <p class="lw-muted none">{{ loading() ? 'Loading …' : 'Nothing to choose here yet.' }}</p>
          }
        </fieldset>
        <ng-content />
        <div class="foot">
          <button matButton type="button" [disabled]="chosen().length === 0" (click)="cleared.emit()">Clear</button>
          <button matButton="filled" type="button" (click)="closed.emit()">Done</button>
        </div>
      </div>
    </ng-template>
  `,
  styles: `
    .choices {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-2);
      inline-size: min(18rem, calc(100vw - 1.5rem));
      margin-block: 0.375rem;
      padding: var(--lw-space-3);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      box-shadow: var(--lw-shadow-float);
    }
    .heading {
      display: none;
      font: var(--lw-type-heading);
    }
    fieldset {
      display: grid;
      max-block-size: min(20rem, 50dvh);
      overflow-y: auto;
    }
    label {
      display: flex;
      align-items: center;
      gap: var(--lw-space-3);
      min-block-size: 2.125rem;
      padding-inline: var(--lw-space-2);
      border-radius: var(--lw-corner-small);
      cursor: pointer;
      overflow-wrap: anywhere;
    }
    label:hover {
      background: var(--lw-hover);
    }
    input[type='checkbox'],
    input[type='radio'] {
      flex: none;
      inline-size: 1.0625rem;
      block-size: 1.0625rem;
      margin: 0;
      accent-color: var(--lw-accent);
    }
    .none {
      padding: var(--lw-space-2);
    }
    .foot {
      display: flex;
      justify-content: space-between;
      padding-block-start: var(--lw-space-2);
      border-block-start: 1px solid var(--lw-line);
    }
    @media (max-width: 37.49rem) {
      .choices {
        position: fixed;
        inset: auto 0 0;
        inline-size: auto;
        margin: 0;
        padding: var(--lw-space-5) var(--lw-space-4) calc(var(--lw-space-4) + env(safe-area-inset-bottom));
        border-end-start-radius: 0;
        border-end-end-radius: 0;
        box-shadow: 0 0 0 100vmax light-dark(rgb(41 33 20 / 32%), rgb(0 0 0 / 60%));
      }
      .heading {
        display: block;
      }
      label {
        min-block-size: 2.75rem;
      }
    }
  `,
})
export class FilterPanel {
  /** What the panel stands beside. */
  readonly origin = input.required<ElementRef<HTMLElement>>();
  readonly label = input.required<string>();
  readonly options = input.required<readonly FilterOption[]>();
  readonly chosen = input.required<readonly string[]>();

  /** One value instead of several. */
  readonly single = input(false);

  /** Whether the options are still on their way. */
  readonly loading = input(false);

  readonly toggled = output<string>();
  readonly cleared = output();
  readonly closed = output();

  protected readonly sought = signal('');
  protected readonly many = manyOptions;
  protected readonly found = computed(() => {
    const words = this.sought().toLowerCase();
    return this.offered().filter(({ label }) => label.toLowerCase().includes(words));
  });

  /** Values of the address that no longer occur stay visible, so that they can be taken away. */
  private readonly offered = computed(() => {
    const known = new Set(this.options().map(({ value }) => value));
    const lost = this.chosen().filter((value) => !known.has(value));
    return [...lost.map((value) => ({ value, label: value })), ...this.options()];
  });
}
