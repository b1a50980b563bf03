import { leadFromWire } from '@leadweave/whatconverts-client';
import { contentFromLead } from './content-from-lead.js';
import { routeRow } from './route-row.js';

const wire = (fields: Record<string, unknown> = {}) => ({
  account_id: 11,
  profile_id: 101,
  lead_id: 153928,
  lead_type: 'Web Form',
  date_created: '2026-11-19T10:00:00Z',
  last_updated: '2026-11-19T10:05:00Z',
  ...fields,
});
const row = (fields: Record<string, unknown> = {}) => leadFromWire(wire(fields), {});
const mappings = new Map([['101', { locationId: 'north', backfillFrom: new Date('2026-11-01T00:00:00Z') }]]);
const usual = ['web_form', 'phone_call', 'chat'] as const;

describe('routeRow', () => {
  it('imports a mapped lead of a selected type to its location', () => {
    expect(routeRow(row(), mappings, usual)).toMatchObject({ kind: 'import', locationId: 'north' });
  });

  it.each([
    ['a profile that nobody mapped', { profile_id: 999 }, 'profile-not-mapped'],
    ['a type that is not selected', { lead_type: 'Email' }, 'type-not-selected'],
    ['the type that the vendor calls other', { lead_type: 'Other' }, 'type-not-selected'],
    ['a lead from before the year of the mapping', { date_created: '2026-10-31T23:59:59Z' }, 'outside-window'],
  ])('passes over %s', (_case, fields, reason) => {
    expect(routeRow(row(fields), mappings, usual)).toMatchObject({ kind: 'skip', reason });
  });

  it('imports the first second of the year', () => {
    expect(routeRow(row({ date_created: '2026-11-01T00:00:00Z' }), mappings, usual)).toMatchObject({ kind: 'import' });
  });

  it('imports a type that nobody knows, always', () => {
    expect(routeRow(row({ lead_type: 'Hologram' }), mappings, usual)).toMatchObject({ kind: 'import' });
  });

  it.each([
    ['without an id', { lead_id: undefined }, 'missing-id'],
    ['without a readable time', { date_created: 'yesterday' }, 'unreadable'],
    ['without a profile', { profile_id: undefined }, 'unknown-profile'],
  ])('quarantines a row %s', (_case, fields, reason) => {
    expect(routeRow(row(fields), mappings, usual)).toMatchObject({ kind: 'quarantine', reason });
  });
});

describe('contentFromLead', () => {
  const contentOf = (fields: Record<string, unknown>, currencyDigits = 2) => {
    const parsed = row(fields);
    if (parsed.kind !== 'lead') throw new Error(parsed.reason);
    return contentFromLead(parsed.lead, { currencyDigits });
  };

  it('turns amounts into exact minor units of the currency', () => {
    const { value } = contentOf({ quote_value: 156.87, sales_value: 0, transaction_tax: 1.005 });
    expect(value).toMatchObject({ quoteMinor: 15687, salesMinor: 0, taxMinor: 101 });
    expect(contentOf({ sales_value: 1250 }, 0).value.salesMinor).toBe(1250);
  });

  it('keeps the wording of the type and the form under its own labels', () => {
    const content = contentOf({
      lead_type: 'Hologram',
      additional_fields: { 'Project type': 'Kitchen', __proto__x: '1' },
    });
    expect(content).toMatchObject({ type: 'other', transactionType: 'Hologram' });
    expect(content.fields).toEqual({ 'Project type': 'Kitchen', __proto__x: '1' });
  });

  it('never takes the caller ID for a name', () => {
    const content = contentOf({ lead_type: 'Phone Call', caller_name: 'AUSTIN TX', caller_number: '+15125550101' });
    expect(content.contact.name).toBeUndefined();
    expect(content.call).toMatchObject({ callerId: 'AUSTIN TX', hasRecording: false });
  });

  it('keeps fields that the product does not know', () => {
    expect(contentOf({ crystal_ball: 'cloudy' }).unmapped).toMatchObject({ crystal_ball: 'cloudy' });
  });

  it('has no call in a web form and no chat in a call', () => {
    expect(contentOf({}).call).toBeUndefined();
    expect(contentOf({ lead_type: 'Phone Call' }).chat).toBeUndefined();
  });
});
