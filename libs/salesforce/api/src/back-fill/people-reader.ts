import { name, names, type SalesforceRecord, soql } from '@leadweave/salesforce-client';
import { type FieldMapping } from '@leadweave/salesforce-domain';
import { SalesforceApiError } from '../salesforce-api-error.js';
import { type OrgCalls } from '../sending/org-calls.js';
import { personColumns, type PersonObject, personRecord, shownCandidate } from '../sending/person-record.js';
import { type TargetFields } from '../sending/target-fields.js';
import { PeopleIndex } from './people-index.js';

/** People of an org that are held in memory for the length of a run, some 80 MB. */
const mostPeople = 100_000;
/** Ids of a query stay within what an address may hold (contract 4.4). */
const idsAtOnce = 200;

/** Reads people of an org many at once: whole pages of 2,000 for finding, and the mapped fields of some by their ids. */
export class PeopleReader {
  constructor(private readonly fields: TargetFields) {}

  /** @throws SalesforceApiError `salesforce-refused` when the org has more people than a run can hold */
  async all(calls: OrgCalls): Promise<PeopleIndex> {
    const index = new PeopleIndex();
    await this.read(calls, 'Lead', index);
    await this.read(calls, 'Contact', index);
    return index;
  }

  /** Records with the fields of the mapping, by id; those that are gone by now are left out. */
  async named(
    calls: OrgCalls,
    object: PersonObject,
    ids: readonly string[],
    mapping: readonly FieldMapping[],
  ): Promise<ReadonlyMap<string, SalesforceRecord>> {
    const fields = await this.fields.of(calls.ref, object, calls.purpose);
    const targets = mapping.map(({ target }) => target);
    const columns = names(personColumns(object, fields, targets));
    const records: SalesforceRecord[] = [];
    for (let from = 0; from < ids.length; from += idsAtOnce) {
      const some = ids.slice(from, from + idsAtOnce);
      const query = soql`SELECT ${columns} FROM ${name(object)} WHERE Id IN ${some}`;
      records.push(...(await calls.call((api) => api.query(query))).records);
    }
    return new Map(records.map((record) => [String(record['Id']), record]));
  }

  private async read(calls: OrgCalls, object: PersonObject, index: PeopleIndex): Promise<void> {
    const fields = await this.fields.of(calls.ref, object, calls.purpose);
    const query = soql`SELECT ${names(personColumns(object, fields, []))} FROM ${name(object)}`;
    let page = await calls.call((api) => api.query(query));
    if (index.size + page.totalSize > mostPeople) throw tooMany();
    for (;;) {
      for (const record of page.records) {
        const person = personRecord(object, record, fields);
        index.add(person.found, shownCandidate(person));
      }
      const { next } = page;
      if (next === undefined) return;
      page = await calls.call((api) => api.queryMore(next));
    }
  }
}

function tooMany(): SalesforceApiError {
  return new SalesforceApiError(
    'salesforce-refused',
    `The org has more than ${mostPeople.toLocaleString('en-US')} leads and contacts, too many to compare at once.`,
  );
}
