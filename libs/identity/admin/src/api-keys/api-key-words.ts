import { mdiCancel, mdiClockAlertOutline } from '@mdi/js';
import { type Problem } from '@leadweave/api-client';
import { type Tone } from '@leadweave/ui';
import { type ApiKey, type KeyScope } from './api-keys-api.js';

/** A scope as it is offered. */
export interface ScopeWords {
  readonly value: KeyScope;
  readonly label: string;
  readonly explanation: string;

  /** Whether it is about the whole brand, so that a key of some locations cannot have it. */
  readonly brandWide?: boolean;
}

/** Scopes in the order in which they are offered. */
export const scopeWords: readonly ScopeWords[] = [
  { value: 'leads:read', label: 'Read leads', explanation: 'Lists, details, timelines, and what changed since.' },
  { value: 'leads:write', label: 'Score and edit leads', explanation: 'Quality, status and corrections.' },
  { value: 'exports:create', label: 'Export leads', explanation: 'Ask for CSV files and fetch them.' },
  {
    value: 'forms:submit',
    label: 'Send form submissions',
    explanation: 'From servers and imports, with times of their own.',
    brandWide: true,
  },
  { value: 'webhooks:manage', label: 'Manage webhooks', explanation: 'Endpoints, deliveries and replays.' },
  {
    value: 'connections:read',
    label: 'Read connections',
    explanation: 'Health, mappings and sync runs.',
    brandWide: true,
  },
  { value: 'connections:write', label: 'Start syncs', explanation: 'The same as “Sync now”.', brandWide: true },
  { value: 'audit:read', label: 'Read the audit record', explanation: 'Who changed what.', brandWide: true },
];

/** What a key may do, in a line: "Read leads, export leads". */
export function scopesText(scopes: readonly KeyScope[]): string {
  const text = scopeWords
    .filter(({ value }) => scopes.includes(value))
    .map(({ label }) => label.toLowerCase())
    .join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The locations of a key, in a line: "All locations", "Austin North and 2 more". */
export function keyLocationsText({ locations }: Pick<ApiKey, 'locations'>): string {
  if (!locations) return 'All locations';
  const [first, second, ...rest] = locations.map(({ name }) => name);
  if (second === undefined) return first ?? 'No location';
  return rest.length === 0 ? `${first}, ${second}` : `${first} and ${rest.length + 1} more`;
}

const states: Readonly<Record<ApiKey['state'], { label: string; tone: Tone; icon?: string }>> = {
  active: { label: 'Active', tone: 'positive' },
  expired: { label: 'Expired', tone: 'warning', icon: mdiClockAlertOutline },
  revoked: { label: 'Revoked', tone: 'neutral', icon: mdiCancel },
};

/** Whether a key works, in a word. */
export const keyStateWords = (state: ApiKey['state']) => states[state];

const dayMs = 24 * 3600 * 1000;

/** When a key may expire: as the value of a choice, days from now. */
export const expiryChoices: readonly { readonly value: string; readonly label: string }[] = [
  { value: '30', label: 'In 30 days' },
  { value: '90', label: 'In 90 days' },
  { value: '365', label: 'In a year' },
  { value: 'never', label: 'Never' },
];

/** The choice that leaves the expiry of a key as it is. */
export const keepExpiry = 'keep';

/** The moment that a choice means; undefined leaves it as it is. */
export function expiryOf(choice: string, now: Date): string | null | undefined {
  if (choice === keepExpiry) return undefined;
  return choice === 'never' ? null : new Date(now.getTime() + Number(choice) * dayMs).toISOString();
}

const sentences: Readonly<Record<string, string>> = {
  api_key_revoked: 'This key was revoked meanwhile. Make a new one.',
  locations_unknown: 'One of the locations no longer exists. Choose again.',
  not_found: 'This key no longer exists.',
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
};

/** The sentence for a refused change. */
export function keyRefusalText(problem: Problem): string {
  if (problem.status === 412) return 'Somebody else changed this key a moment ago. Close and look again.';
  return sentences[problem.code] ?? problem.detail ?? problem.title;
}
