import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Tx } from '@leadweave/persistence';
import { nextMidnightUtc, utcDay } from '@leadweave/time';
import { type RequestLedgerRepository, type RequestsUsed } from '../provider/request-ledger.repository.js';
import { type KeyKind, type RequestQuota, requestQuota } from '../provider/request-quota.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { budgetToDto } from './budget-view.js';
import { type RequestBudgetDto } from './connection.dto.js';

/** How far a key is through its requests of today. */
export interface DayOfKey {
  readonly used: number;
  /** Up to how many of all requests work of a priority may go. */
  readonly limitFor: RequestQuota['limitFor'];
  readonly resetsAt: Date;
}

/** What the key of a connection has used of its day. */
export class RequestBudgets {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly store: ConnectionStore,
    private readonly ledger: RequestLedgerRepository,
  ) {}

  async ofConnection(tx: Tx, connection: Connection): Promise<RequestBudgetDto | undefined> {
    const now = this.settings.clock();
    const used = await this.used(tx, connection, now);
    return used && budgetToDto(this.quotaOf(connection), used, now);
  }

  /** Undefined when the connection has no key. */
  async day(tx: Tx, connection: Connection): Promise<DayOfKey | undefined> {
    const now = this.settings.clock();
    const used = await this.used(tx, connection, now);
    const { limitFor } = this.quotaOf(connection);
    return used && { used: used.total, limitFor, resetsAt: nextMidnightUtc(now) };
  }

  private async used(tx: Tx, { id }: Connection, now: Date): Promise<RequestsUsed | undefined> {
    const key = await this.store.fingerprint(tx, id);
    return key && this.ledger.used(tx, key, utcDay(now));
  }

  private quotaOf({ keyKind }: Connection): RequestQuota {
    return requestQuota(keyKind as KeyKind, this.settings.backgroundPercent);
  }
}
