import { Component, DestroyRef, type OnInit, computed, inject, input, signal } from '@angular/core';
import { MatButton } from '@angular/material/button';
import { problemOf } from '@leadweave/api-client';
import { Announcer, Banner, ErrorState, Skeleton } from '@leadweave/ui';
import { Progress } from '@leadweave/ui/figures';
import { type LeadMove, WhatConvertsApi } from '../whatconverts-api.js';
import { refusalText } from '../wording/refusal-text.js';
import { movedFacts, movedText } from './old-lead-words.js';

const pollMs = 1_000;

/** How far leads are on their way to another location, what became of them, and the way back. */
@Component({
  selector: 'lw-lead-move-progress',
  imports: [Banner, ErrorState, MatButton, Progress, Skeleton],
  template: `
    @if (fault(); as text) {
      <lw-error-state
        [heading]="heading()"
        [reassurance]="text"
        [requestId]="requestId()"
        retryLabel="Look again"
        (retry)="read()"
      />
    } @else if (move(); as now) {
      @if (now.finishedAt) {
        <lw-banner tone="positive" [text]="doneText()" />
        @if (facts().length > 0) {
          <ul class="lw-muted">
            @for (fact of facts(); track fact) {
              <li>{{ fact }}</li>
            }
          </ul>
        }
        @if (now.moved > 0 && now.because === 'profile-changed') {
          <div class="back">
            <p class="lw-muted">
              A mistake? They can go back to {{ now.from.name }}. The Profile ID stays as it is now.
            </p>
            <button matButton="outlined" type="button" [disabled]="returning()" (click)="takeBack()">
              {{ returning() ? 'Asking…' : 'Move them back' }}
            </button>
          </div>
        }
      } @else {
        <lw-progress [label]="'Moving leads to ' + now.to.name" [share]="share()" [detail]="countText()" />
        <p class="lw-muted">You can close this: the leads go on moving.</p>
      }
    } @else {
      <lw-skeleton [count]="2" label="Beginning to move the leads" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--lw-space-4);
    }
    ul {
      display: grid;
      gap: var(--lw-space-1);
      padding-inline-start: var(--lw-space-4);
      list-style: disc;
    }
    .back {
      display: grid;
      justify-items: start;
      gap: var(--lw-space-3);
    }
  `,
})
export class LeadMoveProgress implements OnInit {
  readonly moveId = input.required<string>();

  private readonly api = inject(WhatConvertsApi);
  private readonly announcer = inject(Announcer);
  private readonly shownId = signal<string | undefined>(undefined);
  private timer: ReturnType<typeof setTimeout> | undefined;
  protected readonly move = signal<LeadMove | undefined>(undefined);
  protected readonly fault = signal<string | undefined>(undefined);
  protected readonly requestId = signal<string | undefined>(undefined);
  protected readonly heading = signal('');
  protected readonly returning = signal(false);
  private readonly done = computed(() => {
    const { moved = 0, stayed = 0 } = this.move() ?? {};
    return moved + stayed;
  });
  protected readonly share = computed(() => this.done() / Math.max(1, this.move()?.total ?? 0));
  protected readonly countText = computed(
    () => `${this.done().toLocaleString()} of ${(this.move()?.total ?? 0).toLocaleString()}`,
  );
  protected readonly doneText = computed(() => (this.move() ? movedText(this.move()!) : ''));
  protected readonly facts = computed(() => (this.move() ? movedFacts(this.move()!) : []));

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  ngOnInit(): void {
    this.shownId.set(this.moveId());
    void this.read();
  }

  protected async read(): Promise<void> {
    await this.attempt('The state of the move could not be read.', async () => {
      this.take(await this.api.readMove(this.shownId()!));
    });
  }

  protected async takeBack(): Promise<void> {
    this.returning.set(true);
    await this.attempt('The leads were not moved back.', async () => {
      const back = await this.api.undoMove(this.shownId()!);
      this.shownId.set(back.id);
      this.take(back);
    });
    this.returning.set(false);
  }

  private take(move: LeadMove): void {
    this.move.set(move);
    if (move.finishedAt) this.announcer.announce(movedText(move));
    else this.timer = setTimeout(() => void this.read(), pollMs);
  }

  private async attempt(heading: string, work: () => Promise<void>): Promise<void> {
    clearTimeout(this.timer);
    this.fault.set(undefined);
    try {
      await work();
    } catch (error) {
      const problem = problemOf(error);
      this.heading.set(heading);
      this.requestId.set(problem.requestId);
      this.fault.set(refusalText(problem));
    }
  }
}
