import { type ConversionMapChange, type ObjectDescription } from '@leadweave/salesforce-client';
import { type WantedObject } from './wanted-fields.js';

/** What an org shows to the connected user. */
export interface OrgFacts {
  /** Without an object, the user may not see it. */
  readonly objects: Readonly<Partial<Record<WantedObject, ObjectDescription>>>;
  /** Custom fields that exist, as `lead.leadweave_lead_id__c`; undefined when the user may not look. */
  readonly customFields?: ReadonlySet<string>;
  /** How the map of conversion stands to our pairs; undefined when the user may not read it. */
  readonly conversion?: ConversionMapChange;
}

/** Salesforce does not tell names apart by case. */
export function customFieldKey(object: string, name: string): string {
  return `${object}.${name}`.toLowerCase();
}
