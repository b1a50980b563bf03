import { type Database } from '@leadweave/persistence';

/** Figures over all brands, for metrics; they tell nothing of any brand. */
export class InsightsFigures {
  constructor(private readonly database: Database) {}

  /** How long the most overdue sync is overdue; 0 when none is. */
  readonly syncLagSeconds = async (): Promise<number> => {
    const { lag } = await this.database.asScheduler((tx) =>
      tx.one<{ lag: number }>(
        `select greatest(0, coalesce(max(extract(epoch from now() - next_due_at)), 0))::float8 as lag
           from connection where state in ('active', 'failing', 'paused')`,
      ),
    );
    return Math.round(lag);
  };

  readonly quarantinedRecords = async (): Promise<number> => {
    const { count } = await this.database.asScheduler((tx) =>
      tx.one<{ count: number }>(`select count(*)::int as count from inbox where state = 'quarantined'`),
    );
    return count;
  };
}
