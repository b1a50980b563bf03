import { type FilterChoice } from '@leadweave/ui';
import { mdiTrayArrowDown, mdiTrayArrowUp, mdiCashSync } from '@mdi/js';
import { type Call } from '../salesforce-api.js';
import { type StateWords } from './connection-words.js';

export const callDirections: readonly (FilterChoice & { readonly value: Call['direction'] })[] = [
  { value: 'to_salesforce', label: 'Leadweave to Salesforce' },
  { value: 'to_lead', label: 'Salesforce to Leadweave' },
  { value: 'to_whatconverts', label: 'Leadweave to WhatConverts' },
];

export const callResults: readonly (FilterChoice & { readonly value: Call['result'] })[] = [
  { value: 'done', label: 'Done' },
  { value: 'skipped', label: 'Skipped' },
  { value: 'failed', label: 'Failed' },
];

export const callObjects: readonly FilterChoice[] = ['Lead', 'Contact', 'Account', 'Opportunity'].map((name) => ({
  value: name,
  label: name,
}));

const directionIcons: Readonly<Record<Call['direction'], string>> = {
  to_salesforce: mdiTrayArrowUp,
  to_lead: mdiTrayArrowDown,
  to_whatconverts: mdiCashSync,
};

/** The direction in words and as a drawing. */
export function directionWords(direction: Call['direction']): { readonly label: string; readonly icon: string } {
  const label = callDirections.find(({ value }) => value === direction)?.label ?? direction;
  return { label, icon: directionIcons[direction] };
}

const results: Readonly<Record<Call['result'], StateWords>> = {
  done: { label: 'Done', tone: 'positive' },
  skipped: { label: 'Skipped', tone: 'neutral' },
  failed: { label: 'Failed', tone: 'negative' },
};

/** How a call ended. */
export function resultWords(result: Call['result']): StateWords {
  return results[result];
}

const actions: Readonly<Record<string, string>> = {
  create: 'Created',
  update: 'Updated',
  link: 'Linked',
  unchanged: 'The same already',
  send: 'Sending',
  ask: 'Asked a person',
  skip: 'Not sent',
  new: 'New opportunity',
  updated: 'Opportunity changed',
  'matching-filter': 'Began to match the filter',
  read: 'Reading',
  'write-back': 'Value written',
};

/** What was done, for a heading. */
export function actionWords(action: string): string {
  return actions[action] ?? action.replaceAll(/[-_]/gu, ' ').replace(/^./u, (first) => first.toUpperCase());
}

const notes: Readonly<Record<string, string>> = {
  cut: 'cut to the length of the field',
  rounded: 'rounded',
  fallback: 'text for leads without a value',
  'too-long': 'left out: too long for the field',
  'not-an-email': 'left out: no e-mail address',
  'not-in-picklist': 'left out: not in the list of the field',
  'number-too-large': 'left out: the number is too large',
  'not-a-number': 'left out: not a number',
  'type-does-not-fit': 'left out: the type does not fit',
  'missing-or-hidden': 'left out: the field is gone or hidden',
  'read-only': 'left out: the field is read-only',
  'ours-wins': 'rule: ours wins',
  'theirs-wins': 'rule: Salesforce wins',
  'theirs-blank': 'theirs was blank',
  'theirs-filled': 'left as it is: theirs is not blank',
  'ours-newer': 'ours was newer',
  'theirs-newer': 'theirs was newer',
  'nothing-to-send': 'left as it is: the lead has no value',
};

/** What was done to a value on its way. */
export function noteWords(note: string): string {
  return notes[note] ?? note.replaceAll(/[-_]/gu, ' ');
}
