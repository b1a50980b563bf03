import { connectionStates, statesBefore } from './connection-state.js';

describe('statesBefore', () => {
  it('lets nothing happen after disconnecting', () => {
    const reachable = connectionStates.filter((state) => statesBefore(state).includes('disconnected'));
    expect(reachable).toEqual([]);
  });

  it('leads out of refused credentials only by new ones or by disconnecting', () => {
    const reachable = connectionStates.filter((state) => statesBefore(state).includes('credentials_rejected'));
    expect(reachable).toEqual(['active', 'credentials_rejected', 'disconnected']);
  });

  it('lets a paused connection become active again', () => {
    expect(statesBefore('active')).toEqual(['active', 'paused', 'failing', 'credentials_rejected']);
  });
});
