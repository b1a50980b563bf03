import { brandsAs, type PreviewedMember } from './preview.js';

const locations = [
  { id: 'loc-1', name: 'Austin' },
  { id: 'loc-2', name: 'Dallas' },
];
const brands = [
  { id: 'brand-1', role: 'brand_admin', locations },
  { id: 'brand-2', role: 'brand_admin', locations },
] as const;
const frank: PreviewedMember = {
  brandId: 'brand-1',
  userId: 'user-2',
  name: 'Frank',
  role: 'franchisee',
  locationIds: ['loc-2'],
};

describe('brands in a preview', () => {
  it('are as they are without one', () => {
    expect(brandsAs(brands, undefined)).toBe(brands);
  });

  it('have role and locations of the other in the brand that is looked at, and in no other', () => {
    expect(brandsAs(brands, frank)).toEqual([
      { id: 'brand-1', role: 'franchisee', locations: [locations[1]] },
      brands[1],
    ]);
  });

  it('have all locations for people who see all', () => {
    const [seen] = brandsAs(brands, { ...frank, role: 'marketing', locationIds: [] });
    expect(seen).toEqual({ id: 'brand-1', role: 'marketing', locations });
  });
});
