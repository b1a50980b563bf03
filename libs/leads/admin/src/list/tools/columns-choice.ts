import { CdkTrapFocus } from '@angular/cdk/a11y';
import { CdkConnectedOverlay, CdkOverlayOrigin } from '@angular/cdk/overlay';
import { Component, computed, inject, signal } from '@angular/core';
import { MatButton, MatIconButton } from '@angular/material/button';
import { Announcer, Icon, Segmented, type SegmentOption, UndoBar } from '@leadweave/ui';
import { mdiArrowDown, mdiArrowUp, mdiViewColumnOutline } from '@mdi/js';
import { LeadViews } from '../lead-views.js';
import {
  type ListColumn,
  type ListDensity,
  columnLabels,
  defaultLayout,
  isSameLayout,
  listColumns,
} from '../list-layout.js';

/** Which columns the list has, in which order, and how close its rows stand: kept for the person and the view. */
@Component({
  selector: 'lw-columns-choice',
  imports: [CdkConnectedOverlay, CdkOverlayOrigin, CdkTrapFocus, Icon, MatButton, MatIconButton, Segmented],
  template: `
    <button
      matButton="outlined"
      type="button"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="isOpen()"
      [disabled]="!views.list.hasValue()"
      (click)="isOpen.set(true)"
    >
      <lw-icon matButtonIcon class="mat-icon" [path]="columnsIcon" />Columns
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="isOpen()"
      [cdkConnectedOverlayPush]="true"
      [cdkConnectedOverlayViewportMargin]="12"
      [cdkConnectedOverlayHasBackdrop]="true"
      cdkConnectedOverlayBackdropClass="cdk-overlay-transparent-backdrop"
      (backdropClick)="isOpen.set(false)"
      (detach)="isOpen.set(false)"
    >
      <div class="choices" role="dialog" aria-label="Columns" cdkTrapFocus cdkTrapFocusAutoCapture>
        <ol aria-label="Columns in their order">
          @for (column of offered(); track column; let index = $index) {
            <li>
              <label>
                <input type="checkbox" [checked]="isShown(column)" (change)="toggle(column)" />
                <span>{{ labels[column] }}</span>
              </label>
              @if (isShown(column)) {
                <button
                  matIconButton
                  type="button"
                  [disabled]="index === 0"
                  [attr.aria-label]="'Move ' + labels[column] + ' forward'"
                  (click)="move(column, -1)"
                >
                  <lw-icon [path]="upIcon" size="1.125rem" />
                </button>
                <button
                  matIconButton
                  type="button"
                  [disabled]="index === shown().length - 1"
                  [attr.aria-label]="'Move ' + labels[column] + ' back'"
                  (click)="move(column, 1)"
                >
                  <lw-icon [path]="downIcon" size="1.125rem" />
                </button>
              }
            </li>
          }
        </ol>
        <p class="rows">
          <span>Rows</span>
          <lw-segmented
            label="Height of rows"
            [options]="densities"
            [value]="layout().density"
            (valueChange)="setDensity($event)"
          />
        </p>
        <p class="lw-muted">Kept for you and this list. On a phone leads are cards.</p>
        <div class="foot">
          <button matButton type="button" [disabled]="isUsual()" (click)="reset()">Reset</button>
          <button matButton="filled" type="button" (click)="isOpen.set(false)">Done</button>
        </div>
      </div>
    </ng-template>
  `,
  styles: `
    :host {
      display: inline-flex;
    }
    .choices {
      display: grid;
      gap: var(--lw-space-3);
      inline-size: min(20rem, calc(100vw - 1.5rem));
      margin-block: 0.375rem;
      padding: var(--lw-space-3);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      color: var(--lw-text);
      box-shadow: var(--lw-shadow-float);
    }
    ol {
      display: grid;
    }
    li {
      display: flex;
      align-items: center;
      min-block-size: 2.25rem;
    }
    label {
      display: flex;
      flex: 1;
      align-items: center;
      gap: var(--lw-space-3);
      min-block-size: 2.125rem;
      padding-inline: var(--lw-space-2);
      cursor: pointer;
    }
    input {
      inline-size: 1.0625rem;
      block-size: 1.0625rem;
      margin: 0;
      accent-color: var(--lw-accent);
    }
    button[matIconButton] {
      inline-size: 2rem;
      block-size: 2rem;
      padding: 0.4375rem;
      --mat-icon-button-touch-target-size: 2rem;
    }
    .rows {
      display: flex;
      align-items: center;
      justify-content: space-between;
      padding-inline: var(--lw-space-2);
    }
    .lw-muted {
      padding-inline: var(--lw-space-2);
      font: var(--lw-type-small);
    }
    .foot {
      display: flex;
      justify-content: space-between;
      padding-block-start: var(--lw-space-2);
      border-block-start: 1px solid var(--lw-line);
    }
  `,
})
export class ColumnsChoice {
  protected readonly views = inject(LeadViews);
  private readonly announcer = inject(Announcer);
  private readonly bar = inject(UndoBar);

  protected readonly isOpen = signal(false);
  protected readonly labels = columnLabels;
  protected readonly columnsIcon = mdiViewColumnOutline;
  protected readonly upIcon = mdiArrowUp;
  protected readonly downIcon = mdiArrowDown;
  protected readonly densities: readonly SegmentOption<ListDensity>[] = [
    { value: 'comfortable', label: 'Comfortable' },
    { value: 'compact', label: 'Compact' },
  ];
  protected readonly layout = this.views.layout;
  protected readonly shown = computed(() => this.layout().columns);

  /** The columns of the list first, then those that could be added. */
  protected readonly offered = computed(() => [
    ...this.shown(),
    ...listColumns.filter((column) => !this.shown().includes(column)),
  ]);
  protected readonly isUsual = computed(() =>
    isSameLayout(this.layout(), this.views.active()?.layout ?? defaultLayout),
  );

  protected isShown(column: ListColumn): boolean {
    return this.shown().includes(column);
  }

  protected toggle(column: ListColumn): Promise<void> {
    const columns = this.isShown(column) ? this.shown().filter((one) => one !== column) : [...this.shown(), column];
    return this.keep({ ...this.layout(), columns });
  }

  protected async move(column: ListColumn, step: number): Promise<void> {
    const columns = [...this.shown()];
    const from = columns.indexOf(column);
    columns.splice(from, 1);
    columns.splice(from + step, 0, column);
    await this.keep({ ...this.layout(), columns });
    this.announcer.announce(`${columnLabels[column]} is column ${from + step + 1} of ${columns.length}`);
  }

  protected setDensity(density: ListDensity): Promise<void> {
    return this.keep({ ...this.layout(), density });
  }

  protected reset(): Promise<void> {
    return this.keep(this.views.active()?.layout ?? defaultLayout);
  }

  private async keep(layout: ReturnType<typeof this.layout>): Promise<void> {
    try {
      await this.views.keepLayout(layout);
    } catch {
      this.bar.notify('The columns could not be kept. They hold until you leave the page.');
    }
  }
}
