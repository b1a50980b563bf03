import { LocationDirectory } from '@leadweave/brands-api';
import { type SourceContent } from '@leadweave/domain';
import {
  type FeedEvent,
  type IncomingRecord,
  LeadFinder,
  LeadMoveRunner,
  LeadMoves,
  LeadViews,
  LocationCopies,
  RecordIntake,
} from '@leadweave/leads-api';
import { newId } from '@leadweave/persistence';
import { defaultMapping, leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { type Row } from '@leadweave/salesforce-simulator';
import { DutiesRepository } from '../duties/duties.repository.js';
import { DutyHandlers } from '../duties/duty-handlers.js';
import { DutyLanes } from '../duties/duty-lanes.js';
import { DutyWake } from '../duties/duty-wake.js';
import { OrgFields } from '../fields/org-fields.js';
import { FirstSends } from '../figures/first-sends.js';
import { CallLogRepository } from '../log/call-log.repository.js';
import { LeadSender } from '../sending/lead-sender.js';
import { SalesforceLocations } from '../sending/salesforce-locations.js';
import { SalesforceLeadConsumer } from '../sending/lead-consumer.js';
import { LeadMaterials } from '../sending/lead-material.js';
import { LeadTransfer } from '../sending/lead-transfer.js';
import { LeadValueTaker, type TakenValues } from '../sending/lead-value-taker.js';
import { OrgCalls } from '../sending/org-calls.js';
import { PeopleUnderWay } from '../sending/people-under-way.js';
import { PersonFinder } from '../sending/person-finder.js';
import { SalesforceLeadsRepository } from '../sending/salesforce-leads.repository.js';
import { TargetFields } from '../sending/target-fields.js';
import { firstSettings } from '../settings/first-settings.js';
import { SettingsRepository } from '../settings/settings.repository.js';
import { type SalesforceSettings, type ToSalesforceSettings } from '../settings/salesforce-settings.js';
import { brandA, ConnectedBrand, everywhere, north, startAt } from './connected-brand.spec-support.js';

/** Keeps what it is told to take. */
export class KeptValues extends LeadValueTaker {
  readonly taken: TakenValues[] = [];

  take(_tx: unknown, taken: readonly TakenValues[]): Promise<void> {
    this.taken.push(...taken);
    return Promise.resolve();
  }
}

/** Keeps how long first sends took. */
export class KeptSends extends FirstSends {
  readonly seconds: number[] = [];

  arrived(seconds: number): void {
    this.seconds.push(seconds);
  }
}

/** A lead on its way as its row stands. */
export interface LeadRow {
  readonly lead_id: string;
  readonly state: string;
  readonly object: string | null;
  readonly record_id: string | null;
  readonly contact_id: string | null;
  readonly opportunity_id: string | null;
  readonly is_ours: boolean;
  readonly tied_by: string | null;
  readonly reason: Record<string, unknown> | null;
  readonly error_key: string | null;
  readonly tries: number;
  readonly due_at: Date | null;
}

export interface CallRow {
  readonly action: string;
  readonly result: string;
  readonly reason: Record<string, unknown> | null;
  readonly fields: readonly { field: string; before: string | null; after: string | null; note: string | null }[];
  readonly record_id: string | null;
  readonly calls: number;
}

const idField = { type: 'Text', label: 'Leadweave Lead ID', length: 40, externalId: true, unique: true } as const;

/** A connected brand whose leads go to Salesforce, with everything that sends them. */
export class SendingBench {
  readonly settings = new SettingsRepository();
  readonly leads = new SalesforceLeadsRepository();
  readonly duties = new DutiesRepository();
  readonly wake = new DutyWake();
  readonly log = new CallLogRepository();
  readonly taker = new KeptValues();
  readonly firstSends = new KeptSends();
  readonly materials = new LeadMaterials(new LeadViews(), new LocationDirectory(), 'https://app.example.com');
  readonly underWay = new PeopleUnderWay(new LeadFinder());
  readonly fields: TargetFields;
  readonly finder: PersonFinder;
  readonly transfer: LeadTransfer;
  readonly sender: LeadSender;
  readonly lanes: DutyLanes;
  readonly consumer: SalesforceLeadConsumer;
  private readonly intake = new RecordIntake();
  private readonly seen = new Set<string>();
  private records = 0;

  private constructor(readonly brand: ConnectedBrand) {
    const { gateway, connections, clock } = brand;
    const { database } = brand.test;
    const { settings, leads, duties, wake, log, taker, materials, underWay } = this;
    this.fields = new TargetFields(new OrgFields(database, connections, gateway, clock));
    this.finder = new PersonFinder(this.fields);
    const transfer = (this.transfer = new LeadTransfer(this.finder, this.fields));
    const tables = { database, connections, settings, leads, duties, materials, underWay, log };
    this.sender = new LeadSender({
      ...tables,
      transfer,
      gateway,
      taker,
      clock,
      firstSends: this.firstSends,
      random: () => 0.5,
    });
    const handlers = new DutyHandlers();
    handlers.register('send-leads', this.sender);
    this.lanes = new DutyLanes(database, duties, handlers, new DutyWake(), clock, {
      warn: () => undefined,
    });
    this.consumer = new SalesforceLeadConsumer({ connections, settings, leads, duties, wake, clock });
  }

  static async start(): Promise<SendingBench> {
    const bench = new SendingBench(await ConnectedBrand.start());
    bench.addFields();
    return bench;
  }

  /** The org forgets its leads and rules, we forget ours; settings are the first ones, switched on. */
  async reset(changes: Partial<ToSalesforceSettings> = {}): Promise<void> {
    const { brand } = this;
    brand.simulator.control.clearFaults();
    brand.org.clearRules();
    for (const object of ['Lead', 'Contact', 'Opportunity', 'Account']) {
      for (const { Id, IsDeleted } of brand.org.all(object))
        if (IsDeleted !== true) brand.org.delete(object, String(Id));
    }
    // Faster than truncating, which waits for the disk for each table; foreign keys are left out of it.
    const tables = ['lead', 'call', 'duty', 'settings', 'back_fill', 'opportunity', 'usage'].map(
      (one) => `salesforce_${one}`,
    );
    const emptied = [...tables, 'lead', 'source_record', 'lead_event']
      .map((table) => `delete from ${table}`)
      .join('; ');
    await brand.test.owner.query(`begin; set local session_replication_role = replica; ${emptied}; commit`);
    await brand.test.owner.query(
      "update salesforce_connection set state = 'CONNECTED', state_reason = null, share_percent = 100",
    );
    brand.org.setApiUsage({ used: 0, cap: 15_000 });
    this.taker.taken.length = 0;
    this.firstSends.seconds.length = 0;
    this.fields.forget(brand.ref);
    await this.choose({ on: true, ...changes });
    brand.simulator.control.clearRequests();
  }

  /** Saves other settings. */
  async choose(
    changes: Partial<ToSalesforceSettings>,
    mapping?: SalesforceSettings['mapping'],
  ): Promise<SalesforceSettings> {
    const { connectionId } = this.brand.ref;
    return this.brand.inBrand(async (tx) => {
      const before = (await this.settings.of(tx, connectionId)) ?? firstSettings(startAt);
      const after = {
        ...before,
        mapping: mapping ?? before.mapping,
        toSalesforce: { ...before.toSalesforce, ...changes },
      };
      const saved = await this.settings.save(tx, connectionId, after, { by: 'user:1', now: this.brand.clock() });
      await this.duties.dueBy(tx, connectionId, 'send-leads', this.brand.clock());
      return saved!;
    });
  }

  callsOf(): OrgCalls {
    return new OrgCalls(this.brand.gateway, this.brand.ref, 'live');
  }

  get mapping() {
    return defaultMapping;
  }

  /** A web form of Jane Doe that arrives now; returns its lead's id. */
  async arrives(content: Partial<SourceContent> = {}, record: Partial<IncomingRecord> = {}): Promise<string> {
    const [id] = await this.take([this.aRecord(content, record)]);
    return id!;
  }

  /** A lead from before anybody was to be told of it. */
  async old(): Promise<string> {
    const { outcomes } = await this.brand.inBrand((tx) =>
      this.intake.apply(tx, [this.aRecord()], { origin: { kind: 'run', runId: newId() }, receivedAt: startAt }),
    );
    const { rows } = await this.brand.test.owner.query<{ id: string }>('select id from lead_event where lead_id = $1', [
      outcomes[0]!.leadId,
    ]);
    for (const { id } of rows) this.seen.add(id);
    return outcomes[0]!.leadId!;
  }

  /** Leads go to another location, and the consumer is told. */
  async move(leadIds: readonly string[], fromLocationId: string, toLocationId: string): Promise<void> {
    const { test, clock } = this.brand;
    const wanted = { leadIds, fromLocationId, toLocationId, by: 'user:1' };
    const moveId = await this.brand.inBrand((tx) => new LeadMoves(test.database, clock).start(tx, wanted));
    const copies = new LocationCopies();
    copies.register(new SalesforceLocations());
    await new LeadMoveRunner(test.database, copies, clock).run({ brandId: brandA, moveId });
    await this.tell();
  }

  /** The record of a lead is read again with other content, a while later. */
  async changes(leadId: string, content: Partial<SourceContent>): Promise<void> {
    this.brand.advance(60_000);
    const { rows } = await this.brand.test.owner.query<{ externalId: string; occurredAt: Date }>(
      'select external_id as "externalId", occurred_at as "occurredAt" from source_record where id = $1',
      [leadId],
    );
    await this.take([this.aRecord(content, rows[0])]);
  }

  /** A person scores a lead. */
  async scores(leadId: string, quality: 'good' | 'spam'): Promise<void> {
    const { rows } = await this.brand.test.owner.query<FeedEvent>(
      `update lead set quality = $2, version = version + 1 where id = $1
       returning id as "leadId", version as seq, location_id as "locationId", 'scored' as kind, '{}'::jsonb as changed`,
      [leadId, quality],
    );
    await this.brand.inBrand((tx) => this.consumer.handle(tx, rows));
  }

  aRecord(content: Partial<SourceContent> = {}, record: Partial<IncomingRecord> = {}): IncomingRecord {
    this.records += 1;
    const occurredAt = this.brand.clock();
    return {
      source: 'whatconverts',
      externalId: String(150_000 + this.records),
      locationId: north,
      occurredAt,
      sourceUpdatedAt: occurredAt,
      verified: true,
      content: aContent(content),
      raw: '{}',
      ...record,
    };
  }

  /** Takes records in, and tells the consumer of what happened. Returns the leads in their order. */
  async take(records: readonly IncomingRecord[], origin?: { history: true }): Promise<string[]> {
    const run = { kind: 'run', runId: newId(), ...origin } as const;
    const { outcomes } = await this.brand.inBrand<Awaited<ReturnType<RecordIntake['apply']>>>((tx) =>
      this.intake.apply(tx, records, { origin: run, receivedAt: this.brand.clock() }),
    );
    await this.tell();
    return outcomes.map(({ leadId }) => leadId!);
  }

  /** Gives the consumer what happened since. */
  async tell(): Promise<void> {
    const { rows } = await this.brand.test.owner.query<FeedEvent>(
      `select id, lead_id as "leadId", seq, location_id as "locationId", kind, at, origin, changed,
         jsonb_build_object('kind', actor_kind) as actor
       from lead_event where brand_id = $1 order by tx_id, lead_id, seq`,
      [brandA],
    );
    const fresh = rows.filter(({ id }) => !this.seen.has(id));
    for (const { id } of fresh) this.seen.add(id);
    await this.brand.inBrand((tx) => this.consumer.handle(tx, fresh));
  }

  /** Sends what is due now, as the lane of the connection does. */
  async send(): Promise<void> {
    const { brandId, connectionId } = this.brand.ref;
    await this.lanes.serve({ brandId, connectionId, kind: 'send-leads' });
  }

  /** A lead arrives and is sent. */
  async sent(content: Partial<SourceContent> = {}, record: Partial<IncomingRecord> = {}): Promise<LeadRow> {
    const id = await this.arrives(content, record);
    await this.send();
    return this.row(id);
  }

  async row(leadId: string): Promise<LeadRow> {
    const { rows } = await this.brand.test.owner.query<LeadRow>('select * from salesforce_lead where lead_id = $1', [
      leadId,
    ]);
    return rows[0]!;
  }

  async calls(leadId: string): Promise<CallRow[]> {
    const { rows } = await this.brand.test.owner.query<CallRow>(
      'select * from salesforce_call where lead_id = $1 order by id',
      [leadId],
    );
    return rows;
  }

  /** Leads of the org that are not deleted. */
  orgLeads(): Row[] {
    return this.brand.org.all('Lead').filter(({ IsDeleted }) => IsDeleted !== true);
  }

  /** Requests that changed records. */
  writes() {
    return this.brand.simulator.control
      .requests()
      .filter(({ method, path }) => method !== 'GET' && path.includes('sobjects'));
  }

  stop(): Promise<void> {
    return this.brand.stop();
  }

  /** The fields of the default mapping, as the set-up makes them. */
  private addFields(): void {
    const { org } = this.brand;
    org.addField(`Lead.${leadweaveIdField}`, idField);
    org.addField(`Lead.${whatConvertsIdField}`, { ...idField, label: 'WhatConverts Lead ID' });
    for (const object of ['Contact', 'Opportunity']) {
      org.addField(`${object}.${leadweaveIdField}`, { ...idField, unique: false });
      org.addField(`${object}.${whatConvertsIdField}`, { ...idField, unique: false, label: 'WhatConverts Lead ID' });
    }
    for (const { target } of defaultMapping.filter((line) => line.target.endsWith('__c'))) {
      if (target === leadweaveIdField || target === whatConvertsIdField) continue;
      for (const object of ['Lead', 'Contact', 'Opportunity'])
        org.addField(`${object}.${target}`, { type: 'Text', label: target, length: 255 });
    }
  }
}

/** What a web form of Jane Doe says. */
export function aContent(changes: Partial<SourceContent> = {}): SourceContent {
  return {
    type: 'web_form',
    transactionType: 'Web Form',
    contact: { name: 'Jane Doe', email: 'jane@example.com', phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
    message: 'Please call me about a quote.',
    formName: 'Contact Us',
    fields: {},
    attribution: { source: 'google', medium: 'cpc', campaign: 'spring', keyword: 'kitchen remodel', clickIds: {} },
    device: {},
    place: {},
    value: {},
    vendor: { spottedKeywords: [], analysis: {} },
    unmapped: {},
    ...changes,
  };
}

export { everywhere };
