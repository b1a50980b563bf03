import { type Access } from '@leadweave/access';
import { type ConnectionStore } from '@leadweave/connections';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type RequestBudgets } from '../../connection/request-budgets.js';
import { WhatConvertsApiError } from '../../whatconverts-api-error.js';
import { type ConfirmationReason, confirmationReason } from './confirmation-reason.js';
import { type ConfirmationOfLead, type ConfirmationsRepository } from './confirmations.repository.js';
import { type LeadConfirmationDto } from './lead-confirmation.dto.js';

/** Says why a pushed lead is not confirmed yet, and when it is read. */
export class LeadConfirmationService {
  constructor(
    private readonly database: Database,
    private readonly store: ConnectionStore,
    private readonly confirmations: ConfirmationsRepository,
    private readonly budgets: RequestBudgets,
    private readonly clock: Clock,
  ) {}

  /** @throws WhatConvertsApiError `lead-unknown` */
  ofLead({ brandId, scope }: Pick<Access, 'brandId' | 'scope'>, leadId: string): Promise<LeadConfirmationDto> {
    return this.database.inBrand(brandId, scope, async (tx) => {
      const lead = await this.confirmations.ofLead(tx, leadId);
      if (!lead) throw new WhatConvertsApiError('lead-unknown', 'There is no such lead.');
      return this.explained(tx, lead);
    });
  }

  private async explained(tx: Tx, lead: ConfirmationOfLead): Promise<LeadConfirmationDto> {
    const { verified, attempts, pushedAt } = lead;
    const state = lead.state ?? undefined;
    const connection = lead.connectionId === null ? undefined : await this.store.get(tx, lead.connectionId);
    const budget = connection && (await this.budgets.ofConnection(tx, connection));
    const requestsSpent = budget !== undefined && budget.used >= budget.backgroundLimit;
    const reason = confirmationReason({ verified, state, attempts, connection: connection?.state, requestsSpent });
    return {
      reason,
      pushedAt: pushedAt?.toISOString() ?? null,
      nextReadAt: reason === 'requests-spent' ? budget!.resetsAt : this.nextRead(reason, lead),
      attempts,
      detail: reason === 'not-imported' ? lead.detail : null,
    };
  }

  /** What is due already is read at any moment now. */
  private nextRead(reason: ConfirmationReason, { nextReadAt }: ConfirmationOfLead): string | null {
    if (!nextReadAt || !readsGoOn.has(reason)) return null;
    return new Date(Math.max(nextReadAt.getTime(), this.clock().getTime())).toISOString();
  }
}

const readsGoOn: ReadonlySet<ConfirmationReason> = new Set(['read-follows', 'not-visible-yet', 'connection-failing']);
