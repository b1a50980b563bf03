import fc from 'fast-check';
import { aField } from '../testing/a-target-field.js';
import { type Fit } from './fit.js';
import { fitValue } from './fit-value.js';
import { type ValueKind } from './lead-field.js';
import { type MappedValue } from './mapping-source.js';
import { type TargetField } from './target-field.js';

const zone = 'America/New_York';
const fit = (kind: ValueKind, value: MappedValue['value'], field: Partial<TargetField>) =>
  fitValue({ kind, value, isFallback: false }, aField('X', field), zone);
const web = { type: 'picklist', picklistValues: [{ value: 'Web', label: 'Web site' }] };

describe('fitValue', () => {
  it.each<[ValueKind, MappedValue['value'], Partial<TargetField>, Fit]>([
    ['text', 'hello', { length: 5 }, { kind: 'fits', value: 'hello' }],
    ['text', 'hello!', { length: 5 }, { kind: 'fits', value: 'hello', note: 'cut' }],
    ['text', 'hell\u{1f600}', { length: 5 }, { kind: 'fits', value: 'hell', note: 'cut' }],
    ['text', 'two\r\nlines\u0000', {}, { kind: 'fits', value: 'two lines' }],
    ['text', ' two \n\t\n lines ', {}, { kind: 'fits', value: 'two lines' }],
    ['text', 'two\nlines', { type: 'textarea' }, { kind: 'fits', value: 'two\nlines' }],
    ['url', 'https://example.com/long', { type: 'url', length: 8 }, { kind: 'fits', value: 'https://', note: 'cut' }],
    ['id', '0123456789', { length: 9 }, { kind: 'left-out', because: 'too-long' }],
    ['phone', '+17045550101', { type: 'phone', length: 9 }, { kind: 'left-out', because: 'too-long' }],
    [
      'email',
      `${'a'.repeat(80)}@example.com`,
      { type: 'email', length: 80 },
      { kind: 'left-out', because: 'too-long' },
    ],
    ['email', 'no address', { type: 'email' }, { kind: 'left-out', because: 'not-an-email' }],
    ['email', 'J.Doe@Example.com', { type: 'email' }, { kind: 'fits', value: 'J.Doe@Example.com' }],
    ['text', 'WEB SITE', web, { kind: 'fits', value: 'Web' }],
    ['text', 'google', web, { kind: 'fits', value: 'google' }],
    ['text', 'google', { ...web, restrictedPicklist: true }, { kind: 'left-out', because: 'not-in-picklist' }],
    ['number', 12.345, { type: 'double', precision: 18, scale: 2 }, { kind: 'fits', value: 12.35, note: 'rounded' }],
    ['number', 13, { type: 'int', precision: 8 }, { kind: 'fits', value: 13 }],
    ['number', 1_000, { type: 'double', precision: 5, scale: 2 }, { kind: 'left-out', because: 'number-too-large' }],
    ['text', 'many', { type: 'double' }, { kind: 'left-out', because: 'not-a-number' }],
    ['flag', true, { type: 'boolean' }, { kind: 'fits', value: true }],
    ['text', 'yes', { type: 'boolean' }, { kind: 'left-out', because: 'type-does-not-fit' }],
    ['instant', Date.parse('2026-11-21T02:00:00Z'), { type: 'date' }, { kind: 'fits', value: '2026-11-20' }],
    ['instant', 0, { type: 'datetime' }, { kind: 'fits', value: '1970-01-01T00:00:00.000Z' }],
    ['instant', 0, {}, { kind: 'fits', value: '1970-01-01T00:00:00.000Z' }],
    ['text', 'today', { type: 'date' }, { kind: 'left-out', because: 'type-does-not-fit' }],
  ])('%s %j for a field like %j: %j', (kind, value, field, expected) => {
    expect(fit(kind, value, field)).toEqual(expected);
  });

  it('says so when a text stands for a missing one', () => {
    const mapped: MappedValue = { kind: 'text', value: 'Unknown caller', isFallback: true };
    expect(fitValue(mapped, aField('LastName'), zone)).toEqual({
      kind: 'fits',
      value: 'Unknown caller',
      note: 'fallback',
    });
  });

  it('never sends more than a field holds, half a character, or a part of an id', () => {
    const kinds = fc.constantFrom<ValueKind[]>('text', 'name', 'id', 'email', 'phone', 'url');
    const types = fc.constantFrom('string', 'textarea', 'email', 'phone', 'url', 'picklist');
    fc.assert(
      fc.property(
        kinds,
        types,
        fc.string({ unit: 'binary' }),
        fc.integer({ min: 1, max: 20 }),
        (kind, type, text, length) => {
          const result = fit(kind, text, { type, length });
          if (result.kind !== 'fits') return;
          const sent = String(result.value);
          expect(sent.length).toBeLessThanOrEqual(length);
          expect(sent).not.toMatch(/\p{Surrogate}/u);
          if (kind === 'id' && type !== 'picklist') expect(result.note).toBeUndefined();
        },
      ),
    );
  });

  it('fitting twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, length) => {
        const once = fit('text', text, { length });
        if (once.kind === 'fits')
          expect(fit('text', once.value, { length })).toEqual({ kind: 'fits', value: once.value });
      }),
    );
  });
});
