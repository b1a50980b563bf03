import { normaliseEmail } from '@leadweave/domain';
import { anyOf, anything, like, name, names, type Soql, soql } from '@leadweave/salesforce-client';
import {
  type FieldMapping,
  type FindingPolicy,
  leadweaveIdField,
  phoneSearchParts,
  type TargetField,
} from '@leadweave/salesforce-domain';
import { type OrgCalls } from './org-calls.js';
import { personColumns, type PersonObject, personRecord, type PersonRecord, phoneFields } from './person-record.js';
import { type TargetFields } from './target-fields.js';

/** Who is looked for. */
export interface WantedPerson {
  readonly leadId: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
}

/** Merges that are followed from a record; a chain that is longer is none of people's making. */
const mostMerges = 5;
/** More records of one address or number than this are nobody in particular. */
const mostRows = 200;

/** Reads the records that may be a lead's: by its link, or by our id, e-mail and phone in one query an object. */
export class PersonFinder {
  constructor(private readonly fields: TargetFields) {}

  /** The record of a link and those that merges left of it, the recycle bin included. */
  async linked(
    calls: OrgCalls,
    { object, recordId }: { readonly object: PersonObject; readonly recordId: string },
    mapping: readonly FieldMapping[],
  ): Promise<PersonRecord[]> {
    const records: PersonRecord[] = [];
    let id: string | undefined = recordId;
    while (id !== undefined && records.length < mostMerges && !records.some(({ found }) => found.id === id)) {
      const next: string = id;
      const [record] = await this.read(calls, object, mapping, () => soql`Id = ${next}`, true);
      if (record) records.push(record);
      id = record?.found.mergedInto;
    }
    return records;
  }

  /** Leads and contacts that carry our id, the e-mail address or the number. */
  async search(
    calls: OrgCalls,
    person: WantedPerson,
    policy: FindingPolicy,
    mapping: readonly FieldMapping[],
  ): Promise<PersonRecord[]> {
    const read = (object: PersonObject) =>
      this.read(calls, object, mapping, (fields) => searchCondition(person, policy, fields), false);
    return [...(await read('Lead')), ...(await read('Contact'))];
  }

  /** Records by their ids; those that the connected user may not see are left out. */
  async named(
    calls: OrgCalls,
    named: readonly { readonly object: PersonObject; readonly id: string }[],
    mapping: readonly FieldMapping[],
  ): Promise<PersonRecord[]> {
    const read = (object: PersonObject) => {
      const ids = named.filter((one) => one.object === object).map(({ id }) => id);
      return ids.length > 0 ? this.read(calls, object, mapping, () => soql`Id IN ${ids}`, false) : [];
    };
    return [...(await read('Lead')), ...(await read('Contact'))];
  }

  private async read(
    calls: OrgCalls,
    object: PersonObject,
    mapping: readonly FieldMapping[],
    conditionOf: (fields: readonly TargetField[]) => Soql | undefined,
    withDeleted: boolean,
  ): Promise<PersonRecord[]> {
    const fields = await this.fields.of(calls.ref, object, calls.purpose);
    const condition = conditionOf(fields);
    if (!condition) return [];
    const targets = mapping.map(({ target }) => target);
    const columns = names(personColumns(object, fields, targets));
    const query = soql`SELECT ${columns} FROM ${name(object)} WHERE ${condition} LIMIT ${mostRows}`;
    const { records } = await calls.call((api) => api.query(query, { withDeleted }));
    return records.map((record) => personRecord(object, record, fields));
  }
}

/** Undefined when nothing is known by which the person could be found. */
export function searchCondition(
  { leadId, email, phone }: WantedPerson,
  { searchEmail, searchPhone }: FindingPolicy,
  fields: readonly TargetField[],
): Soql | undefined {
  const isVisible = (wanted: string) => fields.some(({ name: visible }) => visible === wanted);
  const address = searchEmail ? normaliseEmail(email) : undefined;
  const parts = searchPhone && phone !== undefined ? phoneSearchParts(phone) : undefined;
  const conditions = [
    ...(isVisible(leadweaveIdField) ? [soql`${name(leadweaveIdField)} = ${leadId}`] : []),
    ...(address !== undefined && isVisible('Email') ? [soql`Email = ${address}`] : []),
    ...(parts ? phoneFields(fields).map((field) => soql`${name(field)} LIKE ${phonePattern(parts)}`) : []),
  ];
  return conditions.length > 0 ? anyOf(conditions) : undefined;
}

/** A number in any spelling, by its parts from `phoneSearchParts`; what is found must still be compared. */
export function phonePattern(parts: readonly string[]): Soql {
  return like(...parts.flatMap((part) => [anything, part] as const), anything);
}
