import { type AuditService, type BrandService, type LocationDirectory, type LocationNews } from '@leadweave/brands-api';
import { ConnectionStore } from '@leadweave/connections';
import { type JobQueues } from '@leadweave/jobs';
import { type LeadIntake, type LeadMoves, type QuarantineReplays } from '@leadweave/leads-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { MissingLeads } from './census/missing-leads.js';
import { SourceCensus } from './census/source-census.js';
import { ConnectionFactsRepository } from './connection/connection-facts.repository.js';
import { ConnectionHealthService } from './connection/connection-health.service.js';
import { ConnectionOverviewService } from './connection/connection-overview.service.js';
import { ConnectionsService } from './connection/connections.service.js';
import { CredentialUpdate } from './connection/credential-update.js';
import { KeyTests } from './connection/key-tests.js';
import { LeadTotalsRepository } from './connection/lead-totals.repository.js';
import { RequestBudgets } from './connection/request-budgets.js';
import { SyncPreviewService } from './connection/sync-preview.service.js';
import { AfterMapping } from './mapping/after-mapping.js';
import { BulkMappingService } from './mapping/bulk-mapping.service.js';
import { type LeadHiding } from './mapping/lead-hiding.js';
import { MappingFiguresRepository } from './mapping/mapping-figures.repository.js';
import { MappingListService } from './mapping/mapping-list.service.js';
import { MappingsRepository } from './mapping/mappings.repository.js';
import { MappedHistories } from './mapping/mapped-histories.js';
import { MappingsService } from './mapping/mappings.service.js';
import { OldLeads } from './mapping/old-leads.js';
import { OldLeadsRepository } from './mapping/old-leads.repository.js';
import { ProfileListRepository } from './mapping/profile-list.repository.js';
import { ProfilesService } from './mapping/profiles.service.js';
import { RequestLedgerRepository } from './provider/request-ledger.repository.js';
import { WhatConvertsClients } from './provider/whatconverts-clients.js';
import { RecordingsRepository } from './recordings/recordings.repository.js';
import { RecordingsService } from './recordings/recordings.service.js';
import { NoWhatConvertsNews, type WhatConvertsNews } from './news/whatconverts-news.js';
import { CoverageRepository } from './runs/coverage.repository.js';
import { PageStore } from './runs/page-store.js';
import { PageWritesRepository } from './runs/page-writes.repository.js';
import { RowReplayer } from './runs/row-replayer.js';
import { RunEnds } from './runs/run-ends.js';
import { RunLeases } from './runs/run-leases.js';
import { RunPlanner } from './runs/run-planner.js';
import { RunProgressService } from './runs/run-progress.service.js';
import { RunRequests } from './runs/run-requests.js';
import { SyncRunner, type SyncRunnerParts } from './runs/sync-runner.js';
import { SyncRunsRepository } from './runs/sync-runs.repository.js';
import { SyncRunsService } from './runs/sync-runs.service.js';
import { SyncSchedule } from './runs/sync-schedule.js';
import { VanishedLeadsRepository } from './runs/vanished-leads.repository.js';
import { WindowReader } from './runs/window-reader.js';
import { InboundWebhooksRepository } from './webhook-intake/address/inbound-webhooks.repository.js';
import { ConfirmationsRepository } from './webhook-intake/confirming/confirmations.repository.js';
import { ConfirmedDeliveriesRepository } from './webhook-intake/confirming/confirmed-deliveries.repository.js';
import { ConfirmingReads } from './webhook-intake/confirming/confirming-reads.js';
import { LeadConfirmationService } from './webhook-intake/confirming/lead-confirmation.service.js';
import { ClaimedDeliveriesRepository } from './webhook-intake/processing/claimed-deliveries.repository.js';
import { DeliveryPipeline } from './webhook-intake/processing/delivery-pipeline.js';
import { WebhookProcessor } from './webhook-intake/processing/webhook-processor.js';
import { DeliveryListRepository } from './webhook-intake/watching/delivery-list.repository.js';
import { IncomingWebhookService } from './webhook-intake/watching/incoming-webhook.service.js';
import { WaitingDeliveries } from './webhook-intake/watching/waiting-deliveries.js';
import { WebhookFiguresRepository } from './webhook-intake/watching/webhook-figures.repository.js';
import { WebhookReplayer } from './webhook-intake/watching/webhook-replayer.js';
import { WebhookUpkeep } from './webhook-intake/watching/webhook-upkeep.js';
import { LeadValueWriter } from './write-back/lead-value-writer.js';
import { type WhatConvertsSettings } from './whatconverts-options.js';

/** What the integration takes from the rest of the product. */
export interface WhatConvertsSurroundings {
  readonly settings: WhatConvertsSettings;
  readonly database: Database;
  readonly queues: Pick<JobQueues, 'enqueue'>;
  readonly intake: LeadIntake;
  readonly brands: Pick<BrandService, 'current'>;
  readonly locations: LocationDirectory;
  readonly audit: AuditService;
  readonly log: SyncRunnerParts['log'];
  readonly hiding?: LeadHiding;
  /** Takes leads to another location when their location loses its profile. */
  readonly moves: Pick<LeadMoves, 'figures' | 'start'>;
  readonly news?: WhatConvertsNews;
  /** Told when locations got or lost a profile. */
  readonly locationNews?: LocationNews;
  /** Told when profiles got a location, so that what waited for them is tried again. */
  readonly replays?: Pick<QuarantineReplays, 'profilesMapped'>;
}

/** Every service of the integration, made once. */
export class WhatConvertsParts {
  readonly connections: ConnectionsService;
  readonly health: ConnectionHealthService;
  readonly overview: ConnectionOverviewService;
  readonly previews: SyncPreviewService;
  readonly profiles: ProfilesService;
  readonly mappings: MappingsService;
  readonly bulkMappings: BulkMappingService;
  readonly mappingList: MappingListService;
  readonly runs: SyncRunsService;
  readonly progress: RunProgressService;
  readonly recordings: RecordingsService;
  readonly runner: SyncRunner;
  readonly schedule: SyncSchedule;
  readonly replayer: RowReplayer;
  readonly webhooks: IncomingWebhookService;
  readonly webhookProcessor: WebhookProcessor;
  readonly confirmingReads: ConfirmingReads;
  readonly leadConfirmations: LeadConfirmationService;
  readonly webhookUpkeep: WebhookUpkeep;
  readonly hooks = new InboundWebhooksRepository();
  readonly census: SourceCensus;
  readonly missing: MissingLeads;
  readonly valueWriter: LeadValueWriter;

  private readonly store: ConnectionStore;
  private readonly ledger = new RequestLedgerRepository();
  private readonly mappingRows = new MappingsRepository();
  private readonly profileLists = new ProfileListRepository();
  private readonly coverage = new CoverageRepository();
  private readonly runRows = new SyncRunsRepository();
  private readonly facts = new ConnectionFactsRepository();
  private readonly writes = new PageWritesRepository();
  private readonly confirmations = new ConfirmationsRepository();
  private readonly deliveryList = new DeliveryListRepository();
  private readonly waiting = new WaitingDeliveries(this.deliveryList);
  private readonly pipeline: DeliveryPipeline;
  private readonly clients: WhatConvertsClients;
  private readonly requests: RunRequests;
  private readonly histories: MappedHistories;
  private readonly budgets: RequestBudgets;

  constructor(private readonly around: WhatConvertsSurroundings) {
    const { settings, database, audit } = around;
    const { clock, intervalHours } = settings;
    this.store = new ConnectionStore(settings.keyRing);
    this.clients = new WhatConvertsClients(settings, database, this.store, this.ledger);
    this.requests = new RunRequests(around.queues, clock);
    this.histories = new MappedHistories(this.mappingRows, this.requests);
    this.budgets = new RequestBudgets(settings, this.store, this.ledger);
    this.pipeline = this.makePipeline();
    this.connections = this.makeConnections();
    this.health = new ConnectionHealthService(database, this.store, this.facts, this.runRows, this.budgets, clock);
    this.overview = new ConnectionOverviewService(database, this.connections, this.health, new LeadTotalsRepository());
    this.previews = this.makePreviews();
    this.profiles = this.makeProfiles();
    this.mappings = this.makeMappings();
    this.bulkMappings = this.makeBulkMappings();
    this.mappingList = this.makeMappingList();
    this.runs = new SyncRunsService(database, this.store, this.runRows, this.requests, audit, this.budgets, clock);
    this.progress = new RunProgressService(this.runs);
    this.recordings = this.makeRecordings();
    this.runner = this.makeRunner();
    this.replayer = new RowReplayer(
      around.intake,
      around.brands,
      this.mappingRows,
      this.store,
      clock,
      new WebhookReplayer(this.pipeline),
    );
    this.webhooks = this.makeWebhooks();
    this.webhookProcessor = this.makeProcessor();
    this.confirmingReads = this.makeConfirmingReads();
    this.leadConfirmations = new LeadConfirmationService(database, this.store, this.confirmations, this.budgets, clock);
    this.webhookUpkeep = new WebhookUpkeep(database, this.deliveryList, clock);
    this.census = this.makeCensus();
    this.valueWriter = this.makeValueWriter();
    this.missing = new MissingLeads(this.mappingRows, this.requests);
    this.schedule = new SyncSchedule(database, this.store, this.requests, intervalHours, clock);
  }

  /** When a webhook last arrived, by connection. */
  lastWebhooks(tx: Tx): Promise<ReadonlyMap<string, Date>> {
    return this.hooks.lastReceived(tx);
  }

  private makeConnections(): ConnectionsService {
    const { settings, database, audit } = this.around;
    const { store, facts, ledger, coverage, requests, profileLists, mappingRows: mappings, runRows: runs } = this;
    const { histories } = this;
    const keyTests = new KeyTests(this.clients, settings.clock);
    const credentialUpdate = new CredentialUpdate(store, mappings, profileLists, runs, requests, settings.clock);
    const rows = { store, facts, ledger, coverage, profileLists, mappings, runs, hooks: this.hooks };
    return new ConnectionsService({
      settings,
      database,
      audit,
      ...rows,
      requests,
      histories,
      keyTests,
      credentialUpdate,
    });
  }

  private makePreviews(): SyncPreviewService {
    const { settings, database, locations } = this.around;
    return new SyncPreviewService(
      settings,
      database,
      this.store,
      this.mappingRows,
      locations,
      this.clients,
      this.budgets,
    );
  }

  private makeProfiles(): ProfilesService {
    const { settings, database } = this.around;
    return new ProfilesService(settings, database, this.store, this.clients, this.profileLists, this.mappingRows);
  }

  private makeMappings(): MappingsService {
    const { settings, database, locations, audit, hiding, moves, locationNews } = this.around;
    const { store, profiles, histories, mappingRows: mappings } = this;
    const oldLeads = new OldLeads(new OldLeadsRepository(), locations, moves, hiding);
    return new MappingsService({
      settings,
      database,
      store,
      locations,
      mappings,
      oldLeads,
      profiles,
      histories,
      audit,
      locationNews,
      after: this.afterMapping(),
    });
  }

  private makeBulkMappings(): BulkMappingService {
    const { settings, database, audit } = this.around;
    const { store, mappingRows, profiles, histories } = this;
    const after = this.afterMapping();
    return new BulkMappingService(settings, database, store, mappingRows, profiles, histories, audit, after);
  }

  private afterMapping(): AfterMapping {
    const { hiding, replays, locationNews } = this.around;
    return new AfterMapping({ mappings: this.mappingRows, waiting: this.waiting, replays, hiding, locationNews });
  }

  private makeMappingList(): MappingListService {
    const { settings, database } = this.around;
    const figures = new MappingFiguresRepository();
    return new MappingListService(database, this.store, figures, this.profileLists, this.coverage, settings.clock);
  }

  private makeRecordings(): RecordingsService {
    const { settings, database, audit } = this.around;
    return new RecordingsService(database, this.store, new RecordingsRepository(), this.clients, audit, settings.clock);
  }

  private makePipeline(): DeliveryPipeline {
    const { intake, brands, settings } = this.around;
    const { store, mappingRows: mappings, confirmations } = this;
    return new DeliveryPipeline({ intake, brands, store, mappings, confirmations, clock: settings.clock });
  }

  private makeWebhooks(): IncomingWebhookService {
    const { settings, database, audit } = this.around;
    const { store, hooks, confirmations, deliveryList: deliveries } = this;
    const figures = new WebhookFiguresRepository();
    return new IncomingWebhookService({ settings, database, store, hooks, deliveries, figures, confirmations, audit });
  }

  private makeProcessor(): WebhookProcessor {
    const { settings, database, log } = this.around;
    const { pipeline, hooks } = this;
    const deliveries = new ClaimedDeliveriesRepository();
    return new WebhookProcessor({ database, deliveries, pipeline, hooks, clock: settings.clock, log });
  }

  private makeConfirmingReads(): ConfirmingReads {
    const { settings, database, intake, brands, log } = this.around;
    const { store, clients, ledger, mappingRows: mappings, confirmations } = this;
    const deliveries = new ConfirmedDeliveriesRepository();
    const rows = { database, store, ledger, mappings, confirmations, deliveries };
    return new ConfirmingReads({ ...rows, clients, brands, intake, clock: settings.clock, log });
  }

  private makeValueWriter(): LeadValueWriter {
    const { database, brands, settings } = this.around;
    const { store, clients } = this;
    return new LeadValueWriter({ database, store, clients, brands, clock: settings.clock });
  }

  private makeCensus(): SourceCensus {
    const { settings, database } = this.around;
    return new SourceCensus(
      settings,
      database,
      this.store,
      this.mappingRows,
      this.coverage,
      this.clients,
      this.budgets,
    );
  }

  private makeRunner(): SyncRunner {
    const { settings, database, intake, brands, log } = this.around;
    const { clock, failPoints, backgroundPercent } = settings;
    const { store, clients, coverage, writes, ledger, mappingRows: mappings, runRows: runs } = this;
    const leases = new RunLeases(database, clock);
    const vanished = new VanishedLeadsRepository();
    const rows = { database, store, mappings, coverage, writes, clock };
    const pages = new PageStore({ ...rows, intake, brands, vanished, failPoints });
    const windows = new WindowReader(pages, failPoints, settings.sweep, clock);
    const planner = new RunPlanner(database, mappings, coverage, writes, clock);
    const { news = new NoWhatConvertsNews() } = this.around;
    const ends = new RunEnds({ ...rows, leases, ledger, runs, news, backgroundPercent });
    return new SyncRunner({ database, store, clients, leases, planner, windows, ends, failPoints, log });
  }
}
