import { type LocationDirectory } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';
import { type CensusLead, type CensusSlice } from '@leadweave/whatconverts-api';
import { comparedDay, type ComparedDay } from './compared-day.js';
import { type CompleteDay, DayLedger } from './day-ledger.js';
import { type RangesOfDays } from './ranges-of-days.js';
import { type SourceFactsRepository } from './source-facts.repository.js';

interface DayOfLocation extends CompleteDay<CensusLead> {
  readonly locationId: string;
  readonly timeZone: string;
}

/** Turns slices of the source into compared days. One for each comparison, since days may begin in one slice and end in the next. */
export class DayComparer {
  private readonly ledgers = new Map<string, { readonly ledger: DayLedger<CensusLead>; readonly timeZone: string }>();

  constructor(
    private readonly locations: LocationDirectory,
    private readonly facts: SourceFactsRepository,
    private readonly ranges: RangesOfDays,
    private readonly from: Date,
    private readonly to: Date,
  ) {}

  /** The days that the slice completes, with their leads looked up. */
  async compare(tx: Tx, slice: CensusSlice): Promise<ComparedDay[]> {
    await this.openLedgers(tx, slice.locationIds);
    const days = this.completed(slice);
    if (days.length === 0) return [];
    const leads = await this.facts.of(
      tx,
      days.flatMap((day) => day.leads),
    );
    const byId = new Map(leads.map((lead) => [lead.externalId, lead]));
    const gone = await this.goneRecords(tx, days);
    return days.map(({ locationId, day, timeZone, from, to, readTo, leads: own }) =>
      comparedDay({
        ...{ locationId, day, timeZone, readTo },
        leads: own.map(({ externalId }) => byId.get(externalId)!),
        gone: gone.filter(
          (record) => record.locationId === locationId && record.occurredAt >= from && record.occurredAt < to,
        ),
      }),
    );
  }

  private async openLedgers(tx: Tx, locationIds: readonly string[]): Promise<void> {
    const fresh = locationIds.filter((locationId) => !this.ledgers.has(locationId));
    if (fresh.length === 0) return;
    for (const { id, timeZone } of (await this.locations.find(tx, fresh)).values()) {
      this.ledgers.set(id, { ledger: new DayLedger(timeZone, this.ranges, this.from, this.to), timeZone });
    }
  }

  private completed({ locationIds, leads, to }: CensusSlice): DayOfLocation[] {
    const byLocation = new Map<string, CensusLead[]>(locationIds.map((locationId) => [locationId, []]));
    for (const lead of leads) byLocation.get(lead.locationId)?.push(lead);
    return locationIds.flatMap((locationId) => {
      const open = this.ledgers.get(locationId);
      if (!open) return [];
      const days = open.ledger.add(byLocation.get(locationId) ?? [], to);
      return days.map((day) => ({ ...day, locationId, timeZone: open.timeZone }));
    });
  }

  private goneRecords(tx: Tx, days: readonly DayOfLocation[]) {
    const from = new Date(Math.min(...days.map((day) => day.from.getTime())));
    const to = new Date(Math.max(...days.map((day) => day.to.getTime())));
    const locationIds = [...new Set(days.map(({ locationId }) => locationId))];
    return this.facts.gone(tx, locationIds, from, to);
  }
}
