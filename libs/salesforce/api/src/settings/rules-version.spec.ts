import { firstSettings } from './first-settings.js';
import { rulesVersion } from './rules-version.js';
import { type SalesforceSettings, type ToSalesforceSettings } from './salesforce-settings.js';

const settings = firstSettings(new Date('2026-11-20T12:00:00Z'));
const changed = (changes: Partial<ToSalesforceSettings>): SalesforceSettings => ({
  ...settings,
  toSalesforce: { ...settings.toSalesforce, ...changes },
});
const { selection } = settings.toSalesforce;
const reversed = <Value extends object>(value: Value) => Object.fromEntries(Object.entries(value).reverse()) as Value;

describe('rulesVersion', () => {
  it('is a whole number that a column of the database holds', () => {
    expect(rulesVersion(settings)).toBeGreaterThanOrEqual(0);
    expect(rulesVersion(settings)).toBeLessThan(2 ** 31);
  });

  it.each([
    ['switched on', changed({ on: true })],
    ['paused', changed({ selection: { ...selection, paused: true } })],
    ['of another day', changed({ selection: { ...selection, sinceMs: 0 } })],
    ['of another version', { ...settings, version: 7 }],
    ['read back in another order', changed(reversed(settings.toSalesforce))],
  ])('is the same for settings that are %s', (_name, other) => {
    expect(rulesVersion(other)).toBe(rulesVersion(settings));
  });

  it.each([
    ['other types', changed({ selection: { ...selection, types: ['chat'] } })],
    ['another policy', changed({ duplicates: 'hold' })],
    ['another phone format', changed({ phoneFormat: 'local' })],
    ['a line less', { ...settings, mapping: settings.mapping.slice(1) }],
  ])('is another one for %s', (_name, other) => {
    expect(rulesVersion(other)).not.toBe(rulesVersion(settings));
  });
});
