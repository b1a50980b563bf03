import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { problemOf } from '@leadweave/api-client';
import { ErrorState, Locale, Skeleton, formatNumber } from '@leadweave/ui';
import { type CompareQuestion, type ComparisonPlan, InsightsApi } from '../insights-api.js';

/** What is to be done, and for which days and locations. */
export interface CompareRequest {
  readonly what: 'compare' | 'fetch';
  readonly question: CompareQuestion;
}

/** Says how many calls a comparison or a fetch takes before it starts. Closes with the plan that was started. */
@Component({
  selector: 'lw-compare-dialog',
  imports: [ErrorState, MatButton, MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, Skeleton],
  template: `
    <h2 matDialogTitle>{{ fetches ? 'Fetch the missing leads?' : 'Compare with WhatConverts?' }}</h2>
    <mat-dialog-content>
      @if (refusal(); as problem) {
        <lw-error-state
          heading="Nothing was started."
          [reassurance]="problem.text"
          [requestId]="problem.requestId"
          [retryable]="problem.retryable"
          (retry)="look()"
        />
      } @else if (plan(); as told) {
        <p>{{ taskText() }}</p>
        <p>
          This takes about <strong>{{ numberOf(told.requests) }}</strong>
          {{ told.requests === 1 ? 'request' : 'requests' }} to WhatConverts; {{ numberOf(told.left) }} are left today
          for background work.
        </p>
        @if (told.requests > told.left) {
          <p>That is more than is left: it pauses then and goes on by itself after midnight UTC.</p>
        }
      } @else {
        <lw-skeleton [count]="3" [ragged]="true" label="Counting the requests" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!startable()" (click)="start()">
        {{ starting() ? 'Starting…' : fetches ? 'Fetch them' : 'Compare' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    mat-dialog-content {
      display: grid;
      gap: var(--lw-space-3);
    }
    strong {
      font-weight: 580;
    }
  `,
})
export class CompareDialog {
  private readonly request = inject<CompareRequest>(MAT_DIALOG_DATA);
  private readonly api = inject(InsightsApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<CompareDialog, ComparisonPlan>>(MatDialogRef);
  protected readonly fetches = this.request.what === 'fetch';
  protected readonly plan = signal<ComparisonPlan | undefined>(undefined);
  protected readonly refusal = signal<{ text: string; requestId?: string; retryable: boolean } | undefined>(undefined);
  protected readonly starting = signal(false);
  protected readonly startable = computed(() => {
    const plan = this.plan();
    return plan !== undefined && !this.refusal() && !this.starting() && (!this.fetches || plan.missing > 0);
  });
  protected readonly taskText = computed(() => {
    const { missing = 0, locations = 0 } = this.plan() ?? {};
    if (!this.fetches) {
      const places = locations === 1 ? 'one location' : `${locations} locations`;
      return `Reads which leads WhatConverts holds for ${places} in this period and compares them with what is here. Nothing is changed.`;
    }
    if (missing === 0) return 'Nothing is missing any more.';
    const leads = missing === 1 ? 'the missing lead' : `the ${missing} missing leads`;
    return `Reads ${leads} from WhatConverts and puts them through the same intake as every other lead.`;
  });

  constructor() {
    void this.look();
  }

  protected async look(): Promise<void> {
    this.refusal.set(undefined);
    await this.attempt(async () => this.plan.set(await this.call(true)));
  }

  protected async start(): Promise<void> {
    this.starting.set(true);
    await this.attempt(async () => this.dialog.close(await this.call(false)));
    this.starting.set(false);
  }

  protected numberOf(value: number): string {
    return formatNumber(value, this.locale.tag());
  }

  private call(dryRun: boolean): Promise<ComparisonPlan> {
    const { question } = this.request;
    return this.fetches ? this.api.fetchMissing(question, dryRun) : this.api.compare(question, dryRun);
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const { status, detail, requestId } = problemOf(error);
      const retryable = status === 0 || status >= 500;
      this.refusal.set({ text: detail ?? 'Leadweave did not answer. Try again in a moment.', requestId, retryable });
    }
  }
}
