import { Counter, Histogram, type Metric } from 'prom-client';

/** How long work of features takes that goes on in the background; features tell it through their own ports. */
export class FeatureDurations {
  readonly webhookFirstAttempt = new Histogram({
    name: 'leadweave_webhook_first_attempt_seconds',
    help: 'Time from a change to the first attempt to send it to an endpoint; tests, replays and stopped endpoints aside.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300],
    registers: [],
  });

  readonly webhookDelivery = new Histogram({
    name: 'leadweave_webhook_delivery_seconds',
    help: 'Time that a receiver took to answer a try; tests aside.',
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [],
  });

  readonly webhookDeliveries = new Counter({
    name: 'leadweave_webhook_deliveries_total',
    help: 'Tries by result: delivered, pending (tried again later), exhausted; tests aside.',
    labelNames: ['result'],
    registers: [],
  });

  readonly salesforceFirstSend = new Histogram({
    name: 'leadweave_salesforce_first_send_seconds',
    help: 'Time from the arrival of a lead until Salesforce had it; back-fills and later changes aside.',
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 300, 3600],
    registers: [],
  });

  readonly all: readonly Metric[] = [
    this.webhookFirstAttempt,
    this.webhookDelivery,
    this.webhookDeliveries,
    this.salesforceFirstSend,
  ];
}
