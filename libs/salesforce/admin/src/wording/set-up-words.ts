import { type ConversionPair, type SetUpField, type SetUpPlan, type Step } from '../salesforce-api.js';
import { type StateWords } from './connection-words.js';

/** Steps of the set-up in their order. */
export const stepNames: Readonly<Record<Step, string>> = {
  connect: 'Connect',
  check: 'Check the org',
  create: 'Create fields',
  map: 'Match fields',
  choose: 'Choose leads',
  start: 'Start',
};
export const steps = Object.keys(stepNames) as readonly Step[];

const permissions: Readonly<Record<string, string>> = {
  'read-leads': 'See leads',
  'create-leads': 'Create leads',
  'update-leads': 'Edit leads',
  'read-contacts': 'See contacts',
  'update-contacts': 'Edit contacts',
  'read-opportunities': 'See opportunities',
  'update-opportunities': 'Edit opportunities',
  'read-custom-fields': 'See how fields are set up',
  'read-conversion-map': 'See what conversion keeps',
};

/** What the connected user must be allowed to do. */
export function permissionText(permission: string): string {
  return permissions[permission] ?? permission.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
}

const fieldStates: Readonly<Record<SetUpField['state'], StateWords>> = {
  ok: { label: 'There', tone: 'positive' },
  missing: { label: 'Missing', tone: 'warning' },
  hidden: { label: 'Hidden from the user', tone: 'warning' },
  'read-only': { label: 'Read-only', tone: 'warning' },
  'wrong-type': { label: 'Wrong type', tone: 'negative' },
  'too-short': { label: 'Too short', tone: 'negative' },
  'not-unique': { label: 'Not unique', tone: 'negative' },
};

/** How one of our fields stands; a missing one that nothing needs is no trouble. */
export function fieldWords({ state, required }: SetUpField): StateWords {
  const words = fieldStates[state];
  if (state === 'ok') return words;
  return required ? { ...words, tone: 'negative' } : words;
}

const pairStates: Readonly<Record<ConversionPair['state'], StateWords>> = {
  ok: { label: 'Kept', tone: 'positive' },
  missing: { label: 'Lost at conversion', tone: 'warning' },
  taken: { label: 'Filled by another field', tone: 'warning' },
  unknown: { label: 'Cannot be seen', tone: 'neutral' },
};

/** What becomes of a value when the lead is converted. */
export function pairWords({ state }: ConversionPair): StateWords {
  return pairStates[state];
}

const actions: Readonly<Record<SetUpPlan['steps'][number]['action'], string>> = {
  'create-field': 'Create the field',
  'grant-field': 'Show it to the connected user',
  'map-conversion': 'Keep it at conversion',
};

/** What a step of the plan does. */
export function planActionText(action: SetUpPlan['steps'][number]['action']): string {
  return actions[action];
}
