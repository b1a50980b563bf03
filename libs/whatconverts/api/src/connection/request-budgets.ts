import { type Connection, type ConnectionStore } from '@leadweave/connections';
import { type Tx } from '@leadweave/persistence';
import { utcDay } from '@leadweave/time';
import { type RequestLedgerRepository } from '../provider/request-ledger.repository.js';
import { type KeyKind, requestQuota } from '../provider/request-quota.js';
import { type WhatConvertsSettings } from '../whatconverts-options.js';
import { budgetToDto } from './budget-view.js';
import { type RequestBudgetDto } from './connection.dto.js';

/** What the key of a connection has used of its day. */
export class RequestBudgets {
  constructor(
    private readonly settings: WhatConvertsSettings,
    private readonly store: ConnectionStore,
    private readonly ledger: RequestLedgerRepository,
  ) {}

  async ofConnection(tx: Tx, { id, keyKind }: Connection): Promise<RequestBudgetDto | undefined> {
    const key = await this.store.fingerprint(tx, id);
    if (!key) return undefined;
    const now = this.settings.clock();
    const quota = requestQuota(keyKind as KeyKind, this.settings.backgroundPercent);
    return budgetToDto(quota, await this.ledger.used(tx, key, utcDay(now)), now);
  }
}
