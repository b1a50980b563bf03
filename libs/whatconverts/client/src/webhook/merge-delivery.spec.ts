import fc from 'fast-check';
import { leadFromWire } from '../mapping/lead-from-wire.js';
import { mergeDelivery } from './merge-delivery.js';

const stored = {
  lead_id: 5,
  profile_id: 101,
  date_created: '2026-11-20T12:00:00Z',
  last_updated: '2026-11-20T12:05:00Z',
  lead_type: 'Phone Call',
  lead_state: 'Completed',
  lead_source: 'google',
  quotable: 'Not Set',
  lead_analysis: { 'Lead Summary': 'Wants a kitchen.' },
};
const known = { row: stored, verified: true };
const later = '2026-11-20T12:10:00Z';
const earlier = '2026-11-20T12:01:00Z';

describe('mergeDelivery', () => {
  it('takes a delivery as it is when nothing is known, without its trigger', () => {
    expect(mergeDelivery(undefined, { trigger: 'new', lead_id: 5, notes: '' })).toEqual({ lead_id: 5 });
  });

  it('lays a newer partial update over the whole lead', () => {
    const update = {
      trigger: 'update',
      lead_id: 5,
      last_updated: later,
      quotable: 'Yes',
      lead_analysis: { Intent: 'buy' },
    };
    expect(mergeDelivery(known, update)).toEqual({
      ...stored,
      last_updated: later,
      quotable: 'Yes',
      lead_analysis: { 'Lead Summary': 'Wants a kitchen.', Intent: 'buy' },
    });
  });

  it('changes nothing of what the API told when an older update arrives', () => {
    expect(mergeDelivery(known, { lead_id: 5, last_updated: earlier, quotable: 'Pending', notes: 'old' })).toEqual(
      stored,
    );
  });

  it('fills the gaps of a pushed row from an older delivery, and nothing else', () => {
    const partial = { row: { lead_id: 5, last_updated: later, quotable: 'Yes' }, verified: false };
    expect(mergeDelivery(partial, stored)).toEqual({ ...stored, last_updated: later, quotable: 'Yes' });
  });

  it('never lets in progress take the place of completed, however late it says it is', () => {
    const late = { lead_id: 5, last_updated: later, lead_state: 'In Progess', call_status: 'In Progress' };
    expect(mergeDelivery(known, late)).toEqual(stored);
    expect(mergeDelivery({ row: stored, verified: false }, late)).toMatchObject({ lead_state: 'Completed' });
  });

  it('completes a call although the update names only one of its states, and an older time', () => {
    const open = { ...stored, lead_state: 'In Progress', call_status: 'In Progress' };
    const merged = mergeDelivery(
      { row: open, verified: true },
      { lead_id: 5, last_updated: earlier, lead_state: 'Completed' },
    );
    expect(merged).toMatchObject({ lead_state: 'Completed', last_updated: '2026-11-20T12:05:00Z' });
    expect(merged).not.toHaveProperty('call_status');
  });

  it('says the same again when the delivery that ended a call comes twice', () => {
    const open = { lead_id: 5, last_updated: later, lead_state: 'In Progress', quote_value: null };
    const end = { lead_id: 5, last_updated: earlier, lead_state: 'Completed' };
    const once = mergeDelivery({ row: open, verified: false }, end);
    expect(once).toEqual({ lead_id: 5, last_updated: later, lead_state: 'Completed' });
    expect(mergeDelivery({ row: once, verified: false }, end)).toEqual(once);
  });

  it('keeps the place of an empty label, and its value from whichever side has one', () => {
    const row = { lead_id: 5, last_updated: later, additional_fields: { Name: 'Jane', Color: '' } };
    const older = { lead_id: 5, last_updated: earlier, additional_fields: { Name: '', Color: 'red', Size: '' } };
    const expected = { Name: 'Jane', Color: 'red', Size: '' };
    expect(mergeDelivery({ row, verified: false }, older)['additional_fields']).toEqual(expected);
  });

  it('reads a list of form fields like a map', () => {
    const row = { ...stored, additional_fields: { Name: 'Jane', Color: 'red' } };
    const update = { last_updated: later, additional_fields: [{ field_name: 'Color', field_value: 'blue' }] };
    expect(mergeDelivery({ row, verified: true }, update)).toMatchObject({
      additional_fields: { Name: 'Jane', Color: 'blue' },
    });
  });

  describe('for any two rows', () => {
    const text = fc.constantFrom('', 'a', 'b');
    const time = fc.constantFrom(undefined, earlier, later, 'no time');
    const state = fc.constantFrom(undefined, 'Completed', 'In Progress');
    const map = fc.oneof(fc.constant([]), fc.dictionary(fc.constantFrom('x', 'y', '__proto__'), text));
    const rows = fc.record(
      {
        lead_id: fc.constant(5),
        last_updated: time,
        lead_state: state,
        notes: text,
        quote_value: fc.constantFrom(0, null, 7),
        additional_fields: map,
      },
      { requiredKeys: ['lead_id'] },
    );
    const present = (value: unknown) =>
      value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);
    const keysOf = (row: object) =>
      Object.entries(row)
        .filter(([, value]) => present(value))
        .map(([key]) => key);

    it('never clears a value', () => {
      fc.assert(
        fc.property(rows, rows, fc.boolean(), (row, delivery, verified) => {
          const merged = mergeDelivery({ row, verified }, delivery);
          const isEmptyMap = (key: string) =>
            key === 'additional_fields' && Object.keys(row.additional_fields ?? {}).length === 0;
          const states = ['lead_state'];
          const kept = keysOf(row).filter((key) => !states.includes(key) && !isEmptyMap(key));
          expect(keysOf(merged)).toEqual(expect.arrayContaining(kept));
          for (const [label, value] of Object.entries(row.additional_fields ?? {})) {
            if (present(value))
              expect(Object.keys((merged['additional_fields'] as object | undefined) ?? {})).toContain(label);
          }
        }),
      );
    });

    it('changes nothing when the same delivery comes again', () => {
      fc.assert(
        fc.property(rows, rows, fc.boolean(), (row, delivery, verified) => {
          const once = mergeDelivery({ row, verified }, delivery);
          const after = { row: once, verified: verified && once === row };
          expect(mergeDelivery(after, delivery)).toEqual(once);
        }),
      );
    });

    it('never makes an older value of one that was read through the API', () => {
      fc.assert(
        fc.property(rows, rows, (row, delivery) => {
          const api = { ...row, last_updated: later, lead_state: 'Completed' };
          expect(mergeDelivery({ row: api, verified: true }, { ...delivery, last_updated: earlier })).toBe(api);
        }),
      );
    });

    it('never falls back from completed to in progress', () => {
      fc.assert(
        fc.property(rows, rows, fc.boolean(), (row, delivery, verified) => {
          const merged = mergeDelivery({ row: { ...row, lead_state: 'Completed' }, verified }, delivery);
          expect(merged['lead_state']).toBe('Completed');
        }),
      );
    });

    it('never throws, whatever JSON stands in the rows', () => {
      fc.assert(
        fc.property(
          fc.dictionary(fc.string(), fc.jsonValue()),
          fc.dictionary(fc.string(), fc.jsonValue()),
          (row, delivery) => {
            expect(leadFromWire(mergeDelivery({ row, verified: false }, delivery)).kind).toBeDefined();
          },
        ),
      );
    });
  });
});
