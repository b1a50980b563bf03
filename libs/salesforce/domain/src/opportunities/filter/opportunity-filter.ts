/** Operators as people choose them. Texts are compared without regard to case, as Salesforce does. */
export const filterOperators = [
  'is',
  'is-not',
  'is-one-of',
  'is-none-of',
  'contains',
  'starts-with',
  'under',
  'at-most',
  'over',
  'at-least',
  'is-blank',
  'is-not-blank',
] as const;
export type FilterOperator = (typeof filterOperators)[number];

/** One line of a saved filter. Values are texts as people typed them; the type of the field says how they are read. */
export interface FilterLine {
  readonly field: string;
  readonly operator: FilterOperator;
  readonly values: readonly string[];
}

/** A saved filter: lines and groups of lines. */
export interface OpportunityFilter {
  readonly match: 'all' | 'any';
  readonly lines: readonly (FilterLine | OpportunityFilter)[];
}

/** A field that a filter may ask about; a field that describe lists fits as it is. */
export interface FilterField {
  readonly name: string;
  readonly type: string;
  readonly filterable: boolean;
}

export function isGroup(line: FilterLine | OpportunityFilter): line is OpportunityFilter {
  return 'match' in line;
}

type Family = 'text' | 'number' | 'flag' | 'instant' | 'day';

const families: Readonly<Partial<Record<string, Family>>> = {
  double: 'number',
  int: 'number',
  currency: 'number',
  percent: 'number',
  boolean: 'flag',
  datetime: 'instant',
  date: 'day',
};
const texts = ['string', 'picklist', 'combobox', 'email', 'phone', 'url', 'reference', 'id'];

/** How values of a field are read; undefined for types that no filter can ask about, such as addresses and long texts. */
export function familyOf({ type, filterable }: FilterField): Family | undefined {
  if (!filterable) return undefined;
  return Object.hasOwn(families, type) ? families[type] : texts.includes(type) ? 'text' : undefined;
}

const blanks: readonly FilterOperator[] = ['is-blank', 'is-not-blank'];
const equals: readonly FilterOperator[] = ['is', 'is-not', 'is-one-of', 'is-none-of'];
const ordered: readonly FilterOperator[] = ['under', 'at-most', 'over', 'at-least'];

/** Operators that fit a field: the portal offers no others. */
export function operatorsOf(field: FilterField): readonly FilterOperator[] {
  switch (familyOf(field)) {
    case undefined:
      return [];
    case 'flag':
      return ['is'];
    case 'text':
      return ['reference', 'id'].includes(field.type)
        ? [...equals, ...blanks]
        : [...equals, 'contains', 'starts-with', ...blanks];
    case 'number':
    case 'day':
      return [...equals, ...ordered, ...blanks];
    case 'instant':
      return [...ordered, ...blanks];
  }
}
