import { type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type MissingLeads, type SourceCensus } from '@leadweave/whatconverts-api';
import { AlertEvaluation, type ConnectionsOfBrand } from './alerts/alert-evaluation.js';
import { type AlertMail } from './alerts/alert-mail.js';
import { AlertsRepository } from './alerts/alerts.repository.js';
import { AlertsService } from './alerts/alerts.service.js';
import { DueTimes } from './due-times.js';
import { ComparisonRequests } from './reconciliation/comparison-requests.js';
import { ComparisonRunner, type ComparisonRunnerParts, type SourceRuns } from './reconciliation/comparison-runner.js';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';
import { ComparisonsRepository } from './reconciliation/comparisons.repository.js';
import { DayListRepository } from './reconciliation/day-list.repository.js';
import { DayWritesRepository } from './reconciliation/day-writes.repository.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { SourceFactsRepository } from './reconciliation/source-facts.repository.js';
import { BrandWatch } from './watch/brand-watch.js';
import { HealthService } from './watch/health.service.js';
import { WatchFactsRepository } from './watch/watch-facts.repository.js';
import { type WebhookActivity } from './watch/webhook-activity.js';

/** What the insights take from the rest of the product. */
export interface InsightsSurroundings {
  readonly database: Database;
  readonly queues: Pick<JobQueues, 'enqueue'>;
  readonly locations: LocationDirectory;
  readonly audit: AuditService;
  readonly census: SourceCensus;
  readonly missing: MissingLeads;
  readonly runs: SourceRuns;
  readonly connections: ConnectionsOfBrand;
  readonly webhooks: WebhookActivity;
  readonly mail: AlertMail;
  readonly publicUrl: string;
  readonly clock: Clock;
  readonly log: ComparisonRunnerParts['log'];
}

/** Every service of the insights, made once. */
export class InsightsParts {
  readonly reconciliation: ReconciliationService;
  readonly comparer: ComparisonRunner;
  readonly comparisonSchedule: ComparisonSchedule;
  readonly alerts: AlertsService;
  readonly evaluation: AlertEvaluation;
  readonly health: HealthService;

  constructor(around: InsightsSurroundings) {
    const { database, locations, census, connections, clock } = around;
    const comparisons = new ComparisonsRepository();
    const writes = new DayWritesRepository();
    const days = new DayListRepository();
    const facts = new SourceFactsRepository();
    const due = new DueTimes(database);
    const requests = new ComparisonRequests(around.queues, comparisons, clock);
    this.reconciliation = new ReconciliationService({ ...around, comparisons, requests, days, writes });
    this.comparer = new ComparisonRunner({ ...around, comparisons, days: writes, facts });
    this.comparisonSchedule = new ComparisonSchedule(database, due, census, days, locations, requests, clock);
    const alerts = new AlertsRepository();
    const watch = new BrandWatch(census, new WatchFactsRepository(), around.webhooks);
    this.alerts = new AlertsService(database, alerts, around.audit, clock);
    this.evaluation = new AlertEvaluation({ ...around, due, watch, alerts });
    this.health = new HealthService(database, connections, watch, clock);
  }
}
