import { type DealValue } from '@leadweave/lead-matching';
import { type LeadDealOutcome, type LeadDealValues, type LeadFinder } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type LeadValue, leadValueOf, type Opportunity } from '@leadweave/salesforce-domain';
import { type ToLeadsSettings } from '../settings/salesforce-settings.js';
import { type WriteBackRequests } from '../write-back/write-back-requests.js';
import { LinksRepository } from './links.repository.js';
import { type CountedOpportunity, type OpportunitiesRepository } from './opportunities.repository.js';

/** What made the value of a lead be counted anew. */
export interface DealCause {
  /** As it was tied; the lead may be part of another one by now. */
  readonly leadId: string;
  readonly opportunityId: string;
  readonly atMs: number;
}

/** How values are counted. */
export interface DealRule extends Pick<ToLeadsSettings, 'several' | 'filter' | 'writeBack'> {
  /** Of the brand, ISO 4217. */
  readonly currency: string;
  readonly currencyDigits: number;
}

/** The value of a lead after it was counted. */
export interface CountedLead extends LeadDealOutcome {
  readonly value: LeadValue;
}

/** Counts what opportunities are worth to their leads, and passes it on: to the leads, and to what WhatConverts is owed. */
export class DealsOfLeads {
  private readonly links = new LinksRepository();

  constructor(
    private readonly opportunities: OpportunitiesRepository,
    private readonly finder: LeadFinder,
    private readonly deals: LeadDealValues,
    private readonly writeBacks: WriteBackRequests,
  ) {}

  /** In the transaction that changed the opportunities. */
  async recount(
    tx: Tx,
    connectionId: string,
    causes: readonly DealCause[],
    rule: DealRule,
    now: Date,
  ): Promise<CountedLead[]> {
    if (causes.length === 0) return [];
    const shown = await this.shownLeads(tx, causes);
    const leadIds = [...shown.keys()];
    const counted = await this.opportunities.ofLeads(tx, connectionId, leadIds);
    const converted = await this.links.convertedInto(tx, connectionId, leadIds);
    const values = new Map(
      leadIds.map((leadId) => {
        const own = counted.filter(({ shownLeadId }) => shownLeadId === leadId);
        return [leadId, { own, value: valueOf(own, rule, converted.get(leadId)) }];
      }),
    );
    const outcomes = await this.deals.take(
      tx,
      [...values].map(([leadId, { own, value }]) => {
        const { opportunityId, atMs } = shown.get(leadId)!;
        const origin = { kind: 'salesforce', connectionId, opportunityId } as const;
        return { leadId, origin, deal: dealOf(own, value, { opportunityId, atMs }) };
      }),
      now,
    );
    const result = outcomes.map((outcome) => ({ ...outcome, value: values.get(outcome.leadId)!.value }));
    await this.writeBacks.request(tx, connectionId, result, rule.writeBack, now);
    return result;
  }

  /** The last cause of each lead that is shown; erased leads have none. */
  private async shownLeads(tx: Tx, causes: readonly DealCause[]): Promise<ReadonlyMap<string, DealCause>> {
    const ids = [...new Set(causes.map(({ leadId }) => leadId))];
    const nothing = { whatConvertsIds: [], emails: [], phones: [], from: new Date(0) };
    const found = await this.finder.find(tx, { ids, ...nothing });
    const shownAs = new Map(found.map(({ value, leadId }) => [value, leadId]));
    const latest = new Map<string, DealCause>();
    for (const cause of causes) {
      const leadId = shownAs.get(cause.leadId);
      const other = leadId === undefined ? undefined : latest.get(leadId);
      if (leadId !== undefined && (!other || other.atMs <= cause.atMs)) latest.set(leadId, cause);
    }
    return latest;
  }
}

/**
 * With a filter only what matches counts. What does not match stands among the rest as something that is worth nothing, so that a value which
 * it brought while it matched is taken back.
 */
function valueOf(own: readonly CountedOpportunity[], rule: DealRule, convertedId: string | undefined): LeadValue {
  const seen = own.map((one): Opportunity => (one.matched ? one : { ...one, isDeleted: true }));
  return leadValueOf(seen, { ...rule, convertedId });
}

function dealOf(
  own: readonly CountedOpportunity[],
  { quoteMinor, salesMinor, outcome }: LeadValue,
  { opportunityId: reference, atMs }: { readonly opportunityId: string; readonly atMs: number },
): DealValue | undefined {
  if (own.length === 0) return undefined;
  const live = own.filter(({ isDeleted, matched }) => !isDeleted && matched).at(-1);
  return {
    system: 'salesforce',
    ...{ reference, atMs, outcome },
    ...(quoteMinor !== undefined && { quoteMinor }),
    ...(salesMinor !== undefined && { salesMinor }),
    ...(live && live.stage !== '' && { stage: live.stage }),
    ...(live?.closeDate !== undefined && { closeDate: live.closeDate }),
  };
}
