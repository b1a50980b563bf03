import { name, names, type QueryPage, type SalesforceRecord, soql } from '@leadweave/salesforce-client';
import { type FieldMapping, type FindingPolicy } from '@leadweave/salesforce-domain';
import { type Clock } from '@leadweave/time';
import { type OrgCalls } from '../sending/org-calls.js';
import { personColumns, type PersonObject, personRecord, shownCandidate } from '../sending/person-record.js';
import { type TargetFields } from '../sending/target-fields.js';
import { isExpected, type RunLead } from './judge-leads.js';
import { listsWithinAddress } from './lists-within-address.js';
import { PeopleIndex } from './people-index.js';
import { PeopleLookup } from './people-lookup.js';

/** People of an org that are held in memory for the length of a run, some 80 MB; of larger orgs they are looked up page by page. */
export const mostPeople = 100_000;

/** The people of an org, as far as a run knows them. */
export interface OrgPeople {
  readonly index: PeopleIndex;
  /** What happened in the org since is not known. */
  readonly knownAt: Date;
  /** Makes whoever may be one of these leads known; what only other leads needed is forgotten. */
  meet(leads: readonly RunLead[], policy: FindingPolicy): Promise<void>;
}

/** Reads people of an org many at once: whole pages of 2,000 or lists for finding, and the mapped fields of some by their ids. */
export class PeopleReader {
  private readonly lookup: PeopleLookup;

  /** @param most people that are read as a whole */
  constructor(
    private readonly fields: TargetFields,
    private readonly clock: Clock,
    private readonly most = mostPeople,
  ) {
    this.lookup = new PeopleLookup(fields);
  }

  /** Everybody, or those whom the leads of a page are about, where everybody is too many. */
  async people(calls: OrgCalls): Promise<OrgPeople> {
    const knownAt = this.clock();
    const index = new PeopleIndex();
    const leads = await this.first(calls, 'Lead');
    const contacts = await this.first(calls, 'Contact');
    if (leads.totalSize + contacts.totalSize > this.most) return this.lookedUp(calls, index);
    await this.read(calls, 'Lead', leads, index);
    await this.read(calls, 'Contact', contacts, index);
    return { index, knownAt, meet: () => Promise.resolve() };
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
    for (const some of listsWithinAddress(ids, (id) => `'${id}',`)) {
      const query = soql`SELECT ${columns} FROM ${name(object)} WHERE Id IN ${some}`;
      records.push(...(await calls.call((api) => api.query(query))).records);
    }
    return new Map(records.map((record) => [String(record['Id']), record]));
  }

  private lookedUp(calls: OrgCalls, index: PeopleIndex): OrgPeople {
    const { lookup, clock } = this;
    let knownAt = clock();
    return {
      index,
      get knownAt() {
        return knownAt;
      },
      meet: async (leads, policy) => {
        index.keepOnly(isExpected);
        knownAt = clock();
        await lookup.bring(calls, leads, policy, index);
      },
    };
  }

  private async first(calls: OrgCalls, object: PersonObject): Promise<QueryPage> {
    const fields = await this.fields.of(calls.ref, object, calls.purpose);
    const query = soql`SELECT ${names(personColumns(object, fields, []))} FROM ${name(object)}`;
    return calls.call((api) => api.query(query));
  }

  private async read(calls: OrgCalls, object: PersonObject, first: QueryPage, index: PeopleIndex): Promise<void> {
    const fields = await this.fields.of(calls.ref, object, calls.purpose);
    for (let page = first; ;) {
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
