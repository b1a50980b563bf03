import { Component, computed, inject, input, output } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { Router } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Banner, Confirm, CopyButton, Icon, Locale, NumberPipe, RelativeTime } from '@leadweave/ui';
import { CountBar, Progress } from '@leadweave/ui/figures';
import { StatusPill, UndoBar, formatDuration, formatNumber } from '@leadweave/ui';
import { mdiRefresh, mdiStop } from '@mdi/js';
import { type SyncRunDetail, WhatConvertsApi } from '../whatconverts-api.js';
import { reasonText } from '../wording/reason-text.js';
import { refusalText } from '../wording/refusal-text.js';
import { isOpen, requesterWords, runKindWords, runSegments, runStateWords } from '../wording/run-words.js';
import { type RunPace } from './run-pace.js';
import { runPhase } from './run-phase.js';
import { startedText } from './started-text.js';

/** What a run is, where it stands and what it did in sum; with cancel, or run again. */
@Component({
  selector: 'lw-run-head',
  imports: [Banner, CopyButton, CountBar, Icon, MatButton, NumberPipe, Progress, RelativeTime, StatusPill],
  template: `
    <section class="lw-card" aria-labelledby="run-title" tabindex="-1">
      <header>
        <div class="title">
          <h2 class="lw-card-title" id="run-title">{{ kind() }}</h2>
          <lw-status-pill [label]="state().label" [tone]="state().tone" [icon]="state().icon" />
        </div>
        @if (editable()) {
          @if (open()) {
            <button matButton="outlined" type="button" (click)="cancel()">
              <lw-icon matButtonIcon class="mat-icon" [path]="stopIcon" />Cancel
            </button>
          } @else {
            <button matButton="outlined" type="button" aria-keyshortcuts="R" (click)="again()">
              <lw-icon matButtonIcon class="mat-icon" [path]="againIcon" />Run again
            </button>
          }
        }
      </header>
      @if (open()) {
        <lw-progress class="lw-moves" [label]="phase()" [share]="share()" [detail]="progressText()" />
        <p class="calm">You can close this page. The sync goes on, and this page shows it again when you come back.</p>
      } @else {
        <p>{{ phase() }}</p>
      }
      @if (run().reason; as reason) {
        <lw-banner [tone]="run().state === 'failed' ? 'negative' : 'warning'" [text]="text(reason)" />
      }
      @if (run().state === 'paused' && run().resumeAt; as at) {
        <p>Goes on <lw-relative-time [at]="at" />.</p>
      }
      <lw-count-bar label="Records of this run" [segments]="segments()" [emptyText]="emptyText()" />
      <dl>
        <div>
          <dt>Asked for by</dt>
          <dd>{{ who() }}</dd>
        </div>
        <div>
          <dt>Started</dt>
          <dd><lw-relative-time [at]="run().startedAt ?? run().requestedAt" /></dd>
        </div>
        <div>
          <dt>Duration</dt>
          <dd class="lw-figures">{{ duration() }}</dd>
        </div>
        <div>
          <dt>Records read</dt>
          <dd class="lw-figures">{{ run().counts.seen | lwNumber }}</dd>
        </div>
        <div>
          <dt>Requests to WhatConverts</dt>
          <dd class="lw-figures">{{ run().requestsUsed | lwNumber }}</dd>
        </div>
        <div>
          <dt>Run id</dt>
          <dd class="id">
            <code class="lw-code">{{ run().id }}</code><lw-copy-button label="Copy run id" [text]="run().id" />
          </dd>
        </div>
      </dl>
    </section>
  `,
  styles: `
    section {
      outline-offset: 2px;
    }
    header,
    .title {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--lw-space-2) var(--lw-space-3);
    }
    header {
      justify-content: space-between;
    }
    .calm {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr));
      gap: var(--lw-space-3) var(--lw-space-5);
      padding-block-start: var(--lw-space-4);
      border-block-start: 1px solid var(--lw-line);
    }
    dt {
      color: var(--lw-text-muted);
      font: var(--lw-type-small);
    }
    .id {
      display: flex;
      align-items: center;
      gap: var(--lw-space-1);
    }
    .id code {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `,
  host: { '(document:keydown)': 'catchAgain($event)' },
})
export class RunHead {
  readonly run = input.required<SyncRunDetail>();
  readonly pace = input<RunPace>({});
  readonly editable = input(false);
  readonly changed = output();

  private readonly api = inject(WhatConvertsApi);
  private readonly router = inject(Router);
  private readonly confirm = inject(Confirm);
  private readonly bar = inject(UndoBar);
  private readonly locale = inject(Locale);
  protected readonly stopIcon = mdiStop;
  protected readonly againIcon = mdiRefresh;
  protected readonly text = reasonText;
  protected readonly open = computed(() => isOpen(this.run()));
  protected readonly kind = computed(() => runKindWords(this.run().kind));
  protected readonly who = computed(() => requesterWords(this.run().requestedBy));
  protected readonly state = computed(() => runStateWords(this.run().state));
  protected readonly phase = computed(() => runPhase(this.run(), this.locale.tag()));
  protected readonly segments = computed(() => runSegments(this.run().counts));
  protected readonly emptyText = computed(() => (this.open() ? 'No records yet' : 'There was nothing new'));
  protected readonly share = computed(() => (this.run().state === 'queued' ? 0 : this.pace().share));
  protected readonly duration = computed(() => {
    const { durationSeconds } = this.run();
    return durationSeconds === null ? '–' : formatDuration(durationSeconds);
  });

  /** "1,204 of 4,120 · 850 a minute · about 3 min left" as far as it is known. */
  protected readonly progressText = computed(() => {
    const { counts, expected, state } = this.run();
    const number = (value: number) => formatNumber(value, this.locale.tag());
    const { perMinute, remainingSeconds } = this.pace();
    if (state === 'queued') return 'Queued';
    const parts = [expected === null ? `${number(counts.seen)} read` : `${number(counts.seen)} of ${number(expected)}`];
    if (perMinute) parts.push(`${number(perMinute)} a minute`);
    if (remainingSeconds !== undefined) parts.push(`about ${formatDuration(remainingSeconds)} left`);
    return parts.join(' · ');
  });

  protected catchAgain(event: KeyboardEvent): void {
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [role=dialog]');
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key.toLowerCase() !== 'r' || !plain || typing || this.open() || !this.editable()) return;
    event.preventDefault();
    void this.again();
  }

  protected async cancel(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Cancel this run?',
      body: 'What it has stored stays. A later run reads what is missing.',
      confirmLabel: 'Cancel run',
      cancelLabel: 'Let it go on',
    });
    if (agreed) await this.attempt(() => this.api.cancelRun(this.run().id));
    this.changed.emit();
  }

  protected async again(): Promise<void> {
    const agreed = await this.confirm.ask({
      heading: 'Sync now?',
      body: 'A new run reads what is missing and what has changed. Nothing is inserted twice.',
      confirmLabel: 'Sync now',
    });
    if (!agreed) return;
    await this.attempt(async () => {
      const started = await this.api.startSync(this.run().connectionId);
      const { runId } = started;
      const text = startedText(started, this.locale.tag());
      if (text) this.bar.notify(text);
      await this.router.navigate(['/grow/integrations/whatconverts/runs', runId], { queryParamsHandling: 'preserve' });
    });
  }

  private async attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.bar.notify(refusalText(problemOf(error)));
    }
  }
}
