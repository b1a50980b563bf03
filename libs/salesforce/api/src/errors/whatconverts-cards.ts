import { type ErrorCard } from '@leadweave/salesforce-domain';
import { whatConvertsCause } from './failed-leads.repository.js';

type Text = Pick<ErrorCard, 'title' | 'cause' | 'fix' | 'retry'>;

const byItself: Text = {
  title: 'WhatConverts does not answer',
  cause: 'A value could not be written into WhatConverts, for a reason that usually passes.',
  fix: 'Nothing to do: it is tried again, and for about a day.',
  retry: 'by-itself',
};

const texts: Readonly<Record<string, Text>> = {
  'no-connection': {
    title: 'No connection to the lead’s profile',
    cause:
      'The value of a lead should go to WhatConverts, but no key that is connected reaches the profile of the lead.',
    fix: 'Connect WhatConverts with a key of that profile or a master key, then try again.',
    retry: 'after-fix',
  },
  'lead-unknown': {
    title: 'WhatConverts does not know the lead any more',
    cause: 'The lead was deleted there, so there is nothing to write its value to.',
    fix: 'Nothing can be written. The value stays on the lead here.',
    retry: 'after-choice',
  },
  'edit-refused': {
    title: 'WhatConverts refuses the value',
    cause: 'WhatConverts answered that the lead cannot be changed this way.',
    fix: 'Look at the lead in WhatConverts, for example whether the key may edit leads, then try again.',
    retry: 'after-fix',
  },
  'not-taken': {
    title: 'WhatConverts keeps another value',
    cause: 'WhatConverts took the change, but the lead shows another value afterwards.',
    fix: 'Look for an automation in WhatConverts that sets the value, then try again.',
    retry: 'after-fix',
  },
  'key-rejected': {
    title: 'WhatConverts refuses the key',
    cause: 'The key of the connection was revoked or replaced.',
    fix: 'Enter a new key at the WhatConverts connection. What waits is written afterwards by itself.',
    retry: 'after-fix',
  },
  'budget-exhausted': {
    title: 'The day’s requests to WhatConverts are spent',
    cause: 'WhatConverts lets a key make so many requests a day, and they are used up.',
    fix: 'Nothing to do: values go on after midnight UTC.',
    retry: 'by-itself',
  },
};

/** What people read of values that WhatConverts did not take. */
export function whatConvertsCard(code: string): ErrorCard {
  return { key: `${whatConvertsCause}${code}`, fields: [], ...(texts[code] ?? byItself) };
}
