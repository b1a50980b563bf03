import { Injectable } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';

const wakeMs = 5_000;

/** The clockwork: it only asks the schedules, which ask the tables. */
@Injectable()
export class InsightsTicks {
  constructor(private readonly comparisons: ComparisonSchedule) {}

  @Cron('20 * * * * *')
  compareDue(): Promise<number> {
    return this.comparisons.startDue();
  }

  @Interval(wakeMs)
  wakeWaiting(): Promise<number> {
    return this.comparisons.wakeWaiting();
  }
}
