import fc from 'fast-check';
import { leadTypes, qualities } from '@leadweave/domain';
import { type LeadSelection, type SelectableLead, selectionFromNow, sendingVerdict } from './lead-selection.js';
import { stayText } from './stay-text.js';

const startMs = Date.parse('2026-11-20T00:00:00Z');
const everything = selectionFromNow(startMs);
const lead: SelectableLead = {
  type: 'web_form',
  quality: 'unscored',
  source: 'google',
  locationId: 'north',
  vendorSpam: false,
  vendorDuplicate: false,
  occurredAtMs: startMs,
  isTest: false,
};

describe('sendingVerdict', () => {
  it('sends every new lead that is not spam when nothing was chosen', () => {
    expect(sendingVerdict(everything, lead)).toEqual({ kind: 'go' });
  });

  it.each([
    [{}, { isTest: true }, 'test'],
    [{ paused: true }, {}, 'paused'],
    [{}, { quality: 'spam' }, 'spam'],
    [{}, { occurredAtMs: startMs - 1 }, 'before-start'],
    [{ locationIds: ['south'] }, {}, 'location-not-selected'],
    [{ types: ['chat'] }, {}, 'type-not-selected'],
    [{ sources: ['bing'] }, {}, 'source-not-selected'],
    [{ sources: ['bing'] }, { source: undefined }, 'source-not-selected'],
    [{ qualities: ['good'] }, {}, 'not-scored-yet'],
    [{ qualities: ['unscored'] }, { quality: 'good' }, 'quality-not-selected'],
    [{ holdVendorSpam: true }, { vendorSpam: true }, 'vendor-spam'],
    [{ holdVendorDuplicates: true }, { vendorDuplicate: true }, 'vendor-duplicate'],
  ] satisfies [Partial<LeadSelection>, Partial<SelectableLead>, string][])(
    'with %j keeps a lead that is %j: %s',
    (selection, more, because) => {
      const verdict = sendingVerdict({ ...everything, ...selection }, { ...lead, ...more });
      expect(verdict).toEqual({ kind: 'stay', because });
    },
  );

  it.each([
    [{ sources: [' GOOGLE'] }, {}],
    [{ qualities: ['good'] }, { quality: 'good' }],
    [{ holdVendorSpam: true }, { vendorSpam: true, quality: 'good' }],
    [{}, { vendorSpam: true, vendorDuplicate: true }],
  ] satisfies [Partial<LeadSelection>, Partial<SelectableLead>][])(
    'with %j sends a lead that is %j',
    (selection, more) => {
      expect(sendingVerdict({ ...everything, ...selection }, { ...lead, ...more }).kind).toBe('go');
    },
  );

  it('never sends spam or tests, and says why of all that stays', () => {
    const some = fc.record({
      type: fc.constantFrom(...leadTypes),
      quality: fc.constantFrom(...qualities),
      locationId: fc.constantFrom('north', 'south'),
      vendorSpam: fc.boolean(),
      vendorDuplicate: fc.boolean(),
      occurredAtMs: fc.integer({ min: startMs - 9, max: startMs + 9 }),
      isTest: fc.boolean(),
    });
    const selection = fc.record({
      types: fc.subarray([...leadTypes]),
      qualities: fc.subarray(['unscored' as const, 'good' as const]),
      holdVendorSpam: fc.boolean(),
    });
    fc.assert(
      fc.property(selection, some, (chosen, one) => {
        const verdict = sendingVerdict({ ...everything, ...chosen }, one);
        if (one.quality === 'spam' || one.isTest) expect(verdict.kind).toBe('stay');
        if (verdict.kind === 'stay') expect(stayText(verdict.because).sentence).toMatch(/\.$/);
      }),
    );
  });
});
