import { normaliseEmail } from '@leadweave/domain';
import { anyOf, name, names, type QueryPage, type Soql, soql } from '@leadweave/salesforce-client';
import { type FindingPolicy, leadweaveIdField, phoneSearchParts, type TargetField } from '@leadweave/salesforce-domain';
import { type OrgCalls } from '../sending/org-calls.js';
import { phonePattern } from '../sending/person-finder.js';
import {
  personColumns,
  type PersonObject,
  personRecord,
  phoneFields,
  shownCandidate,
} from '../sending/person-record.js';
import { type TargetFields } from '../sending/target-fields.js';
import { type RunLead } from './judge-leads.js';
import { listsWithinAddress } from './lists-within-address.js';
import { type PeopleIndex } from './people-index.js';

/** More rows than this are read of fewer values at once. */
const mostRows = 10_000;
const objects = ['Lead', 'Contact'] as const;

/** One thing that people are looked up by: its values, and the condition for some of them. */
interface Question<Value> {
  readonly values: readonly Value[];
  readonly textOf: (value: Value) => string;
  readonly condition: (some: readonly Value[]) => Soql;
}

interface Place {
  readonly calls: OrgCalls;
  readonly object: PersonObject;
  readonly fields: readonly TargetField[];
  readonly index: PeopleIndex;
}

/** Looks up who of an org may be one of some leads: by link, our id, e-mail and phone, in lists as long as an address takes. */
export class PeopleLookup {
  constructor(private readonly fields: TargetFields) {}

  /** Brings the index everybody by whom judging these leads could come out differently. */
  async bring(calls: OrgCalls, leads: readonly RunLead[], policy: FindingPolicy, index: PeopleIndex): Promise<void> {
    const places = await Promise.all(
      objects.map(async (object): Promise<Place> => {
        return { calls, object, index, fields: await this.fields.of(calls.ref, object, calls.purpose) };
      }),
    );
    const unlinked = leads.filter(({ link }) => !link);
    for (const place of places) {
      await look(place, byLink(leads, place));
      await look(place, byOurId(unlinked, place));
      await look(place, byEmail(unlinked, place, policy));
    }
    // Whoever is found by our id or e-mail is not looked for by phone, as on the single path.
    const unknown = unlinked.filter(
      ({ leadId, material: { email } }) => index.candidates({ leadId, email }, policy).length === 0,
    );
    for (const place of places) await look(place, byPhone(unknown, place, policy));
  }
}

function byLink(leads: readonly RunLead[], { object }: Place): Question<string> {
  const ids = leads.flatMap(({ link }) => (link?.object === object ? [link.recordId] : []));
  return oneOf('Id', ids);
}

function byOurId(leads: readonly RunLead[], { fields }: Place): Question<string> {
  const isVisible = fields.some(({ name: visible }) => visible === leadweaveIdField);
  return oneOf(leadweaveIdField, isVisible ? leads.map(({ leadId }) => leadId) : []);
}

function byEmail(leads: readonly RunLead[], { fields }: Place, { searchEmail }: FindingPolicy): Question<string> {
  const isVisible = searchEmail && fields.some(({ name: visible }) => visible === 'Email');
  return oneOf('Email', isVisible ? leads.flatMap(({ material }) => normaliseEmail(material.email) ?? []) : []);
}

function byPhone(
  leads: readonly RunLead[],
  { fields }: Place,
  { searchPhone }: FindingPolicy,
): Question<readonly string[]> {
  const columns = phoneFields(fields).map(name);
  const phones = new Set(
    searchPhone && columns.length > 0 ? leads.flatMap(({ material }) => material.phone ?? []) : [],
  );
  const condition = (some: readonly (readonly string[])[]) =>
    anyOf(some.flatMap((parts) => columns.map((column) => soql`${column} LIKE ${phonePattern(parts)}`)));
  return {
    values: [...phones].flatMap((phone) => [phoneSearchParts(phone) ?? []]).filter((parts) => parts.length > 0),
    textOf: (parts) => `${condition([parts]).text} OR `,
    condition,
  };
}

function oneOf(field: string, values: readonly string[]): Question<string> {
  return {
    values: [...new Set(values)],
    textOf: (value) => `${soql`${value}`.text},`,
    condition: (some) => soql`${name(field)} IN ${some}`,
  };
}

async function look<Value>(place: Place, question: Question<Value>): Promise<void> {
  for (const list of listsWithinAddress(question.values, question.textOf)) await lookFor(place, question, list);
}

async function lookFor<Value>(place: Place, question: Question<Value>, list: readonly Value[]): Promise<void> {
  const { calls, object, fields } = place;
  const columns = names(personColumns(object, fields, []));
  const query = soql`SELECT ${columns} FROM ${name(object)} WHERE ${question.condition(list)}`;
  let page = await calls.call((api) => api.query(query));
  if (page.totalSize > mostRows && list.length > 1) {
    const half = Math.ceil(list.length / 2);
    await lookFor(place, question, list.slice(0, half));
    return lookFor(place, question, list.slice(half));
  }
  keep(place, page);
  // Whoever shares one address or number with thousands is nobody in particular; the first page tells as much.
  while (page.next !== undefined && list.length > 1) {
    const { next } = page;
    page = await calls.call((api) => api.queryMore(next));
    keep(place, page);
  }
}

function keep({ object, fields, index }: Place, { records }: QueryPage): void {
  for (const record of records) {
    const person = personRecord(object, record, fields);
    if (!index.get(person.found.id)) index.add(person.found, shownCandidate(person));
  }
}
