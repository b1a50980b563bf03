import { type LocationDirectory } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, minuteMs, secondMs, utcDay } from '@leadweave/time';
import {
  type CensusQuestion,
  type MissingLeads,
  type SourceCensus,
  WhatConvertsApiError,
} from '@leadweave/whatconverts-api';
import { everywhere } from '../everywhere.js';
import { bucketOf } from './balance.js';
import { type Comparison } from './comparison.js';
import { type ComparisonsRepository, type Settlement } from './comparisons.repository.js';
import { DayComparer } from './day-comparer.js';
import { type DayWritesRepository, type MissingFilter } from './day-writes.repository.js';
import { missingStretches } from './missing-stretches.js';
import { RangesOfDays } from './ranges-of-days.js';
import { type SourceFactsRepository } from './source-facts.repository.js';
import { type FetchRun, wasReadAgain } from './was-read-again.js';

/** What a job of the queue holds. */
export interface ComparisonJob {
  readonly brandId: string;
  readonly comparisonId: string;
}

/** Runs of the source, as far as a comparison needs them. */
export interface SourceRuns {
  carryOut(brandId: string, runId: string, signal: AbortSignal): Promise<void>;
  run(brandId: string, runId: string): Promise<FetchRun>;
}

export interface ComparisonRunnerParts {
  readonly database: Database;
  readonly locations: LocationDirectory;
  readonly census: SourceCensus;
  readonly missing: MissingLeads;
  readonly runs: SourceRuns;
  readonly comparisons: ComparisonsRepository;
  readonly days: DayWritesRepository;
  readonly facts: SourceFactsRepository;
  readonly clock: Clock;
  readonly log: { error(context: Readonly<Record<string, unknown>>, message: string): void };
}

/** A fault that may pass is met again so often. */
const maxAttempts = 6;
const firstDelayMs = minuteMs;
/** A run of the source that has not ended is asked about again after this time. */
const askAgainMs = 3 * secondMs;
const endedStates = ['done', 'partial', 'failed', 'cancelled'];
/** No attempt changes these. */
const finalCodes = ['credentials-rejected', 'connection-unknown', 'profile-not-found'];

/** Carries a comparison out from wherever it stands. Twice at once costs requests, not truth: a day is replaced as a whole. */
export class ComparisonRunner {
  constructor(private readonly parts: ComparisonRunnerParts) {}

  async run({ brandId, comparisonId }: ComparisonJob, signal: AbortSignal): Promise<void> {
    const comparison = await this.inBrand(brandId, (tx) =>
      this.parts.comparisons.claim(tx, comparisonId, this.parts.clock()),
    );
    if (!comparison) return;
    try {
      await this.carryOut(brandId, comparison, signal);
    } catch (error) {
      if (signal.aborted) return;
      await this.settle(brandId, comparison, this.settlementFor(comparison, error));
    }
  }

  private async carryOut(brandId: string, comparison: Comparison, signal: AbortSignal): Promise<void> {
    if (comparison.state !== 'fetching' && !(await this.read(brandId, comparison, signal))) return;
    const runId = comparison.syncRunId ?? (await this.startFetch(brandId, comparison));
    if (runId === undefined) return this.settle(brandId, comparison, { state: 'done' });
    await this.parts.runs.carryOut(brandId, runId, signal);
    const fetched = await this.parts.runs.run(brandId, runId);
    if (!endedStates.includes(fetched.state)) {
      const resumeAt = new Date(this.parts.clock().getTime() + askAgainMs);
      return this.settle(brandId, comparison, { state: 'fetching', reason: 'fetching', resumeAt });
    }
    await this.placeMissing(brandId, comparison, fetched);
    await this.settle(brandId, comparison, { state: 'done' });
  }

  /** @returns false when the comparison was ended meanwhile */
  private async read(brandId: string, comparison: Comparison, signal: AbortSignal): Promise<boolean> {
    const { census, locations, facts, clock } = this.parts;
    const { id, from, to } = comparison;
    const comparer = new DayComparer(locations, facts, new RangesOfDays(), from, to);
    for await (const slice of census.read(questionOf(brandId, comparison), signal)) {
      const goesOn = await this.inBrand(brandId, async (tx) => {
        if (!(await this.parts.comparisons.note(tx, id, slice.requests))) return false;
        await this.parts.days.replace(tx, await comparer.compare(tx, slice), id, clock());
        return true;
      });
      if (!goesOn) return false;
    }
    return true;
  }

  private startFetch(brandId: string, comparison: Comparison): Promise<string | undefined> {
    if (!comparison.fetchMissing) return Promise.resolve(undefined);
    return this.inBrand(brandId, async (tx) => {
      const stretches = missingStretches(await this.parts.days.missingDays(tx, await this.filterOf(tx, comparison)));
      if (stretches.length === 0) return undefined;
      const { connectionId, requestedBy } = comparison;
      const { runId } = await this.parts.missing.fetch(tx, connectionId, stretches, requestedBy);
      if (runId !== undefined) await this.parts.comparisons.fetchBy(tx, comparison.id, runId);
      return runId;
    });
  }

  /** What was fetched moves to its bucket. What a complete reading did not show again was deleted since it was counted. */
  private placeMissing(brandId: string, comparison: Comparison, fetched: FetchRun): Promise<void> {
    return this.inBrand(brandId, async (tx) => {
      const items = await this.parts.days.missingItems(tx, await this.filterOf(tx, comparison));
      const leads = await this.parts.facts.of(tx, items);
      const placed = leads.map((lead, index) => ({ lead, day: items[index]!.day }));
      const found = placed.filter(({ lead }) => bucketOf(lead).bucket !== 'missing');
      await this.parts.days.moveFound(tx, found, this.parts.clock());
      const foundIds = new Set(found.map(({ lead }) => lead.externalId));
      const profileOf = await this.profilesOf(tx, comparison);
      await this.parts.days.dropAbsent(
        tx,
        items.filter((item) => !foundIds.has(item.externalId) && wasReadAgain(item, profileOf, fetched)),
      );
    });
  }

  private async profilesOf(tx: Tx, { connectionId }: Comparison): Promise<ReadonlyMap<string, string>> {
    const target = (await this.parts.census.targets(tx)).find((one) => one.connectionId === connectionId);
    return new Map((target?.locations ?? []).map(({ locationId, profileId }) => [locationId, profileId]));
  }

  /** The locations of the connection only: other connections fetch what is missing at theirs. */
  private async filterOf(tx: Tx, comparison: Comparison): Promise<MissingFilter> {
    const { locationIds, from, to } = comparison;
    const mapped = [...(await this.profilesOf(tx, comparison)).keys()];
    const wanted = locationIds ? mapped.filter((locationId) => locationIds.includes(locationId)) : mapped;
    return {
      locationIds: wanted,
      from: utcDay(new Date(from.getTime() - dayOfZonesMs)),
      to: utcDay(new Date(to.getTime() + dayOfZonesMs)),
    };
  }

  private settlementFor({ state, attempts }: Comparison, error: unknown): Settlement {
    if (!(error instanceof WhatConvertsApiError)) {
      this.parts.log.error({ err: error }, 'a comparison was interrupted');
    } else if (finalCodes.includes(error.code)) {
      return { state: 'failed', reason: error.code };
    }
    const reason = error instanceof WhatConvertsApiError ? error.code : 'interrupted';
    const isQuota = reason === 'quota-spent';
    if (attempts + 1 >= maxAttempts && !isQuota) return { state: 'failed', reason };
    const waitMs = waitOf(error) ?? firstDelayMs * 2 ** attempts;
    const resumeAt = new Date(this.parts.clock().getTime() + waitMs);
    return {
      state: state === 'fetching' ? 'fetching' : 'queued',
      ...{ reason, resumeAt },
      attempts: isQuota ? attempts : attempts + 1,
    };
  }

  private settle(brandId: string, { id }: Comparison, settlement: Settlement): Promise<void> {
    return this.inBrand(brandId, (tx) => this.parts.comparisons.settle(tx, id, settlement, this.parts.clock()));
  }

  private inBrand<T>(brandId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.parts.database.inBrand(brandId, everywhere, work);
  }
}

/** Days of any zone that an instant may belong to lie this near to its UTC day. */
const dayOfZonesMs = 14 * 60 * minuteMs;

function questionOf(brandId: string, { connectionId, locationIds, from, to, requestedBy }: Comparison): CensusQuestion {
  const isUrgent = requestedBy !== 'schedule';
  return { brandId, connectionId, from, to, isUrgent, ...(locationIds ? { locationIds } : {}) };
}

function waitOf(error: unknown): number | undefined {
  const seconds = error instanceof WhatConvertsApiError ? error.details?.['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? seconds * secondMs : undefined;
}
