import { allOf, anyOf, anything, day, like, name, type Soql, soql, type SoqlValue } from '@leadweave/salesforce-client';
import { type Comparison, type Condition, type ConditionValue, writeCondition } from '@leadweave/salesforce-domain';

/**
 * A condition of the rules as the part of a query after WHERE; every name is checked and every value escaped by the client.
 *
 * @throws SalesforceError `invalid-request` for a name that is none, or an empty list
 */
export function soqlOfCondition(condition: Condition): Soql {
  return writeCondition<Soql>(condition, {
    all: allOf,
    any: anyOf,
    compare: (field, comparison, value) => soql`${name(field)} ${signs[comparison]} ${literalOf(value)}`,
    among: (field, isIn, values) => {
      const list = values.map((value) => soql`${literalOf(value)}`);
      return isIn ? soql`${name(field)} IN ${list}` : soql`${name(field)} NOT IN ${list}`;
    },
    has: (field, text, place) => {
      const pattern = place === 'start' ? like(text, anything) : like(anything, text, anything);
      return soql`${name(field)} LIKE ${pattern}`;
    },
  });
}

/** Written out, since a text in a query would become a value. */
const signs: Readonly<Record<Comparison, Soql>> = {
  '=': soql`=`,
  '!=': soql`!=`,
  '<': soql`<`,
  '<=': soql`<=`,
  '>': soql`>`,
  '>=': soql`>=`,
};

function literalOf(value: ConditionValue): SoqlValue {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'flag':
      return value.flag;
    case 'instant':
      return new Date(value.ms);
    case 'day':
      return day(value.day);
    case 'blank':
      return null;
  }
}
