import { type Tone } from '@leadweave/ui';
import { type LeadConfirmation } from './lead-detail-api.js';

/** Why a lead is not confirmed, in a sentence or two, with the page where somebody can do something about it. */
export interface ConfirmationText {
  readonly text: string;
  readonly tone: Tone;
  readonly page?: 'integrations' | 'review';
}

type Told = Pick<LeadConfirmation, 'reason' | 'pushedAt' | 'nextReadAt' | 'attempts' | 'detail'>;

/** What is said while the reason is on its way, or cannot be had. */
export const beingConfirmed: ConfirmationText = {
  text: 'WhatConverts announced this lead; it is being confirmed. Some values may still come.',
  tone: 'info',
};

/** @param moment how a time is written here */
export function confirmationText(told: Told, moment: (at: string) => string): ConfirmationText {
  const pushed = told.pushedAt ? `Pushed by WhatConverts ${moment(told.pushedAt)}` : 'Pushed by WhatConverts';
  const next = told.nextReadAt ? moment(told.nextReadAt) : 'soon';
  switch (told.reason) {
    case 'read-follows':
      return waits(`${pushed}; the confirming read follows ${next}. Some values may still change.`);
    case 'not-visible-yet':
      return waits(
        `${pushed}. WhatConverts did not show it when asked ${times(told.attempts)}; it is asked again ${next}.`,
      );
    case 'requests-spent':
      return waits(
        `${pushed}. Today’s requests to WhatConverts are spent, so the confirming read waits until midnight UTC (${next}).`,
      );
    case 'connection-failing':
      return waits(`${pushed}. WhatConverts does not answer as it should; the confirming read is tried again ${next}.`);
    case 'next-sync':
      return waits(`${pushed}; the next sync reads it from WhatConverts and confirms it.`);
    case 'credentials-rejected':
      return stuck(`${pushed}. It cannot be confirmed while WhatConverts refuses the key.`, 'integrations');
    case 'disconnected':
      return stuck(`${pushed}. It cannot be confirmed: the connection was removed before it was read.`, 'integrations');
    case 'unknown-at-source':
      return stuck(
        `${pushed}, so it was said, but WhatConverts does not know this lead. Somebody else may have sent it.`,
        'review',
      );
    case 'not-imported':
      return stuck(`${pushed}. What WhatConverts itself says was read and not taken: ${whyNotTaken(told.detail)}.`);
    default:
      return beingConfirmed;
  }
}

function waits(text: string): ConfirmationText {
  return { text, tone: 'info' };
}

function stuck(text: string, page?: ConfirmationText['page']): ConfirmationText {
  return { text, tone: 'warning', ...(page && { page }) };
}

function times(attempts: number): string {
  return attempts === 1 ? 'once' : `${attempts} times`;
}

const details: Readonly<Record<string, string>> = {
  'type-not-selected': 'its type of lead is switched off',
  'profile-not-mapped': 'no location has its profile',
  'outside-window': 'it is older than the history of its location',
  'repeated-failure': 'it failed several times and waits under Review',
  unreadable: 'it could not be understood',
};

function whyNotTaken(detail: string | null): string {
  if (!detail) return 'no reason was kept';
  return details[detail] ?? detail.replaceAll(/[-_]+/gu, ' ').trim();
}
