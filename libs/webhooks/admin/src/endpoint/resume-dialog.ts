import { Component, computed, inject, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { MatCheckbox } from '@angular/material/checkbox';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { Banner, ErrorState, Locale, Skeleton, formatNumber } from '@leadweave/ui';
import { type Endpoint, type Resumed, WebhooksApi } from '../webhooks-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { minuteUtc, momentOfMinute } from '../wording/minute-utc.js';

/** Says what resuming sends before it does. Closes with what was resumed. */
@Component({
  selector: 'lw-resume-dialog',
  imports: [
    Banner,
    ErrorState,
    MatButton,
    MatCheckbox,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Skeleton,
  ],
  template: `
    <h2 matDialogTitle>Resume this endpoint</h2>
    <mat-dialog-content class="lw-form">
      <div>
        <mat-checkbox [checked]="replays()" (change)="setReplays($event.checked)">
          Also send again what was given up
        </mat-checkbox>
        @if (replays()) {
          <label class="lw-field since">
            <span class="lw-label">Since (UTC)</span>
            <input type="datetime-local" [value]="since()" (change)="setSince($event)" />
          </label>
        }
      </div>
      @if (refusal(); as text) {
        <lw-error-state heading="Nothing was sent." [reassurance]="text" retryLabel="Count again" (retry)="count()" />
      } @else if (plan()) {
        <p class="count" role="status">{{ countText() }}</p>
        <lw-banner tone="info" text="Each goes out under its own id, so a receiver drops what it has already." />
      } @else {
        <lw-skeleton [count]="2" label="Counting events" />
      }
    </mat-dialog-content>
    <mat-dialog-actions>
      <button matButton="outlined" type="button" matDialogClose>Cancel</button>
      <button matButton="filled" type="button" [disabled]="!plan() || resuming()" (click)="resume()">
        {{ resuming() ? 'Resuming…' : replays() ? 'Resume and replay' : 'Resume' }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .since {
      margin-block-start: var(--lw-space-2);
      max-inline-size: 15rem;
    }
    input[type='datetime-local'] {
      inline-size: 100%;
      block-size: var(--lw-control-height);
      padding-inline: var(--lw-space-2);
      border: 1px solid var(--lw-control-line);
      border-radius: var(--lw-corner);
      background: var(--lw-surface-raised);
    }
    .count {
      font: var(--lw-type-subheading);
    }
  `,
})
export class ResumeDialog {
  private readonly endpoint = inject<Endpoint>(MAT_DIALOG_DATA);
  private readonly api = inject(WebhooksApi);
  private readonly locale = inject(Locale);
  private readonly dialog = inject<MatDialogRef<ResumeDialog, Resumed>>(MatDialogRef);
  protected readonly replays = signal(this.endpoint.failingSince !== null);
  protected readonly since = signal(minuteUtc(this.endpoint.failingSince ?? this.endpoint.updatedAt));
  protected readonly plan = signal<Resumed | undefined>(undefined);
  protected readonly resuming = signal(false);
  protected readonly refusal = signal<string | undefined>(undefined);
  protected readonly countText = computed(() => {
    const { waiting = 0, replayed = 0 } = this.plan() ?? {};
    const number = (value: number) => formatNumber(value, this.locale.tag());
    const waits = waiting === 1 ? '1 event that waits' : `${number(waiting)} events that wait`;
    if (!this.replays()) return waiting === 0 ? 'Nothing waits.' : `${waits} will be sent.`;
    return `${waits} and ${number(replayed)} that ${replayed === 1 ? 'was' : 'were'} given up will be sent.`;
  });

  constructor() {
    void this.count();
  }

  protected async count(): Promise<void> {
    this.plan.set(undefined);
    await this.attempt(async () => this.plan.set(await this.api.planResume(this.endpoint.id, this.replaySince())));
  }

  protected async resume(): Promise<void> {
    this.resuming.set(true);
    await this.attempt(async () => this.dialog.close(await this.api.resume(this.endpoint.id, this.replaySince())));
    this.resuming.set(false);
  }

  protected setReplays(replays: boolean): void {
    this.replays.set(replays);
    void this.count();
  }

  protected setSince({ target }: Event): void {
    this.since.set((target as HTMLInputElement).value);
    void this.count();
  }

  private replaySince(): string | undefined {
    return this.replays() ? momentOfMinute(this.since()) : undefined;
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    this.refusal.set(undefined);
    try {
      await work();
    } catch (error) {
      this.refusal.set(refusalText(error));
    }
  }
}
