import { type Database, type Tx } from '@leadweave/persistence';

/** What is done for each brand from time to time. */
export type DueWork = 'compare' | 'watch';

const columns: Readonly<Record<DueWork, string>> = { compare: 'compare_due_at', watch: 'watch_due_at' };

/** When each brand is due. Cron only asks; these rows decide, so that nothing is missed or done twice. */
export class DueTimes {
  constructor(private readonly database: Database) {}

  /** Brands whose time has come, with a connection in use. */
  async brands(work: DueWork, now: Date): Promise<string[]> {
    const rows = await this.database.asScheduler((tx) =>
      tx.query<{ id: string }>(
        `select b.id from brand b left join insights_due d on d.brand_id = b.id
          where b.archived_at is null and (d.brand_id is null or d.${columns[work]} <= $1)
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
      `select brand_id from insights_due where brand_id = $1 and ${columns[work]} <= $2 for update skip locked`,
      [tx.brandId, now],
    );
    return row !== undefined;
  }

  async put(tx: Tx, work: DueWork, at: Date): Promise<void> {
    await tx.rowCount(
      `insert into insights_due (brand_id, ${columns[work]}) values ($1, $2)
       on conflict (brand_id) do update set ${columns[work]} = excluded.${columns[work]}`,
      [tx.brandId, at],
    );
  }
}
