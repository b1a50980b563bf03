import { type Tx } from '@leadweave/persistence';
import { dayInZone, dayMs, daysBefore, utcDay } from '@leadweave/time';
import { type ConnectionDto, type SourceCensus } from '@leadweave/whatconverts-api';
import { RangesOfDays } from '../reconciliation/ranges-of-days.js';
import { diagnose, type Diagnosis } from './diagnose.js';
import { baselineOf, type Silence, silenceOf } from './silence-of.js';
import {
  type ArrivalRow,
  type LocationRow,
  type RecordFlow,
  type WatchFactsRepository,
} from './watch-facts.repository.js';
import { type LeadShares, type LocationSource, type TypeArrivals, type WatchedLocation } from './watched-location.js';
import { type WebhookActivity } from './webhook-activity.js';

type Connections = readonly ConnectionDto[];

/** A location with what was concluded about it. */
export interface LocationVerdict {
  readonly location: WatchedLocation;
  readonly silence: Silence;
  /** What is usual on a day; undefined with too little past. */
  readonly usual?: { readonly low: number; readonly high: number };
  readonly silentTypes: readonly { readonly type: string; readonly silence: Extract<Silence, { kind: 'silent' }> }[];
  readonly diagnoses: readonly Diagnosis[];
}

/** A brand as it stands now. */
export interface BrandVerdict {
  readonly at: Date;
  readonly locations: readonly LocationVerdict[];
  readonly connections: Connections;
  readonly flow: RecordFlow;
  readonly webhooks: ReadonlyMap<string, Date>;
}

/** A baseline is eight weeks, and a silence may be as long. */
const lookBackDays = 112;
const weekDays = 7;
const monthDays = 30;

/** Looks at a brand: its locations against their own past, its connections, its records. Reads only. */
export class BrandWatch {
  constructor(
    private readonly census: SourceCensus,
    private readonly facts: WatchFactsRepository,
    private readonly webhooks: WebhookActivity,
  ) {}

  async look(tx: Tx, connections: Connections, now: Date): Promise<BrandVerdict> {
    const since = daysBefore(now, lookBackDays);
    const rows = await this.facts.locations(tx, since, utcDay(daysBefore(now, lookBackDays)));
    const arrivals = groupedByLocation(await this.facts.arrivals(tx, since));
    const sources = await this.sources(tx, connections);
    const ranges = new RangesOfDays();
    const locations = rows.map((row) =>
      verdictOf(watchedLocation(row, arrivals.get(row.id) ?? [], sources.get(row.id), now), ranges),
    );
    const flow = await this.facts.recordFlow(tx, daysBefore(now, 1));
    return { at: now, locations, connections, flow, webhooks: await this.webhooks.lastReceived(tx) };
  }

  private async sources(tx: Tx, connections: Connections): Promise<ReadonlyMap<string, KnownSource>> {
    const troubles = await this.facts.troubles(tx);
    const byId = new Map(connections.map((connection) => [connection.id, connection]));
    const targets = await this.census.targets(tx);
    return new Map(
      targets.flatMap(({ connectionId, locations }) => {
        const connection = byId.get(connectionId);
        return locations.map(({ locationId, profileId, isLoading, coveredTo }): [string, KnownSource] => [
          locationId,
          {
            ...{ connectionId, profileId, isLoading, coveredTo },
            connectionTrouble: connection && troubleOf(connection),
            locationTrouble: troubles.get(locationId),
            leadTypes: connection?.leadTypes ?? [],
          },
        ]);
      }),
    );
  }
}

interface KnownSource extends LocationSource {
  readonly coveredTo?: Date;
  readonly leadTypes: readonly string[];
}

/** Why a connection brings nothing now. */
export function troubleOf({ situation, reason }: Connections[number]): string | undefined {
  if (situation === 'credentials_rejected') return 'credentials-rejected';
  if (situation === 'paused' || situation === 'failing') return reason ?? situation;
  return undefined;
}

function groupedByLocation(rows: readonly ArrivalRow[]): ReadonlyMap<string, ArrivalRow[]> {
  const groups = new Map<string, ArrivalRow[]>();
  for (const row of rows) groups.set(row.locationId, [...(groups.get(row.locationId) ?? []), row]);
  return groups;
}

function watchedLocation(
  { id, name, timeZone, hours, quarantined, missing, reportedSince }: LocationRow,
  rows: readonly ArrivalRow[],
  source: KnownSource | undefined,
  now: Date,
): WatchedLocation {
  // What was not read yet may hold leads: only the read part can be silent.
  const observedUntil = source?.coveredTo && source.coveredTo < now ? source.coveredTo : now;
  const common = { timeZone, leadsByHour: hours, observedUntil };
  const dayAgo = (days: number) => dayInZone(daysBefore(now, days), timeZone);
  return {
    ...{ id, name, quarantined, missing },
    arrivals: { ...common, days: daysOf(rows), lastLeadAt: latestOf(rows) },
    types: [...new Set(rows.map(({ type }) => type))].map((type): TypeArrivals => {
      const own = rows.filter((row) => row.type === type);
      const selected = source === undefined || source.leadTypes.includes(type);
      return { ...common, type, selected, days: daysOf(own), lastLeadAt: latestOf(own) };
    }),
    week: sharesOf(rows, dayAgo(weekDays), undefined),
    before: sharesOf(rows, dayAgo(weekDays + monthDays), dayAgo(weekDays)),
    month: sharesOf(rows, dayAgo(monthDays), undefined),
    source,
    reportedSince: reportedSince ?? undefined,
  };
}

function verdictOf(location: WatchedLocation, ranges: RangesOfDays): LocationVerdict {
  const { arrivals, types } = location;
  const lastDay = dayInZone(arrivals.lastLeadAt ?? arrivals.observedUntil, arrivals.timeZone);
  const baseline = baselineOf(arrivals, lastDay);
  const silence = silenceOf(baseline, arrivals, ranges);
  // A location without any leads needs no word about each type.
  const silentTypes = silence.kind === 'silent' ? [] : types.flatMap((type) => silentType(type, ranges));
  return {
    ...{ location, silence, silentTypes },
    usual: baseline.kind === 'known' ? baseline.usual : undefined,
    diagnoses: diagnose(
      location,
      silence,
      silentTypes.map(({ type }) => type),
    ),
  };
}

function silentType(arrivals: TypeArrivals, ranges: RangesOfDays): LocationVerdict['silentTypes'][number][] {
  if (!arrivals.selected || !arrivals.lastLeadAt) return [];
  const baseline = baselineOf(arrivals, dayInZone(arrivals.lastLeadAt, arrivals.timeZone));
  const silence = silenceOf(baseline, arrivals, ranges);
  return silence.kind === 'silent' ? [{ type: arrivals.type, silence }] : [];
}

function daysOf(rows: readonly ArrivalRow[]) {
  const counts = new Map<string, number>();
  for (const { day, leads } of rows) counts.set(day, (counts.get(day) ?? 0) + leads);
  return [...counts].map(([day, count]) => ({ day, count }));
}

function latestOf(rows: readonly ArrivalRow[]): Date | undefined {
  return rows.reduce<Date | undefined>(
    (latest, { lastAt }) => (latest && latest > lastAt ? latest : lastAt),
    undefined,
  );
}

/** Days from `from` on, before `to`. */
function sharesOf(rows: readonly ArrivalRow[], from: string, to: string | undefined): LeadShares {
  const own = rows.filter(({ day }) => day >= from && (to === undefined || day < to));
  const sum = (part: (row: ArrivalRow) => number) => own.reduce((total, row) => total + part(row), 0);
  return { leads: sum((row) => row.leads), attributed: sum((row) => row.attributed), spam: sum((row) => row.spam) };
}

/** Leads of each of the last eight weeks' days, oldest first, without gaps. */
export function lastDays({ arrivals: { days, timeZone } }: WatchedLocation, now: Date, count: number): number[] {
  const counts = new Map(days.map(({ day, count: leads }) => [day, leads]));
  const noon = Date.parse(`${dayInZone(now, timeZone)}T12:00:00Z`);
  return Array.from(
    { length: count },
    (_, index) => counts.get(utcDay(new Date(noon - (count - 1 - index) * dayMs))) ?? 0,
  );
}
