import { type LeadEvent } from '../leads-api.js';
import { plain, systemName } from './origin-text.js';

/** One entry of the timeline in words. */
export interface EventText {
  readonly what: string;
  readonly cause: string;
  readonly changes: readonly string[];
}

const kinds: Readonly<Record<string, string>> = {
  created: 'Lead arrived',
  enriched: 'Paired and enriched',
  updated: 'Updated by its source',
  value_changed: 'Value changed',
  folded: 'Another lead was folded into this one',
  split: 'Split from another lead',
  gone: 'No longer in WhatConverts',
  scored: 'Scored',
  status_changed: 'Status changed',
  edited: 'Edited',
  pairing_decided: 'Pairing decided',
  noted: 'Note written',
  moved: 'Moved to another location',
  erased: 'Erased',
};

const causes: Readonly<Record<string, string>> = {
  run: 'by a sync with WhatConverts',
  webhook: 'by a WhatConverts webhook',
  form: 'by a form submission',
  replay: 'by a replayed input',
  user: 'by a person',
  rule: 'by a rule of the brand',
  salesforce: 'by a record in Salesforce',
};

/** Why somebody did it, where the log knows. */
const reasons: Readonly<Record<string, string>> = {
  'profile-changed': 'because the Profile ID changed',
  'taken-back': 'to take a move back',
};

interface Change {
  readonly before?: unknown;
  readonly after?: unknown;
}

/** An amount in minor units as people read it. */
export type AmountText = (amountMinor: number) => string;

/**
 * What happened, what caused it, and each changed field before and after. `you` is the signed-in person's id; without `amountText` amounts
 * are told in minor units.
 */
export function eventText(
  { kind, actor, origin, changed }: LeadEvent,
  you: string | undefined,
  amountText?: AmountText,
): EventText {
  if (kind === 'webhook_delivery') return deliveryText(origin);
  if (kind === 'salesforce_call') return callText(origin);
  const changes = Object.entries(changed).map(
    ([path, change]) =>
      [path, path.endsWith('Minor') ? inMoney(change as Change, amountText) : (change as Change)] as const,
  );
  return {
    what: whatHappened(kind, changed),
    cause: [causeOf(actor, origin, you), reasons[String(origin['because'])]].filter(Boolean).join(', '),
    changes: changes.flatMap(([path, change]) => changeTexts(path, change)),
  };
}

const deliveryWords: Readonly<Record<string, string>> = {
  pending: 'Waits for',
  sending: 'On its way to',
  delivered: 'Delivered to',
  exhausted: 'Not taken by',
  cancelled: 'Not sent to',
};

/** Where an event of the lead went, and what came of it. */
function deliveryText(origin: LeadEvent['origin']): EventText {
  const { receiver, event, state, attempts, status } = origin as Readonly<Record<string, unknown>>;
  const tries = typeof attempts === 'number' && attempts > 1 ? ` after ${attempts} attempts` : '';
  const refused = state !== 'delivered' && typeof status === 'number';
  return {
    what: `${deliveryWords[String(state)] ?? 'Webhook to'} ${String(receiver)}`,
    cause: `as ${String(event)}${tries}`,
    changes: refused ? [`It answered ${status}.`] : [],
  };
}

const callWords: Readonly<Record<string, string>> = {
  create: 'Created in Salesforce',
  update: 'Updated in Salesforce',
  link: 'Linked with Salesforce',
  unchanged: 'The same in Salesforce already',
  ask: 'Waits for a person to choose in Salesforce',
  skip: 'Not sent to Salesforce',
  'write-back': 'Value written to WhatConverts',
};

/** What went from the lead to Salesforce, or from there on to WhatConverts. */
function callText(origin: LeadEvent['origin']): EventText {
  const { action, object, result, direction } = origin as Readonly<Record<string, unknown>>;
  const place = direction === 'to_whatconverts' ? 'Sending to WhatConverts' : 'Sending to Salesforce';
  const what = result === 'failed' ? `${place} failed` : (callWords[String(action)] ?? place);
  return { what, cause: typeof object === 'string' ? `as ${object}` : '', changes: [] };
}

function inMoney({ before, after }: Change, amountText: AmountText | undefined): Change {
  const text = (amount: unknown) => (amountText && typeof amount === 'number' ? amountText(amount) : amount);
  return { before: text(before), after: text(after) };
}

function whatHappened(kind: string, changed: LeadEvent['changed']): string {
  const paths = Object.keys(changed);
  if (kind === 'updated' && paths.length > 0 && paths.every((path) => path.startsWith('deal.')))
    return 'Opportunity moved on';
  if (kind !== 'noted') return kinds[kind] ?? kind.replaceAll('_', ' ');
  const { before, after } = (changed['note'] ?? {}) as Change;
  if (before === null || before === undefined) return kinds['noted']!;
  return after === null ? 'Note removed' : 'Note edited';
}

function causeOf(actor: LeadEvent['actor'], origin: LeadEvent['origin'], you: string | undefined): string | undefined {
  const { kind, id, name } = actor as { kind?: unknown; id?: unknown; name?: unknown };
  if (kind !== 'user' && kind !== 'api_key') return causes[String(origin['kind'])];
  if (id !== undefined && id === you) return 'by you';
  return typeof name === 'string' ? `by ${name}` : causes['user'];
}

/** Ids of records, leads and notes say nothing to people. */
const silentPaths = new Set(['pairedWith', 'foldedInto', 'note', 'flags.paired', 'locationId']);

function changeTexts(path: string, change: Change): string[] {
  if (silentPaths.has(path)) return [];
  return [path.startsWith('pairing.') ? decisionChangeText(path, change) : changeText(path, change)];
}

/** `pairing.whatconverts 153928` changes from and to a decision. */
function decisionChangeText(path: string, { before, after }: Change): string {
  const [system = '', externalId = ''] = path.slice('pairing.'.length).split(' ');
  const other = `${systemName(system)} ${externalId}`;
  if (after === 'never') return `Never pairs with ${other}`;
  if (after === 'split') return `Split from ${other}`;
  return before === 'never' ? `May pair with ${other} again` : `No longer split from ${other}`;
}

function changeText(path: string, { before, after }: Change): string {
  const name = fieldName(path);
  if (before === null || before === undefined) return `${name}: ${shortened(after)}`;
  return `${name}: ${shortened(before)} → ${shortened(after)}`;
}

/** `contact.email` as "Contact email", `fields.Project type` as "Project type". */
export function fieldName(path: string): string {
  if (path.startsWith('fields.')) return path.slice('fields.'.length);
  const words = path
    .replace(/Minor$/u, '')
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .replaceAll('.', ' ')
    .toLowerCase();
  return words[0] ? words[0].toUpperCase() + words.slice(1) : path;
}

function shortened(value: unknown): string {
  const text = plain(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
