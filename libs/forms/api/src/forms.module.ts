import { AuditService, LocationDirectory } from '@leadweave/brands-api';
import { LeadIntake, PersonalDataHolders, QuarantineReplayers } from '@leadweave/leads-api';
import { Database } from '@leadweave/persistence';
import { provideClass } from '@leadweave/wiring';
import { type DynamicModule, type FactoryProvider, Inject, Module, type Provider } from '@nestjs/common';
import { FormFiguresRepository } from './designing/form-figures.repository.js';
import { FormsController } from './designing/forms.controller.js';
import { FormsRepository } from './designing/forms.repository.js';
import { FormsService } from './designing/forms.service.js';
import { type FormsOptions, type FormsSettings, formsSettings } from './forms-options.js';
import { HostedForms } from './hosted/hosted-forms.js';
import { HostedFormsController } from './hosted/hosted-forms.controller.js';
import { AddressCounter } from './intake/address-counter.js';
import { FormSubmissionsController } from './intake/form-submissions.controller.js';
import { FormSubmissionsService } from './intake/form-submissions.service.js';
import { IdempotencyRepository } from './intake/idempotency.repository.js';
import { PublicFormsRepository } from './intake/public-forms.repository.js';
import { PublicSubmissionsController } from './intake/public-submissions.controller.js';
import { RefusalsRepository } from './intake/refusals.repository.js';
import { SubmissionDesk } from './intake/submission-desk.js';
import { SubmissionPrivileges } from './intake/submission-privileges.js';
import { SubmissionReplayer } from './intake/submission-replayer.js';
import { SubmissionsRepository } from './intake/submissions.repository.js';
import { SubmittedPersonalData } from './intake/submitted-personal-data.js';

const settingsToken = Symbol('forms settings');

/**
 * Native forms: designing them, taking submissions, hosted pages. Needs `Database`, `LeadIntake`, `QuarantineReplayers`,
 * `PersonalDataHolders`, `LocationDirectory` and `AuditService` from global modules.
 */
@Module({})
export class FormsModule {
  constructor(
    @Inject(QuarantineReplayers) replayers: QuarantineReplayers,
    @Inject(SubmissionReplayer) replayer: SubmissionReplayer,
    @Inject(PersonalDataHolders) holders: PersonalDataHolders,
  ) {
    replayers.register('form', replayer);
    holders.register(new SubmittedPersonalData());
  }

  static forRoot(options: FormsOptions): DynamicModule {
    return {
      module: FormsModule,
      controllers: [FormsController, FormSubmissionsController, PublicSubmissionsController, HostedFormsController],
      providers: [
        { provide: settingsToken, useFactory: () => formsSettings(options) },
        FormsRepository,
        FormFiguresRepository,
        SubmissionsRepository,
        {
          provide: SubmissionPrivileges,
          inject: [settingsToken],
          useFactory: ({ privileges }: FormsSettings) => privileges,
        },
        desk,
        ...services,
      ],
    };
  }
}

const desk: FactoryProvider = {
  provide: SubmissionDesk,
  inject: [Database, LeadIntake, SubmissionsRepository, settingsToken],
  useFactory: (database: Database, intake: LeadIntake, submissions: SubmissionsRepository, settings: FormsSettings) =>
    new SubmissionDesk({
      ...{ database, intake, submissions, settings },
      publicForms: new PublicFormsRepository(database),
      counter: new AddressCounter(settings.addressLimits),
      refusals: new RefusalsRepository(),
      idempotency: new IdempotencyRepository(),
    }),
};

const services: Provider[] = [
  provideClass(FormsService, [
    Database,
    FormsRepository,
    FormFiguresRepository,
    LocationDirectory,
    AuditService,
    settingsToken,
  ]),
  provideClass(FormSubmissionsService, [Database, FormsRepository, SubmissionsRepository, settingsToken]),
  provideClass(HostedForms, [SubmissionDesk, settingsToken]),
  {
    provide: SubmissionReplayer,
    inject: [FormsRepository, SubmissionsRepository, LeadIntake, settingsToken],
    useFactory: (
      forms: FormsRepository,
      submissions: SubmissionsRepository,
      intake: LeadIntake,
      { clock }: FormsSettings,
    ) => new SubmissionReplayer(forms, submissions, intake, clock),
  },
];
