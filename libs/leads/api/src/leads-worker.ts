import { type JobQueues } from '@leadweave/jobs';
import { type OnApplicationBootstrap } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { type ReplayJob, replayQueue } from './replays/replay-queue.js';
import { type ReplayRunner } from './replays/replay-runner.js';
import { type ReplaySchedule } from './replays/replay-schedule.js';

const wakeMs = 30_000;
const replaysAtOnce = 2;

/** Takes the jobs of this library, and asks its tables for work that lost its job. */
export class LeadsWorker implements OnApplicationBootstrap {
  constructor(
    private readonly queues: Pick<JobQueues, 'work'>,
    private readonly replays: ReplayRunner,
    private readonly replaySchedule: ReplaySchedule,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.queues.work<ReplayJob>(replayQueue, replaysAtOnce, (job, { signal }) => this.replays.run(job, signal));
  }

  @Interval(wakeMs)
  wakeReplays(): Promise<number> {
    return this.replaySchedule.wakeAbandoned();
  }
}
