import fc from 'fast-check';
import { aWireLead } from '../testing-fixtures/a-wire-lead.js';
import realCall from '../testing-fixtures/api-lead-object-phone-call-2025.json';
import docsSample from '../testing-fixtures/api-lead-docs-sample.partial.json';
import journey from '../testing-fixtures/api-customer-journey.inferred-shape.json';
import completedCall from '../testing-fixtures/webhook-new-phone-call-completed.reconstructed.json';
import { textFields } from '../testing-fixtures/text-fields.js';
import { leadFromWire } from './lead-from-wire.js';
import { type WhatConvertsLead } from './whatconverts-lead.js';

const leadOf = (raw: unknown, defaultRegion?: string): WhatConvertsLead => {
  const row = leadFromWire(raw, { defaultRegion });
  if (row.kind !== 'lead') throw new Error(row.reason);
  return row.lead;
};
const valueAt = (lead: WhatConvertsLead, path: string): unknown =>
  path.split('.').reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], lead);

describe.each(textFields)('%s is %s, by rule TEXT', (wire, path) => {
  it('keeps the text as received and writes numbers as text', () => {
    expect(valueAt(leadOf(aWireLead({ [wire]: ' (Not Set) É ' })), path)).toBe(' (Not Set) É ');
    expect(valueAt(leadOf(aWireLead({ [wire]: 28226 })), path)).toBe('28226');
  });

  it('is undefined when empty, null or missing, and nothing is left unmapped', () => {
    for (const fields of [{ [wire]: '' }, { [wire]: null }, {}]) {
      const lead = leadOf(aWireLead(fields));
      expect(valueAt(lead, path)).toBeUndefined();
      expect(lead.unmapped).toEqual({});
    }
  });

  it('keeps another shape verbatim', () => {
    expect(leadOf(aWireLead({ [wire]: { a: 1 } })).unmapped).toEqual({ [wire]: { a: 1 } });
  });
});

describe.each([
  ['quote_value', 'value.quote'],
  ['sales_value', 'value.sales'],
  ['lead_score', 'value.leadScore'],
  ['transaction_tax', 'transaction.tax'],
  ['transaction_shipping', 'transaction.shipping'],
  ['call_duration_seconds', 'call.durationSeconds'],
])('%s is %s, by rule AMOUNT or NUMBER', (wire, path) => {
  it.each([
    [156.87, 156.87],
    ['156.87', 156.87],
    [0, 0],
    [null, undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%s is %s', (sent, expected) => {
    expect(valueAt(leadOf(aWireLead({ [wire]: sent })), path)).toBe(expected);
  });

  it.each(['1,234.50', 'abc', Infinity, 1e300, true])('keeps %s verbatim', (sent) => {
    const lead = leadOf(aWireLead({ [wire]: sent }));
    expect(valueAt(lead, path)).toBeUndefined();
    expect(lead.unmapped).toEqual({ [wire]: sent });
  });
});

describe.each(['spam', 'duplicate'])('%s, by rule FLAG', (wire) => {
  it('is true, false or unknown', () => {
    expect(
      [true, false, undefined, null].map((sent) => valueAt(leadOf(aWireLead({ [wire]: sent })), `flags.${wire}`)),
    ).toEqual([true, false, undefined, undefined]);
  });
});

describe.each([
  ['contact_phone_number', 'contact.phone'],
  ['phone_number', 'contact.leadPhone'],
  ['tracking_number', 'call.trackingNumber'],
  ['destination_number', 'call.destinationNumber'],
  ['caller_number', 'call.callerNumber'],
])('%s is %s, by rule PHONE', (wire, path) => {
  it('keeps the text beside the parsed number', () => {
    expect(valueAt(leadOf(aWireLead({ [wire]: '+17045550101' })), path)).toEqual({
      raw: '+17045550101',
      e164: '+17045550101',
    });
    expect(valueAt(leadOf(aWireLead({ [wire]: 'unknown' })), path)).toEqual({ raw: 'unknown' });
    expect(valueAt(leadOf(aWireLead({ [wire]: '' })), path)).toBeUndefined();
  });

  it("uses the lead's country before the given region", () => {
    const sent = { [wire]: '(704) 555-0101' };
    expect(valueAt(leadOf(aWireLead({ ...sent, country: 'US' }), 'GB'), path)).toEqual({
      raw: '(704) 555-0101',
      e164: '+17045550101',
    });
    expect(valueAt(leadOf(aWireLead(sent), 'US'), path)).toEqual({ raw: '(704) 555-0101', e164: '+17045550101' });
    expect(valueAt(leadOf(aWireLead(sent)), path)).toEqual({ raw: '(704) 555-0101' });
  });
});

describe.each([
  [
    'lead_type',
    'type',
    [
      ['Web Form', 'web_form'],
      ['Phone Call', 'phone_call'],
      ['Chat', 'chat'],
      ['Text Message', 'text_message'],
      ['Email', 'email'],
      ['Appointment', 'appointment'],
      ['Event', 'event'],
      ['Transaction', 'transaction'],
      ['Other', 'other'],
      ['phone_call', 'phone_call'],
      ['Fax', 'other'],
    ],
  ],
  [
    'lead_status',
    'uniqueness',
    [
      ['Unique', 'unique'],
      ['Repeat', 'repeat'],
      ['unique', 'unique'],
      ['New', undefined],
    ],
  ],
  [
    'lead_state',
    'state',
    [
      ['Completed', 'completed'],
      ['In Progress', 'in_progress'],
      ['In Progess', 'in_progress'],
      ['Odd', undefined],
    ],
  ],
  [
    'call_status',
    'call.status',
    [
      ['Completed', 'completed'],
      ['In Progress', 'in_progress'],
      ['In Progess', 'in_progress'],
      ['Odd', undefined],
    ],
  ],
  [
    'chat_status',
    'chat.status',
    [
      ['Completed', 'completed'],
      ['In Progess', 'in_progress'],
      ['constructor', undefined],
    ],
  ],
  [
    'quotable',
    'value.quotable',
    [
      ['Yes', 'yes'],
      ['No', 'no'],
      ['Pending', 'pending'],
      ['Not Set', 'not_set'],
      ['not_set', 'not_set'],
      ['Maybe', undefined],
    ],
  ],
  [
    'answer_status',
    'call.answerStatus',
    [
      ['Answered', 'answered'],
      ['No Answer', 'no_answer'],
      ['Busy', 'busy'],
      ['Voicemail', undefined],
    ],
  ],
] as const)('%s is %s, by rule ENUM', (wire, path, cases) => {
  it.each(cases)('%s is %s, and the text is kept', (sent, expected) => {
    const lead = leadOf(aWireLead({ [wire]: sent }));
    expect(valueAt(lead, path)).toBe(expected);
    expect(lead.wireTexts[wire]).toBe(sent);
  });
});

describe.each([
  ['field_mappings', 'contact.mappedFields'],
  ['additional_fields', 'contact.formFields'],
  ['lead_analysis', 'analysis.results'],
])('%s is %s, by rule MAP', (wire, path) => {
  it.each([
    [[], {}],
    [null, {}],
    [undefined, {}],
    [{ 'Name:': 'Jo' }, { 'Name:': 'Jo' }],
  ])('%j is %j', (sent, expected) => {
    expect(valueAt(leadOf(aWireLead({ [wire]: sent })), path)).toEqual(expected);
  });

  it('reads a list of names and values, keeping both of two equal labels', () => {
    const pair = (name: string, value: string) => ({ field_name: name, field_value: value });
    expect(valueAt(leadOf(aWireLead({ [wire]: [pair('A', '1'), pair('A', '2')] })), path)).toEqual({
      A: '1',
      'A (2)': '2',
    });
  });

  it('keeps another shape verbatim', () => {
    expect(leadOf(aWireLead({ [wire]: ['x'] })).unmapped).toEqual({ [wire]: ['x'] });
  });
});

describe('identity and times', () => {
  it('reads ids as decimal text', () => {
    expect(leadOf(aWireLead({ lead_id: '9007199254740993', profile_id: 5, account_id: '6' }))).toMatchObject({
      leadId: '9007199254740993',
      profileId: '5',
      accountId: '6',
    });
  });

  it('reads times, and assumes no order of them', () => {
    const lead = leadOf(completedCall);
    expect(lead.createdAt).toEqual(new Date('2016-02-01T14:09:01Z'));
    expect(lead.updatedAt).toEqual(new Date('2016-01-25T17:18:20Z'));
  });

  it.each([
    [{ lead_id: undefined }, 'lead-id-missing'],
    [{ lead_id: '' }, 'lead-id-missing'],
    [{ lead_id: 9007199254740992 }, 'lead-id-unsafe'],
    [{ lead_id: 1.5 }, 'lead-id-unsafe'],
    [{ lead_id: 'abc' }, 'lead-id-unsafe'],
    [{ profile_id: {} }, 'profile-id-unsafe'],
    [{ account_id: -1 }, 'account-id-unsafe'],
    [{ date_created: undefined }, 'created-at-missing'],
    [{ date_created: '2026-01-15 12:00:00' }, 'created-at-unreadable'],
    [{ date_created: '2026-02-30T12:00:00Z' }, 'created-at-unreadable'],
    [{ date_created: '0000-00-00T00:00:00Z' }, 'created-at-unreadable'],
    [{ date_created: 1_700_000_000 }, 'created-at-unreadable'],
    [{ last_updated: 'yesterday' }, 'updated-at-unreadable'],
    [{ notes: JSON.parse('{"__proto__":1}') as unknown }, 'forbidden-key'],
  ])('reports %j as %s', (fields, reason) => {
    const raw = aWireLead(fields);
    expect(leadFromWire(raw)).toMatchObject({ kind: 'unreadable', reason, raw });
  });

  it('tells the id of an unreadable row when it has one', () => {
    expect(leadFromWire(aWireLead({ date_created: 'x' }))).toMatchObject({ leadId: '1' });
  });
});

describe('other fields', () => {
  it('splits spotted keywords', () => {
    expect(leadOf(aWireLead({ spotted_keywords: 'buy, quote,,' })).analysis.spottedKeywords).toEqual(['buy', 'quote']);
    expect(leadOf(aWireLead({ spotted_keywords: '' })).analysis.spottedKeywords).toEqual([]);
  });

  it('ignores the text of the duration and keeps unknown keys', () => {
    expect(leadOf(aWireLead({ call_duration: '13 seconds', new_field: { a: [1] } })).unmapped).toEqual({
      new_field: { a: [1] },
    });
  });

  it('reads the customer journey and keeps steps it does not know', () => {
    const steps = [...journey.customer_journey, { type: 'visit', date_created: '2026-01-02T03:04:05Z' }, 5];
    expect(leadOf(aWireLead({ customer_journey: steps })).attribution.journey).toEqual([
      {
        kind: 'attribution',
        createdAt: new Date('2026-01-02T03:04:05Z'),
        source: 'google',
        medium: 'cpc',
        campaign: 'lead generation',
        content: 'new ad',
        keyword: 'generating leads',
        pageViews: [
          { order: 1, pageUrl: 'https://www.example.com/' },
          { order: 2, pageUrl: 'https://www.example.com/contact' },
        ],
      },
      {
        kind: 'lead',
        createdAt: new Date('2026-01-02T03:10:05Z'),
        leadId: '148099',
        leadType: 'phone_call',
        leadUrl: 'https://www.example.com/contact',
      },
      { kind: 'unknown', raw: { type: 'visit', date_created: '2026-01-02T03:04:05Z' } },
      { kind: 'unknown', raw: 5 },
    ]);
    expect(leadOf(aWireLead({ customer_journey: null })).attribution.journey).toEqual([]);
  });

  it('reads the real call of 2025 without leaving anything unmapped', () => {
    const lead = leadOf(realCall);
    expect(lead.unmapped).toEqual({});
    expect(lead).toMatchObject({
      leadId: '178849242',
      transactionType: 'Phone Call',
      flags: { spam: false, duplicate: false },
      contact: { mappedFields: {}, formFields: {} },
      attribution: { source: '(direct)', medium: '(none)', journey: [] },
      call: { durationSeconds: 13, answerStatus: 'answered', callerId: 'T CALLER', callerCountry: 'US' },
      value: { quotable: 'not_set', leadScore: 0 },
      analysis: { spottedKeywords: [], results: {} },
    });
    expect(lead.contact).not.toHaveProperty('phone');
  });

  it('reads the lower-case sample of the documentation', () => {
    expect(leadOf(docsSample)).toMatchObject({
      type: 'phone_call',
      uniqueness: 'unique',
      value: { quotable: 'yes', quote: 251, sales: 750 },
    });
  });
});

describe('properties of leadFromWire', () => {
  const keys = [
    ...textFields.map(([wire]) => wire),
    'lead_id',
    'lead_type',
    'date_created',
    'customer_journey',
    'additional_fields',
    'spotted_keywords',
    'phone_number',
    'profile_id',
    'field_mappings',
    'lead_analysis',
  ];
  const row = fc.dictionary(fc.constantFrom(...keys), fc.jsonValue({ maxDepth: 4 }));

  it('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), row), (raw) => {
        expect(['lead', 'unreadable']).toContain(leadFromWire(raw).kind);
      }),
      { numRuns: 2000 },
    );
  });

  it('drops no value that is not empty', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), (extra) => {
        const result = leadFromWire({ ...extra, ...aWireLead() });
        if (result.kind === 'unreadable') return;
        const unknown = Object.keys(extra).filter((key) => !Object.hasOwn(aWireLead(), key) && !keys.includes(key));
        expect(Object.keys(result.lead.unmapped)).toEqual(expect.arrayContaining(unknown));
      }),
    );
  });
});
