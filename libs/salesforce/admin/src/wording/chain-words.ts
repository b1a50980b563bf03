import { type Chain, type ChainOpportunity, type ChainRecord, type Conflict } from '../salesforce-api.js';
import { type StateWords } from './connection-words.js';

const states: Readonly<Record<Chain['sending']['state'], StateWords>> = {
  'not-connected': { label: 'Not connected', tone: 'neutral' },
  stayed: { label: 'Not sent', tone: 'neutral' },
  waiting: { label: 'Waiting', tone: 'info' },
  sending: { label: 'Being sent', tone: 'info' },
  synced: { label: 'In Salesforce', tone: 'positive' },
  failed: { label: 'Failed', tone: 'negative' },
  review: { label: 'Needs a choice', tone: 'warning' },
  stopped: { label: 'Stopped', tone: 'neutral' },
};

/** Whether the lead is in Salesforce, in a word. */
export function sendingWords(state: Chain['sending']['state']): StateWords {
  return states[state];
}

const ties: Readonly<Record<ChainRecord['tiedBy'] | ChainOpportunity['tiedBy'], string>> = {
  created: 'made by us',
  link: 'tied before',
  'our-id': 'by the Leadweave Lead ID',
  id: 'by the id that it carries',
  email: 'by the e-mail address',
  phone: 'by the phone number',
  converted: 'by the conversion',
  contact: 'by its contact',
  'duplicate-rule': 'by a duplicate rule of the org',
  person: 'chosen by a person',
};

/** By what a record or opportunity is known to be this lead's. */
export function tieText(tie: ChainRecord['tiedBy'] | ChainOpportunity['tiedBy']): string {
  return ties[tie];
}

const outcomes: Readonly<Record<ChainOpportunity['outcome'], StateWords>> = {
  open: { label: 'Open', tone: 'info' },
  won: { label: 'Won', tone: 'positive' },
  lost: { label: 'Lost', tone: 'neutral' },
  deleted: { label: 'Deleted', tone: 'neutral' },
};

/** How an opportunity stands, whatever its stage is called. */
export function outcomeWords(outcome: ChainOpportunity['outcome']): StateWords {
  return outcomes[outcome];
}

const leftOut: Readonly<Record<string, string>> = {
  'other-currency': 'Not counted: another currency than the brand’s.',
  'not-the-converted-one': 'Not counted: the lead was converted into another one.',
  'too-large': 'Not counted: the amount is too large.',
};

/** Why an opportunity does not count in the value of the lead. */
export function leftOutText(because: string): string {
  return leftOut[because] ?? 'Not counted.';
}

/** What a person has to choose, and why we do not guess. */
export function conflictText({ kind, rule, candidates }: Conflict): string {
  switch (kind) {
    case 'duplicate-rule':
      return `A duplicate rule of your org${rule ? ` (“${rule}”)` : ''} found ${candidates.length === 1 ? 'a record' : 'records'} of what may be the same person.`;
    case 'phone-of-another-email':
      return 'The phone number belongs to somebody with another e-mail address.';
    case 'several-records':
      return 'Several records in Salesforce may be this person.';
  }
}

const origins: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  whatconverts: 'WhatConverts',
  leadweave_form: 'the form',
  person: 'a person',
};

/** Where a value comes from. */
export function sourceText(from: string): string {
  return origins[from] ?? from;
}
