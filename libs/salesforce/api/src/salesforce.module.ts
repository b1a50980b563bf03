import { LocationCopies, PersonalDataHolders, ReviewSources, TimelineSources } from '@leadweave/leads-api';
import { type DynamicModule, Inject, Module } from '@nestjs/common';
import { backFillProviders } from './back-fill/back-fill-providers.js';
import { chainProviders } from './chain/chain-providers.js';
import { ChainController } from './chain/chain.controller.js';
import { careProviders } from './connection/care-providers.js';
import { convertedProviders } from './converted/converted-providers.js';
import { dutiesProviders } from './duties/duties-providers.js';
import { errorsProviders } from './errors/errors-providers.js';
import { ErrorsController } from './errors/errors.controller.js';
import { fieldsProviders } from './fields/fields-providers.js';
import { FieldsController } from './fields/fields.controller.js';
import { figuresProviders } from './figures/figures-providers.js';
import { SalesforceFigures } from './figures/salesforce-figures.js';
import { gatewayProviders } from './gateway/gateway-providers.js';
import { CallTimeline } from './log/call-timeline.js';
import { CallLogController } from './log/call-log.controller.js';
import { logProviders } from './log/log-providers.js';
import { noticesProviders } from './notices/notices-providers.js';
import { opportunitiesProviders } from './opportunities/opportunities-providers.js';
import { overviewProviders } from './overview/overview-providers.js';
import { OverviewController } from './overview/overview.controller.js';
import { type SalesforceOptions } from './salesforce-options.js';
import { DryRunsController } from './sending/dry-runs.controller.js';
import { LeadRetries } from './sending/lead-retries.js';
import { LeadsToChoose } from './sending/leads-to-choose.js';
import { SalesforceLocations } from './sending/salesforce-locations.js';
import { SalesforcePersonalData } from './sending/salesforce-personal-data.js';
import { sendingProviders } from './sending/sending-providers.js';
import { setUpProviders } from './set-up/set-up-providers.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { settingsProviders } from './settings/settings-providers.js';
import { SettingsTrialsController } from './settings/settings-trials.controller.js';
import { SettingsController } from './settings/settings.controller.js';
import { signInProviders } from './sign-in/sign-in-providers.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { writeBackProviders } from './write-back/write-back-providers.js';

/**
 * Salesforce in both directions: the connection, what goes where, leads out, opportunities back, and the log of it. Needs the
 * global modules of persistence, jobs, brands and leads, and takes `ConnectionMail` and `SalesforceNews` when they are bound.
 */
@Module({})
export class SalesforceModule {
  constructor(
    @Inject(PersonalDataHolders) holders: PersonalDataHolders,
    @Inject(LocationCopies) copies: LocationCopies,
    @Inject(ReviewSources) questions: ReviewSources,
    @Inject(TimelineSources) timelines: TimelineSources,
    @Inject(LeadRetries) retries: LeadRetries,
  ) {
    holders.register(new SalesforcePersonalData());
    copies.register(new SalesforceLocations());
    timelines.register(new CallTimeline());
    questions.register(new LeadsToChoose(retries));
  }

  static forRoot(options: SalesforceOptions): DynamicModule {
    return {
      module: SalesforceModule,
      global: true,
      controllers: [
        OverviewController,
        SignInController,
        SetUpController,
        FieldsController,
        SettingsController,
        SettingsTrialsController,
        DryRunsController,
        ErrorsController,
        CallLogController,
        ChainController,
      ],
      // One list per subject, each in the folder of its subject.
      providers: [
        ...gatewayProviders(options),
        ...careProviders(options),
        ...noticesProviders(options),
        ...dutiesProviders(options),
        ...overviewProviders(options),
        ...signInProviders(options),
        ...setUpProviders(options),
        ...fieldsProviders(options),
        ...settingsProviders(options),
        ...sendingProviders(options),
        ...backFillProviders(options),
        ...errorsProviders(options),
        ...logProviders(options),
        ...chainProviders(options),
        ...opportunitiesProviders(options),
        ...convertedProviders(options),
        ...writeBackProviders(options),
        ...figuresProviders(options),
      ],
      exports: [SalesforceFigures],
    };
  }
}
