import { JobQueues } from '@leadweave/jobs';
import { Database } from '@leadweave/persistence';
import { type Clock, systemClock } from '@leadweave/time';
import { given, provideClass } from '@leadweave/wiring';
import { type DynamicModule, type FactoryProvider, Logger, Module, type Provider } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { LeadDealValues } from './deals/lead-deal-values.js';
import { SalesforceEdits } from './editing/salesforce-values.js';
import { LeadFinder } from './finding/lead-finder.js';
import { ErasedIdentities } from './erasure/erased-identities.js';
import { ErasureController } from './erasure/erasure.controller.js';
import { ErasureService } from './erasure/erasure.service.js';
import { PersonalDataHolders } from './erasure/personal-data.js';
import { FeedPositionsRepository } from './feed/feed-positions.repository.js';
import { FeedRunner } from './feed/feed-runner.js';
import { FeedWorker } from './feed/feed-worker.js';
import { LeadEventConsumers } from './feed/lead-event-consumers.js';
import { LeadEventFeed } from './feed/lead-event-feed.js';
import { LeadIntake } from './intake/lead-intake.js';
import { RecordIntake } from './intake/record-intake.js';
import { JudgingController } from './judging/judging.controller.js';
import { JudgingService } from './judging/judging.service.js';
import { LeadArchive } from './judging/lead-archive.service.js';
import { Colleagues, NoColleagues } from './colleagues/colleagues.js';
import { LeadMoveRunner } from './moving/lead-move-runner.js';
import { LeadMoveSchedule } from './moving/lead-move-schedule.js';
import { LeadMoves } from './moving/lead-moves.js';
import { LeadMovesController } from './moving/lead-moves.controller.js';
import { LocationCopies } from './moving/location-copies.js';
import { NotesController } from './notes/notes.controller.js';
import { NotesService } from './notes/notes.service.js';
import { SamePersonController } from './same-person/same-person.controller.js';
import { PairingController } from './pairing/pairing.controller.js';
import { PairingService } from './pairing/pairing.service.js';
import { ConflictsToSettle } from './conflicts/conflicts-to-settle.js';
import { QuarantineReplayers } from './quarantine/quarantine-replayers.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { QuarantineService } from './quarantine/quarantine.service.js';
import { LeadsWorker } from './leads-worker.js';
import { LeadReader } from './reading/lead-reader.js';
import { LeadViews } from './reading/lead-views.js';
import { LeadsController } from './reading/leads.controller.js';
import { QuarantineReplays } from './replays/quarantine-replays.js';
import { ReplayRunner } from './replays/replay-runner.js';
import { ReplaySchedule } from './replays/replay-schedule.js';
import { RetentionRunner } from './retention/retention-runner.js';
import { RetentionSchedule } from './retention/retention-schedule.js';
import { RetentionController } from './retention/retention.controller.js';
import { QuarantinedRecords } from './review/quarantined-records.js';
import { ReviewItemsController } from './review/review-items.controller.js';
import { ReviewSources } from './review/review-source.js';
import { ReviewService } from './review/review.service.js';
import { UnknownProfiles } from './review/unknown-profiles.js';
import { ArrivalRules } from './rules/arrival-rules.js';
import { RulesController, rulesClock } from './rules/rules.controller.js';
import { LeadsListener } from './stream/leads-listener.js';
import { LeadsStreamController } from './stream/leads-stream.controller.js';
import { TimelineSources } from './timeline/timeline-sources.js';
import { SavedViewsController } from './views/saved-views.controller.js';
import { SavedViewsRepository } from './views/saved-views.repository.js';
import { SavedViewsService } from './views/saved-views.service.js';

/** What the leads need from the application. */
export interface LeadsOptions {
  /** Of a user who may log in: one connection listens for arrivals. */
  readonly databaseUrl: string;
  /** Whether this process carries out background work: consumers of events, and jobs (needs `JobQueues`). Default: no. */
  readonly runsWork?: boolean;
  /** Default: the clock of the machine. */
  readonly clock?: Clock;
  /**
   * Secrets of 32 bytes by which erased people are recognised: the first for new ones, all for known ones. Keep a retired
   * one as long as those it was used for must not come back. Default: one that ends with the process.
   */
  readonly erasureKeys?: readonly Uint8Array[];
}

/**
 * Intake, list, detail, judgement, quarantine, review and the feed of events of leads, on the application's `Database` and, where
 * it is bound, `JobQueues`. What other features may use is exported.
 */
@Module({})
export class LeadsModule {
  static forRoot({ databaseUrl, clock = systemClock, runsWork = false, erasureKeys }: LeadsOptions): DynamicModule {
    return {
      module: LeadsModule,
      global: true,
      // The stream stands before the others: `leads/stream` is no lead's id.
      controllers: [
        LeadsStreamController,
        LeadsController,
        JudgingController,
        QuarantineController,
        SavedViewsController,
        PairingController,
        NotesController,
        SamePersonController,
        ReviewItemsController,
        ErasureController,
        RetentionController,
        RulesController,
        LeadMovesController,
      ],
      providers: [
        TimelineSources,
        LeadReader,
        LeadViews,
        LeadDealValues,
        SalesforceEdits,
        LeadFinder,
        LeadEventFeed,
        LeadEventConsumers,
        QuarantineReplayers,
        PersonalDataHolders,
        LocationCopies,
        { provide: rulesClock, useValue: clock },
        { provide: ErasedIdentities, useFactory: () => new ErasedIdentities(erasureKeys ?? [randomBytes(32)]) },
        {
          provide: LeadIntake,
          inject: [ErasedIdentities],
          useFactory: (erased: ErasedIdentities) => new RecordIntake(erased, new ArrivalRules()),
        },
        provideClass(ErasureService, [Database, ErasedIdentities, PersonalDataHolders, given(clock)]),
        provideClass(LeadArchive, [given(clock)]),
        provideClass(LeadsListener, [given(databaseUrl)]),
        provideClass(JudgingService, [Database, LeadReader, given(clock)]),
        provideClass(PairingService, [Database, given(clock)]),
        {
          provide: NotesService,
          inject: [Database, LeadReader, { token: Colleagues, optional: true }],
          useFactory: (database: Database, reader: LeadReader, colleagues: Colleagues = new NoColleagues()) =>
            new NotesService(database, reader, colleagues, clock),
        },
        provideClass(QuarantineService, [Database, QuarantineReplayers, given(clock)]),
        provideClass(SavedViewsService, [Database, given(new SavedViewsRepository())]),
        {
          provide: LeadMoves,
          inject: [Database, { token: JobQueues, optional: true }],
          useFactory: (database: Database, queues?: JobQueues) => new LeadMoves(database, clock, queues),
        },
        ...review(clock),
        ...(runsWork ? [feedWorker, worker(clock)] : []),
      ],
      exports: [
        LeadIntake,
        LeadReader,
        LeadViews,
        LeadArchive,
        LeadDealValues,
        SalesforceEdits,
        LeadFinder,
        LeadEventFeed,
        LeadEventConsumers,
        QuarantineReplayers,
        QuarantineReplays,
        ReviewSources,
        TimelineSources,
        PersonalDataHolders,
        LeadMoves,
        LocationCopies,
      ],
    };
  }
}

const feedWorker: FactoryProvider = {
  provide: FeedWorker,
  inject: [Database, LeadEventConsumers, LeadEventFeed, LeadsListener],
  useFactory: (database: Database, consumers: LeadEventConsumers, feed: LeadEventFeed, listener: LeadsListener) => {
    const positions = new FeedPositionsRepository();
    const runner = new FeedRunner(database, feed, positions);
    return new FeedWorker(database, consumers, positions, runner, listener, new Logger('lead-feed'));
  },
};

function review(clock: Clock): Provider[] {
  return [
    {
      provide: QuarantineReplays,
      inject: [{ token: JobQueues, optional: true }],
      useFactory: (queues?: JobQueues) => new QuarantineReplays(clock, queues),
    },
    {
      provide: ReviewSources,
      inject: [QuarantineReplays, PairingService],
      useFactory: (replays: QuarantineReplays, pairing: PairingService) => reviewSources(replays, pairing),
    },
    provideClass(ReviewService, [Database, ReviewSources, given(clock)]),
  ];
}

function reviewSources(replays: QuarantineReplays, pairing: PairingService): ReviewSources {
  const sources = new ReviewSources();
  sources.register(new UnknownProfiles(replays));
  sources.register(new QuarantinedRecords(replays));
  sources.register(new ConflictsToSettle(pairing));
  return sources;
}

function worker(clock: Clock): Provider {
  return {
    provide: LeadsWorker,
    inject: [
      ...[JobQueues, Database, QuarantineReplayers, QuarantineReplays, ErasureService, ErasedIdentities],
      ...[LeadMoves, LocationCopies],
    ],
    useFactory: (
      queues: JobQueues,
      database: Database,
      replayers: QuarantineReplayers,
      replays: QuarantineReplays,
      erasures: ErasureService,
      identities: ErasedIdentities,
      moves: LeadMoves,
      copies: LocationCopies,
    ): LeadsWorker =>
      new LeadsWorker(
        queues,
        new ReplayRunner(database, replayers, clock),
        new ReplaySchedule(database, replays, clock),
        new RetentionRunner(database, erasures, identities, clock),
        new RetentionSchedule(database, queues, clock),
        new LeadMoveRunner(database, copies, clock),
        new LeadMoveSchedule(database, moves, clock),
      ),
  };
}
