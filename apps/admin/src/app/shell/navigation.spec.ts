import { navigationFor } from './navigation.js';

const labelsFor = (...role: Parameters<typeof navigationFor>) =>
  navigationFor(...role).map(({ label, entries }) => [label, entries.map((entry) => entry.label)]);

describe('navigationFor', () => {
  it('shows a brand admin every page', () => {
    expect(labelsFor('brand_admin')).toEqual([
      ['Grow', ['Leads', 'Integrations']],
      ['Watch', ['Review']],
      ['Settings', ['Locations', 'Users', 'Brand', 'Rules', 'Privacy', 'Security', 'Get started']],
    ]);
  });

  it('shows a franchisee leads and personal settings', () => {
    expect(labelsFor('franchisee')).toEqual([
      ['Grow', ['Leads']],
      ['Watch', ['Review']],
      ['Settings', ['Security']],
    ]);
  });

  it('shows somebody without a brand no page of a role', () => {
    expect(labelsFor(undefined)).toEqual([
      ['Grow', ['Leads']],
      ['Watch', ['Review']],
      ['Settings', ['Security']],
    ]);
  });
});
