/** Where a connection stands. */
export const connectionStates = ['active', 'paused', 'failing', 'credentials_rejected', 'disconnected'] as const;
export type ConnectionState = (typeof connectionStates)[number];

/**
 * From → to. `paused`: the quota is spent, work goes on at `resumeAt`. `failing`: the provider does not answer properly,
 * attempts go on. `credentials_rejected`: a person has to enter the key again. `disconnected` is final.
 */
const transitions: Readonly<Record<ConnectionState, readonly ConnectionState[]>> = {
  active: ['paused', 'failing', 'credentials_rejected', 'disconnected'],
  paused: ['active', 'failing', 'credentials_rejected', 'disconnected'],
  failing: ['active', 'paused', 'credentials_rejected', 'disconnected'],
  credentials_rejected: ['active', 'disconnected'],
  disconnected: [],
};

/** The states from which `state` may be reached; staying in a state is always allowed, except after disconnecting. */
export function statesBefore(state: ConnectionState): readonly ConnectionState[] {
  return connectionStates.filter(
    (from) => transitions[from].includes(state) || (from === state && from !== 'disconnected'),
  );
}
