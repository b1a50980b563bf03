import { type SalesforceRecord } from '@leadweave/salesforce-client';
import { type Conversion, type Merge } from './conversions.repository.js';

/** What became of Salesforce leads. */
export interface LeadChanges {
  readonly conversions: readonly Conversion[];
  /** To the last survivor, where a survivor was merged again. */
  readonly merges: readonly Merge[];
}

/** Reads converted and merged leads from rows of a query; rows that tell nothing of either are passed over. */
export function leadChanges(rows: readonly SalesforceRecord[]): LeadChanges {
  const survivors = new Map(
    rows.flatMap((row) => {
      const [id, survivor] = [idOf(row, 'Id'), idOf(row, 'MasterRecordId')];
      return id && survivor ? [[id, survivor] as const] : [];
    }),
  );
  return {
    conversions: rows.flatMap(conversionOf),
    merges: [...survivors].map(([loserId]) => ({ loserId, survivorId: lastSurvivor(loserId, survivors) })),
  };
}

function conversionOf(row: SalesforceRecord): Conversion[] {
  const [recordId, contactId] = [idOf(row, 'Id'), idOf(row, 'ConvertedContactId')];
  if (row['IsConverted'] !== true || !recordId || !contactId) return [];
  const [accountId, opportunityId] = [idOf(row, 'ConvertedAccountId'), idOf(row, 'ConvertedOpportunityId')];
  return [{ recordId, contactId, ...(accountId && { accountId }), ...(opportunityId && { opportunityId }) }];
}

/** Hostile rows may go in a circle: nobody is followed twice. */
function lastSurvivor(loserId: string, survivors: ReadonlyMap<string, string>): string {
  const seen = new Set([loserId]);
  let last = survivors.get(loserId)!;
  for (let next = survivors.get(last); next !== undefined && !seen.has(last); next = survivors.get(last)) {
    seen.add(last);
    last = next;
  }
  return last;
}

function idOf(row: SalesforceRecord, name: string): string | undefined {
  const value = row[name];
  return typeof value === 'string' && /^[a-zA-Z0-9]{18}$/.test(value) ? value : undefined;
}
