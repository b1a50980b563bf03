import { Injectable } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { SyncSchedule } from './sync-schedule.js';

const wakeMs = 5_000;

/** The clockwork: it only asks the schedule, which asks the tables. */
@Injectable()
export class ScheduleTicks {
  constructor(private readonly schedule: SyncSchedule) {}

  @Cron('0 * * * * *')
  startDue(): Promise<number> {
    return this.schedule.startDue();
  }

  @Interval(wakeMs)
  wakeWaiting(): Promise<number> {
    return this.schedule.wakeWaiting();
  }
}
