import { type IncomingRecord } from '@leadweave/leads-api';
import { contentFromLead, type ContentOptions } from './content-from-lead.js';
import { type Route } from './route-row.js';

/** The source record of a row that was read through the API. */
export function recordFromRoute(
  { lead, locationId, raw }: Extract<Route, { kind: 'import' }>,
  options: ContentOptions,
): IncomingRecord {
  return {
    source: 'whatconverts',
    externalId: lead.leadId,
    locationId,
    occurredAt: lead.createdAt,
    sourceUpdatedAt: lead.updatedAt,
    verified: true,
    content: contentFromLead(lead, options),
    // Written when it is asked for, each time: all texts of a page would take as much memory as the page.
    get raw() {
      return JSON.stringify(raw) ?? 'null';
    },
  };
}
