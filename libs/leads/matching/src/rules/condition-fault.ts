import { type RuleCondition, ruleFields, type RuleOperator } from './lead-rule.js';

/** What is wrong with a condition. */
export type ConditionFault = 'unknown-field' | 'operator-does-not-fit' | 'values-missing' | 'value-not-valid';

const longestText = 200;
const mostValues = 50;
const longestSeconds = 86_400;

/** Undefined when the condition can be asked. */
export function conditionFault({ field, operator, values }: RuleCondition): ConditionFault | undefined {
  if (!Object.hasOwn(ruleFields, field)) return 'unknown-field';
  const operators: readonly RuleOperator[] = ruleFields[field];
  if (!operators.includes(operator)) return 'operator-does-not-fit';
  const count = { is: [1, mostValues], contains: [1, 1], under: [1, 1], over: [1, 1], between: [2, 2] }[operator];
  if (values.length < count[0]! || values.length > count[1]!) return 'values-missing';
  return values.every((value) => isValid(field, operator, value)) ? undefined : 'value-not-valid';
}

function isValid(field: RuleCondition['field'], operator: RuleOperator, value: string): boolean {
  if (operator === 'under' || operator === 'over') return /^\d{1,5}$/.test(value) && Number(value) <= longestSeconds;
  if (operator === 'between') return /^\d{1,2}$/.test(value) && Number(value) <= 24;
  if (field === 'vendorSpam' || field === 'vendorDuplicate') return value === 'true' || value === 'false';
  return value.trim() !== '' && value.length <= longestText && !value.includes('\0');
}
