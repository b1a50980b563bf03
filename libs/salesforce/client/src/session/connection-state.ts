/**
 * How a connection to Salesforce is doing (contract section 14).
 *
 * - `CONNECTED`: works.
 * - `NEEDS_REAUTH`: a person must sign in again; what waits is kept.
 * - `LIMITED`: the org's daily calls are spent; goes on by itself.
 * - `BLOCKED_BY_POLICY`: the org refuses the app or has no API; an administrator there must act.
 * - `PAUSED`: somebody here has stopped it.
 * - `DISCONNECTED`: ended; tokens are wiped.
 */
export type ConnectionState =
  'CONNECTED' | 'NEEDS_REAUTH' | 'LIMITED' | 'BLOCKED_BY_POLICY' | 'PAUSED' | 'DISCONNECTED';

/** What happens to a connection. */
export type ConnectionEvent =
  /** A person has signed in. */
  | 'authorised'
  /** A call got an answer. */
  | 'succeeded'
  | 'reauth-needed'
  | 'limit-reached'
  | 'policy-refused'
  | 'paused'
  | 'resumed'
  | 'disconnected';

type Row = Readonly<Partial<Record<ConnectionEvent, ConnectionState>>>;

const TROUBLE = {
  'reauth-needed': 'NEEDS_REAUTH',
  'limit-reached': 'LIMITED',
  'policy-refused': 'BLOCKED_BY_POLICY',
  disconnected: 'DISCONNECTED',
} as const satisfies Row;

/** From a state by an event to a state. What is not listed cannot happen. */
const TRANSITIONS: Readonly<Record<ConnectionState, Row>> = {
  CONNECTED: { ...TROUBLE, authorised: 'CONNECTED', succeeded: 'CONNECTED', paused: 'PAUSED' },
  // Only a person helps; a call that was on its way may still succeed and changes nothing.
  NEEDS_REAUTH: {
    authorised: 'CONNECTED',
    succeeded: 'NEEDS_REAUTH',
    'reauth-needed': 'NEEDS_REAUTH',
    disconnected: 'DISCONNECTED',
  },
  LIMITED: { ...TROUBLE, authorised: 'CONNECTED', succeeded: 'CONNECTED', paused: 'PAUSED' },
  BLOCKED_BY_POLICY: { ...TROUBLE, authorised: 'CONNECTED', succeeded: 'CONNECTED', paused: 'PAUSED' },
  // A pause ends by a person's word alone; trouble found meanwhile is kept from being forgotten.
  PAUSED: {
    authorised: 'PAUSED',
    succeeded: 'PAUSED',
    'limit-reached': 'PAUSED',
    'reauth-needed': 'NEEDS_REAUTH',
    'policy-refused': 'BLOCKED_BY_POLICY',
    paused: 'PAUSED',
    resumed: 'CONNECTED',
    disconnected: 'DISCONNECTED',
  },
  DISCONNECTED: { authorised: 'CONNECTED', disconnected: 'DISCONNECTED' },
};

/** The state after an event; undefined when the event cannot happen in this state and must change nothing. */
export const stateAfter = (state: ConnectionState, event: ConnectionEvent): ConnectionState | undefined =>
  TRANSITIONS[state][event];

/** Whether calls may be sent in a state: probes of a limited or blocked connection are let through by the caller's own plan. */
export const maySend = (state: ConnectionState): boolean => state === 'CONNECTED';
