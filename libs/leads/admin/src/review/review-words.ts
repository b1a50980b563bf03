import {
  mdiAccountQuestionOutline,
  mdiCallMerge,
  mdiFileAlertOutline,
  mdiHandshakeOutline,
  mdiMapMarkerQuestionOutline,
  mdiHelpCircleOutline,
} from '@mdi/js';
import { conflictAnswer, conflictKind, conflictQuestion } from './conflict-words.js';
import { type ReviewItem } from './review-api.js';

type Asked = Pick<
  ReviewItem,
  'kind' | 'reason' | 'profileId' | 'externalId' | 'records' | 'source' | 'detail' | 'conflict'
>;

/** An answer as a button, and what it does. */
export interface AnswerWords {
  readonly label: string;
  readonly effect: string;
}

const kindSigns: Readonly<Record<string, { readonly label: string; readonly icon: string }>> = {
  'unknown-profile': { label: 'Unknown Profile ID', icon: mdiMapMarkerQuestionOutline },
  'salesforce-lead': { label: 'Choice for Salesforce', icon: mdiAccountQuestionOutline },
  'salesforce-opportunity': { label: 'Opportunity without a lead', icon: mdiHandshakeOutline },
  [conflictKind]: { label: 'Conflict', icon: mdiCallMerge },
  'quarantined-record': { label: 'Record not understood', icon: mdiFileAlertOutline },
};

/** The kind as a word with its drawing; one that is not known yet is shown as words rather than hidden. */
export function kindSign(kind: string): { readonly label: string; readonly icon: string } {
  return kindSigns[kind] ?? { label: inWords(kind), icon: mdiHelpCircleOutline };
}

const reasons: Readonly<Record<string, string>> = {
  unreadable: 'could not be read',
  'missing-id': 'came without an id',
  'invalid-record': 'is missing something that every lead needs',
  'repeated-failure': 'failed several times',
  'unknown-profile': 'names no profile',
  'not-confirmed': 'is not confirmed by its source',
  'profile-not-mapped': 'belongs to a profile that no location has',
  'type-not-selected': 'is of a type that is switched off',
  'outside-window': 'is older than the history of its location',
};

/** Why Salesforce's records of a lead need a person. */
const salesforceQuestions: Readonly<Record<string, string>> = {
  'duplicate-rule': 'Salesforce knows somebody like this lead. Is it the same person?',
  'several-by-email': 'Several records in Salesforce have the e-mail address of this lead. Which one is it?',
  'several-by-phone': 'Several records in Salesforce have the phone number of this lead. Which one is it?',
  'several-by-our-id': 'Several records in Salesforce carry the id of this lead. Which one is right?',
  'phone-of-another-email':
    'A record in Salesforce has the phone number of this lead and another e-mail address. Is it the same person?',
  'duplicate-value': 'Another record in Salesforce has an id of this lead. Is it the same person?',
};

/** The question in a sentence. */
export function questionOf({ kind, reason, profileId, externalId, source, detail, conflict }: Asked): string {
  if (kind === conflictKind) return conflictQuestion({ reason, externalId, conflict });
  if (kind === 'salesforce-opportunity') return opportunityQuestion(detail ?? externalId ?? 'without a name', reason);
  if (kind === 'unknown-profile') return `Which location does profile ${profileId} belong to?`;
  if (kind === 'salesforce-lead') return salesforceQuestions[reason] ?? 'Which record in Salesforce is this lead?';
  const record = externalId ? `Record ${externalId}` : 'A record';
  return `${record} of ${sourceName(source)} ${reasons[reason] ?? `waits: ${inWords(reason).toLowerCase()}`}.`;
}

/** What waits for the answer. */
export function waitingOf({ kind, records }: Asked): string {
  const noun = records === 1 ? '1 record' : `${records.toLocaleString('en-US')} records`;
  if (kind === conflictKind) return 'Both leads work as they are';
  if (kind === 'salesforce-lead') return 'The lead is not sent until somebody chooses';
  if (kind === 'salesforce-opportunity') return 'Its value counts for nobody until somebody chooses';
  return kind === 'unknown-profile' ? `${noun} ${records === 1 ? 'waits' : 'wait'} for it` : 'Kept as it was received';
}

const salesforceAnswers: Readonly<Record<string, AnswerWords>> = {
  choose: { label: 'Look and choose', effect: 'Opens the lead with the records that were found.' },
  replay: { label: 'Look again', effect: 'Leadweave asks Salesforce once more, in case it was settled there.' },
  ignore: { label: 'Leave it out', effect: 'The lead does not go to Salesforce. It can be opened again.' },
  reopen: { label: 'Open again', effect: 'Leadweave looks for its record once more.' },
};

function opportunityQuestion(name: string, reason: string): string {
  return reason === 'several-leads'
    ? `Several leads may be behind the opportunity “${name}”. Which one is it?`
    : `Whose opportunity is “${name}”? No lead fits it.`;
}

const opportunityAnswers: Readonly<Record<string, AnswerWords>> = {
  tie: { label: 'Choose its lead', effect: 'Stage and amount stand on the lead at once, and follow from then on.' },
  ignore: { label: 'Set aside', effect: 'It counts for no lead, whatever changes. It can be opened again.' },
  reopen: { label: 'Open again', effect: 'It waits here again; a lead that it was tied to loses its value.' },
};

/** Button and effect of an answer to an item. */
export function answerWords(answer: string, { kind, reason, records, profileId }: Asked): AnswerWords {
  if (kind === conflictKind) return conflictAnswer(answer, { reason }) ?? { label: inWords(answer), effect: '' };
  if (kind === 'salesforce-lead') return salesforceAnswers[answer] ?? { label: inWords(answer), effect: '' };
  if (kind === 'salesforce-opportunity') return opportunityAnswers[answer] ?? { label: inWords(answer), effect: '' };
  const isProfile = kind === 'unknown-profile';
  const them = records === 1 ? 'the record' : `all ${records.toLocaleString('en-US')} records`;
  switch (answer) {
    case 'map':
      return {
        label: 'Choose its location',
        effect: `The location gets profile ${profileId}, ${them} become${records === 1 ? 's a lead' : ' leads'}, and 365 days of history are loaded.`,
      };
    case 'replay':
      return {
        label: 'Try again',
        effect: `Leadweave reads ${isProfile ? them : 'it'} again, by today’s mappings and rules.`,
      };
    case 'ignore':
      return {
        label: 'Ignore for good',
        effect: isProfile
          ? 'Its records leave this list and stay away when more arrive. It can be opened again.'
          : 'It leaves this list and stays away when it arrives again. It can be opened again.',
      };
    case 'reopen':
      return { label: 'Open again', effect: 'It waits here for an answer again.' };
    default:
      return { label: inWords(answer), effect: '' };
  }
}

/** What is ignored, in the middle of a sentence. */
export function ignoredName({ kind, profileId }: Asked): string {
  if (kind === conflictKind) return 'this conflict';
  if (kind === 'salesforce-lead') return 'this lead for Salesforce';
  if (kind === 'salesforce-opportunity') return 'this opportunity';
  return kind === 'unknown-profile' ? `profile ${profileId}` : 'this record';
}

/** What was decided, before when that was. */
export function decidedWord(answer: string): string {
  return { tie: 'Tied to a lead', keep: 'Kept as it was' }[answer] ?? 'Ignored';
}

export function sourceName(source: string): string {
  return { whatconverts: 'WhatConverts', form: 'your forms', salesforce: 'Salesforce' }[source] ?? source;
}

function inWords(code: string): string {
  const words = code.replaceAll(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
