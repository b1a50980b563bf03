import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { AuditChecks } from './audit-checks.js';

/** The clockwork: it only asks the tables what is due. */
@Injectable()
export class AuditTicks {
  constructor(private readonly checks: AuditChecks) {}

  @Cron('30 * * * * *')
  checkDue(): Promise<number> {
    return this.checks.checkDue();
  }
}
