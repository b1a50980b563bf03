import { Histogram } from 'prom-client';

/** How long work of features takes that goes on in the background; features tell it through their own ports. */
export class FeatureDurations {
  readonly webhookFirstAttempt = new Histogram({
    name: 'leadweave_webhook_first_attempt_seconds',
    help: 'Time from a change to the first attempt to send it to an endpoint; tests, replays and stopped endpoints aside.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300],
    registers: [],
  });

  readonly all: readonly Histogram[] = [this.webhookFirstAttempt];
}
