import { type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { type JobQueues } from '@leadweave/jobs';
import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type MissingLeads, type SourceCensus } from '@leadweave/whatconverts-api';
import { DueTimes } from './due-times.js';
import { ComparisonRequests } from './reconciliation/comparison-requests.js';
import { ComparisonRunner, type ComparisonRunnerParts, type SourceRuns } from './reconciliation/comparison-runner.js';
import { ComparisonSchedule } from './reconciliation/comparison-schedule.js';
import { ComparisonsRepository } from './reconciliation/comparisons.repository.js';
import { DayListRepository } from './reconciliation/day-list.repository.js';
import { DayWritesRepository } from './reconciliation/day-writes.repository.js';
import { ReconciliationService } from './reconciliation/reconciliation.service.js';
import { SourceFactsRepository } from './reconciliation/source-facts.repository.js';

/** What the insights take from the rest of the product. */
export interface InsightsSurroundings {
  readonly database: Database;
  readonly queues: Pick<JobQueues, 'enqueue'>;
  readonly locations: LocationDirectory;
  readonly audit: AuditService;
  readonly census: SourceCensus;
  readonly missing: MissingLeads;
  readonly runs: SourceRuns;
  readonly clock: Clock;
  readonly log: ComparisonRunnerParts['log'];
}

/** Every service of the insights, made once. */
export class InsightsParts {
  readonly reconciliation: ReconciliationService;
  readonly comparer: ComparisonRunner;
  readonly comparisonSchedule: ComparisonSchedule;

  constructor(around: InsightsSurroundings) {
    const { database, locations, census, clock } = around;
    const comparisons = new ComparisonsRepository();
    const writes = new DayWritesRepository();
    const days = new DayListRepository();
    const facts = new SourceFactsRepository();
    const due = new DueTimes(database);
    const requests = new ComparisonRequests(around.queues, comparisons, clock);
    this.reconciliation = new ReconciliationService({ ...around, comparisons, requests, days, writes });
    this.comparer = new ComparisonRunner({ ...around, comparisons, days: writes, facts });
    this.comparisonSchedule = new ComparisonSchedule(database, due, census, days, locations, requests, clock);
  }
}
