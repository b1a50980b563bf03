import { mdiClockOutline, mdiEmailAlertOutline } from '@mdi/js';
import { type Problem } from '@leadweave/api-client';
import { type Tone } from '@leadweave/ui';
import { type Role } from '../session/session.js';
import { type Member } from './members-api.js';

/** Roles in the order they are offered, with what each may do. */
export const roleWords: readonly { readonly value: Role; readonly label: string; readonly explanation: string }[] = [
  { value: 'franchisee', label: 'Franchisee', explanation: 'Sees and scores the leads of the chosen locations.' },
  { value: 'marketing', label: 'Marketing', explanation: 'Sees all leads and integrations, changes nothing.' },
  { value: 'brand_admin', label: 'Brand admin', explanation: 'May do everything: users, locations, integrations.' },
];

/** Name of a role. */
export function roleName(role: Role): string {
  return roleWords.find(({ value }) => value === role)?.label ?? role;
}

const states: Readonly<Record<Member['state'], { label: string; tone: Tone; icon?: string }>> = {
  active: { label: 'Active', tone: 'positive' },
  invited: { label: 'Invited', tone: 'info', icon: mdiClockOutline },
  invitation_expired: { label: 'Invitation expired', tone: 'warning', icon: mdiEmailAlertOutline },
};

/** Whether the person has come, in a word. */
export const memberStateWords = (state: Member['state']) => states[state];

/** What the person may see: "All locations", "Austin North, Waco" or "Austin North and 11 more". */
export function scopeText({ role, locations }: Pick<Member, 'role' | 'locations'>): string {
  if (role !== 'franchisee') return 'All locations';
  const [first, second, ...rest] = locations.map(({ name }) => name);
  if (first === undefined) return 'No location: sees no leads';
  if (second === undefined) return first;
  return rest.length === 0 ? `${first}, ${second}` : `${first} and ${rest.length + 1} more`;
}

const sentences: Readonly<Record<string, string>> = {
  last_brand_admin: 'A brand needs a brand admin. Make somebody else brand admin first.',
  already_member: 'This person belongs to the brand already.',
  not_invited: 'This person has accepted already.',
  locations_unknown: 'One of the locations no longer exists. Choose again.',
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
};

/** The sentence for a refused change. */
export function memberRefusalText(problem: Problem): string {
  if (problem.status === 412) return 'Somebody else changed this person a moment ago. Look again.';
  return sentences[problem.code] ?? problem.detail ?? problem.title;
}
