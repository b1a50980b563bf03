import { Component, ElementRef, afterRenderEffect, computed, inject, input, output, viewChild } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Icon, formatNumber, Locale } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { mdiArchiveOutline, mdiClose, mdiEyeCheckOutline } from '@mdi/js';
import { type BulkPlan, type Judgement, type Quality } from '../leads-api.js';
import { qualitySigns } from '../wording/words.js';
import { bulkPlanText } from './bulk-plan-text.js';
import { type TabCount } from './tab-counts.js';

/** An action on everything that matches, as it was looked at before. */
export interface PlannedAction {
  readonly judgement: Judgement;
  readonly plan: BulkPlan;
  /** Whether another plan was confirmed, and other leads matched by then. */
  readonly again: boolean;
}

const qualities: readonly Quality[] = ['good', 'spam', 'unscored'];

/** What can be done with the selected leads, and how far it is. */
@Component({
  selector: 'lw-bulk-bar',
  imports: [Icon, MatButton, Progress],
  template: `
    <section aria-label="Selected leads">
      @if (runningTotal(); as total) {
        <lw-progress [label]="'Changing ' + number(total) + (total === 1 ? ' lead' : ' leads')" />
      } @else if (planText(); as text) {
        <p role="status">{{ text }}</p>
        <div class="actions">
          @if (planned()!.plan.changes > 0) {
            <button #run matButton="filled" type="button" (click)="confirmed.emit()">Run exactly this</button>
          }
          <button matButton type="button" (click)="withdrawn.emit()">Cancel</button>
        </div>
      } @else {
        <p class="count lw-figures">
          <strong>{{ number(count()) }}{{ all() && matching()?.capped ? '+' : '' }}</strong> selected
        </p>
        @if (offersAll()) {
          <button matButton type="button" (click)="allChosen.emit()">Select all {{ matchingText() }} matching</button>
        }
        <div class="actions">
          @for (quality of qualities; track quality) {
            <button matButton="outlined" type="button" (click)="acted.emit({ quality })">
              <lw-icon matButtonIcon class="mat-icon" [path]="signs[quality].icon" />{{ signs[quality].label }}
            </button>
          }
          <button matButton="outlined" type="button" (click)="acted.emit({ status: 'archived' })">
            <lw-icon matButtonIcon class="mat-icon" [path]="archiveIcon" />Archive
          </button>
          <button matButton="outlined" type="button" (click)="acted.emit({ status: 'viewed' })">
            <lw-icon matButtonIcon class="mat-icon" [path]="viewedIcon" />Viewed
          </button>
          <button matButton type="button" (click)="cleared.emit()">
            <lw-icon matButtonIcon class="mat-icon" [path]="clearIcon" />Clear
          </button>
        </div>
      }
    </section>
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: var(--lw-space-4);
      z-index: 3;
      display: block;
    }
    section {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
      padding: var(--lw-space-3) var(--lw-space-4);
      border-radius: var(--lw-corner-large);
      background: var(--lw-surface-raised);
      box-shadow: var(--lw-shadow-float);
    }
    .count {
      white-space: nowrap;
    }
    lw-progress {
      flex: 1;
    }
    .actions {
      display: flex;
      flex: 1 1 auto;
      flex-wrap: wrap;
      justify-content: flex-end;
      gap: var(--lw-space-2);
    }
    @media (max-width: 37.49rem) {
      :host {
        inset-block-end: calc(4.25rem + env(safe-area-inset-bottom));
      }
      .actions {
        justify-content: flex-start;
      }
    }
  `,
})
export class BulkBar {
  /** Number of selected leads. */
  readonly count = input.required<number>();

  /** Number of leads that match the filter; undefined while it is being counted. */
  readonly matching = input<TabCount>();

  /** Whether everything that matches is selected. */
  readonly all = input(false);

  /** Number of leads of the action that is under way. */
  readonly runningTotal = input<number>();

  /** What is to be confirmed before it is done. */
  readonly planned = input<PlannedAction>();

  readonly confirmed = output();
  readonly withdrawn = output();
  readonly acted = output<Judgement>();
  readonly allChosen = output();
  readonly cleared = output();

  private readonly locale = inject(Locale);
  protected readonly qualities = qualities;
  protected readonly signs = qualitySigns;
  protected readonly archiveIcon = mdiArchiveOutline;
  protected readonly viewedIcon = mdiEyeCheckOutline;
  protected readonly clearIcon = mdiClose;
  protected readonly offersAll = computed(() => {
    const matching = this.matching();
    return !this.all() && matching !== undefined && (matching.capped || matching.total > this.count());
  });
  protected readonly matchingText = computed(() => {
    const matching = this.matching();
    return matching ? `${this.number(matching.total)}${matching.capped ? '+' : ''}` : '';
  });

  protected readonly planText = computed(() => {
    const planned = this.planned();
    if (!planned) return undefined;
    const text = bulkPlanText(planned.plan, planned.judgement, (value) => this.number(value));
    return planned.again ? `Other leads match by now; nothing was changed. ${text}` : text;
  });
  private readonly run = viewChild<unknown, ElementRef<HTMLElement>>('run', { read: ElementRef });

  constructor() {
    // The button that was pressed is gone.
    afterRenderEffect(() => this.run()?.nativeElement.focus());
  }

  protected number(value: number): string {
    return formatNumber(value, this.locale.tag());
  }
}
