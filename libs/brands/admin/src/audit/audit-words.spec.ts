import { actionText, detailLines } from './audit-words.js';

describe('actionText', () => {
  it('says what was done', () => {
    expect(actionText('mapping.saved_many')).toBe('Mapped locations');
  });

  it('shows an action it does not know in words', () => {
    expect(actionText('webhook.secret_rotated')).toBe('Webhook secret rotated');
  });
});

describe('detailLines', () => {
  it('shows values, and changes with what was before', () => {
    const details = {
      profileId: '48213',
      previousProfileId: null,
      name: { before: 'Austin', after: 'Austin North' },
      count: 3,
    };
    expect(detailLines(details)).toEqual([
      { name: 'Profile ID', value: '48213' },
      { name: 'Name', value: 'Austin → Austin North' },
      { name: 'Count', value: '3' },
    ]);
  });
});
