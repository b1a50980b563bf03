import { type Database } from '@leadweave/persistence';
import { names, soql } from '@leadweave/salesforce-client';
import { type Clock, minuteMs, secondMs } from '@leadweave/time';
import { type ChangeReader, type ChangeSource, DutyLost } from '../changes/change-reader.js';
import { type Cursor, type CursorsRepository } from '../changes/cursors.repository.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { allRows } from '../gateway/all-rows.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type IdRepair } from '../opportunities/id-repair.js';
import { opportunityCursor } from '../opportunities/opportunity-polling.js';
import { type OpportunityReading } from '../opportunities/opportunity-reading.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type ConversionsRepository } from './conversions.repository.js';
import { type LeadChanges, leadChanges } from './lead-changes.js';

const everywhere = { kind: 'all-locations' } as const;
const cursorName = 'Lead';
const everyMs = 120 * secondMs;
const offMs = 5 * minuteMs;
const idsPerQuery = 200;
const fields = [
  'Id',
  'SystemModstamp',
  'IsConverted',
  'IsDeleted',
  'MasterRecordId',
  'ConvertedContactId',
  'ConvertedAccountId',
  'ConvertedOpportunityId',
];

export interface ConversionPollingParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly duties: DutiesRepository;
  readonly cursors: CursorsRepository;
  readonly settings: SettingsRepository;
  readonly conversions: ConversionsRepository;
  readonly reader: ChangeReader;
  readonly reading: OpportunityReading;
  readonly repair: IdRepair;
  readonly clock: Clock;
}

/**
 * Follows Salesforce leads that were converted or merged, so that the link to ours survives (S68, S82): to contact, account and opportunity, and
 * to the survivor. What a conversion brings is tied at once, and gets our id if it was not carried over (S75).
 */
export class ConversionPolling implements DutyHandler {
  constructor(private readonly parts: ConversionPollingParts) {}

  async serve(duty: HeldDuty, signal: AbortSignal): Promise<Date> {
    const { reader, clock } = this.parts;
    const cursor = await this.begin(duty);
    if (!cursor) return new Date(clock().getTime() + offMs);
    const opportunityIds: string[] = [];
    await reader.read(duty, cursor, this.source(duty, opportunityIds));
    if (opportunityIds.length > 0) await this.takeOpportunities(duty, opportunityIds, signal);
    return new Date(clock().getTime() + everyMs);
  }

  /** Undefined while both directions are off. */
  private begin({ brandId, connectionId }: HeldDuty): Promise<Cursor | undefined> {
    const { database, settings, cursors } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const saved = await settings.of(tx, connectionId);
      if (!saved?.toLeads.on && !saved?.toSalesforce.on) return undefined;
      const { toLeads, toSalesforce } = saved;
      const since = Math.min(
        toLeads.on ? toLeads.activatedAtMs : Infinity,
        toSalesforce.on ? toSalesforce.selection.sinceMs : Infinity,
      );
      return cursors.begin(tx, connectionId, cursorName, since);
    });
  }

  private source({ connectionId }: HeldDuty, opportunityIds: string[]): ChangeSource<LeadChanges> {
    const { conversions, clock } = this.parts;
    return {
      ...{ object: 'Lead', cursor: cursorName, fields, withDeleted: true },
      only: soql`IsConverted = ${true} OR MasterRecordId != ${null}`,
      prepare: (rows) => Promise.resolve(leadChanges(rows)),
      apply: async (tx, changes) => {
        const now = clock();
        const merged = await conversions.merge(tx, connectionId, changes.merges, now);
        const converted = await conversions.convert(tx, connectionId, changes.conversions, now);
        tx.afterCommit(() => opportunityIds.push(...converted));
        return merged + converted.length;
      },
    };
  }

  /** Opportunities that are tied now, also those that polling has met before without knowing whose they are. */
  private async takeOpportunities(duty: HeldDuty, ids: readonly string[], signal: AbortSignal): Promise<void> {
    const { reading, repair, duties, gateway } = this.parts;
    const begun = await reading.begin(duty, opportunityCursor);
    if (!begun) return;
    for (let start = 0; start < ids.length && !signal.aborted; start += idsPerQuery) {
      const some = ids.slice(start, start + idsPerQuery);
      const query = soql`SELECT ${names(begun.plan.fields)} FROM Opportunity WHERE Id IN ${some}`;
      const { rows } = await allRows(gateway, duty, query);
      await reading.take(duty, rows, begun, async (tx) => {
        if (!(await duties.isHeld(tx, duty))) throw new DutyLost('Another worker has the duty.');
      });
    }
    await repair.repair(duty, begun.plan.writableIds, signal);
  }
}
