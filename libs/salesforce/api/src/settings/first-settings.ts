import { defaultMapping, selectionFromNow } from '@leadweave/salesforce-domain';
import { type SalesforceSettings } from './salesforce-settings.js';

/** What a brand has before it chooses anything: both directions off, every new lead that is not spam, nothing written to WhatConverts. */
export function firstSettings(now: Date): SalesforceSettings {
  return {
    toSalesforce: {
      on: false,
      selection: selectionFromNow(now.getTime()),
      finding: { searchEmail: true, searchPhone: true, whenDeleted: 'stop' },
      duplicates: 'link',
      owner: { kind: 'assignment-rule' },
      phoneFormat: 'e164',
      afterConversion: 'contact-and-opportunity',
    },
    toLeads: {
      on: false,
      activatedAtMs: now.getTime(),
      triggers: ['new', 'updated'],
      whileMatching: false,
      several: 'sum',
      lookBackDays: 90,
      writeBack: { quotable: false, quote: false, sales: false },
    },
    mapping: defaultMapping,
    version: 0,
    updatedAt: now,
  };
}
