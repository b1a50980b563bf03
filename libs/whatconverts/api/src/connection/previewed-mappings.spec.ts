import { type PreviewedMapping, previewedMappings } from './previewed-mappings.js';

const from = new Date('2025-11-20T12:00:00Z');
const saved: PreviewedMapping[] = [
  { id: 'm1', locationId: 'north', profileId: '101', accountId: '7', backfillFrom: from },
  { id: 'm2', locationId: 'south', profileId: '102', accountId: '7', backfillFrom: from },
];
const known = new Map([
  ['north', 'Austin North'],
  ['south', 'Austin South'],
  ['west', 'Austin West'],
]);
const profilesOf = (question: Parameters<typeof previewedMappings>[1]) =>
  previewedMappings(saved, question, known, from).map(({ locationId, profileId }) => `${locationId} ${profileId}`);

describe('previewedMappings', () => {
  it('takes the saved mappings when nothing is asked', () => {
    expect(profilesOf({})).toEqual(['north 101', 'south 102']);
  });

  it('lets an unsaved mapping stand in for the saved one of its location', () => {
    expect(profilesOf({ mappings: [{ locationId: 'south', profileId: '103' }] })).toEqual(['north 101', 'south 103']);
  });

  it('counts a location that has no mapping yet', () => {
    expect(profilesOf({ mappings: [{ locationId: 'west', profileId: '104' }], locationIds: ['west'] })).toEqual([
      'west 104',
    ]);
  });

  it('leaves locations out that the brand does not have', () => {
    expect(profilesOf({ mappings: [{ locationId: 'elsewhere', profileId: '105' }] })).toEqual([
      'north 101',
      'south 102',
    ]);
  });
});
