import { type LocationDirectory } from '@leadweave/brands-api';
import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, dayInZone, dayMs, minuteMs, secondMs, startOfDayInZone } from '@leadweave/time';
import { type CensusLocation, type SourceCensus } from '@leadweave/whatconverts-api';
import { type DueTimes } from '../due-times.js';
import { everywhere } from '../everywhere.js';
import { type ComparisonRequests } from './comparison-requests.js';
import { type DayListRepository } from './day-list.repository.js';

/** Leads younger than this may not be listed yet. */
export const settlingMs = minuteMs;
/** Known days are compared again for so long: edits and deletions happen late. */
const comparedAgainMs = 35 * dayMs;
const everyMs = dayMs;
/** With nothing to compare yet: a first history may end at any time. */
const lookAgainMs = 2 * minuteMs;
/** A job that did not come within this time is taken for lost. */
const lostJobMs = 15 * secondMs;

/** Asks the tables which comparisons are due. Safe in any number of processes at once. */
export class ComparisonSchedule {
  constructor(
    private readonly database: Database,
    private readonly due: DueTimes,
    private readonly census: SourceCensus,
    private readonly days: DayListRepository,
    private readonly locations: LocationDirectory,
    private readonly requests: ComparisonRequests,
    private readonly clock: Clock,
  ) {}

  /** Compares each brand once a day, after the sync of the day. Returns how many comparisons were started. */
  async startDue(): Promise<number> {
    let started = 0;
    for (const brandId of await this.due.brands('compare', this.clock())) started += await this.start(brandId);
    return started;
  }

  /** Wakes workers for comparisons whose job was lost or whose pause is over. Returns how many there were. */
  async wakeWaiting(): Promise<number> {
    const now = this.clock();
    const waiting = await this.database.asScheduler((tx) =>
      tx.query<{ brand_id: string; id: string }>(
        `select brand_id, id from reconciliation_run
          where state in ('queued', 'reading', 'fetching') and coalesce(resume_at, requested_at + $2::interval) <= $1
          limit 500`,
        [now, `${lostJobMs} milliseconds`],
      ),
    );
    for (const { brand_id, id } of waiting) {
      await this.database.inBrand(brand_id, everywhere, (tx) => this.requests.wake(tx, id));
    }
    return waiting.length;
  }

  private start(brandId: string): Promise<number> {
    return this.database.inBrand(brandId, everywhere, async (tx) => {
      const now = this.clock();
      if ((await this.isSyncing(tx)) || !(await this.due.take(tx, 'compare', now))) return 0;
      const targets = await this.census.targets(tx);
      const compared = await this.days.comparedLocations(tx);
      let started = 0;
      for (const { connectionId, locations } of targets) {
        const loaded = locations.filter(({ isLoading }) => !isLoading);
        if (loaded.length === 0) continue;
        const from = await this.from(tx, loaded, compared, now);
        const to = new Date(now.getTime() - settlingMs);
        const asked = { connectionId, locationIds: loaded.map(({ locationId }) => locationId), from, to };
        const id = await this.requests.request(tx, {
          ...asked,
          fetchMissing: true,
          requestedBy: 'schedule',
          state: 'queued',
        });
        started += id === undefined ? 0 : 1;
      }
      await this.due.compareAgain(tx, new Date(now.getTime() + (started > 0 ? everyMs : lookAgainMs)));
      return started;
    });
  }

  /** A sync under way changes the answer; the comparison follows it. */
  private async isSyncing(tx: Tx): Promise<boolean> {
    const { syncing } = await tx.one<{ syncing: boolean }>(
      `select exists (select from sync_run where brand_id = $1 and state in ('queued', 'running')) as syncing`,
      [tx.brandId],
    );
    return syncing;
  }

  /** The whole history once, a stretch of it each time after that. */
  private async from(tx: Tx, locations: readonly CensusLocation[], compared: ReadonlySet<string>, now: Date) {
    const ids = locations.map(({ locationId }) => locationId);
    const entries = await this.locations.find(tx, ids);
    const starts = locations.map(({ locationId, backfillFrom }) => {
      const instant = compared.has(locationId) ? new Date(now.getTime() - comparedAgainMs) : backfillFrom;
      const zone = entries.get(locationId)?.timeZone ?? 'UTC';
      return startOfDayInZone(dayInZone(instant, zone), zone).getTime();
    });
    return new Date(Math.min(...starts));
  }
}
