import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { problemOf } from '@leadweave/api-client';
import { Announcer, Banner, ErrorState, Icon, Skeleton } from '@leadweave/ui';
import { mdiArrowLeft } from '@mdi/js';
import { openLiveSource, watchLive } from '../live/watch-live.js';
import { ManagedConnections } from '../manage/managed-connections.js';
import { BrandMember } from '../member/brand-member.js';
import { type SyncRunDetail, WhatConvertsApi, whatConvertsAddresses } from '../whatconverts-api.js';
import { isOpen, runKindWords, runStateWords } from '../wording/run-words.js';
import { RunHead } from './run-head.js';
import { RunLocations } from './run-locations.js';
import { type RunSample, runPace, withSample } from './run-pace.js';
import { RunReasons } from './run-reasons.js';
import { RunRecords } from './run-records.js';

const announceEveryMs = 10_000;

/** One run: its progress while it goes on, and afterwards what it did and why. */
@Component({
  selector: 'lw-run-tab',
  imports: [Banner, ErrorState, Icon, RouterLink, RunHead, RunLocations, RunReasons, RunRecords, Skeleton],
  template: `
    <a class="back" routerLink="/grow/integrations/whatconverts/runs" queryParamsHandling="preserve">
      <lw-icon [path]="backIcon" size="1rem" />All runs
    </a>
    @if (missing()) {
      <lw-error-state
        heading="There is no such run here."
        reassurance="The address is wrong, or the run belongs to another brand."
        [retryable]="false"
      />
    } @else if (run(); as shown) {
      @if (!reached()) {
        <lw-banner
          tone="warning"
          text="Live progress is interrupted. The sync itself goes on; this page tries again."
        />
      }
      <lw-run-head [run]="shown" [pace]="pace()" [editable]="member.isAdmin()" (changed)="read.reload()" />
      <lw-run-locations [locations]="shown.locations" />
      <lw-run-reasons [reasons]="shown.reasons" [locations]="shown.locations" />
      @if (!open()) {
        <lw-run-records [runId]="shown.id" [locations]="shown.locations" [counts]="shown.counts" />
      }
    } @else if (read.error()) {
      <lw-error-state
        heading="The run could not be loaded."
        reassurance="It is not affected by that. Try again in a moment."
        [requestId]="problem().requestId"
        (retry)="read.reload()"
      />
    } @else {
      <lw-skeleton [count]="4" height="4rem" label="Loading the run" />
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--lw-space-5);
    }
    .back {
      display: inline-flex;
      align-items: center;
      gap: var(--lw-space-1);
      justify-self: start;
      min-block-size: 1.5rem;
      font: var(--lw-type-label);
    }
  `,
})
export class RunTab {
  readonly runId = input.required<string>();

  protected readonly member = inject(BrandMember);
  private readonly api = inject(WhatConvertsApi);
  private readonly announcer = inject(Announcer);
  private readonly connections = inject(ManagedConnections);
  private readonly openLive = inject(openLiveSource);
  protected readonly backIcon = mdiArrowLeft;
  protected readonly read = httpResource<SyncRunDetail>(() => whatConvertsAddresses.run(this.runId()));
  protected readonly problem = computed(() => problemOf(this.read.error()));
  protected readonly missing = computed(() => this.read.error() !== undefined && this.problem().status === 404);
  protected readonly run = linkedSignal(() => (this.read.hasValue() ? this.read.value() : undefined));
  protected readonly open = computed(() => {
    const run = this.run();
    return run !== undefined && isOpen(run);
  });
  protected readonly reached = signal(true);
  private readonly samples = signal<readonly RunSample[]>([]);
  private announcedAtMs = 0;
  protected readonly pace = computed(() => {
    const run = this.run();
    return run ? runPace(run, this.samples()) : {};
  });

  constructor() {
    effect((onCleanup) => {
      const [runId, brandId] = [this.runId(), this.member.brandId()];
      if (!brandId || !this.open()) return;
      const stop = watchLive<SyncRunDetail>(this.openLive, {
        address: whatConvertsAddresses.runEvents(runId, brandId),
        read: () => this.api.readRun(runId),
        onValue: (run) => this.take(run),
        isLast: (run) => !isOpen(run),
        onReach: (reached) => this.reached.set(reached),
      });
      onCleanup(stop);
    });
  }

  private take(run: SyncRunDetail): void {
    const nowMs = Date.now();
    this.samples.update((samples) => withSample(samples, { atMs: nowMs, seen: run.counts.seen }));
    const ended = !isOpen(run);
    if (ended) this.connections.list.reload();
    this.run.set(run);
    if (!ended && nowMs - this.announcedAtMs < announceEveryMs) return;
    this.announcedAtMs = nowMs;
    this.announcer.announce(spokenProgress(run));
  }
}

function spokenProgress(run: SyncRunDetail): string {
  const of = run.expected === null ? '' : ` of ${run.expected}`;
  return `${runKindWords(run.kind)}: ${runStateWords(run.state).label.toLowerCase()}, ${run.counts.seen}${of} records read`;
}
