import { type MappingOptions, type ParsedRow } from './parsed-row.js';
import { readRow, unreadableRow } from './read-row.js';
import { UnreadableRow } from './unreadable-row.js';
import { type WhatConvertsLead } from './whatconverts-lead.js';

const withDefaults = ({ head, groups, wireTexts, unmapped }: ReturnType<typeof readRow>): WhatConvertsLead => {
  const { createdAt } = head;
  if (!createdAt) throw new UnreadableRow('created-at-missing');
  return {
    ...head,
    createdAt,
    type: head.type ?? 'other',
    ...groups,
    contact: {
      ...groups.contact,
      mappedFields: groups.contact.mappedFields ?? {},
      formFields: groups.contact.formFields ?? {},
    },
    attribution: { ...groups.attribution, journey: groups.attribution.journey ?? [] },
    analysis: { spottedKeywords: groups.analysis.spottedKeywords ?? [], results: groups.analysis.results ?? {} },
    wireTexts,
    unmapped,
  };
};

/**
 * Maps one complete lead, from a list, a single read or a `new` webhook, into our words. Never throws: a row that cannot
 * be understood comes back as `unreadable` with its reason.
 *
 * @example
 * const row = leadFromWire(json, { defaultRegion: 'US' });
 * if (row.kind === 'lead') console.log(row.lead.createdAt, row.lead.attribution.source);
 */
export function leadFromWire(raw: unknown, options: MappingOptions = {}): ParsedRow {
  try {
    return { kind: 'lead', lead: withDefaults(readRow(raw, options)), raw };
  } catch (error) {
    if (error instanceof UnreadableRow) return unreadableRow(raw, error.reason);
    throw error;
  }
}
