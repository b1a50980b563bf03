import { type Database, type Tx } from '@leadweave/persistence';

/** What is done for each brand from time to time. */
export type DueWork = 'compare' | 'watch';

/** Runs that take longer than this are noticed by the next look that is due. */
const longestRun = "interval '2 days'";

/** Conditions on `d`, a row of `insights_due`, with `now` as the name of a parameter. */
const isDue: Readonly<Record<DueWork, (now: string) => string>> = {
  compare: (now) => `d.compare_due_at <= ${now}`,
  // A run that ended may have changed everything.
  watch: (now) => `(d.watch_due_at <= ${now} or exists (
    select from sync_run r where r.brand_id = d.brand_id and r.ended_at > d.watched_at
       and r.requested_at > ${now}::timestamptz - ${longestRun}))`,
};

/** When each brand is due. Cron only asks; these rows decide, so that nothing is missed or done twice. */
export class DueTimes {
  constructor(private readonly database: Database) {}

  /** Brands whose time has come, with a connection in use. */
  async brands(work: DueWork, now: Date): Promise<string[]> {
    const rows = await this.database.asScheduler((tx) =>
      tx.query<{ id: string }>(
        `select b.id from brand b left join insights_due d on d.brand_id = b.id
          where b.archived_at is null and (d.brand_id is null or ${isDue[work]('$1')})
            and exists (select from connection c where c.brand_id = b.id and c.state <> 'disconnected')
          limit 500`,
        [now],
      ),
    );
    return rows.map(({ id }) => id);
  }

  /** Whether the work is still due; others are kept from it until the transaction ends. */
  async take(tx: Tx, work: DueWork, now: Date): Promise<boolean> {
    await tx.rowCount('insert into insights_due (brand_id) values ($1) on conflict do nothing', [tx.brandId]);
    const row = await tx.maybeOne(
      `select d.brand_id from insights_due d where d.brand_id = $1 and ${isDue[work]('$2')} for update skip locked`,
      [tx.brandId, now],
    );
    return row !== undefined;
  }

  async compareAgain(tx: Tx, at: Date): Promise<void> {
    await tx.rowCount('update insights_due set compare_due_at = $2 where brand_id = $1', [tx.brandId, at]);
  }

  async watchAgain(tx: Tx, watchedAt: Date, at: Date): Promise<void> {
    await tx.rowCount('update insights_due set watched_at = $2, watch_due_at = $3 where brand_id = $1', [
      tx.brandId,
      watchedAt,
      at,
    ]);
  }
}
