import { LeadDealValues, LeadFinder, ReviewSources } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { systemClock } from '@leadweave/time';
import { type FactoryProvider, Logger, type Provider } from '@nestjs/common';
import { ChangeReader } from '../changes/change-reader.js';
import { CursorsRepository } from '../changes/cursors.repository.js';
import { UsageRepository } from '../connection/usage.repository.js';
import { DutiesRepository } from '../duties/duties.repository.js';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { ConversionPolling } from '../converted/conversion-polling.js';
import { ConversionsRepository } from '../converted/conversions.repository.js';
import { WhenAvailable } from '../duties/when-available.js';
import { OrgFields } from '../fields/org-fields.js';
import { SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type SalesforceOptions } from '../salesforce-options.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { WriteBackRequests } from '../write-back/write-back-requests.js';
import { DealsOfLeads } from './deals-of-leads.js';
import { DeletionReading } from './deletion-reading.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { IdRepair } from './id-repair.js';
import { NightlyLook } from './nightly-look.js';
import { OpportunitiesToTie } from './opportunities-to-tie.js';
import { OpportunitiesRepository } from './opportunities.repository.js';
import { NoOpportunityNews, OpportunityNews } from './opportunity-news.js';
import { OpportunityPolling } from './opportunity-polling.js';
import { OpportunityReading } from './opportunity-reading.js';
import { OpportunityStore } from './opportunity-store.js';
import { OrgCurrencies } from './org-currencies.js';
import { TieSearch } from './tie-search.js';
import { UnreadableRows } from './unreadable-rows.js';

const usualPollSeconds = 60;

/** Opportunities back onto their leads: what reads them, and where this process works, who asks for them. */
export function opportunitiesProviders(options: SalesforceOptions): Provider[] {
  return [
    OpportunitiesRepository,
    CursorsRepository,
    deals,
    questions,
    reading(options),
    ...(options.runsWork ? [workers(options)] : []),
  ];
}

const deals: FactoryProvider = {
  provide: DealsOfLeads,
  inject: [OpportunitiesRepository, LeadFinder, LeadDealValues, WriteBackRequests],
  useFactory: (
    opportunities: OpportunitiesRepository,
    finder: LeadFinder,
    values: LeadDealValues,
    writeBacks: WriteBackRequests,
  ) => new DealsOfLeads(opportunities, finder, values, writeBacks),
};

/** Registers what people are asked. */
export class OpportunityQuestions {}

const questions: FactoryProvider = {
  provide: OpportunityQuestions,
  inject: [SettingsRepository, DealsOfLeads, LeadFinder, ReviewSources],
  useFactory: (
    settings: SettingsRepository,
    dealsOfLeads: DealsOfLeads,
    finder: LeadFinder,
    sources: ReviewSources,
  ) => {
    sources.register(new OpportunitiesToTie({ settings, deals: dealsOfLeads, finder, log: new CallLogRepository() }));
    return new OpportunityQuestions();
  },
};

function reading({ clock = systemClock }: SalesforceOptions): FactoryProvider {
  return {
    provide: OpportunityReading,
    inject: [
      Database,
      SalesforceGateway,
      SettingsRepository,
      CursorsRepository,
      OpportunitiesRepository,
      LeadFinder,
      DealsOfLeads,
      OrgFields,
      { token: OpportunityNews, optional: true },
    ],
    useFactory: (
      database: Database,
      gateway: SalesforceGateway,
      settings: SettingsRepository,
      cursors: CursorsRepository,
      opportunities: OpportunitiesRepository,
      finder: LeadFinder,
      dealsOfLeads: DealsOfLeads,
      fields: OrgFields,
      news: OpportunityNews = new NoOpportunityNews(),
    ) => {
      const ties = new TieSearch({ database, gateway, finder });
      const store = new OpportunityStore({ opportunities, ties, deals: dealsOfLeads, news, clock });
      const currencies = new OrgCurrencies(gateway, clock);
      return new OpportunityReading({ database, settings, cursors, fields, currencies, opportunities, store });
    },
  };
}

/** Registers the duties of this subject. */
export class OpportunityWork {}

function workers({ clock = systemClock, pollSeconds = usualPollSeconds }: SalesforceOptions): FactoryProvider {
  return {
    provide: OpportunityWork,
    inject: [
      Database,
      SalesforceGateway,
      DutiesRepository,
      CursorsRepository,
      UsageRepository,
      OpportunitiesRepository,
      OpportunityReading,
      SettingsRepository,
      ConversionsRepository,
      LeadFinder,
      DutyHandlers,
    ],
    useFactory: (
      database: Database,
      gateway: SalesforceGateway,
      duties: DutiesRepository,
      cursors: CursorsRepository,
      usage: UsageRepository,
      opportunities: OpportunitiesRepository,
      opportunityReading: OpportunityReading,
      settings: SettingsRepository,
      conversions: ConversionsRepository,
      finder: LeadFinder,
      handlers: DutyHandlers,
    ) => {
      const log = new Logger('salesforce');
      const reader = new ChangeReader({ database, gateway, duties, cursors, clock });
      const common = { database, reading: opportunityReading, reader, clock };
      const calling = { ...common, gateway, duties, opportunities, cursors };
      const repair = new IdRepair({ ...calling, finder, log: new CallLogRepository() });
      const served = {
        'poll-opportunities': new OpportunityPolling({ ...common, cursors, usage, pollSeconds }),
        'poll-leads': new ConversionPolling({ ...calling, settings, conversions, repair }),
        'read-deletions': new DeletionReading(calling),
        reconcile: new NightlyLook({ ...calling, unreadable: new UnreadableRows(), repair }),
      };
      for (const [kind, handler] of Object.entries(served)) {
        handlers.register(kind as keyof typeof served, new WhenAvailable(handler, clock, log));
      }
      return new OpportunityWork();
    },
  };
}
