import { type Database } from '@leadweave/persistence';
import { type SalesforceRecord, soql } from '@leadweave/salesforce-client';
import { coverageSpan, leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { type Clock, dayMs, minuteMs } from '@leadweave/time';
import { type ChangeReader, DutyLost } from '../changes/change-reader.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type DutyHandler } from '../duties/duty-handlers.js';
import { type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type OpportunitiesRepository } from './opportunities.repository.js';
import { type BegunReading, type OpportunityReading } from './opportunity-reading.js';
import { type StoredOpportunity } from './stored-opportunity.js';

const everywhere = { kind: 'all-locations' } as const;
const cursorName = 'Opportunity deletions';
const everyMs = 15 * minuteMs;
/** The vendor's log of deletions reaches no further back (contract 6). */
const longestBackMs = 15 * dayMs - minuteMs;

export interface DeletionReadingParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly duties: DutiesRepository;
  readonly reading: OpportunityReading;
  readonly reader: ChangeReader;
  readonly opportunities: OpportunitiesRepository;
  readonly clock: Clock;
}

/**
 * Learns of deleted opportunities by two nets: the recycle bin, whose rows tell everything, and the log of deletions, which also names what is
 * in the bin no more. What comes back from the bin is a change like any other.
 */
export class DeletionReading implements DutyHandler {
  constructor(private readonly parts: DeletionReadingParts) {}

  async serve(duty: HeldDuty): Promise<Date> {
    const { reading, reader, clock } = this.parts;
    const nextAt = new Date(clock().getTime() + everyMs);
    const begun = await reading.begin(duty, cursorName);
    if (!begun) return nextAt;
    const bin = { only: soql`IsDeleted = ${true}`, withDeleted: true };
    const logged = await this.logged(duty, begun.cursor.coveredMs);
    await reader.read(duty, begun.cursor, reading.source(duty, begun, cursorName, bin));
    await this.takeLogged(duty, begun, logged);
    return nextAt;
  }

  /** Ids in the log of deletions since the last time. */
  private async logged(duty: HeldDuty, coveredMs: number): Promise<ReadonlyMap<string, Date>> {
    const { reader, gateway } = this.parts;
    const nowMs = reader.serverNow(duty);
    const { fromMs, untilMs } = coverageSpan(coveredMs, nowMs);
    const span = { from: new Date(Math.max(fromMs, nowMs - longestBackMs)), to: new Date(untilMs) };
    const { result } = await gateway.call(duty, 'background', (api) => api.deleted('Opportunity', span));
    return new Map(result.records.map(({ id, deletedAt }) => [id, deletedAt]));
  }

  /** What the bin did not show: purged, or hidden from us. */
  private async takeLogged(duty: HeldDuty, begun: BegunReading, logged: ReadonlyMap<string, Date>): Promise<void> {
    if (logged.size === 0) return;
    const { database, opportunities, duties, reading } = this.parts;
    const { brandId, connectionId } = duty;
    const known = await database.inBrand(brandId, everywhere, (tx) =>
      opportunities.byIds(tx, connectionId, [...logged.keys()]),
    );
    const gone = [...known.values()].filter(
      ({ id, isDeleted, stampMs }) => !isDeleted && logged.get(id)!.getTime() >= stampMs,
    );
    if (gone.length === 0) return;
    await reading.take(
      duty,
      gone.map((one) => deletedRow(one, logged.get(one.id)!)),
      begun,
      async (tx) => {
        if (!(await duties.isHeld(tx, duty))) throw new DutyLost('Another worker has the duty.');
      },
    );
  }
}

/** The last known version as a row of the recycle bin would have it. */
function deletedRow(known: StoredOpportunity, deletedAt: Date): SalesforceRecord {
  return {
    ...known.fields,
    Id: known.id,
    Name: known.name,
    StageName: known.stage,
    Amount: known.amount ?? null,
    CurrencyIsoCode: known.currency,
    IsClosed: known.isClosed,
    IsWon: known.isWon,
    CloseDate: known.closeDate ?? null,
    AccountId: known.accountId ?? null,
    CreatedDate: new Date(known.createdAtMs).toISOString(),
    SystemModstamp: deletedAt.toISOString(),
    IsDeleted: true,
    [leadweaveIdField]: known.leadweaveId ?? null,
    [whatConvertsIdField]: known.whatConvertsId ?? null,
  };
}
