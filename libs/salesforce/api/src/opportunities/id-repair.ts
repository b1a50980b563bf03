import { type LeadFinder } from '@leadweave/leads-api';
import { type Database } from '@leadweave/persistence';
import { type SaveOutcome } from '@leadweave/salesforce-client';
import { leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { type CallLogRepository } from '../log/call-log.repository.js';
import { type Clock } from '@leadweave/time';
import { type OpportunitiesRepository, type UnmarkedOpportunity } from './opportunities.repository.js';

const everywhere = { kind: 'all-locations' } as const;
/** One call. */
const atOnce = 200;

export interface IdRepairParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly opportunities: OpportunitiesRepository;
  readonly finder: LeadFinder;
  readonly log: CallLogRepository;
  readonly clock: Clock;
}

/** Writes our ids onto opportunities that lack them, so that the tie outlives whatever found it (S75). Only blank fields are filled. */
export class IdRepair {
  constructor(private readonly parts: IdRepairParts) {}

  /**
   * @param writable API names of the id fields that may be written
   * @returns how many opportunities got an id
   * @throws ConnectionUnavailable, SalesforceError
   */
  async repair(ref: ConnectionRef, writable: readonly string[], signal?: AbortSignal): Promise<number> {
    if (!writable.includes(leadweaveIdField)) return 0;
    let repaired = 0;
    for (let after = ''; !signal?.aborted;) {
      const page = await this.page(ref, after);
      if (page.length === 0) break;
      repaired += await this.write(ref, page, writable);
      after = page.at(-1)!.id;
    }
    return repaired;
  }

  private page({ brandId, connectionId }: ConnectionRef, after: string) {
    const { database, opportunities, finder } = this.parts;
    return database.inBrand(brandId, everywhere, async (tx) => {
      const unmarked = await opportunities.unmarked(tx, connectionId, after, atOnce);
      const records = await finder.whatConvertsValues(
        tx,
        unmarked.map(({ leadId }) => leadId),
      );
      return unmarked.map((one) => ({ ...one, externalId: records.get(one.leadId)?.externalId }));
    });
  }

  private async write(ref: ConnectionRef, page: readonly Marked[], writable: readonly string[]): Promise<number> {
    const { gateway, database, opportunities, log, clock } = this.parts;
    const records = page.map((one) => ({ Id: one.id, ...idsOf(one, writable) }));
    const { result } = await gateway.call(ref, 'background', (api) => api.updateAll('Opportunity', records));
    const { brandId, connectionId } = ref;
    const saved = page.filter((_, index) => isSaved(result[index]));
    await database.inBrand(brandId, everywhere, async (tx) => {
      await opportunities.mark(tx, connectionId, saved);
      const lines = page.map((one, index) => ({
        ...({ direction: 'to_salesforce', object: 'Opportunity', action: 'repair-id' } as const),
        ...{ connectionId, leadId: one.leadId, locationId: one.locationId, recordId: one.id, at: clock(), calls: 0 },
        ...(isSaved(result[index])
          ? ({ result: 'done', fields: fieldsOf(idsOf(one, writable)) } as const)
          : ({ result: 'failed', reason: { code: codeOf(result[index]) } } as const)),
      }));
      await log.add(tx, lines);
    });
    return saved.length;
  }
}

type Marked = UnmarkedOpportunity & { readonly externalId?: string };

function idsOf({ leadId, externalId, whatConvertsId }: Marked, writable: readonly string[]): Record<string, string> {
  const fillsTheirs = externalId !== undefined && !whatConvertsId && writable.includes(whatConvertsIdField);
  return { [leadweaveIdField]: leadId, ...(fillsTheirs && { [whatConvertsIdField]: externalId }) };
}

function fieldsOf(ids: Record<string, string>) {
  return Object.entries(ids).map(([field, after]) => ({ field, before: null, after, note: null }));
}

function isSaved(outcome: SaveOutcome | undefined): boolean {
  return outcome !== undefined && outcome.kind !== 'refused';
}

function codeOf(outcome: SaveOutcome | undefined): string {
  return outcome?.kind === 'refused' ? (outcome.error.vendorCode ?? outcome.error.code) : 'no-answer';
}
