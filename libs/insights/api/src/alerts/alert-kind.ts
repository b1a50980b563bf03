/** What an alert is about. */
export const alertKinds = [
  /** A location is quiet for longer than its past explains. */
  'location_silent',
  /** Leads of one type stopped at a location while others arrive. */
  'type_silent',
  /** Far fewer leads than before carry source and medium. */
  'attribution_dropped',
  /** Far more leads than before are spam. */
  'spam_spike',
  /** WhatConverts found leads that its webhook did not announce. */
  'webhook_quiet',
  /** Syncs fail. */
  'sync_failing',
  /** WhatConverts refuses the key. */
  'credentials_rejected',
  /** The requests of the day are spent. */
  'budget_spent',
  /** Many records of late could not be understood. */
  'quarantine_rate',
  /** A key was not changed for 90 days. */
  'key_old',
  /** Leads are missing although they were fetched. */
  'leads_missing',
] as const;
export type AlertKind = (typeof alertKinds)[number];
