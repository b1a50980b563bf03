import { type Transaction, type Tx, unnestColumns } from '@leadweave/persistence';
import { secondMs } from './pace.js';

/** A pushed lead that has to be read. Profile, account and time are what the delivery said. */
export interface LeadToConfirm {
  readonly connectionId: string;
  readonly externalId: string;
  readonly profileId?: string;
  readonly accountId?: string;
  readonly occurredAt?: Date;
  /** The latest delivery. */
  readonly inboxId: string;
}

/** A confirmation that waits. */
export interface WaitingConfirmation extends LeadToConfirm {
  readonly requestedAt: Date;
  /** Reads that did not show the lead. */
  readonly attempts: number;
}

/** How a confirmation ended. */
export interface SettledConfirmation {
  readonly externalId: string;
  readonly state: 'confirmed' | 'unknown-at-source' | 'not-imported';
  readonly reason?: string;
  /** A delivery that came later than this asks for a read of its own. */
  readonly requestedAt: Date;
}

/** What is known of the confirmation of a lead. */
export interface ConfirmationOfLead {
  readonly verified: boolean;
  readonly state: 'waiting' | SettledConfirmation['state'] | null;
  readonly connectionId: string | null;
  readonly pushedAt: Date | null;
  readonly nextReadAt: Date | null;
  readonly attempts: number;
  readonly detail: string | null;
}

/** Deliveries of one moment are read together. */
const gatherMs = 3 * secondMs;
const mostWaiting = 2_500;

/** Reads and writes `webhook_confirmation` and `webhook_confirmation_turn`. */
export class ConfirmationsRepository {
  /** Asks for a read of each lead; one that waits already waits on. */
  async request(tx: Tx, leads: readonly LeadToConfirm[], now: Date): Promise<void> {
    if (leads.length === 0) return;
    const rows = unnestColumns(leads, leadColumns, 3);
    const due = new Date(now.getTime() + gatherMs);
    await tx.query(
      `insert into webhook_confirmation as c (brand_id, state, requested_at, due_at, ${rows.columns})
       select $1, 'waiting', $2, $2, ${rows.columns} from ${rows.sql} as asked (${rows.columns})
       on conflict (brand_id, external_id) do update set
         connection_id = excluded.connection_id, state = 'waiting', reason = null, requested_at = excluded.requested_at, inbox_id = excluded.inbox_id, attempts = 0,
         settled_at = null, due_at = excluded.due_at, occurred_at = coalesce(excluded.occurred_at, c.occurred_at),
         profile_id = coalesce(excluded.profile_id, c.profile_id), account_id = coalesce(excluded.account_id, c.account_id)`,
      [tx.brandId, now, ...rows.params],
    );
    await tx.query(
      `insert into webhook_confirmation_turn as t (brand_id, connection_id, not_before, next_at)
       select $1, id, $3, $3 from unnest($2::uuid[]) as c (id) order by id
       on conflict (brand_id, connection_id) do update
         set next_at = least(coalesce(t.next_at, greatest(t.not_before, excluded.next_at)), greatest(t.not_before, excluded.next_at))`,
      [tx.brandId, [...new Set(leads.map(({ connectionId }) => connectionId))], due],
    );
  }

  /** Connections whose turn has come. */
  async turnsDue(tx: Transaction, now: Date): Promise<{ brandId: string; connectionId: string }[]> {
    return tx.query<{ brandId: string; connectionId: string }>(
      `select brand_id as "brandId", connection_id as "connectionId" from webhook_confirmation_turn
        where next_at <= $1 order by next_at limit 500`,
      [now],
    );
  }

  /** Takes a turn: nobody else has it until `until`, or before it was given back. */
  async takeTurn(tx: Tx, connectionId: string, now: Date, until: Date): Promise<boolean> {
    const taken = await tx.rowCount(
      `update webhook_confirmation_turn set next_at = $4, not_before = $4
        where brand_id = $1 and connection_id = $2 and next_at <= $3`,
      [tx.brandId, connectionId, now, until],
    );
    return taken === 1;
  }

  /** The next turn: not before `notBefore`, and only when something waits. */
  async endTurn(tx: Tx, connectionId: string, notBefore: Date): Promise<void> {
    await tx.query(
      `update webhook_confirmation_turn t set not_before = $3, next_at = (
         select greatest($3::timestamptz, min(c.due_at)) from webhook_confirmation c
          where c.brand_id = $1 and c.connection_id = $2 and c.state = 'waiting')
        where t.brand_id = $1 and t.connection_id = $2`,
      [tx.brandId, connectionId, notBefore],
    );
  }

  /** What waits for a read, longest first. */
  async waiting(tx: Tx, connectionId: string, now: Date): Promise<WaitingConfirmation[]> {
    const rows = await tx.query<WaitingConfirmation & Record<string, unknown>>(
      `select connection_id as "connectionId", external_id as "externalId", profile_id as "profileId", account_id as "accountId",
              occurred_at as "occurredAt", inbox_id as "inboxId", requested_at as "requestedAt", attempts
         from webhook_confirmation
        where brand_id = $1 and connection_id = $2 and state = 'waiting' and due_at <= $3 order by due_at limit ${mostWaiting}`,
      [tx.brandId, connectionId, now],
    );
    return rows.map((row) => ({
      ...row,
      profileId: row.profileId ?? undefined,
      accountId: row.accountId ?? undefined,
      occurredAt: row.occurredAt ?? undefined,
    }));
  }

  async settle(tx: Tx, connectionId: string, settled: readonly SettledConfirmation[], now: Date): Promise<void> {
    if (settled.length === 0) return;
    const rows = unnestColumns(settled, settledColumns, 4);
    await tx.query(
      `update webhook_confirmation c set state = s.state, reason = s.reason, settled_at = $3
         from ${rows.sql} as s (${rows.columns})
        where c.brand_id = $1 and c.connection_id = $2 and c.external_id = s.external_id and c.requested_at = s.requested_at`,
      [tx.brandId, connectionId, now, ...rows.params],
    );
  }

  /** Those of the leads that no delivery asked for again since. */
  async latest(
    tx: Tx,
    connectionId: string,
    leads: readonly Pick<WaitingConfirmation, 'externalId' | 'requestedAt'>[],
  ): Promise<ReadonlySet<string>> {
    const rows = unnestColumns(leads, requestColumns, 3);
    const found = await tx.query<{ external_id: string }>(
      `select c.external_id from webhook_confirmation c
         join ${rows.sql} as asked (${rows.columns}) using (external_id, requested_at)
        where c.brand_id = $1 and c.connection_id = $2`,
      [tx.brandId, connectionId, ...rows.params],
    );
    return new Set(found.map(({ external_id }) => external_id));
  }

  /** Leads that a read did not show are looked for again. */
  async tryLater(
    tx: Tx,
    connectionId: string,
    again: readonly { readonly externalId: string; readonly dueAt: Date }[],
  ): Promise<void> {
    if (again.length === 0) return;
    const rows = unnestColumns(again, againColumns, 3);
    await tx.query(
      `update webhook_confirmation c set attempts = c.attempts + 1, due_at = again.due_at
         from ${rows.sql} as again (${rows.columns})
        where c.brand_id = $1 and c.connection_id = $2 and c.external_id = again.external_id and c.state = 'waiting'`,
      [tx.brandId, connectionId, ...rows.params],
    );
  }

  /** Of a lead that the scope of the transaction shows; its record that is not confirmed decides. */
  ofLead(tx: Tx, leadId: string): Promise<ConfirmationOfLead | undefined> {
    return tx.maybeOne<ConfirmationOfLead & Record<string, unknown>>(
      `select l.verified, c.state, c.connection_id as "connectionId", c.reason as detail, coalesce(c.attempts, 0) as attempts,
              coalesce(c.requested_at, r.received_at) as "pushedAt", greatest(c.due_at, t.next_at) as "nextReadAt"
         from lead l
         left join source_record r
           on r.brand_id = $1 and r.lead_id = l.id and r.source = 'whatconverts' and not r.verified
         left join webhook_confirmation c on c.brand_id = $1 and c.external_id = r.external_id
         left join webhook_confirmation_turn t on t.brand_id = $1 and t.connection_id = c.connection_id
        where l.brand_id = $1 and l.id = $2 and l.folded_into is null and l.erased_at is null
        order by r.received_at limit 1`,
      [tx.brandId, leadId],
    );
  }

  /** Confirmations by state. */
  async totals(tx: Tx, connectionId: string): Promise<{ waiting: number; unknownAtSource: number }> {
    return tx.one(
      `select count(*) filter (where state = 'waiting')::int as waiting,
              count(*) filter (where state = 'unknown-at-source')::int as "unknownAtSource"
         from webhook_confirmation where brand_id = $1 and connection_id = $2 and state in ('waiting', 'unknown-at-source')`,
      [tx.brandId, connectionId],
    );
  }
}

const leadColumns = {
  connection_id: { type: 'uuid', value: ({ connectionId }: LeadToConfirm) => connectionId },
  external_id: { type: 'text', value: ({ externalId }: LeadToConfirm) => externalId },
  profile_id: { type: 'text', value: ({ profileId }: LeadToConfirm) => profileId },
  account_id: { type: 'text', value: ({ accountId }: LeadToConfirm) => accountId },
  occurred_at: { type: 'timestamptz', value: ({ occurredAt }: LeadToConfirm) => occurredAt },
  inbox_id: { type: 'uuid', value: ({ inboxId }: LeadToConfirm) => inboxId },
} as const;

type Requested = Pick<WaitingConfirmation, 'externalId' | 'requestedAt'>;

const requestColumns = {
  external_id: { type: 'text', value: ({ externalId }: Requested) => externalId },
  requested_at: { type: 'timestamptz', value: ({ requestedAt }: Requested) => requestedAt },
} as const;

const againColumns = {
  external_id: { type: 'text', value: ({ externalId }: { externalId: string }) => externalId },
  due_at: { type: 'timestamptz', value: ({ dueAt }: { dueAt: Date }) => dueAt },
} as const;

const settledColumns = {
  external_id: { type: 'text', value: ({ externalId }: SettledConfirmation) => externalId },
  state: { type: 'text', value: ({ state }: SettledConfirmation) => state },
  reason: { type: 'text', value: ({ reason }: SettledConfirmation) => reason },
  requested_at: { type: 'timestamptz', value: ({ requestedAt }: SettledConfirmation) => requestedAt },
} as const;
