import { type Cause, type CauseFacts } from './diagnose.js';

type Text = (facts: CauseFacts) => string;

const texts: Readonly<Record<Cause, Text>> = {
  'no-profile-id': () => 'No Profile ID: leads cannot sync',
  'credentials-rejected': () => 'WhatConverts refuses the key',
  'connection-paused': () => "Paused: today's requests are used up",
  'connection-failing': () => 'The sync fails and tries again by itself',
  'profile-missing': () => 'WhatConverts does not know this Profile ID',
  'location-failing': () => 'The last run could not read it',
  'history-loading': () => 'Its history is still loading',
  'leads-missing': ({ missing }) => `${missing} ${missing === 1 ? 'lead is' : 'leads are'} missing here`,
  'source-silent': ({ hours }) => `None for ${hours} h: likely tracking number or form`,
  'quiet-but-reported': ({ hours, reported }) => `None for ${hours} h, but WhatConverts reports ${reported}`,
  'type-silent': ({ type }) => `No ${`${type}`.replaceAll('_', ' ')} arrives any more`,
  'attribution-missing': ({ percent }) => `Only ${percent} % of its leads carry source and medium`,
  'records-quarantined': ({ count }) => `${count} ${count === 1 ? 'record waits' : 'records wait'} in quarantine`,
};

/** A cause in a few words, for a line. */
export function diagnosisText(cause: Cause, facts: CauseFacts): string {
  return texts[cause](facts);
}
