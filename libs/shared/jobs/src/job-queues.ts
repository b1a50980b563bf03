import { PgBoss } from 'pg-boss';
import { type JobLog, type QueueDefinition, type QueueSituation } from './queue-definition.js';

/** The part of a transaction that enqueuing needs: a connection inside it. */
export interface EnqueuingTransaction {
  readonly client: { query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> };
}

export interface EnqueueOptions {
  /** At most one waiting or running job of the queue has this key; another `enqueue` changes nothing. */
  readonly singletonKey?: string;
  /** Not before this moment. */
  readonly startAfter?: Date;
}

export interface JobContext {
  /** Aborted when the worker stops or the job has lost its claim. */
  readonly signal: AbortSignal;
}

export interface JobQueuesOptions {
  readonly url: string;
  readonly queues: readonly QueueDefinition[];
  readonly log: JobLog;
  /** Whether this process also looks after stuck and old jobs. Workers do, web processes do not. */
  readonly supervise: boolean;
  readonly maxConnections?: number;
}

/** Name of the database schema in which pg-boss keeps its tables. */
export const jobsSchema = 'jobs';

/** Dead workers are noticed by a missed heartbeat; both intervals bound the time until somebody else takes over. */
const supervision = { superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 };

/**
 * Background work on PostgreSQL. Jobs carry ids only and are never the only copy of anything: what they stand for is in
 * a table of its own, from which a lost job can be made again. Handlers may run twice at the same moment; their effects
 * have to be safe against that.
 */
export class JobQueues {
  private readonly boss: PgBoss;
  private readonly running = new AbortController();

  constructor(private readonly options: JobQueuesOptions) {
    this.boss = new PgBoss({
      connectionString: options.url,
      options: '-c role=leadweave_app',
      application_name: 'leadweave-jobs',
      schema: jobsSchema,
      max: options.maxConnections ?? 4,
      migrate: false,
      createSchema: false,
      supervise: options.supervise,
      schedule: false,
      reindex: false,
      ...supervision,
    });
    // Without a listener a lost database connection would end the process.
    this.boss.on('error', (error: Error) => options.log.warn(`job queue: ${error.message}`));
  }

  /** Connects and makes sure that every queue exists with its present settings. */
  async start(): Promise<void> {
    await this.boss.start();
    for (const queue of this.options.queues) await this.ensureQueue(queue);
  }

  private async ensureQueue({
    name,
    policy,
    retry,
    heartbeatSeconds,
    expireInSeconds,
  }: QueueDefinition): Promise<void> {
    const settings = {
      retryLimit: retry.limit,
      retryDelay: retry.delaySeconds,
      retryBackoff: true,
      retryDelayMax: retry.maxDelaySeconds,
      heartbeatSeconds,
      expireInSeconds,
      retentionSeconds: 90 * 24 * 3600,
    };
    if (await this.boss.getQueue(name)) await this.boss.updateQueue(name, settings);
    else await this.boss.createQueue(name, { policy, ...settings });
  }

  /** Adds a job in the caller's transaction: a rolled back transaction leaves no job behind. */
  async enqueue(tx: EnqueuingTransaction, queue: string, data: object, options: EnqueueOptions = {}): Promise<void> {
    const db = { executeSql: (text: string, values?: unknown[]) => tx.client.query(text, values) };
    await this.boss.send(queue, data, { ...options, db });
  }

  /**
   * Works on a queue until `stop`. A handler that throws is run again by the retry settings of the queue.
   * @param concurrency jobs of this queue that this process runs at once
   */
  async work<Data extends object>(
    queue: string,
    concurrency: number,
    handle: (data: Data, context: JobContext) => Promise<void>,
  ): Promise<void> {
    await this.boss.work<Data>(queue, { localConcurrency: concurrency, pollingIntervalSeconds: 0.5 }, async ([job]) => {
      if (!job) return;
      await handle(job.data, { signal: AbortSignal.any([job.signal, this.running.signal]) });
    });
  }

  /** Waiting and running jobs of each queue and the age of the oldest waiting one, for health and metrics. */
  async situation(): Promise<QueueSituation[]> {
    const { rows }: { rows: QueueSituation[] } = await this.boss.getDb().executeSql(
      `SELECT q.name AS queue,
              count(j.id) FILTER (WHERE j.state IN ('created', 'retry'))::int AS waiting,
              count(j.id) FILTER (WHERE j.state = 'active')::int AS running,
              coalesce(extract(epoch FROM now() - min(j.start_after) FILTER (
                WHERE j.state IN ('created', 'retry') AND j.start_after <= now())), 0)::int AS "oldestWaitingSeconds"
         FROM ${jobsSchema}.queue q
         LEFT JOIN ${jobsSchema}.job j ON j.name = q.name AND j.state IN ('created', 'retry', 'active')
        WHERE q.name = ANY($1)
        GROUP BY q.name ORDER BY q.name`,
      [this.options.queues.map(({ name }) => name)],
    );
    return rows;
  }

  /** Takes no new jobs, tells running ones to end, and waits for them a little. */
  async stop(graceSeconds = 10): Promise<void> {
    this.running.abort(new Error('the worker is stopping'));
    await this.boss.stop({ graceful: true, timeout: graceSeconds * 1000 });
  }
}
