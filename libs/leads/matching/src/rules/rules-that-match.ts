import { type LeadRule, type RuleCondition, type RuleLead } from './lead-rule.js';

/**
 * The enabled rules all of whose conditions match, in their order. A rule without conditions matches nothing: it would
 * be about every lead.
 *
 * @example rulesThatMatch([{ …, conditions: [{ field: 'duration', operator: 'under', values: ['10'] }] }], lead)
 */
export function rulesThatMatch<Rule extends LeadRule>(rules: readonly Rule[], lead: RuleLead): Rule[] {
  return rules.filter(
    ({ enabled, conditions }) =>
      enabled && conditions.length > 0 && conditions.every((condition) => matches(condition, lead)),
  );
}

function matches({ field, operator, values }: RuleCondition, lead: RuleLead): boolean {
  const value = lead[field];
  if (value === undefined) return false;
  switch (operator) {
    case 'is':
      return values.some((wanted) => foldedCase(wanted) === foldedCase(String(value)));
    case 'contains':
      return foldedCase(String(value)).includes(foldedCase(values[0]!));
    case 'under':
      return Number(value) < Number(values[0]);
    case 'over':
      return Number(value) > Number(values[0]);
    case 'between':
      return isBetween(Number(value), Number(values[0]), Number(values[1]));
  }
}

function isBetween(hour: number, from: number, to: number): boolean {
  return from <= to ? from <= hour && hour < to : hour >= from || hour < to;
}

/** A to Z only: other letters have no lower case that every system agrees on. */
function foldedCase(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}
