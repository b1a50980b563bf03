import { AuditService, BrandService } from '@leadweave/brands-api';
import { type DevelopmentMailbox, developmentMailbox, type Mailer, passwordResetMail } from '@leadweave/mail';
import { applicationRole, Database } from '@leadweave/persistence';
import { type Clock, systemClock } from '@leadweave/time';
import { provideClass } from '@leadweave/wiring';
import { type DynamicModule, Logger, Module, type OnApplicationShutdown, type Provider } from '@nestjs/common';
import { APP_GUARD, Reflector } from '@nestjs/core';
import { Pool } from 'pg';
import { ApiKeyDirectory } from './api-keys/api-key-directory.js';
import { ApiKeyEntrance } from './api-keys/api-key-entrance.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysRepository } from './api-keys/api-keys.repository.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { UsedApiKeysRepository } from './api-keys/used-api-keys.repository.js';
import { AuthHandler } from './auth/auth-handler.js';
import { BackgroundWork } from './auth/background-work.js';
import { createAuth, resetLinkSeconds } from './auth/create-auth.js';
import { SessionRepository } from './auth/session.repository.js';
import { CreateBrandController } from './brands/create-brand.controller.js';
import { CreateBrandService } from './brands/create-brand.service.js';
import { FirstRunController } from './first-run/first-run.controller.js';
import { FirstRunService } from './first-run/first-run.service.js';
import { AccessGuard } from './guard/access.guard.js';
import { AnswerUpkeep } from './idempotency/answer-upkeep.js';
import { IdempotencyGuard } from './idempotency/idempotency.guard.js';
import { IdempotentAnswersRepository } from './idempotency/idempotent-answers.repository.js';
import type { IdentityOptions, IdentitySettings } from './identity-options.js';
import { identitySettings, isThisMachine } from './identity-settings.js';
import { identityAuth, identityClock, identityMailer, identityPool, identitySettingsToken } from './identity-tokens.js';
import { IdentityService } from './identity.service.js';
import { AcceptInvitationService } from './invitations/accept-invitation.service.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations/invitations.repository.js';
import { InvitationsService } from './invitations/invitations.service.js';
import { DevelopmentMailStore } from './mailbox/development-mail-store.js';
import { DevelopmentMailboxController } from './mailbox/development-mailbox.controller.js';
import { OpenMailbox } from './mailbox/open-mailbox.js';
import { MemberDirectory } from './members/member-directory.js';
import { MembersController } from './members/members.controller.js';
import { MembersRepository } from './members/members.repository.js';
import { MembersService } from './members/members.service.js';
import { PasswordHasher } from './password/password-hasher.js';
import { RequestCounter } from './rate-limit/request-counter.js';
import { SessionController } from './session/session.controller.js';
import { SessionService } from './session/session.service.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { AttemptThrottle } from './throttle/attempt-throttle.js';
import { UsersRepository } from './users/users.repository.js';

const defaultConnections = 5;
const log = new Logger('identity');

/** Ends better-auth's pool after the mails that are still on their way. */
class IdentityShutdown implements OnApplicationShutdown {
  constructor(
    private readonly pool: Pool,
    private readonly background: BackgroundWork,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.background.settled();
    await this.pool.end();
  }
}

/**
 * Accounts, sessions, memberships and the guard of every route. Needs `PersistenceModule` and `BrandsModule`; call
 * `mountIdentity(app)` before listening.
 */
@Module({})
export class IdentityModule {
  static forRoot(options: IdentityOptions): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      controllers: [
        SessionController,
        FirstRunController,
        InvitationsController,
        MembersController,
        ApiKeysController,
        CreateBrandController,
        DevelopmentMailboxController,
      ],
      providers: [
        ...foundations(options),
        ...services,
        guard,
        repetition,
        ...(options.runsUpkeep ? [provideClass(AnswerUpkeep, [identityPool, identityClock])] : []),
      ],
      exports: [IdentityService, SessionRepository, MemberDirectory, ApiKeyDirectory, identityMailer],
    };
  }
}

function foundations(options: IdentityOptions): Provider[] {
  return [
    { provide: identitySettingsToken, useFactory: () => identitySettings(options) },
    { provide: identityClock, useValue: options.clock ?? systemClock },
    { provide: identityPool, useFactory: () => openPool(options) },
    { provide: PasswordHasher, useFactory: () => new PasswordHasher(options.password) },
    { provide: BackgroundWork, useFactory: () => new BackgroundWork((error) => log.error(error)) },
    provideClass(SessionRepository, [identityPool, identitySettingsToken]),
    provideClass(UsedApiKeysRepository, [identityPool]),
    {
      provide: RequestCounter,
      inject: [identityPool, identitySettingsToken, identityClock],
      useFactory: (pool: Pool, { requestLimits }: IdentitySettings, clock: Clock) =>
        new RequestCounter(pool, requestLimits, clock),
    },
    provideClass(IdentityShutdown, [identityPool, BackgroundWork]),
    {
      provide: OpenMailbox,
      inject: [identityPool, identityClock, identitySettingsToken],
      useFactory: (pool: Pool, clock: Clock, settings: IdentitySettings) =>
        new OpenMailbox(options.mailer ? undefined : mailboxOn(pool, clock), isThisMachine(settings.publicUrl)),
    },
    {
      provide: identityMailer,
      inject: [OpenMailbox],
      useFactory: ({ kept }: OpenMailbox) => options.mailer ?? kept,
    },
    {
      provide: AttemptThrottle,
      inject: [identityPool, identityClock],
      useFactory: (pool: Pool, clock: Clock) => new AttemptThrottle(pool, options.secret, clock),
    },
    {
      provide: identityAuth,
      inject: [identityPool, identitySettingsToken, PasswordHasher, identityMailer, AttemptThrottle, BackgroundWork],
      useFactory: makeAuth,
    },
  ];
}

function mailboxOn(pool: Pool, clock: Clock): DevelopmentMailbox {
  return developmentMailbox({ store: new DevelopmentMailStore(pool), clock });
}

function openPool({ databaseUrl, maxConnections = defaultConnections }: IdentityOptions): Pool {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: maxConnections,
    application_name: 'leadweave-identity',
    options: `-c role=${applicationRole} -c search_path=identity,public`,
  });
  // An idle connection that the server ends is replaced at the next query; without a listener it would end the process.
  pool.on('error', (error) => log.warn(error.message));
  return pool;
}

function makeAuth(
  pool: Pool,
  settings: IdentitySettings,
  hasher: PasswordHasher,
  mailer: Mailer,
  throttle: AttemptThrottle,
  background: BackgroundWork,
) {
  const resetMail = (to: string, token: string) => {
    const url = new URL(`/reset-password/${token}`, settings.publicUrl).href;
    return mailer.send(passwordResetMail({ to, url, validSeconds: resetLinkSeconds }));
  };
  return createAuth({
    pool,
    settings,
    hasher,
    sendResetLink: resetMail,
    onPasswordReset: (email) => throttle.forgive(email),
    inBackground: background.take,
    warn: (message) => log.warn(message),
  });
}

const services: Provider[] = [
  UsersRepository,
  MemberDirectory,
  MembersRepository,
  InvitationsRepository,
  provideClass(AuthHandler, [identityAuth, identitySettingsToken, AttemptThrottle, SessionRepository, identityClock]),
  provideClass(SignInService, [identityAuth, SessionRepository, identitySettingsToken, identityClock]),
  provideClass(SessionService, [SessionRepository, identitySettingsToken, identityClock]),
  provideClass(FirstRunService, [Database, BrandService, UsersRepository, MembersRepository, PasswordHasher]),
  provideClass(CreateBrandService, [Database, BrandService, MembersRepository, SessionRepository]),
  provideClass(InvitationsService, [
    MembersRepository,
    BrandService,
    identityMailer,
    identitySettingsToken,
    identityClock,
  ]),
  provideClass(AcceptInvitationService, [
    Database,
    InvitationsRepository,
    UsersRepository,
    PasswordHasher,
    AuditService,
    identityClock,
  ]),
  ApiKeysRepository,
  IdempotentAnswersRepository,
  provideClass(ApiKeyEntrance, [UsedApiKeysRepository, RequestCounter, identityClock]),
  provideClass(ApiKeyDirectory, [identityClock]),
  provideClass(ApiKeysService, [Database, ApiKeysRepository, AuditService, identityClock]),
  provideClass(MembersService, [Database, MembersRepository, InvitationsService, AuditService]),
  provideClass(IdentityService, [
    Database,
    UsersRepository,
    MembersRepository,
    CreateBrandService,
    PasswordHasher,
    identityMailer,
  ]),
];

const guard: Provider = {
  provide: APP_GUARD,
  inject: [Reflector, SessionRepository, ApiKeyEntrance, identitySettingsToken, identityClock],
  useFactory: (...parts: ConstructorParameters<typeof AccessGuard>) => new AccessGuard(...parts),
};

/** Behind the guard of the access, which says whose request it is. */
const repetition: Provider = {
  provide: APP_GUARD,
  inject: [Reflector, Database, IdempotentAnswersRepository, identitySettingsToken, identityClock],
  useFactory: (...parts: ConstructorParameters<typeof IdempotencyGuard>) => new IdempotencyGuard(...parts),
};
