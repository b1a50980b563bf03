import { createServer, type Server } from 'node:http';
import { type JobQueues } from '@leadweave/jobs';
import { type SalesforceSituation } from '@leadweave/salesforce-api';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { watchSalesforce } from './salesforce-gauges.js';
import { type FeatureDurations } from './feature-durations.js';

/** Figures that are read from the database when somebody asks. */
export interface WatchedFigures {
  readonly syncLagSeconds: () => Promise<number>;
  readonly quarantinedRecords: () => Promise<number>;
  readonly salesforce: () => Promise<SalesforceSituation>;
}

/** Prometheus metrics of this process, on a port of their own. Labels never hold personal data. */
export class Metrics {
  readonly registry = new Registry();

  readonly requestSeconds = new Histogram({
    name: 'leadweave_http_request_seconds',
    help: 'Duration of requests by route and status.',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
    registers: [this.registry],
  });

  readonly inboundWebhookSeconds = new Histogram({
    name: 'leadweave_inbound_webhook_seconds',
    help: 'Time until an incoming webhook was answered, by status; 200 means that it is stored.',
    labelNames: ['status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [this.registry],
  });

  constructor(queues: Pick<JobQueues, 'situation'>, figures: WatchedFigures, durations: FeatureDurations) {
    collectDefaultMetrics({ register: this.registry });
    for (const metric of durations.all) this.registry.registerMetric(metric);
    this.watchQueues(queues);
    this.watchFigure(
      'leadweave_sync_lag_seconds',
      'How long the most overdue sync is overdue.',
      figures.syncLagSeconds,
    );
    this.watchFigure(
      'leadweave_quarantined_records',
      'Records that wait in quarantine, of all brands.',
      figures.quarantinedRecords,
    );
    watchSalesforce(this.registry, figures.salesforce);
  }

  private watchQueues(queues: Pick<JobQueues, 'situation'>): void {
    new Gauge({
      name: 'leadweave_queue_depth',
      help: 'Waiting and running jobs of each queue.',
      labelNames: ['queue', 'state'],
      registers: [this.registry],
      async collect() {
        for (const { queue, waiting, running } of await queues.situation()) {
          this.set({ queue, state: 'waiting' }, waiting);
          this.set({ queue, state: 'running' }, running);
        }
      },
    });
  }

  private watchFigure(name: string, help: string, read: () => Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await read());
      },
    });
  }

  /** Serves `/metrics` until the returned function is called. Port 0 turns it off. */
  async serve(port: number): Promise<() => Promise<void>> {
    if (port === 0) return () => Promise.resolve();
    const server = createServer((request, response) => {
      if (request.url !== '/metrics') return void response.writeHead(404).end();
      void this.registry.metrics().then(
        (text) => response.writeHead(200, { 'content-type': this.registry.contentType }).end(text),
        () => response.writeHead(503).end(),
      );
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, resolve));
    return () => close(server);
  }
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
