import { type Access } from '@leadweave/access';
import { type AuditActor, type AuditService, type LocationDirectory } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayRangeInZone, startOfDayInZone } from '@leadweave/time';
import { type CensusTarget, type MissingLeads, type SourceCensus } from '@leadweave/whatconverts-api';
import { everywhere } from '../everywhere.js';
import { InsightsError } from '../insights-error.js';
import { type ComparisonRequests } from './comparison-requests.js';
import { settlingMs } from './comparison-schedule.js';
import { type ComparisonsRepository } from './comparisons.repository.js';
import { csvLine } from './csv-line.js';
import { type DayListRepository, type DayPosition, type DayRow } from './day-list.repository.js';
import { type DayWritesRepository } from './day-writes.repository.js';
import { missingStretches } from './missing-stretches.js';
import { type Period, periodOf } from './period.js';
import { comparisonToDto, dayToDto, itemToDto, totalsToDto } from './reconciliation.mapper.js';
import {
  type CompareDto,
  type ComparisonPlanDto,
  type PeriodQueryDto,
  type ReconciliationDto,
  type ReconciliationItemListDto,
  type ReconciliationItemsQueryDto,
  type ReconciliationQueryDto,
  type UncomparedLocationDto,
} from './reconciliation.dto.js';

export interface ReconciliationParts {
  readonly database: Database;
  readonly locations: LocationDirectory;
  readonly census: SourceCensus;
  readonly missing: MissingLeads;
  readonly comparisons: ComparisonsRepository;
  readonly requests: ComparisonRequests;
  readonly days: DayListRepository;
  readonly writes: DayWritesRepository;
  readonly audit: AuditService;
  readonly clock: Clock;
}

/** A connection and what of it is asked for. */
interface Share {
  readonly connectionId: string;
  readonly locationIds: readonly string[];
  readonly from: Date;
  readonly to: Date;
}

const exportPage = 500;
const csvHead = [
  'Location',
  'Time zone',
  'Day',
  'Reported by WhatConverts',
  'Created',
  'Enriched',
  'Ignored by rule',
  'Waiting',
  'Missing',
  'Gone at source (beside the sum)',
  'Result',
  'Compared at (UTC)',
];

/** The report, and what people do with it. */
export class ReconciliationService {
  constructor(private readonly parts: ReconciliationParts) {}

  /** @throws InsightsError `period-invalid`, `insight-location-unknown`; RequestError `bad-cursor` */
  report(access: Access, query: ReconciliationQueryDto): Promise<ReconciliationDto> {
    const { limit, cursor, ...asked } = query;
    const filter = this.filterOf(asked);
    const binding = { brandId: access.brandId, filter, sort: 'reconciliation' };
    const after = cursor === undefined ? undefined : dayPosition(decodeCursor(cursor, binding));
    return this.inScope(access, async (tx) => {
      await this.assertLocation(tx, filter.locationId);
      const rows = await this.parts.days.list(tx, filter, limit + 1, after);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      return {
        ...{ from: filter.from, to: filter.to },
        totals: totalsToDto(await this.parts.days.totals(tx, filter)),
        data: shown.map(dayToDto),
        nextCursor: last ? encodeCursor([`${last.rank}`, last.day, last.locationId], binding) : null,
        comparisons: (await this.parts.comparisons.current(tx)).map(comparisonToDto),
        notCompared: await this.notCompared(tx, filter.locationId),
      };
    });
  }

  /** @throws InsightsError `period-invalid`, `insight-location-unknown`; RequestError `bad-cursor` */
  items(access: Access, query: ReconciliationItemsQueryDto): Promise<ReconciliationItemListDto> {
    const { limit, cursor, bucket, ...asked } = query;
    const filter = this.filterOf(asked);
    const binding = { brandId: access.brandId, filter: { ...filter, bucket }, sort: 'reconciliation-items' };
    const [day = '', locationId = '', externalId = ''] = cursor === undefined ? [] : decodeCursor(cursor, binding);
    const after = cursor === undefined ? undefined : { day, locationId, externalId };
    return this.inScope(access, async (tx) => {
      await this.assertLocation(tx, filter.locationId);
      const rows = await this.parts.days.items(tx, filter, bucket, limit + 1, after);
      const shown = rows.slice(0, limit);
      const last = rows.length > limit ? shown.at(-1) : undefined;
      const nextCursor = last ? encodeCursor([last.day, last.locationId, last.externalId], binding) : null;
      return { data: shown.map(itemToDto), nextCursor };
    });
  }

  /** Compares again, or tells what it takes. @throws InsightsError `period-invalid`, `insight-location-unknown`, `nothing-to-compare` */
  compare({ brandId }: Access, actor: AuditActor, { dryRun, ...asked }: CompareDto): Promise<ComparisonPlanDto> {
    return this.inBrand(brandId, async (tx) => {
      const shares = await this.shares(tx, asked);
      const costs = [];
      for (const share of shares) costs.push(await this.parts.census.cost(tx, share));
      const requests = costs.reduce((sum, cost) => sum + cost.requests, 0);
      const plan = { ...planOf(shares), requests, left: Math.min(...costs.map(({ left }) => left)) };
      if (dryRun) return plan;
      return { ...plan, ...(await this.start(tx, actor, shares, 'queued')) };
    });
  }

  /** Fetches what earlier comparisons found missing, or tells what it takes. @throws as {@link compare} */
  fetchMissing({ brandId }: Access, actor: AuditActor, { dryRun, ...asked }: CompareDto): Promise<ComparisonPlanDto> {
    return this.inBrand(brandId, async (tx) => {
      const shares = await this.shares(tx, asked);
      const lacking = await this.lacking(tx, shares, asked);
      const plan = {
        ...planOf(lacking.map(({ share }) => share)),
        missing: lacking.reduce((sum, { missing }) => sum + missing, 0),
        requests: lacking.reduce((sum, { requests }) => sum + requests, 0),
        left: Math.min(...lacking.map(({ left }) => left), Infinity),
      };
      if (!Number.isFinite(plan.left)) return { ...plan, left: 0 };
      if (dryRun) return plan;
      return {
        ...plan,
        ...(await this.start(
          tx,
          actor,
          lacking.map(({ share }) => share),
          'fetching',
        )),
      };
    });
  }

  /** The report as CSV, page by page. @throws InsightsError before the first line as {@link report} */
  async *csv(access: Access, query: PeriodQueryDto): AsyncGenerator<string, void> {
    const filter = this.filterOf(query);
    await this.inScope(access, (tx) => this.assertLocation(tx, filter.locationId));
    yield csvLine(csvHead);
    for (let after: DayPosition | undefined, more = true; more;) {
      const rows = await this.inScope(access, (tx) => this.parts.days.list(tx, filter, exportPage, after));
      yield rows.map(csvOf).join('');
      after = rows.at(-1);
      more = rows.length === exportPage;
    }
  }

  private filterOf({ from, to, location }: PeriodQueryDto) {
    return {
      ...periodOf({ from, to }, this.parts.clock()),
      ...(location === undefined ? {} : { locationId: location }),
    };
  }

  private async assertLocation(tx: Tx, locationId: string | undefined): Promise<void> {
    if (locationId === undefined || (await this.parts.locations.find(tx, [locationId])).has(locationId)) return;
    throw new InsightsError('insight-location-unknown', 'There is no such location in this scope.');
  }

  private async notCompared(tx: Tx, locationId: string | undefined): Promise<UncomparedLocationDto[]> {
    const mapped = new Map(
      (await this.parts.census.targets(tx)).flatMap(({ locations }) =>
        locations.map((one) => [one.locationId, one] as const),
      ),
    );
    const compared = await this.parts.days.comparedLocations(tx);
    const entries = await this.parts.locations.list(tx);
    return entries.flatMap(({ id, name }): UncomparedLocationDto[] => {
      if (locationId !== undefined && id !== locationId) return [];
      const mapping = mapped.get(id);
      if (!mapping) return [{ locationId: id, locationName: name, reason: 'no-profile-id' }];
      if (mapping.isLoading) return [{ locationId: id, locationName: name, reason: 'history-loading' }];
      return compared.has(id) ? [] : [{ locationId: id, locationName: name, reason: 'not-compared-yet' }];
    });
  }

  private async shares(tx: Tx, { from, to, locationIds }: Omit<CompareDto, 'dryRun'>): Promise<Share[]> {
    const period = periodOf({ from, to }, this.parts.clock());
    const entries = new Map((await this.parts.locations.list(tx)).map((entry) => [entry.id, entry]));
    if (locationIds?.some((id) => !entries.has(id)))
      throw new InsightsError('insight-location-unknown', 'There is no such location in this scope.');
    const wanted = ({ locationId }: { locationId: string }) =>
      locationIds === undefined || locationIds.includes(locationId);
    const targets = (await this.parts.census.targets(tx)).map(({ connectionId, locations }) => ({
      connectionId,
      locations: locations.filter(wanted),
    }));
    const zoneOf = (locationId: string) => entries.get(locationId)?.timeZone ?? 'UTC';
    const shares = targets.flatMap((target) => this.share(target, period, zoneOf));
    if (shares.length === 0)
      throw new InsightsError('nothing-to-compare', 'None of the locations has a Profile ID in this period.');
    return shares;
  }

  private share({ connectionId, locations }: CensusTarget, period: Period, zoneOf: (id: string) => string): Share[] {
    if (locations.length === 0) return [];
    const zones = locations.map(({ locationId }) => zoneOf(locationId));
    const from = Math.min(...zones.map((zone) => startOfDayInZone(period.from, zone).getTime()));
    const end = Math.max(...zones.map((zone) => dayRangeInZone(period.to, zone).to.getTime()));
    const to = Math.min(end, this.parts.clock().getTime() - settlingMs);
    if (from >= to) return [];
    const locationIds = locations.map(({ locationId }) => locationId);
    return [{ connectionId, locationIds, from: new Date(from), to: new Date(to) }];
  }

  private async lacking(tx: Tx, shares: readonly Share[], { from, to }: Period) {
    const found = [];
    for (const share of shares) {
      const days = await this.parts.writes.missingDays(tx, { locationIds: share.locationIds, from, to });
      if (days.length === 0) continue;
      const { requests } = await this.parts.missing.cost(tx, share.connectionId, missingStretches(days));
      const { left } = await this.parts.census.cost(tx, share);
      found.push({ share, requests, left, missing: days.reduce((sum, day) => sum + day.missing, 0) });
    }
    return found;
  }

  private async start(tx: Tx, actor: AuditActor, shares: readonly Share[], state: 'queued' | 'fetching') {
    const comparisonIds: string[] = [];
    for (const share of shares) {
      const asked = { ...share, fetchMissing: state === 'fetching', requestedBy: actor.name, state };
      const id = await this.parts.requests.request(tx, asked);
      if (id === undefined) continue;
      comparisonIds.push(id);
      const action = state === 'queued' ? 'reconciliation.compared' : 'reconciliation.fetched';
      await this.parts.audit.record(tx, { actor, action, subject: { kind: 'comparison', id } });
    }
    return { comparisonIds, alreadyOpen: shares.length - comparisonIds.length };
  }

  private inScope<T>({ brandId, scope }: Access, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.parts.database.inBrand(brandId, scope, work);
  }

  private inBrand<T>(brandId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

function planOf(shares: readonly Share[]): ComparisonPlanDto {
  const locations = shares.reduce((sum, { locationIds }) => sum + locationIds.length, 0);
  return { locations, missing: 0, requests: 0, left: 0, comparisonIds: [], alreadyOpen: 0 };
}

function dayPosition([rank = '', day = '', locationId = '']: readonly string[]): DayPosition {
  return { rank: Number(rank), day, locationId };
}

function csvOf(row: DayRow): string {
  const { locationName, timeZone, day, reported, created, enriched, ignored, waiting, missing, gone, comparedAt } = row;
  const result = missing > 0 ? 'differs' : 'balanced';
  const counts = [reported, created, enriched, ignored, waiting, missing, gone];
  return csvLine([locationName, timeZone, day, ...counts, result, comparedAt.toISOString()]);
}
