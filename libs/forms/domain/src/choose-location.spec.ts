import { chooseLocation } from './choose-location.js';
import { type FormRouting } from './form-design.js';
import { north, south } from './testing/a-form.js';

const east = '019aa000-0000-7000-8000-000000000003';
const choice: FormRouting = {
  kind: 'choice',
  locationId: north,
  fieldId: 'town',
  rules: [{ value: 'Waco', locationId: south }],
};
const postcode: FormRouting = {
  kind: 'postcode',
  locationId: north,
  fieldId: 'zip',
  rules: [
    { value: '78', locationId: south },
    { value: '787', locationId: east },
    { value: 'SW1', locationId: south },
  ],
};

describe('chooseLocation', () => {
  it.each<[string, FormRouting, Record<string, string>, string, string]>([
    ['a fixed form', { kind: 'fixed', locationId: south, rules: [] }, { zip: '787' }, south, 'fixed'],
    ['the chosen option', choice, { town: 'Waco' }, south, 'choice'],
    ['an option without a rule', choice, { town: 'Reno' }, north, 'fallback'],
    ['no choice', choice, {}, north, 'fallback'],
    ['the longest beginning', postcode, { zip: '78701-1234' }, east, 'postcode'],
    ['a shorter beginning', postcode, { zip: ' 78 201' }, south, 'postcode'],
    ['letters in lower case', postcode, { zip: 'sw1a 1aa' }, south, 'postcode'],
    ['another postcode', postcode, { zip: '10001' }, north, 'fallback'],
    ['half a postcode', postcode, { zip: '7' }, north, 'fallback'],
  ])('follows %s', (_name, routing, values, locationId, because) => {
    expect(chooseLocation(routing, new Map(Object.entries(values)))).toEqual({ locationId, because });
  });
});
