import { Component, computed, inject, input, output } from '@angular/core';
import { MatIconButton } from '@angular/material/button';
import { mdiChevronLeft, mdiChevronRight } from '@mdi/js';
import { formatNumber } from '../formatting/format-number.js';
import { Locale } from '../formatting/locale.js';
import { Icon } from '../icon/icon.js';

/** Sizes of a page that tables offer. */
export const pageSizes = [25, 50, 100] as const;

/** Previous and Next of a list that is read by cursor, with the size of the page and, when it is known, the total. */
@Component({
  selector: 'lw-paginator',
  imports: [Icon, MatIconButton],
  template: `
    <p class="total lw-figures">{{ totalText() }}</p>
    <label class="size">
      Rows
      <select (change)="chooseSize($event)">
        @for (size of sizes; track size) {
          <option [value]="size" [selected]="size === pageSize()">{{ size }}</option>
        }
      </select>
    </label>
    <div class="steps">
      <button
        matIconButton
        type="button"
        aria-label="Previous page"
        [disabled]="!hasPrevious()"
        (click)="previous.emit()"
      >
        <lw-icon [path]="previousIcon" size="1.25rem" />
      </button>
      <button matIconButton type="button" aria-label="Next page" [disabled]="!hasNext()" (click)="next.emit()">
        <lw-icon [path]="nextIcon" size="1.25rem" />
      </button>
    </div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-4);
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .total {
      flex: 1;
    }
    .size {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-2);
    }
    select {
      min-block-size: 2rem;
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-line-strong);
      border-radius: var(--lw-corner-small);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
    }
    .steps {
      display: flex;
    }
  `,
  host: { role: 'navigation', '[attr.aria-label]': 'label()' },
})
export class Paginator {
  /** Name of the navigation, such as "Pages of leads". */
  readonly label = input('Pages');

  /** Number of all rows; undefined while it is being counted. */
  readonly total = input<number>();

  /** What a row is, in the plural. */
  readonly noun = input('rows');

  readonly pageSize = input<number>(pageSizes[0]);
  readonly hasPrevious = input(false);
  readonly hasNext = input(false);

  readonly previous = output();
  readonly next = output();
  readonly pageSizeChange = output<number>();

  protected readonly sizes = pageSizes;
  protected readonly previousIcon = mdiChevronLeft;
  protected readonly nextIcon = mdiChevronRight;

  private readonly locale = inject(Locale);
  protected readonly totalText = computed(() => {
    const total = this.total();
    return total === undefined ? '' : `${formatNumber(total, this.locale.tag())} ${this.noun()}`;
  });

  protected chooseSize(event: Event): void {
    this.pageSizeChange.emit(Number((event.target as HTMLSelectElement).value));
  }
}
