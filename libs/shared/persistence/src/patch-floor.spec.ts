import { patchFloorFault } from './patch-floor.js';

describe('patchFloorFault', () => {
  it.each(['15.14', '15.99', '16.10', '17.6', '17.6 (Debian 17.6-1)', '18.0', '18.4.0', '19.0', '20beta1'])(
    'has nothing against %s',
    (version) => {
      expect(patchFloorFault(version)).toBeUndefined();
    },
  );

  it.each([
    ['15.13', '15.14'],
    ['16.9', '16.10'],
    ['17.5', '17.6'],
    ['18beta3', '18.0'],
  ])('wants %s updated to %s', (version, floor) => {
    expect(patchFloorFault(version)).toContain(`update it to ${floor} or newer`);
  });

  it('refuses what is too old or says nothing', () => {
    expect(patchFloorFault('14.22')).toContain('too old');
    expect(patchFloorFault('devel')).toContain('devel');
  });
});
