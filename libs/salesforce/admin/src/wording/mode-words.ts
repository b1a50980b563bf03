import { type CheckedLine, type Mode } from '../salesforce-api.js';

/** A rule of a field as people choose it. */
export interface ModeWords {
  readonly value: Mode;
  readonly label: string;
  readonly meaning: string;
}

/** The five rules, from the one that changes Salesforce most to the one that changes nothing. */
export const modes: readonly ModeWords[] = [
  { value: 'ours-wins', label: 'Ours wins', meaning: 'Our value replaces theirs.' },
  {
    value: 'salesforce-unless-blank',
    label: 'Salesforce, unless blank',
    meaning: 'Ours is written only where theirs is blank.',
  },
  { value: 'newest-wins', label: 'Newest wins', meaning: 'The later change replaces the other one.' },
  { value: 'salesforce-wins', label: 'Salesforce wins', meaning: 'Their value takes the place of ours.' },
  { value: 'off', label: 'Do not sync', meaning: 'Neither side hears of the other.' },
];

export function modeWords(mode: Mode): ModeWords {
  return modes.find(({ value }) => value === mode) ?? modes[modes.length - 1]!;
}

const rulesOfReasons: Readonly<Record<string, Mode>> = {
  'theirs-blank': 'salesforce-unless-blank',
  'theirs-filled': 'salesforce-unless-blank',
  'theirs-wins': 'salesforce-wins',
  'ours-newer': 'newest-wins',
  'theirs-newer': 'newest-wins',
};

/** The rule that decided of a value, by its name or by the reason that it gave; undefined for what was no rule's doing. */
export function decidingRule(because: string): string | undefined {
  const rule = Object.hasOwn(rulesOfReasons, because) ? rulesOfReasons[because] : because;
  return modes.find(({ value }) => value === rule)?.label;
}

const reasons: Readonly<Record<string, string>> = {
  same: 'both sides have it',
  'theirs-filled': 'theirs is not blank',
  'theirs-blank': 'theirs is blank',
  'nothing-to-send': 'the lead has no value',
  'read-only': 'the field is read-only',
  off: 'it is not synced',
  'too-long': 'it is too long for the field',
  'not-an-email': 'it is no e-mail address',
  'not-in-picklist': 'it is not in the list of the field',
  'number-too-large': 'the number is too large',
  'not-a-number': 'it is not a number',
  'type-does-not-fit': 'the type does not fit',
  'awaits-our-change': 'it is written when the lead changes',
};

/** What a rule would do with the values of the example, in a sentence. */
export function modeExampleText({ outcome, value, because }: CheckedLine['modes'][number]): string {
  if (outcome === 'write') return `Salesforce gets “${value ?? ''}”.`;
  if (outcome === 'take') return `The lead gets “${value ?? ''}”.`;
  const reason = reasons[because];
  return reason ? `Nothing changes: ${reason}.` : 'Nothing changes.';
}
