import { type DealValue } from '@leadweave/lead-matching';
import { dealAfter } from './deal-after.js';

const deal = (more: Partial<DealValue> = {}): DealValue => ({
  system: 'salesforce',
  reference: '006',
  atMs: 1,
  outcome: 'open',
  ...more,
});

describe('dealAfter', () => {
  it.each([
    ['takes the first amounts', undefined, { quoteMinor: 5, salesMinor: 9 }, { quoteMinor: 5, salesMinor: 9 }],
    ['clears nothing that it did not bring', undefined, { quoteMinor: 5, salesMinor: 0 }, { quoteMinor: 5 }],
    ['takes back what it brought', { salesMinor: 9 }, { salesMinor: 0 }, { salesMinor: 0 }],
    ['keeps what is not told', { quoteMinor: 5 }, { salesMinor: 9 }, { quoteMinor: 5, salesMinor: 9 }],
  ])('%s', (_, before, told, expected) => {
    expect(dealAfter(before && deal(before), deal({ ...told, atMs: 2 }))).toEqual(deal({ ...expected, atMs: 2 }));
  });
});
