import { navigationFor } from './navigation.js';

const labelsFor = (...role: Parameters<typeof navigationFor>) =>
  navigationFor(...role).map(({ label, entries }) => [label, entries.map((entry) => entry.label)]);

describe('navigationFor', () => {
  it('shows a brand admin every page', () => {
    expect(labelsFor('brand_admin')).toEqual([
      ['Grow', ['Leads', 'Forms', 'Integrations']],
      ['Watch', ['Review', 'Reconciliation', 'Health']],
      [
        'Settings',
        [
          'Locations',
          'Users',
          'API keys',
          'Brand',
          'Rules',
          'Privacy',
          'Notifications',
          'Security',
          'Audit',
          'Get started',
        ],
      ],
    ]);
  });

  it('shows a franchisee leads, forms, webhooks and personal settings', () => {
    expect(labelsFor('franchisee')).toEqual([
      ['Grow', ['Leads', 'Forms', 'Webhooks']],
      ['Watch', ['Review']],
      ['Settings', ['Notifications', 'Security']],
    ]);
  });

  it('shows somebody without a brand no page of a role', () => {
    expect(labelsFor(undefined)).toEqual([
      ['Grow', ['Leads', 'Forms']],
      ['Watch', ['Review']],
      ['Settings', ['Notifications', 'Security']],
    ]);
  });
});
