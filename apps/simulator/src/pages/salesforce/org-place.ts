import { type OrgControl, type Row } from '@leadweave/salesforce-simulator';
import { type PageAnswer } from '../answer.js';
import { type Html } from '../html.js';
import { pageAnswer, type Place } from '../layout.js';

/** Objects that have pages, with the first three characters of their ids. */
export const objects = [
  { name: 'Lead', label: 'Leads', prefix: '00Q' },
  { name: 'Opportunity', label: 'Opportunities', prefix: '006' },
  { name: 'Contact', label: 'Contacts', prefix: '003' },
  { name: 'Account', label: 'Accounts', prefix: '001' },
] as const;

/** An object that has pages. */
export type ShownObject = (typeof objects)[number];

/** Path of an org's pages: its host, as everything of it. */
export const orgPath = (org: OrgControl): string => `/${org.host()}`;

/** Path of an object's list; leads are the first page of an org. */
export const listPath = (org: OrgControl, object: ShownObject): string =>
  object.name === 'Lead' ? `${orgPath(org)}/` : `${orgPath(org)}/${object.label.toLowerCase()}`;

/** Path of a record's page, where links of other products lead as well. */
export const recordPath = (org: OrgControl, id: unknown): string => `${orgPath(org)}/${String(id)}`;

/** The object of a record by its id; undefined for one that has no pages. */
export const objectOf = (id: string): ShownObject | undefined => objects.find(({ prefix }) => id.startsWith(prefix));

/** Records of an object that are not in the recycle bin, newest first. */
export const present = (org: OrgControl, object: string): Row[] =>
  org
    .all(object)
    .filter((row) => row.IsDeleted !== true)
    .reverse();

/** What an org calls itself. */
export const orgName = (org: OrgControl): string => String(org.read('Organization', org.id)?.Name ?? org.name);

/** A page of an org. */
export const orgPage = (
  org: OrgControl,
  page: { readonly title: string; readonly here: string; readonly content: Html; readonly status?: number },
): PageAnswer => {
  const places: Place[] = objects.map((object) => ({ path: listPath(org, object), label: object.label }));
  return pageAnswer({
    ...page,
    product: orgName(org),
    places: [...places, { path: '/', label: 'All simulators' }],
  });
};
