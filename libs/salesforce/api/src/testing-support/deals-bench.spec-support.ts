import { type SourceContent } from '@leadweave/domain';
import { type IncomingRecord, LeadDealValues, LeadFinder, RecordIntake } from '@leadweave/leads-api';
import { leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { secondMs } from '@leadweave/time';
import { randomUUID } from 'node:crypto';
import { ChangeReader, type ChangeReaderParts } from '../changes/change-reader.js';
import { CursorsRepository } from '../changes/cursors.repository.js';
import { DutiesRepository, type DutyKind } from '../duties/duties.repository.js';
import { type DutyHandler, DutyHandlers } from '../duties/duty-handlers.js';
import { DutyLanes } from '../duties/duty-lanes.js';
import { DutyWake } from '../duties/duty-wake.js';
import { WhenAvailable } from '../duties/when-available.js';
import { ConversionPolling } from '../converted/conversion-polling.js';
import { ConversionsRepository } from '../converted/conversions.repository.js';
import { IdRepair } from '../opportunities/id-repair.js';
import { NightlyLook } from '../opportunities/nightly-look.js';
import { UnreadableRows } from '../opportunities/unreadable-rows.js';
import { OrgFields } from '../fields/org-fields.js';
import { DealsOfLeads } from '../opportunities/deals-of-leads.js';
import { DeletionReading } from '../opportunities/deletion-reading.js';
import { OpportunitiesRepository } from '../opportunities/opportunities.repository.js';
import { OpportunityNews, type OpportunityChange } from '../opportunities/opportunity-news.js';
import { OpportunityPolling } from '../opportunities/opportunity-polling.js';
import { OpportunityReading } from '../opportunities/opportunity-reading.js';
import { OpportunityStore } from '../opportunities/opportunity-store.js';
import { OrgCurrencies } from '../opportunities/org-currencies.js';
import { TieSearch } from '../opportunities/tie-search.js';
import { firstSettings } from '../settings/first-settings.js';
import { type ToLeadsSettings } from '../settings/salesforce-settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { NoWhatConvertsValues, type WhatConvertsValues } from '../write-back/whatconverts-values.js';
import { WriteBackSender } from '../write-back/write-back-sender.js';
import { WriteBackRequests } from '../write-back/write-back-requests.js';
import { WriteBacksRepository } from '../write-back/write-backs.repository.js';
import { brandA, ConnectedBrand, north } from './connected-brand.spec-support.js';

/** What a lead shows of its value. */
export interface ShownValue {
  readonly quote_minor: string | null;
  readonly sales_minor: string | null;
}

/** Carries out what is due, one duty after the other. */
export interface BenchWorker {
  runDue(): Promise<void>;
}

class HeardChanges extends OpportunityNews {
  readonly heard: string[] = [];

  changed(_tx: unknown, changes: readonly OpportunityChange[]): Promise<void> {
    this.heard.push(
      ...changes.flatMap(({ opportunity: { id }, triggers }) => triggers.map((trigger) => `${trigger} ${id}`)),
    );
    return Promise.resolve();
  }
}

/** A connected brand that takes opportunities back, with leads and with hands in the org. */
export class DealsBench {
  readonly duties = new DutiesRepository();
  readonly cursors = new CursorsRepository();
  readonly settings = new SettingsRepository();
  readonly opportunities = new OpportunitiesRepository();
  readonly writeBacks = new WriteBacksRepository();
  readonly finder = new LeadFinder();
  readonly news = new HeardChanges();
  readonly warnings: string[] = [];
  readonly ties: TieSearch;
  readonly deals: DealsOfLeads;
  readonly store: OpportunityStore;
  readonly reading: OpportunityReading;
  /** Where write-backs go; set it to a WhatConverts. */
  values: WhatConvertsValues = new NoWhatConvertsValues();
  private records = 0;

  private constructor(readonly brand: ConnectedBrand) {
    const { gateway, clock } = brand;
    const { database } = brand.test;
    const { finder, opportunities, settings, cursors, news } = this;
    this.ties = new TieSearch({ database, gateway, finder });
    this.deals = new DealsOfLeads(
      opportunities,
      finder,
      new LeadDealValues(),
      new WriteBackRequests(this.writeBacks, finder),
    );
    this.store = new OpportunityStore({ opportunities, ties: this.ties, deals: this.deals, news, clock });
    const fields = new OrgFields(database, brand.connections, gateway, clock);
    const currencies = new OrgCurrencies(gateway, clock);
    this.reading = new OpportunityReading({
      database,
      settings,
      cursors,
      fields,
      currencies,
      opportunities,
      store: this.store,
    });
  }

  static async start(): Promise<DealsBench> {
    const bench = new DealsBench(await ConnectedBrand.start());
    for (const object of ['Lead', 'Contact', 'Opportunity']) {
      for (const name of [leadweaveIdField, whatConvertsIdField]) {
        bench.org.addField(`${object}.${name}`, { type: 'Text', label: name, length: 40 });
      }
    }
    bench.org.mapConversion(leadweaveIdField, 'Opportunity', leadweaveIdField);
    return bench;
  }

  get org() {
    return this.brand.org;
  }

  get ref() {
    return this.brand.ref;
  }

  /** Removes what was stored, and lets the direction begin now. */
  async begin(toLeads: Partial<ToLeadsSettings> = {}): Promise<void> {
    this.brand.advance(3_600 * secondMs);
    await this.brand.test.owner.query(
      `truncate lead, source_record, lead_event, salesforce_settings, salesforce_lead, salesforce_call, salesforce_opportunity,
         salesforce_cursor, salesforce_write_back, salesforce_duty, salesforce_unreadable_row cascade`,
    );
    this.news.heard.length = 0;
    this.warnings.length = 0;
    this.org.clearRules();
    this.brand.simulator.control.clearFaults();
    await this.choose({ on: true, activatedAtMs: this.brand.clock().getTime(), ...toLeads });
    this.brand.advance(10 * secondMs);
  }

  /** What people choose for this direction. */
  async choose(toLeads: Partial<ToLeadsSettings>): Promise<void> {
    const now = this.brand.clock();
    await this.brand.inBrand(async (tx) => {
      const saved = (await this.settings.of(tx, this.ref.connectionId)) ?? firstSettings(now);
      const changed = { ...saved, toLeads: { ...saved.toLeads, ...toLeads } };
      await this.settings.save(tx, this.ref.connectionId, changed, { by: 'user:1', now });
      await this.duties.dueBy(tx, this.ref.connectionId, 'poll-opportunities', now);
    });
  }

  /** A lead as WhatConverts tells it; returns our id. */
  async lead(
    more: Partial<Omit<IncomingRecord, 'content'>> & { readonly content?: Partial<SourceContent> } = {},
  ): Promise<string> {
    this.records += 1;
    const content: SourceContent = {
      type: 'web_form',
      contact: { name: 'Jane Doe', email: `jane${this.records}@example.com` },
      fields: {},
      attribution: { clickIds: {} },
      ...{ device: {}, place: {}, value: {}, unmapped: {} },
      vendor: { spottedKeywords: [], analysis: {} },
      ...more.content,
    };
    const at = this.brand.clock();
    const record: IncomingRecord = {
      source: 'whatconverts',
      externalId: String(500_000 + this.records),
      locationId: north,
      ...{ occurredAt: at, sourceUpdatedAt: at, verified: true, raw: '{}' },
      ...more,
      content,
    };
    const { outcomes } = await this.brand.inBrand<Awaited<ReturnType<RecordIntake['apply']>>>((tx) =>
      new RecordIntake().apply(tx, [record], { origin: { kind: 'run', runId: randomUUID() }, receivedAt: at }),
    );
    return outcomes[0]!.leadId!;
  }

  /** An opportunity that carries our id. */
  opportunity(values: Record<string, string | number | boolean | null> = {}): string {
    return this.org.create('Opportunity', {
      ...{ Name: 'Kitchen', StageName: 'Prospecting', CloseDate: '2026-12-15' },
      ...values,
    });
  }

  /** A worker with its own reader; what it hears from the org may be changed. */
  worker(
    more: Partial<Pick<ChangeReaderParts, 'pageSize' | 'gateway'>> = {},
    others: readonly (readonly [DutyKind, DutyHandler])[] = [],
  ): BenchWorker {
    const { duties, cursors, reading, opportunities, settings, finder } = this;
    const { gateway, usage, clock } = this.brand;
    const { database } = this.brand.test;
    const reader = new ChangeReader({ database, gateway, duties, cursors, clock, ...more });
    const log = { warn: (message: string) => void this.warnings.push(message) };
    const polling = new OpportunityPolling({ database, reading, reader, cursors, usage, clock, pollSeconds: 60 });
    const deletions = new DeletionReading({ database, gateway, duties, reading, reader, opportunities, clock });
    const handlers = new DutyHandlers();
    handlers.register('poll-opportunities', new WhenAvailable(polling, clock, log));
    handlers.register('read-deletions', new WhenAvailable(deletions, clock, log));
    const calling = { database, gateway, duties, cursors, reading, reader, opportunities, clock };
    const repair = new IdRepair({ ...calling, finder, log: new CallLogRepository() });
    const conversions = new ConversionPolling({
      ...calling,
      settings,
      conversions: new ConversionsRepository(),
      repair,
    });
    const nightly = new NightlyLook({ ...calling, unreadable: new UnreadableRows(), repair });
    handlers.register('poll-leads', new WhenAvailable(conversions, clock, log));
    handlers.register('reconcile', new WhenAvailable(nightly, clock, log));
    handlers.register('write-back', this.writeBack());
    others.forEach(([kind, handler]) => handlers.register(kind, handler));
    const lanes = new DutyLanes(database, duties, handlers, new DutyWake(), clock, log);
    return {
      runDue: async () => {
        // One kind after the other, so that what one of them causes is carried out too.
        for (const kind of handlers.kinds) {
          const due = await database.asScheduler((tx) => duties.due(tx, [kind], clock(), 100));
          for (const duty of due) {
            await lanes.serve(duty).catch((error: Error) => log.warn(`${duty.kind} failed: ${error.name}`));
          }
        }
      },
    };
  }

  private writeBack(): WriteBackSender {
    const { writeBacks: rows, finder, values } = this;
    const { clock, test } = this.brand;
    const log = new CallLogRepository();
    return new WriteBackSender({ database: test.database, rows, finder, values, log, clock, random: () => 0 });
  }

  /** Lets a minute pass and carries out what is due. */
  async poll(worker = this.worker()): Promise<void> {
    this.brand.advance(61 * secondMs);
    await worker.runDue();
  }

  async due(kind: DutyKind): Promise<void> {
    await this.brand.inBrand((tx) => this.duties.dueBy(tx, this.ref.connectionId, kind, this.brand.clock()));
  }

  async value(leadId: string): Promise<[quote: number | null, sales: number | null]> {
    const { rows } = await this.brand.test.owner.query<ShownValue>(
      'select quote_minor, sales_minor from lead where id = $1',
      [leadId],
    );
    const minor = (text: string | null) => (text === null ? null : Number(text));
    return [minor(rows[0]!.quote_minor), minor(rows[0]!.sales_minor)];
  }

  async stored(id: string): Promise<Record<string, unknown> | undefined> {
    const { rows } = await this.brand.test.owner.query<Record<string, unknown>>(
      'select *, stamp::text from salesforce_opportunity where id = $1 and brand_id = $2',
      [id, brandA],
    );
    return rows[0];
  }

  async count(table: string, where = 'true'): Promise<number> {
    const { rows } = await this.brand.test.owner.query<{ total: number }>(
      `select count(*)::int as total from ${table} where ${where}`,
    );
    return rows[0]!.total;
  }

  stop(): Promise<void> {
    return this.brand.stop();
  }
}
