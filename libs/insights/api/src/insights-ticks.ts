import { Injectable } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { AlertEvaluation } from './alerts/alert-evaluation.js';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';

const wakeMs = 5_000;

/** The clockwork: it only asks the schedules, which ask the tables. */
@Injectable()
export class InsightsTicks {
  constructor(
    private readonly comparisons: ComparisonSchedule,
    private readonly alerts: AlertEvaluation,
  ) {}

  @Cron('20 * * * * *')
  compareDue(): Promise<number> {
    return this.comparisons.startDue();
  }

  @Cron('40 * * * * *')
  watchDue(): Promise<number> {
    return this.alerts.evaluateDue();
  }

  @Interval(wakeMs)
  wakeWaiting(): Promise<number> {
    return this.comparisons.wakeWaiting();
  }
}
