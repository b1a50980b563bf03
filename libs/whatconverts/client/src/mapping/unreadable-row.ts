/** Why a row could not be understood. The row alone is reported; its page goes on. */
export type UnreadableReason =
  | 'not-an-object'
  | 'too-deep'
  | 'forbidden-key'
  | 'lead-id-missing'
  | 'lead-id-unsafe'
  | 'account-id-unsafe'
  | 'profile-id-unsafe'
  | 'profile-id-missing'
  | 'account-id-missing'
  | 'created-at-missing'
  | 'created-at-unreadable'
  | 'updated-at-unreadable'
  | 'trigger-unknown';

/** A sentence per reason, for people. */
export const unreadableDetails: Readonly<Record<UnreadableReason, string>> = {
  'not-an-object': 'The row is no object.',
  'too-deep': 'The row is nested deeper than 32 levels.',
  'forbidden-key': 'The row contains a key that could change a prototype.',
  'lead-id-missing': 'The row has no lead_id.',
  'lead-id-unsafe': 'lead_id is no whole number that can be kept exactly.',
  'account-id-unsafe': 'account_id is no whole number that can be kept exactly.',
  'profile-id-unsafe': 'profile_id is no whole number that can be kept exactly.',
  'profile-id-missing': 'A profile was asked for, and the row does not tell its profile_id.',
  'account-id-missing': 'An account was asked for, and the row does not tell its account_id.',
  'created-at-missing': 'The row has no date_created.',
  'created-at-unreadable': 'date_created is no time of the form YYYY-MM-DDTHH:MM:SSZ.',
  'updated-at-unreadable': 'last_updated is no time of the form YYYY-MM-DDTHH:MM:SSZ.',
  'trigger-unknown': 'trigger is neither new nor update.',
};

/** Inside the mappers only: ends the reading of one row. Caught by `leadFromWire` and `webhookFromWire`. */
export class UnreadableRow extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(unreadableDetails[reason]);
  }
}
