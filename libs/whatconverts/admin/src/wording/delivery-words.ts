import { mdiCheckDecagramOutline, mdiHelpRhombusOutline, mdiTimerSandEmpty } from '@mdi/js';
import { type Tone } from '@leadweave/ui';
import { type Delivery, type DeliveryOutcome } from '../whatconverts-api.js';
import { type StateWords } from './situation-words.js';

const outcomes: Readonly<
  Record<DeliveryOutcome, { readonly label: string; readonly tone: Tone; readonly icon?: string }>
> = {
  created: { label: 'Created', tone: 'positive' },
  enriched: { label: 'Enriched', tone: 'copper' },
  updated: { label: 'Updated', tone: 'info' },
  unchanged: { label: 'Unchanged', tone: 'neutral' },
  ignored: { label: 'Ignored', tone: 'neutral' },
  'awaiting-confirmation': { label: 'Waits for its read', tone: 'info', icon: mdiTimerSandEmpty },
  waiting: { label: 'Waiting', tone: 'info', icon: mdiTimerSandEmpty },
  quarantined: { label: 'Set aside', tone: 'negative' },
};

/** Outcomes in the order they are offered as filters. */
export const deliveryOutcomes = Object.keys(outcomes) as readonly DeliveryOutcome[];

/** What became of a delivery, for its pill. */
export function outcomeWords(outcome: DeliveryOutcome): StateWords {
  return outcomes[outcome];
}

const confirmations: Readonly<Record<string, StateWords>> = {
  confirmed: { label: 'Confirmed', tone: 'positive', icon: mdiCheckDecagramOutline },
  waiting: { label: 'Unverified', tone: 'warning', icon: mdiHelpRhombusOutline },
  'unknown-at-source': { label: 'Never confirmed', tone: 'negative', icon: mdiHelpRhombusOutline },
  'not-imported': { label: 'Not imported', tone: 'neutral' },
};

/** Whether WhatConverts itself has told the lead since; nothing for deliveries without one. */
export function confirmationWords({ confirmation }: Pick<Delivery, 'confirmation'>): StateWords | undefined {
  return confirmation === null ? undefined : confirmations[confirmation];
}

const kinds: readonly (readonly [string, string])[] = [
  ['phone_call_completed', 'Phone call, completed'],
  ['phone_call_in_progress', 'Phone call, in progress'],
  ['phone_call_modified', 'Phone call, modified'],
  ['web_form', 'Web form'],
  ['chat_completed', 'Chat, completed'],
  ['chat_in_progress', 'Chat, in progress'],
  ['text_message', 'Text message'],
  ['transaction', 'Transaction'],
  ['event', 'Custom event'],
  ['email', 'E-mail'],
  ['appointment', 'Appointment'],
  ['other', 'Other'],
];

/** The kinds of delivery with their words, as WhatConverts lists them. */
export const deliveryKinds = kinds.map(([value, label]) => ({ value, label }));

export function deliveryKindWords(kind: string | null): string {
  return kinds.find(([value]) => value === kind)?.[1] ?? 'Lead';
}
