import { scopeText } from './member-words.js';

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

describe('scopeText', () => {
  it.each([
    ['an admin', { role: 'brand_admin', locations: [] }, 'All locations'],
    ['marketing', { role: 'marketing', locations: [] }, 'All locations'],
    ['one location', { role: 'franchisee', locations: named('Waco') }, 'Waco'],
    ['two locations', { role: 'franchisee', locations: named('Waco', 'Plano') }, 'Waco, Plano'],
    ['many locations', { role: 'franchisee', locations: named('Waco', 'Plano', 'Austin') }, 'Waco and 2 more'],
    ['none', { role: 'franchisee', locations: [] }, 'No location: sees no leads'],
  ] as const)('names the scope of %s', (_name, { role, locations }, text) => {
    expect(scopeText({ role, locations: [...locations] })).toBe(text);
  });
});
