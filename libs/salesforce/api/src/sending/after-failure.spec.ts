import { SalesforceError } from '@leadweave/salesforce-client';
import { hourMs } from '@leadweave/time';
import fc from 'fast-check';
import { ConnectionUnavailable } from '../gateway/connection-unavailable.js';
import { afterFailure } from './after-failure.js';

const now = new Date('2026-11-20T12:00:00Z');
const refused = (vendorCode: string, retryClass: 'A' | 'B' | 'C' | 'D' | 'E' | 'F') =>
  new SalesforceError('refused', vendorCode, { vendorCode, retryClass });
const after = (error: unknown, tries = 0, random = 0.5) => afterFailure(error, tries, now, random);

describe('afterFailure', () => {
  it('tries eight times within about an hour what passes by itself, each pause longer than the one before (S72)', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
        (spread) => {
          const all = spread.map((random, tries) => after(refused('UNABLE_TO_LOCK_ROW', 'A'), tries, random));
          const pauses = all.flatMap((one) => (one.kind === 'retry' ? [one.dueAt.getTime() - now.getTime()] : []));
          expect(all.map(({ kind }) => kind)).toEqual([...Array.from({ length: 7 }, () => 'retry'), 'failed']);
          expect([...pauses].sort((left, right) => left - right)).toEqual(pauses);
          expect(pauses.reduce((sum, pause) => sum + pause, 0) / hourMs).toBeGreaterThan(0.7);
          expect(pauses.reduce((sum, pause) => sum + pause, 0) / hourMs).toBeLessThan(1.2);
        },
      ),
    );
  });

  it.each([
    ['a record that is locked for an approval', refused('ENTITY_IS_LOCKED', 'E'), 3],
    ['errors that the vendor does not know', refused('UNKNOWN_EXCEPTION', 'A'), 2],
    ['faults of ours', new TypeError('x'), 7],
  ])('tries %s again %s times', (_, error, times) => {
    const kinds = Array.from({ length: 9 }, (_unused, tries) => after(error, tries).kind);
    expect(kinds.filter((kind) => kind === 'retry')).toHaveLength(times);
    expect(kinds[times]).toBe('failed');
  });

  it.each([
    refused('REQUEST_LIMIT_EXCEEDED', 'B'),
    refused('STORAGE_LIMIT_EXCEEDED', 'B'),
    new SalesforceError('needs-reauth', 'x', { retryClass: 'C' }),
    new SalesforceError('blocked-by-policy', 'x', { retryClass: 'C' }),
    new ConnectionUnavailable('paused'),
  ])('waits without counting a try when the connection is at fault: %s', (error) => {
    expect(after(error, 7).kind).toBe('wait');
  });

  it('fails at once what people have to mend, on the card of its cause', () => {
    expect(after(refused('STRING_TOO_LONG', 'D'))).toMatchObject({ kind: 'failed', code: 'STRING_TOO_LONG' });
    expect(after(refused('INSUFFICIENT_ACCESS_OR_READONLY', 'E'))).toMatchObject({ kind: 'failed' });
  });
});
