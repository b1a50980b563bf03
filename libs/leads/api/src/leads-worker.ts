import { type JobQueues } from '@leadweave/jobs';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { retentionQueue } from './leads-queues.js';
import { type LeadMoveJob, leadMoveQueue } from './moving/lead-move-queue.js';
import { type LeadMoveRunner } from './moving/lead-move-runner.js';
import { type LeadMoveSchedule } from './moving/lead-move-schedule.js';
import { type RetentionJob, type RetentionRunner } from './retention/retention-runner.js';
import { type RetentionSchedule } from './retention/retention-schedule.js';
import { type ReplayJob, replayQueue } from './replays/replay-queue.js';
import { type ReplayRunner } from './replays/replay-runner.js';
import { type ReplaySchedule } from './replays/replay-schedule.js';

const wakeMs = 30_000;
const replaysAtOnce = 2;
const movesAtOnce = 2;
const dueMs = 10 * 60_000;

/** Takes the jobs of this library, and asks its tables for work that lost its job. */
export class LeadsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Pick<JobQueues, 'work'>,
    private readonly replays: ReplayRunner,
    private readonly replaySchedule: ReplaySchedule,
    private readonly retention: RetentionRunner,
    private readonly retentionSchedule: RetentionSchedule,
    private readonly moves: LeadMoveRunner,
    private readonly moveSchedule: LeadMoveSchedule,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<ReplayJob>(replayQueue, replaysAtOnce, (job, { signal }) => this.replays.run(job, signal));
    await this.queues.work<RetentionJob>(retentionQueue, 1, (job, { signal }) => this.retention.run(job, signal));
    await this.queues.work<LeadMoveJob>(leadMoveQueue, movesAtOnce, (job, { signal }) => this.moves.run(job, signal));
  }

  @Interval(wakeMs)
  wakeReplays(): Promise<number> {
    return this.replaySchedule.wakeAbandoned();
  }

  @Interval(wakeMs)
  wakeMoves(): Promise<number> {
    return this.moveSchedule.wakeAbandoned();
  }

  @Interval(dueMs)
  startRetention(): Promise<number> {
    return this.retentionSchedule.startDue();
  }
}
