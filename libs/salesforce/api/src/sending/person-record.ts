import { type SalesforceRecord } from '@leadweave/salesforce-client';
import { type FoundRecord, leadweaveIdField, type TargetField } from '@leadweave/salesforce-domain';
import { type ShownCandidate } from './lead-state.js';

/** A Lead or Contact as it was read, and what finding looks at. */
export interface PersonRecord {
  readonly found: FoundRecord;
  readonly record: SalesforceRecord;
}

const objectColumns: Readonly<Record<PersonObject, readonly string[]>> = {
  Lead: [
    'Company',
    'IsConverted',
    'ConvertedDate',
    'ConvertedAccountId',
    'ConvertedContactId',
    'ConvertedOpportunityId',
    'MasterRecordId',
  ],
  Contact: ['AccountId', 'MasterRecordId'],
};
const columnsOfBoth = ['Id', 'Name', 'Email', 'CreatedDate', 'SystemModstamp', 'IsDeleted', leadweaveIdField];

/** Objects in which people stand. */
export type PersonObject = 'Lead' | 'Contact';

/** Fields in which a person's number may stand, whatever the org calls them; a fax is no person. */
export function phoneFields(fields: readonly TargetField[]): string[] {
  return fields.filter(({ type, name }) => type === 'phone' && name !== 'Fax').map(({ name }) => name);
}

/** What is read of a record: what finding and candidates need, and the fields of the mapping; of all these what the user may see. */
export function personColumns(
  object: PersonObject,
  fields: readonly TargetField[],
  targets: readonly string[],
): string[] {
  const wanted = [...columnsOfBoth, ...objectColumns[object], ...phoneFields(fields), ...targets];
  const visible = new Set(fields.map(({ name }) => name));
  return [...new Set(wanted)].filter((column) => visible.has(column));
}

/** A row as a record of a person. */
export function personRecord(
  object: PersonObject,
  record: SalesforceRecord,
  fields: readonly TargetField[],
): PersonRecord {
  const found: FoundRecord = {
    object,
    id: textOf(record['Id']) ?? '',
    leadweaveId: textOf(record[leadweaveIdField]),
    email: textOf(record['Email']),
    phones: phoneFields(fields).flatMap((name) => textOf(record[name]) ?? []),
    isDeleted: record['IsDeleted'] === true,
    mergedInto: textOf(record['MasterRecordId']),
    ...(record['IsConverted'] === true && {
      conversion: {
        accountId: textOf(record['ConvertedAccountId']),
        contactId: textOf(record['ConvertedContactId']),
        opportunityId: textOf(record['ConvertedOpportunityId']),
      },
    }),
  };
  return { found, record };
}

/** What a person sees of a record that may be chosen. */
export function shownCandidate({ found, record }: PersonRecord): ShownCandidate {
  const { object, id, email, phones } = found;
  return {
    object,
    id,
    name: textOf(record['Name']),
    company: textOf(record['Company']),
    email,
    phone: phones[0],
    createdAt: textOf(record['CreatedDate']),
  };
}

/** A text that is not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
