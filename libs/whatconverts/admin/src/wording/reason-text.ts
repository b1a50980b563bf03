/** Sentences for the machine-readable reasons of connections, runs, locations and records. */
const texts: Readonly<Record<string, string>> = {
  'histories-elsewhere': 'The history of each mapped location is loaded by a run of its own.',
  'no-location-mapped': 'No location has a Profile ID yet, so there was nothing to read.',
  'locations-unmapped': 'Some locations have no Profile ID: their leads cannot sync.',
  'run-partial': 'The last run left something out.',
  'locations-failed': 'Some locations could not be read.',
  'records-quarantined': 'Some records could not be understood. They are kept and can be replayed.',
  'key-old': 'This key is older than 90 days. Consider replacing it.',
  'credentials-rejected':
    'WhatConverts refuses the key. Update the credentials to go on; mappings and progress are kept.',
  'quota-spent': "Today's share of the key's requests is used up. Work goes on by itself after the reset.",
  'provider-unavailable': 'WhatConverts did not answer as it should.',
  'rate-limited': 'WhatConverts asked us to slow down.',
  'answers-not-plausible': 'WhatConverts sent records that were not asked for, so nothing of them was taken.',
  'foreign-profile': 'The key reads another profile than the one entered here.',
  'profile-missing': 'WhatConverts no longer knows this profile.',
  'request-refused': 'WhatConverts refused the request.',
  'worker-stopped': 'The server was restarted. The run goes on where it was.',
  interrupted: 'The run was interrupted and goes on where it was.',
  'cancelled-by-person': 'Somebody stopped it. What was stored stays.',
  disconnected: 'The connection was removed. What was stored stays.',
  'no-profile-id': 'No Profile ID',
  'profile-not-mapped': 'Profile is not mapped to a location',
  'outside-window': 'Older than the history of its location',
  'type-not-selected': 'Type of lead is switched off',
  'unknown-profile': 'No location has this profile',
  'missing-id': 'Record has no id',
  unreadable: 'Record could not be read',
  'repeated-failure': 'Record failed several times',
  'older-version': 'An older version than the one we have',
  deleted: 'The lead was erased here',
  'verified-stays': 'WhatConverts itself says otherwise at the same moment',
  'completed-stays': 'The call or chat was completed already',
  'duplicate-in-batch': 'The same as a delivery beside it',
  'too-complex': 'Too many levels or keys',
  'not-confirmed': 'WhatConverts does not know this lead',
  erased: 'The lead was erased here',
};

/** The sentence or phrase for a reason; an unknown one is shown as words rather than hidden. */
export function reasonText(reason: string): string {
  return texts[reason] ?? inWords(reason);
}

function inWords(reason: string): string {
  const words = reason.replaceAll(/[-_]+/gu, ' ').trim();
  return words.charAt(0).toLocaleUpperCase() + words.slice(1);
}
