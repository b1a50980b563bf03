import { type LeadEvent } from '../leads-api.js';
import { plain } from './origin-text.js';

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
  erased: 'Erased',
};

const causes: Readonly<Record<string, string>> = {
  run: 'by a sync with WhatConverts',
  webhook: 'by a WhatConverts webhook',
  form: 'by a form submission',
  replay: 'by a replayed input',
  user: 'by a person',
  rule: 'by a rule of the brand',
};

interface Change {
  readonly before?: unknown;
  readonly after?: unknown;
}

/** What happened, what caused it, and each changed field before and after. `you` is the signed-in person's id. */
export function eventText({ kind, actor, origin, changed }: LeadEvent, you: string | undefined): EventText {
  const { kind: actorKind, id } = actor as { kind?: unknown; id?: unknown };
  const byYou = actorKind === 'user' && id !== undefined && id === you;
  const cause = byYou ? 'by you' : actorKind === 'user' ? causes['user'] : causes[String(origin['kind'])];
  return {
    what: kinds[kind] ?? kind.replaceAll('_', ' '),
    cause: cause ?? '',
    changes: Object.entries(changed).map(([path, change]) => changeText(path, change as Change)),
  };
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
