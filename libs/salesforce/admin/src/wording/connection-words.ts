import { type Tone } from '@leadweave/ui';
import { mdiPauseCircleOutline } from '@mdi/js';
import { type Connection, type Overview } from '../salesforce-api.js';

/** A state as a pill shows it. */
export interface StateWords {
  readonly label: string;
  readonly tone: Tone;
  readonly icon?: string;
}

/** How Salesforce stands, in a word: the worst first, as people want to hear of that one. */
export function salesforceWords({ connection, setUpDone }: Overview): StateWords {
  if (!connection || connection.state === 'disconnected') return { label: 'Not connected', tone: 'neutral' };
  return connectionWords(connection, setUpDone);
}

/** The same of a connection that is there. */
export function connectionWords(
  { state, failed, review, toSalesforce, toLeads }: Connection,
  setUpDone: boolean,
): StateWords {
  switch (state) {
    case 'needs-sign-in':
      return { label: 'Sign in again', tone: 'negative' };
    case 'blocked':
      return { label: 'Blocked by the org', tone: 'negative' };
    case 'limited':
      return { label: 'Calls used up', tone: 'warning' };
    case 'paused':
      return { label: 'Paused', tone: 'warning', icon: mdiPauseCircleOutline };
    case 'disconnected':
      return { label: 'Not connected', tone: 'neutral' };
    case 'connected':
      break;
  }
  if (!setUpDone) return { label: 'Setting up', tone: 'info' };
  if (!toSalesforce.on && !toLeads.on) return { label: 'Off', tone: 'neutral' };
  return failed + review > 0 ? { label: 'Needs attention', tone: 'warning' } : { label: 'Active', tone: 'positive' };
}

/** What keeps a connection from working, and what happens to the leads meanwhile; nothing while it works. */
export function troubleText({ state, stateReason }: Connection): string | undefined {
  const kept = 'Leads and changes wait here and go out afterwards.';
  switch (state) {
    case 'needs-sign-in':
      return `Salesforce does not accept the sign-in any more: it was revoked, not used for a month, or the user was deactivated. ${kept}`;
    case 'blocked':
      return stateReason === 'no-api'
        ? `This edition of Salesforce has no API. An administrator has to switch to one that has it. ${kept}`
        : `The org refuses the connection. An administrator of Salesforce has to allow the app. ${kept}`;
    case 'limited':
      return `The calls of the org are used up. It goes on by itself as soon as calls are free. ${kept}`;
    case 'paused':
      return `Paused by a person. ${kept}`;
    case 'connected':
    case 'disconnected':
      return undefined;
  }
}
