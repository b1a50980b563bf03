import { type MappingOptions, type UnreadableLeadRow } from '../mapping/parsed-row.js';
import { leadFromWire } from '../mapping/lead-from-wire.js';
import { readRow, unreadableRow } from '../mapping/read-row.js';
import { UnreadableRow } from '../mapping/unreadable-row.js';
import { type WhatConvertsLead, type WhatConvertsLeadChanges } from '../mapping/whatconverts-lead.js';
import { literalFromWire, webhookTriggers } from '../wire/enumerations.js';

/**
 * One webhook delivery. Nothing in it is proved: read the lead through the API before trusting it (contract 9.4).
 *
 * - `new`: a complete lead;
 * - `update`: what was sent, to be merged, never to clear (contract 9.3);
 * - `unreadable`: keep it and look at the reason.
 */
export type WebhookDelivery =
  | { readonly kind: 'new'; readonly lead: WhatConvertsLead; readonly raw: unknown }
  | { readonly kind: 'update'; readonly changes: WhatConvertsLeadChanges; readonly raw: unknown }
  | UnreadableLeadRow;

const isFilled = (group: unknown): boolean =>
  typeof group === 'object' && group !== null && Object.keys(group).length > 0;

const changesFrom = (body: unknown, options: MappingOptions): WhatConvertsLeadChanges => {
  const { head, groups, wireTexts, unmapped } = readRow(body, options);
  const sent = Object.entries({ ...groups, wireTexts, unmapped }).filter(([, group]) => isFilled(group));
  return { ...head, ...(Object.fromEntries(sent) as Partial<WhatConvertsLeadChanges>) };
};

const updateFromWire = (body: unknown, options: MappingOptions): WebhookDelivery => {
  try {
    return { kind: 'update', changes: changesFrom(body, options), raw: body };
  } catch (error) {
    if (error instanceof UnreadableRow) return unreadableRow(body, error.reason);
    throw error;
  }
};

const triggerOf = (body: unknown): string => {
  const hasTrigger = typeof body === 'object' && body !== null && Object.hasOwn(body, 'trigger');
  const trigger: unknown = hasTrigger ? (body as { trigger: unknown }).trigger : undefined;
  return typeof trigger === 'string' ? trigger : '';
};

/** Maps the flat body of a webhook (contract 9.2), already parsed. Never throws. */
export function webhookFromWire(body: unknown, options: MappingOptions = {}): WebhookDelivery {
  const trigger = literalFromWire(webhookTriggers, triggerOf(body));
  if (trigger === 'update') return updateFromWire(body, options);
  if (trigger === undefined) return unreadableRow(body, 'trigger-unknown');
  const row = leadFromWire(body, options);
  return row.kind === 'lead' ? { kind: 'new', lead: row.lead, raw: row.raw } : row;
}
