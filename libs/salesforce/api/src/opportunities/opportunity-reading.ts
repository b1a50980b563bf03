import { type Database, type Tx } from '@leadweave/persistence';
import { type SalesforceRecord, type Soql } from '@leadweave/salesforce-client';
import { type ChangeSource } from '../changes/change-reader.js';
import { type Cursor, type CursorsRepository } from '../changes/cursors.repository.js';
import { type ConnectionRef } from '../gateway/salesforce-gateway.js';
import { type SalesforceSettings, type ToLeadsSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type DealRule } from './deals-of-leads.js';
import { type OpportunitiesRepository } from './opportunities.repository.js';
import { type FieldsOfOrg, opportunityPlan, type OpportunityPlan } from './opportunity-fields.js';
import { type OpportunityStore, type PreparedPage, type TakingRule } from './opportunity-store.js';
import { type OrgCurrencies } from './org-currencies.js';

const everywhere = { kind: 'all-locations' } as const;

/** How a connection's opportunities are read now. */
export interface BegunReading {
  readonly cursor: Cursor;
  readonly plan: OpportunityPlan;
  readonly rule: TakingRule;
  readonly settings: SalesforceSettings;
}

/** What is read of opportunities. */
export interface SourceOptions {
  readonly only?: Soql;
  readonly withDeleted?: boolean;
  /** Looks again for the leads of those that nobody was found for, also when they say nothing new. */
  readonly searchesAgain?: boolean;
}

export interface OpportunityReadingParts {
  readonly database: Database;
  readonly settings: SettingsRepository;
  readonly cursors: CursorsRepository;
  readonly fields: FieldsOfOrg;
  readonly currencies: OrgCurrencies;
  readonly opportunities: OpportunitiesRepository;
  readonly store: OpportunityStore;
}

/** What polling, deletions and the nightly look have in common: what is read, and where it goes. */
export class OpportunityReading {
  constructor(private readonly parts: OpportunityReadingParts) {}

  /**
   * Undefined while people have the direction switched off.
   *
   * @throws ConnectionUnavailable, SalesforceError
   */
  async begin(ref: ConnectionRef, cursorName: string): Promise<BegunReading | undefined> {
    const { database, settings, cursors, fields, currencies } = this.parts;
    const found = await database.inBrand(ref.brandId, everywhere, async (tx) => {
      const saved = await settings.of(tx, ref.connectionId);
      if (!saved?.toLeads.on) return undefined;
      const cursor = await cursors.begin(tx, ref.connectionId, cursorName, saved.toLeads.activatedAtMs);
      return { saved, cursor, currency: await brandCurrency(tx) };
    });
    if (!found) return undefined;
    const { saved, cursor, currency } = found;
    const { description } = await fields.describe(ref, 'Opportunity', { purpose: 'background' });
    const orgCurrency = await currencies.of(ref);
    const plan = opportunityPlan(description, saved.toLeads.filter, orgCurrency);
    return { cursor, plan, settings: saved, rule: ruleOf(saved, plan, currency) };
  }

  source(
    ref: ConnectionRef,
    { plan, rule }: BegunReading,
    cursor: string,
    { searchesAgain = false, ...more }: SourceOptions = {},
  ): ChangeSource<PreparedPage> {
    return {
      ...{ object: 'Opportunity', cursor, fields: plan.fields, ...more },
      prepare: (rows) => this.prepare(ref, rows, plan, rule, searchesAgain),
      apply: (tx, prepared) => this.parts.store.apply(tx, ref.connectionId, prepared, rule),
    };
  }

  /** Takes rows that were read by other means. Returns how many changed something. */
  async take(
    ref: ConnectionRef,
    rows: readonly SalesforceRecord[],
    { plan, rule }: BegunReading,
    fence: (tx: Tx) => Promise<void>,
  ): Promise<number> {
    const prepared = await this.prepare(ref, rows, plan, rule, true);
    return this.parts.database.inBrand(
      ref.brandId,
      everywhere,
      async (tx) => {
        await fence(tx);
        return this.parts.store.apply(tx, ref.connectionId, prepared, rule);
      },
      { retries: 3 },
    );
  }

  private async prepare(
    ref: ConnectionRef,
    rows: readonly SalesforceRecord[],
    plan: OpportunityPlan,
    rule: TakingRule,
    searchesAgain: boolean,
  ): Promise<PreparedPage> {
    const { database, opportunities, store } = this.parts;
    const ids = rows.flatMap(({ Id: id }) => (typeof id === 'string' ? [id] : []));
    const known = await database.inBrand(ref.brandId, everywhere, (tx) =>
      opportunities.byIds(tx, ref.connectionId, ids),
    );
    return store.prepare(ref, rows, known, plan, rule, searchesAgain);
  }
}

async function brandCurrency(tx: Tx): Promise<string> {
  const { currency } = await tx.one<{ currency: string }>('select currency from brand where id = $1', [tx.brandId]);
  return currency;
}

/** How opportunities are taken by what people chose. */
export function ruleOf({ toLeads }: SalesforceSettings, { matches }: OpportunityPlan, currency: string): TakingRule {
  const { activatedAtMs, whileMatching, lookBackDays } = toLeads;
  return { matches, activatedAtMs, whileMatching, lookBackDays, ...countingRule(toLeads, currency) };
}

/** How values are counted by what people chose. */
export async function dealRuleOf(tx: Tx, { toLeads }: SalesforceSettings): Promise<DealRule> {
  return countingRule(toLeads, await brandCurrency(tx));
}

function countingRule({ several, filter, writeBack }: ToLeadsSettings, currency: string): DealRule {
  return { several, filter, writeBack, currency, currencyDigits: digitsOf(currency) };
}

/** Digits of a currency's minor unit: 2 for USD, 0 for JPY. */
function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
