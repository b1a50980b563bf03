import { type LeadDealOutcome, type LeadFinder } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type LeadValue, owedWriteBack, type WriteBackRule } from '@leadweave/salesforce-domain';
import { type WriteBacksRepository } from './write-backs.repository.js';

/** A lead whose value was counted. */
export interface ValuedLead extends LeadDealOutcome {
  readonly value: LeadValue;
}

/** Writes down what WhatConverts is owed of leads' values, in the transaction in which those were counted. */
export class WriteBackRequests {
  constructor(
    private readonly rows: WriteBacksRepository,
    private readonly finder: LeadFinder,
  ) {}

  /** Leads that WhatConverts does not have are left out. */
  async request(
    tx: Tx,
    connectionId: string,
    leads: readonly ValuedLead[],
    rule: WriteBackRule,
    now: Date,
  ): Promise<void> {
    if (!rule.quotable && !rule.quote && !rule.sales) return;
    const ids = leads.map(({ leadId }) => leadId);
    const records = await this.finder.whatConvertsValues(tx, ids);
    const known = await this.rows.lock(tx, connectionId, ids);
    const owed = leads.flatMap(({ leadId, locationId, value }) => {
      const record = records.get(leadId);
      if (!record) return [];
      const before = known.get(leadId)?.settled ?? {};
      // What was read last may be older than what we wrote since: an amount of ours that is to be taken back is never already gone.
      const theirs = { ...record.value, ...before };
      const { write, settled } = owedWriteBack({ rule, value, theirs, settled: before });
      return [{ leadId, locationId, settled, owed: write }];
    });
    await this.rows.owe(tx, connectionId, owed, now);
  }
}
