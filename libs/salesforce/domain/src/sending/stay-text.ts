import { type StayReason } from './lead-selection.js';

/** What people read of a lead that stays. */
export interface StayText {
  readonly sentence: string;
  /** What to do about it; absent where nothing is to be done. */
  readonly fix?: string;
}

const chosen = 'Change which leads are sent under Salesforce → Leads.';

const texts: Readonly<Record<StayReason, StayText>> = {
  paused: { sentence: 'Sending to Salesforce is paused.', fix: 'Resume it under Salesforce → Leads.' },
  test: { sentence: 'This is a test, and tests are not sent.' },
  spam: { sentence: 'Scored as spam, and spam is never sent.', fix: 'Score it as good to send it.' },
  'before-start': {
    sentence: 'It happened before sending began.',
    fix: 'Send earlier leads from a date of your choice.',
  },
  'location-not-selected': { sentence: 'Leads of this location are not sent.', fix: chosen },
  'type-not-selected': { sentence: 'Leads of this type are not sent.', fix: chosen },
  'source-not-selected': { sentence: 'Leads from this source are not sent.', fix: chosen },
  'not-scored-yet': { sentence: 'Only scored leads are sent, and nobody has scored it yet.', fix: 'Score it as good.' },
  'quality-not-selected': { sentence: 'Leads of this quality are not sent.', fix: chosen },
  'vendor-spam': { sentence: 'WhatConverts marks it as spam.', fix: 'Score it as good to send it all the same.' },
  'vendor-duplicate': {
    sentence: 'WhatConverts marks it as a duplicate.',
    fix: 'Score it as good to send it all the same.',
  },
};

/** The sentence and the fix for a reason. */
export function stayText(reason: StayReason): StayText {
  return texts[reason];
}
