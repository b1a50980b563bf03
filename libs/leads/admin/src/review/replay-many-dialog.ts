import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { Banner, Skeleton } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { type ReplayProgress, ReviewApi, type ReviewOutcome } from './review-api.js';
import { replayedText, type ReviewStore } from './review-store.js';

/** Which kind is to be tried again, or all; and where the result is told. */
export interface ReplayMany {
  readonly kind?: string;
  readonly store: ReviewStore;
}

/** Tries many records again: first how many, then exactly these, then how far it is and what came of it. */
@Component({
  selector: 'lw-replay-many-dialog',
  imports: [Banner, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Progress, Skeleton],
  template: `
    <h2 matDialogTitle>Try many again</h2>
    <mat-dialog-content class="lw-form">
      @if (running(); as told) {
        <lw-progress label="Reading the records again" [share]="share()" [detail]="done()" />
        @if (told.finishedAt) {
          <lw-banner [tone]="told.stillWaiting === 0 ? 'positive' : 'warning'" [text]="result()" />
        } @else {
          <p class="lw-muted">It goes on when you close this.</p>
        }
      } @else {
        <p class="lw-muted">Records are read again by today’s mappings and rules. One that fails stops no other.</p>
        <div class="window">
          <label class="lw-field">
            <span class="lw-label">Received from</span>
            <input type="datetime-local" [value]="from()" (change)="from.set(valueOf($event)); look()" />
          </label>
          <label class="lw-field">
            <span class="lw-label">until before</span>
            <input type="datetime-local" [value]="to()" (change)="to.set(valueOf($event)); look()" />
          </label>
        </div>
        @if (refusal(); as text) {
          <lw-banner tone="warning" [text]="text" />
        }
        @if (plan(); as plan) {
          <p class="plan" role="status">
            <strong>{{ planText() }}</strong>
          </p>
        } @else {
          <lw-skeleton label="Counting the records" />
        }
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>{{ running() ? 'Close' : 'Cancel' }}</button>
      @if (!running()) {
        <button matButton="filled" type="button" [disabled]="!plan()?.records || starting()" (click)="run()">
          Run exactly this
        </button>
      }
    </mat-dialog-actions>
  `,
  styles: `
    .window {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(12rem, 1fr));
      gap: var(--lw-space-4);
    }
    label {
      display: grid;
      gap: var(--lw-space-1);
    }
    input {
      min-block-size: 2.5rem;
      padding-inline: var(--lw-space-3);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    .plan {
      color: var(--lw-text);
    }
  `,
})
export class ReplayManyDialog {
  private readonly asked = inject<ReplayMany>(MAT_DIALOG_DATA);
  private readonly api = inject(ReviewApi);
  protected readonly from = signal('');
  protected readonly to = signal('');
  protected readonly plan = signal<ReviewOutcome | undefined>(undefined);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly starting = signal(false);
  private readonly progress = signal<readonly ReplayProgress[]>([]);

  /** All replays of the answer as one. */
  protected readonly running = computed(() => {
    const parts = this.progress();
    if (parts.length === 0) return undefined;
    const sum = (pick: (part: ReplayProgress) => number) => parts.reduce((total, part) => total + pick(part), 0);
    return {
      total: sum(({ total }) => total),
      settled: sum(({ settled }) => settled),
      stillWaiting: sum(({ stillWaiting }) => stillWaiting),
      finishedAt: parts.every(({ finishedAt }) => finishedAt !== null),
    };
  });
  protected readonly share = computed(() => {
    const told = this.running();
    return told && told.total > 0 ? (told.settled + told.stillWaiting) / told.total : undefined;
  });
  protected readonly done = computed(() => {
    const told = this.running();
    return told ? `${told.settled + told.stillWaiting} of ${told.total}` : undefined;
  });
  protected readonly result = computed(() => {
    const told = this.running();
    return told ? `${replayedText(told)}.` : '';
  });
  protected readonly planText = computed(() => {
    const records = this.plan()?.records ?? 0;
    if (records === 0) return 'No record waits that is not being tried already.';
    return records === 1 ? '1 record would be tried.' : `${records.toLocaleString('en-US')} records would be tried.`;
  });

  constructor() {
    void this.look();
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async look(): Promise<void> {
    this.plan.set(undefined);
    try {
      this.plan.set(await this.api.answer('replay', this.selection(), { dryRun: true }));
    } catch (error) {
      const { detail, title } = problemOf(error);
      this.refusal.set(detail ?? title);
    }
  }

  protected async run(): Promise<void> {
    this.starting.set(true);
    this.refusal.set(undefined);
    try {
      const { replayIds } = await this.api.answer('replay', this.selection(), { planId: this.plan()?.planId });
      await Promise.all(replayIds.map((id) => this.asked.store.follow(id, (told) => this.tell(told))));
      this.asked.store.reload();
    } catch (error) {
      const { detail, title, status } = problemOf(error);
      this.refusal.set(detail ?? title);
      if (status === 409) await this.look();
    } finally {
      this.starting.set(false);
    }
  }

  private tell(told: ReplayProgress): void {
    this.progress.update((parts) => [...parts.filter(({ id }) => id !== told.id), told]);
  }

  private selection() {
    const { kind } = this.asked;
    const [from, to] = [this.from(), this.to()];
    return {
      filter: {
        ...(kind && { kind: [kind] }),
        ...(from && { receivedFrom: new Date(from).toISOString() }),
        ...(to && { receivedTo: new Date(to).toISOString() }),
      },
    };
  }
}
