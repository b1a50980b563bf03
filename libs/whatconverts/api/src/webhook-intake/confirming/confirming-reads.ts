import { type BrandService } from '@leadweave/brands-api';
import { type Connection, ConnectionsError, type ConnectionStore } from '@leadweave/connections';
import { type IncomingRecord, type LeadIntake, type StoredVersion } from '@leadweave/leads-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, hourMs, minuteMs, nextMidnightUtc, utcDay } from '@leadweave/time';
import { isWhatConvertsError, type LeadPage, maxLeadsPerPage, type ParsedRow } from '@leadweave/whatconverts-client';
import { connectionSettings } from '../../connection/connection-settings.js';
import { everywhere } from '../../everywhere.js';
import { type MappingsRepository } from '../../mapping/mappings.repository.js';
import { type RequestLedgerRepository } from '../../provider/request-ledger.repository.js';
import { type KeyKind, type RequestQuota } from '../../provider/request-quota.js';
import { type OpenedClient, type WhatConvertsClients } from '../../provider/whatconverts-clients.js';
import { applyIsolated } from '../../runs/apply-isolated.js';
import { currencyDigits } from '../../runs/currency-digits.js';
import { recordFromRoute } from '../../runs/record-from-route.js';
import { type Route, routeRow } from '../../runs/route-row.js';
import {
  type ConfirmationsRepository,
  type SettledConfirmation,
  type WaitingConfirmation,
} from './confirmations.repository.js';
import { type ConfirmedDeliveriesRepository } from './confirmed-deliveries.repository.js';
import { nextLookMs, turnIntervalMs } from './pace.js';
import { type PlannedList, planReads } from './plan-reads.js';

export interface ConfirmingReadsParts {
  readonly database: Database;
  readonly store: ConnectionStore;
  readonly clients: WhatConvertsClients;
  readonly ledger: RequestLedgerRepository;
  readonly mappings: MappingsRepository;
  readonly brands: Pick<BrandService, 'current'>;
  readonly intake: LeadIntake;
  readonly confirmations: ConfirmationsRepository;
  readonly deliveries: ConfirmedDeliveriesRepository;
  readonly clock: Clock;
  readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void };
}

/** A turn belongs to one process for so long; if it dies, another one takes the next. */
const turnMs = 2 * minuteMs;
const retries = 5;

interface Turn {
  readonly brandId: string;
  readonly connection: Connection;
  readonly opened: OpenedClient;
  readonly signal: AbortSignal;
}

/** What a read showed: the leads that were found, and those that the source does not have. */
interface Reading {
  readonly found: readonly { readonly lead: WaitingConfirmation; readonly row: ParsedRow }[];
  readonly missing: readonly WaitingConfirmation[];
}

/**
 * Reads pushed leads through the API, so that what was pushed becomes the source's own word. Reads are gathered: one turn of a
 * connection a minute at most, with one list and a few single leads, within the requests of the day.
 */
export class ConfirmingReads {
  constructor(private readonly parts: ConfirmingReadsParts) {}

  due(): Promise<{ brandId: string; connectionId: string }[]> {
    return this.parts.database.asScheduler((tx) => this.parts.confirmations.turnsDue(tx, this.parts.clock()));
  }

  /** Reads what waits at a connection. Returns how many leads were settled; 0 when another process has the turn. */
  async takeTurn(brandId: string, connectionId: string, signal: AbortSignal): Promise<number> {
    const begun = await this.begin(brandId, connectionId);
    if (!begun) return 0;
    const { waiting, equipment } = begun;
    if (!equipment) {
      // Nothing can be read with this key now; the leads stay unverified.
      await this.end(brandId, connectionId, new Date(this.parts.clock().getTime() + hourMs));
      return 0;
    }
    const turn = { brandId, ...equipment, signal };
    const { settled, notBefore } = await this.read(turn, waiting);
    await this.end(brandId, connectionId, notBefore);
    return settled;
  }

  private begin(brandId: string, connectionId: string) {
    const { confirmations, clock } = this.parts;
    return this.parts.database.inBrand(brandId, everywhere, async (tx) => {
      const now = clock();
      const taken = await confirmations.takeTurn(tx, connectionId, now, new Date(now.getTime() + turnMs));
      if (!taken) return undefined;
      return {
        waiting: await confirmations.waiting(tx, connectionId, now),
        equipment: await this.equip(tx, connectionId),
      };
    });
  }

  private async equip(tx: Tx, connectionId: string) {
    try {
      const connection = await this.parts.store.get(tx, connectionId);
      if (connection.state === 'credentials_rejected') return undefined;
      const credentials = await this.parts.clients.credentialsOf(tx, connectionId);
      const keyKind = connection.keyKind as KeyKind;
      return { connection, opened: this.parts.clients.open({ brandId: tx.brandId, credentials, keyKind }) };
    } catch (error) {
      if (error instanceof ConnectionsError) return undefined;
      throw error;
    }
  }

  private end(brandId: string, connectionId: string, notBefore: Date): Promise<void> {
    return this.parts.database.inBrand(brandId, everywhere, (tx) =>
      this.parts.confirmations.endTurn(tx, connectionId, notBefore),
    );
  }

  private async read(
    turn: Turn,
    waiting: readonly WaitingConfirmation[],
  ): Promise<{ settled: number; notBefore: Date }> {
    let settled = 0;
    try {
      const { singles, list } = planReads(waiting);
      if (list) settled += await this.keep(turn, await this.readList(turn, list));
      for (const lead of singles) settled += await this.keep(turn, await this.readOne(turn, lead));
      return { settled, notBefore: await this.nextTurn(turn) };
    } catch (error) {
      return { settled, notBefore: this.afterError(turn, error) };
    }
  }

  private async readList({ opened, connection, signal }: Turn, list: PlannedList): Promise<Reading> {
    const { from, to, profileId, accountId, leads } = list;
    const isMaster = connection.keyKind === 'master';
    const page = await opened.client.leads.list(
      {
        startDate: from,
        endDate: to,
        order: 'asc',
        leadsPerPage: maxLeadsPerPage,
        ...(isMaster && profileId !== undefined ? { profileId } : {}),
        ...(isMaster && profileId === undefined && accountId !== undefined ? { accountId } : {}),
      },
      { priority: 'confirm', signal },
    );
    return readingOf(page, leads);
  }

  private async readOne({ opened, signal }: Turn, lead: WaitingConfirmation): Promise<Reading> {
    try {
      const row = await opened.client.leads.get(lead.externalId, { priority: 'confirm', signal });
      return { found: [{ lead, row }], missing: [] };
    } catch (error) {
      if (isWhatConvertsError(error) && error.code === 'not-found') return { found: [], missing: [lead] };
      throw error;
    }
  }

  private keep({ brandId, connection }: Turn, { found, missing }: Reading): Promise<number> {
    if (found.length + missing.length === 0) return Promise.resolve(0);
    return this.parts.database.inBrand(
      brandId,
      everywhere,
      async (tx) => {
        const settled = [
          ...(await this.confirm(tx, connection, found)),
          ...(await this.miss(tx, connection.id, missing)),
        ];
        await this.parts.confirmations.settle(tx, connection.id, settled, this.parts.clock());
        return settled.length;
      },
      { retries },
    );
  }

  private async confirm(tx: Tx, connection: Connection, found: Reading['found']): Promise<SettledConfirmation[]> {
    const stored = await this.storedOf(tx, found);
    const latest = await this.parts.confirmations.latest(
      tx,
      connection.id,
      found.map(({ lead }) => lead),
    );
    const mappings = new Map((await this.parts.mappings.allForRouting(tx)).map((one) => [one.profileId, one]));
    const { leadTypes } = connectionSettings(connection.settings);
    const routes = found.map(({ lead, row }) => ({ lead, route: routeRow(row, mappings, leadTypes) }));
    const options = { currencyDigits: currencyDigits((await this.parts.brands.current(tx)).currency) };
    const records = routes.flatMap(({ lead, route }): IncomingRecord[] => {
      if (route.kind !== 'import') return [];
      const before = stored.get(lead.externalId);
      // A delivery that came during the read may know more than the read; its own read decides.
      const replaces = before && !before.verified && latest.has(lead.externalId) ? before.contentHash : undefined;
      return [{ ...recordFromRoute(route, options), replaces, origin: { kind: 'webhook', inboxId: lead.inboxId } }];
    });
    const outcomes = await this.import(tx, records);
    await this.parts.deliveries.confirmed(tx, withLead(outcomes));
    return routes.map(({ lead, route }) => settledOf(lead, route, outcomes.has(lead.inboxId)));
  }

  /** @returns lead ids by delivery; of people who were erased there is none */
  private async import(tx: Tx, records: readonly IncomingRecord[]): Promise<ReadonlyMap<string, string | undefined>> {
    if (records.length === 0) return new Map();
    const context = { origin: records[0]!.origin!, receivedAt: this.parts.clock() };
    const applied = await applyIsolated(tx, this.parts.intake, records, context);
    return new Map(
      applied.flatMap(({ record, outcome }) => {
        const { origin } = record;
        return outcome && origin?.kind === 'webhook' ? [[origin.inboxId, outcome.leadId] as const] : [];
      }),
    );
  }

  private async storedOf(tx: Tx, found: Reading['found']): Promise<ReadonlyMap<string, StoredVersion>> {
    const identities = found.map(({ lead: { externalId } }) => ({ source: 'whatconverts' as const, externalId }));
    const versions = await this.parts.intake.stored(tx, identities);
    return new Map(versions.map((version) => [version.externalId, version]));
  }

  /** A lead may become visible late; one that stays unknown is put before a person and never counts as confirmed. */
  private async miss(tx: Tx, connectionId: string, missing: Reading['missing']): Promise<SettledConfirmation[]> {
    const now = this.parts.clock().getTime();
    const looked = missing.map((lead) => ({ lead, waitMs: nextLookMs(lead.attempts) }));
    const again = looked.flatMap(({ lead: { externalId }, waitMs }) =>
      waitMs === undefined ? [] : [{ externalId, dueAt: new Date(now + waitMs) }],
    );
    await this.parts.confirmations.tryLater(tx, connectionId, again);
    const given = looked.flatMap(({ lead, waitMs }) => (waitMs === undefined ? [lead] : []));
    const inboxIds = given.map(({ inboxId }) => inboxId);
    await this.parts.deliveries.unconfirmed(tx, inboxIds);
    return given.map(({ externalId, requestedAt }) => ({ externalId, requestedAt, state: 'unknown-at-source' }));
  }

  private async nextTurn({ brandId, opened }: Turn): Promise<Date> {
    const now = this.parts.clock();
    const left = await this.requestsLeft(brandId, opened.fingerprint, opened.quota, now);
    return new Date(now.getTime() + turnIntervalMs(now, left));
  }

  private async requestsLeft(brandId: string, key: Buffer, quota: RequestQuota, now: Date): Promise<number> {
    const used = await this.parts.database.inBrand(brandId, everywhere, (tx) =>
      this.parts.ledger.used(tx, key, utcDay(now)),
    );
    return Math.max(0, quota.limitFor('confirm') - used.total);
  }

  private afterError({ connection }: Turn, error: unknown): Date {
    const now = this.parts.clock();
    if (!isWhatConvertsError(error)) {
      this.parts.log.error({ err: error, connectionId: connection.id }, 'pushed leads could not be confirmed');
      return new Date(now.getTime() + 5 * minuteMs);
    }
    switch (error.code) {
      case 'budget-exhausted':
        return error.resumeAt ?? nextMidnightUtc(now);
      case 'unauthorized':
      case 'forbidden':
        // The next run finds out and says so on the card.
        return new Date(now.getTime() + hourMs);
      default:
        return new Date(now.getTime() + (error.retryAfterMs ?? 5 * minuteMs));
    }
  }
}

/** Leads behind the end of a page that was not the last are not missing: the next turn reads on. */
function readingOf(page: LeadPage, leads: readonly WaitingConfirmation[]): Reading {
  const rows = new Map(page.rows.flatMap((row) => (row.kind === 'lead' ? [[row.lead.leadId, row] as const] : [])));
  const lastRow = page.rows.findLast((row) => row.kind === 'lead');
  const isWhole = page.totalPages <= 1;
  const found = leads.flatMap((lead) => {
    const row = rows.get(lead.externalId);
    return row ? [{ lead, row }] : [];
  });
  const missing = leads.filter(({ externalId, occurredAt }) => {
    if (rows.has(externalId)) return false;
    return isWhole || (lastRow !== undefined && occurredAt! < lastRow.lead.createdAt);
  });
  return { found, missing };
}

function settledOf(lead: WaitingConfirmation, route: Route, isStored: boolean): SettledConfirmation {
  const { externalId, requestedAt } = lead;
  if (isStored) return { externalId, requestedAt, state: 'confirmed' };
  const reason = route.kind === 'import' ? 'repeated-failure' : route.reason;
  return { externalId, requestedAt, state: 'not-imported', reason };
}

function withLead(outcomes: ReadonlyMap<string, string | undefined>): ReadonlyMap<string, string> {
  return new Map([...outcomes].flatMap(([inboxId, leadId]) => (leadId ? [[inboxId, leadId] as const] : [])));
}
