import { type Phone, type Quality, type Status, type ValueFacts } from '@leadweave/domain';
import { type DealValue } from './deal-value.js';

/** Something a person decided, when (milliseconds since the epoch) and who (the member's id). */
export interface Decided<Value> {
  readonly value: Value;
  readonly decidedAtMs: number;
  readonly by: string;
}

/** With what the name of somebody who decided begins when it is a record of Salesforce. */
export const salesforcePrefix = 'salesforce ';

/** Who decided, where people let a record of Salesforce decide. */
export function bySalesforce(recordId: string): string {
  return `${salesforcePrefix}${recordId}`;
}

/** The values of a lead that people can edit, by the path that `origins` uses too. */
export interface EditableValues {
  'contact.name': string;
  'contact.company': string;
  'contact.email': string;
  'contact.phone': Phone;
  message: string;
  'attribution.source': string;
  'attribution.medium': string;
  'attribution.campaign': string;
  'attribution.content': string;
  'attribution.keyword': string;
  'value.quotable': NonNullable<ValueFacts['quotable']>;
  'value.quoteMinor': number;
  'value.salesMinor': number;
}

/** The paths of `EditableValues`. */
export const editableFields = [
  'contact.name',
  'contact.company',
  'contact.email',
  'contact.phone',
  'message',
  'attribution.source',
  'attribution.medium',
  'attribution.campaign',
  'attribution.content',
  'attribution.keyword',
  'value.quotable',
  'value.quoteMinor',
  'value.salesMinor',
] as const satisfies readonly (keyof EditableValues)[];

export type EditableField = (typeof editableFields)[number];

/** People's values; `value: undefined` is a field that a person emptied. */
export type Edits = { readonly [Field in EditableField]?: Decided<EditableValues[Field] | undefined> };

/** Everything people decided about one lead. Kept for each lead by its own id, so that a split gives both theirs back. */
export interface PeoplesDecisions {
  readonly quality?: Decided<Quality>;
  readonly status?: Decided<Status>;
  readonly edits: Edits;
  /** What a system of sales says, which people switched on. */
  readonly deal?: DealValue;
}

/** Of a lead that nobody has touched. */
export const noDecisions: PeoplesDecisions = { edits: {} };
