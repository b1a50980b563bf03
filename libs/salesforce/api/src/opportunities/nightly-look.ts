import { type Database } from '@leadweave/persistence';
import { names, type SalesforceRecord, soql } from '@leadweave/salesforce-client';
import { type Clock, dayMs, minuteMs } from '@leadweave/time';
import { type ChangeReader, DutyLost } from '../changes/change-reader.js';
import { type CursorsRepository } from '../changes/cursors.repository.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { allRows } from '../gateway/all-rows.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type IdRepair } from './id-repair.js';
import { type OpportunitiesRepository } from './opportunities.repository.js';
import { opportunityCursor } from './opportunity-polling.js';
import { type BegunReading, type OpportunityReading } from './opportunity-reading.js';
import { type UnreadableRows } from './unreadable-rows.js';

const everywhere = { kind: 'all-locations' } as const;
const cursorName = 'Opportunity nightly';
/** Everything that was touched in these days is read again. */
const lookedBackMs = 7 * dayMs;
/** Closed ones may still be corrected for this long. */
const restlessMs = 30 * dayMs;
/** Ids that fit into the address of a query. */
const idsPerQuery = 200;
const keptUnreadableMs = 90 * dayMs;

export interface NightlyLookParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly duties: DutiesRepository;
  readonly cursors: CursorsRepository;
  readonly reading: OpportunityReading;
  readonly reader: ChangeReader;
  readonly opportunities: OpportunitiesRepository;
  readonly unreadable: UnreadableRows;
  readonly repair: IdRepair;
  readonly clock: Clock;
}

/**
 * Looks at everything once a day, whatever polling has seen: a formula field changes without a trace in the time of change, a lead may have come
 * to be known since, and ids may have been lost at conversion (contract 8.2, S75).
 */
export class NightlyLook implements DutyHandler {
  constructor(private readonly parts: NightlyLookParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date> {
    const { reading, reader, repair, clock } = this.parts;
    const nextAt = new Date(clock().getTime() + dayMs);
    const begun = await reading.begin(duty, cursorName);
    if (!begun) return nextAt;
    const nowMs = reader.serverNow(duty);
    const window = { fromMs: Math.max(nowMs - lookedBackMs, begun.rule.activatedAtMs), untilMs: nowMs - minuteMs };
    if (window.fromMs < window.untilMs) {
      await reader.readWindow(duty, window, reading.source(duty, begun, cursorName, { searchesAgain: true }));
    }
    await this.lookAtRestless(duty, begun, signal);
    await repair.repair(duty, begun.plan.writableIds, signal);
    await this.finish(duty);
    return nextAt;
  }

  private async lookAtRestless(duty: HeldDuty, begun: BegunReading, signal: AbortSignal): Promise<void> {
    const { database, opportunities, duties, reading, clock } = this.parts;
    const since = new Date(clock().getTime() - restlessMs);
    for (let after = ''; !signal.aborted;) {
      const from = after;
      const ids = await database.inBrand(duty.brandId, everywhere, (tx) =>
        opportunities.restless(tx, duty.connectionId, { since, after: from, limit: idsPerQuery }),
      );
      if (ids.length === 0) return;
      await reading.take(duty, await this.rows(duty, begun, ids), begun, async (tx) => {
        if (!(await duties.isHeld(tx, duty))) throw new DutyLost('Another worker has the duty.');
      });
      after = ids.at(-1)!;
    }
  }

  private async rows(
    duty: HeldDuty,
    { plan }: BegunReading,
    ids: readonly string[],
  ): Promise<readonly SalesforceRecord[]> {
    const query = soql`SELECT ${names(plan.fields)} FROM Opportunity WHERE Id IN ${ids}`;
    return (await allRows(this.parts.gateway, duty, query, { withDeleted: true })).rows;
  }

  private finish({ brandId, connectionId }: HeldDuty): Promise<void> {
    const { database, cursors, unreadable, clock } = this.parts;
    const now = clock();
    return database.inBrand(brandId, everywhere, async (tx) => {
      await cursors.reconciled(tx, connectionId, opportunityCursor, now);
      await unreadable.removeOld(tx, new Date(now.getTime() - keptUnreadableMs));
    });
  }
}
