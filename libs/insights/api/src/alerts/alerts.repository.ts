import { newId, type Tx, unnestColumns } from '@leadweave/persistence';
import { hourMs } from '@leadweave/time';
import { type Alert, type AlertDecision } from './alert.js';
import { type Finding } from './findings-of.js';

const columns = `a.id, a.kind, a.subject, a.location_id as "locationId", a.state, a.urgency, a.facts, a.opened_at as "openedAt",
  a.seen_at as "seenAt", a.muted_until as "mutedUntil", a.decided_by as "decidedBy", a.closed_at as "closedAt",
  a.closed_because as "closedBecause"`;

/** A cause that was away for so long comes as a new one, whoever closed it. */
const sameCauseMs = hourMs;
const mailedAgainMs = 24 * hourMs;
/** One mail names so many causes. */
const mailedAtOnce = 20;

/** The last row of the page before. */
export interface AlertPosition {
  readonly openedAt: string;
  readonly id: string;
}

/** Reads and writes `alert`. */
export class AlertsRepository {
  /** Brings the alerts in line with what is wrong now: raises what is new, once for each cause, and closes what is over. */
  async apply(tx: Tx, findings: readonly Finding[], now: Date): Promise<void> {
    const rows = unnestColumns(findings, findingColumns, 3);
    const params = [tx.brandId, now, ...rows.params];
    const found = `${rows.sql} as f (${rows.columns})`;
    await tx.rowCount(
      `update alert a
          set facts = f.facts, urgency = f.urgency, seen_at = $2,
              state = case when a.muted_until <= $2 then 'open' else a.state end,
              muted_until = case when a.muted_until <= $2 then null else a.muted_until end
         from ${found} where a.brand_id = $1 and a.kind = f.kind and a.subject = f.subject and a.state <> 'closed'`,
      params,
    );
    await this.keepClosed(tx, found, params, new Date(now.getTime() - sameCauseMs));
    await tx.rowCount(
      `insert into alert (brand_id, state, opened_at, seen_at, ${rows.columns})
       select $1, 'open', $2, $2, ${rows.columns} from ${found}
        where not exists (select from alert c where c.brand_id = $1 and c.kind = f.kind and c.subject = f.subject
                             and c.closed_because <> 'over' and c.seen_at = $2)
       on conflict do nothing`,
      params,
    );
    await tx.rowCount(
      `update alert a set state = 'closed', closed_at = $2, closed_because = 'over', muted_until = null
        where a.brand_id = $1 and a.state <> 'closed'
          and not exists (select from ${found} where f.kind = a.kind and f.subject = a.subject)`,
      params,
    );
  }

  /** Takes alerts to be told of; a cause is told at most once a day. Others that ask at the same moment get none of them. */
  takeUntold(tx: Tx, now: Date): Promise<Alert[]> {
    return tx.query<Alert>(
      `update alert a set mailed_at = $2
        where a.brand_id = $1 and a.id in (
          select u.id from alert u
           where u.brand_id = $1 and u.state = 'open' and u.mailed_at is null
             and not exists (select from alert t where t.brand_id = $1 and t.kind = u.kind and t.subject = u.subject
                                and t.mailed_at > $3)
           order by u.urgency, u.opened_at, u.id limit $4 for update skip locked)
        returning ${columns}`,
      [tx.brandId, now, new Date(now.getTime() - mailedAgainMs), mailedAtOnce],
    );
  }

  /** They could not be told after all. */
  async untold(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.rowCount('update alert set mailed_at = null where brand_id = $1 and id = any ($2::uuid[])', [
      tx.brandId,
      ids,
    ]);
  }

  /** Those that are not closed, the most urgent first. */
  open(tx: Tx): Promise<Alert[]> {
    return tx.query<Alert>(
      `select ${columns} from alert a where a.brand_id = $1 and a.state <> 'closed'
        order by a.state = 'muted', a.state = 'acknowledged', a.urgency, a.opened_at desc, a.id limit 500`,
      [tx.brandId],
    );
  }

  /** All, newest first. */
  history(tx: Tx, limit: number, after?: AlertPosition): Promise<Alert[]> {
    return tx.query<Alert>(
      `select ${columns} from alert a
        where a.brand_id = $1 and ($2::timestamptz is null or (a.opened_at, a.id) < ($2, $3::uuid))
        order by a.opened_at desc, a.id desc limit $4`,
      [tx.brandId, after?.openedAt ?? null, after?.id ?? null, limit],
    );
  }

  findForChange(tx: Tx, id: string): Promise<Alert | undefined> {
    return tx.maybeOne<Alert>(`select ${columns} from alert a where a.brand_id = $1 and a.id = $2 for update`, [
      tx.brandId,
      id,
    ]);
  }

  decide(tx: Tx, id: string, decision: AlertDecision, by: string, now: Date): Promise<Alert> {
    const { state } = decision;
    return tx.one<Alert>(
      `update alert a
          set state = $3, muted_until = $4, closed_because = $5, closed_at = case when $3 = 'closed' then $7::timestamptz end,
              decided_by = $6, decided_at = $7, version = version + 1
        where a.brand_id = $1 and a.id = $2 returning ${columns}`,
      [
        tx.brandId,
        id,
        state,
        state === 'muted' ? decision.until : null,
        state === 'closed' ? decision.reason : null,
        by,
        now,
      ],
    );
  }

  /** What a person has closed stays closed while its cause goes on without a break. */
  private async keepClosed(tx: Tx, found: string, params: readonly unknown[], since: Date): Promise<void> {
    await tx.rowCount(
      `update alert a set seen_at = $2 from ${found}
        where a.brand_id = $1 and a.kind = f.kind and a.subject = f.subject and a.state = 'closed'
          and a.closed_because <> 'over' and a.seen_at >= $${params.length + 1}`,
      [...params, since],
    );
  }
}

const findingColumns = {
  id: { type: 'uuid', value: () => newId() },
  kind: { type: 'text', value: ({ kind }: Finding) => kind },
  subject: { type: 'text', value: ({ subject }: Finding) => subject },
  location_id: { type: 'uuid', value: ({ locationId }: Finding) => locationId },
  urgency: { type: 'text', value: ({ urgency }: Finding) => urgency },
  facts: { type: 'jsonb', value: ({ facts }: Finding) => facts },
} as const;
