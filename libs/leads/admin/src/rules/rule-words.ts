import { qualitySigns, channelOptions, typeOptions } from '../wording/words.js';
import { type RuleCondition, type RuleOutcome, type RuleValues } from './rules-api.js';

type Field = RuleCondition['field'];
type Operator = RuleCondition['operator'];

/** A choice with its label. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface FieldWords {
  readonly label: string;
  readonly operators: readonly Operator[];
  /** Values to choose from; absent where a text or number is typed. */
  readonly choices?: readonly Choice[];
}

const flags: readonly Choice[] = [
  { value: 'true', label: 'yes' },
  { value: 'false', label: 'no' },
];
const text = (label: string): FieldWords => ({ label, operators: ['contains', 'is'] });

/** What a rule can ask about, in the order of the list. Locations are filled in by the page. */
export const fieldWords: Readonly<Record<Field, FieldWords>> = {
  type: { label: 'type', operators: ['is'], choices: typeOptions },
  duration: { label: 'duration', operators: ['under', 'over'] },
  source: text('source'),
  medium: text('medium'),
  campaign: text('campaign'),
  keyword: text('keyword'),
  channel: { label: 'channel', operators: ['is'], choices: channelOptions },
  location: { label: 'location', operators: ['is'], choices: [] },
  hour: { label: 'hour of the day', operators: ['between'] },
  name: text('name'),
  email: text('e-mail'),
  phone: text('phone number'),
  vendorSpam: { label: 'WhatConverts says spam', operators: ['is'], choices: flags },
  vendorDuplicate: { label: 'WhatConverts says duplicate', operators: ['is'], choices: flags },
};
export const fieldNames = Object.keys(fieldWords) as Field[];

export const operatorWords: Readonly<Record<Operator, string>> = {
  is: 'is',
  contains: 'contains',
  under: 'is under',
  over: 'is over',
  between: 'is between',
};

/** What a rule can do, as one choice. */
export const outcomeChoices: readonly (Choice & { readonly outcome: RuleOutcome })[] = [
  { value: 'suggest-spam', label: 'suggest Spam', outcome: { kind: 'suggest', quality: 'spam' } },
  { value: 'suggest-good', label: 'suggest Good', outcome: { kind: 'suggest', quality: 'good' } },
  { value: 'apply-spam', label: 'mark it Spam when it arrives', outcome: { kind: 'apply', quality: 'spam' } },
  { value: 'apply-good', label: 'mark it Good when it arrives', outcome: { kind: 'apply', quality: 'good' } },
  { value: 'apply-archived', label: 'archive it when it arrives', outcome: { kind: 'apply', status: 'archived' } },
];

export function outcomeValue({ kind, quality, status }: RuleOutcome): string {
  return `${kind}-${quality ?? status ?? ''}`;
}

/** The rule as a sentence: "If type is Inbound Call and duration is under 10 s, suggest Spam." */
export function ruleSentence(
  { conditions, outcome }: Pick<RuleValues, 'conditions' | 'outcome'>,
  locations: readonly Choice[],
): string {
  const parts = conditions.map((condition) => conditionText(condition, locations));
  const deed = outcomeChoices.find(({ value }) => value === outcomeValue(outcome))?.label ?? 'do something';
  return `If ${parts.join(' and ')}, ${deed}.`;
}

function conditionText({ field, operator, values }: RuleCondition, locations: readonly Choice[]): string {
  const { label, choices } = fieldWords[field];
  const known = field === 'location' ? locations : choices;
  // A value that is still missing while the sentence is being built.
  const given = values.length > 0 ? values : ['…'];
  const names = given.map((value) => known?.find((choice) => choice.value === value)?.label ?? value);
  if (field === 'duration') return `${label} ${operatorWords[operator]} ${names[0]} s`;
  if (field === 'hour') return `${label} is between ${names[0]} and ${names[1]} o’clock`;
  if (field === 'vendorSpam' || field === 'vendorDuplicate') return values[0] === 'true' ? label : `not ${label}`;
  const quoted = known ? names.join(' or ') : names.map((name) => `“${name}”`).join(' or ');
  return `${label} ${operatorWords[operator]} ${quoted}`;
}

/** What a rule says about a lead: "Rule “Short calls” suggests Spam". */
export function suggestionText({
  name,
  quality,
}: {
  readonly name: string;
  readonly quality: 'good' | 'spam';
}): string {
  return `Rule “${name}” suggests ${qualitySigns[quality].label}`;
}
