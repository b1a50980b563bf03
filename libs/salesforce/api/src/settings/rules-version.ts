import { createHash } from 'node:crypto';
import { type SalesforceSettings } from './salesforce-settings.js';

/**
 * A number that stands for what decides which leads go and how. It changes with these rules, and stays when somebody merely switches a
 * direction on, pauses it or lets it begin on another day: that changes nothing of what was counted before.
 */
export function rulesVersion({ toSalesforce, mapping }: SalesforceSettings): number {
  const { selection, finding, duplicates, owner, phoneFormat, afterConversion } = toSalesforce;
  const { types, qualities, sources, locationIds, holdVendorSpam, holdVendorDuplicates } = selection;
  const which = { types, qualities, sources, locationIds, holdVendorSpam, holdVendorDuplicates };
  const rules = { which, finding, duplicates, owner, phoneFormat, afterConversion, mapping };
  // 31 bits, which a column of whole numbers holds.
  return createHash('sha256').update(JSON.stringify(rules, inOrder)).digest().readUInt32BE() >>> 1;
}

/** The database gives members back in another order than they were given. */
function inOrder(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
