import { Injectable } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { WebhookUpkeep } from './webhook-upkeep.js';

/** The clockwork of the clean-up: nightly, and harmless in several processes. */
@Injectable()
export class WebhookTicks {
  constructor(private readonly upkeep: WebhookUpkeep) {}

  @Cron('0 40 3 * * *')
  removeOld(): Promise<number> {
    return this.upkeep.removeOld();
  }
}
