import { leadTypes } from '@leadweave/domain';
import fc from 'fast-check';
import { compatibleBody } from './compatible-body.js';
import { eventBody } from './event-body.js';
import { eventNames } from './event-name.js';
import { fitBody, longestBody } from './fit-body.js';
import { type OutgoingEvent } from './lead-facts.js';
import { leadPayload, thinLeadPayload } from './lead-payload.js';
import { sampleBody } from './sample/sample-event.js';
import { sampleContent, sampleLead } from './sample/sample-lead.js';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const parsed = (text: string) => JSON.parse(text) as Record<string, unknown>;

const event: OutgoingEvent = {
  id: 'evt_019a9f0e6d0c7c559a510b1f2f6c9a11',
  name: 'lead.scored',
  atMs: Date.parse('2026-11-20T14:20:19.412Z'),
  brandId: '019a9f0e-0000-7000-8000-000000000001',
  sequence: 7,
  test: false,
  changed: { quality: { before: 'unscored', after: 'good' } },
  actor: { kind: 'user', id: '019a9f0e-0000-7000-8000-0000000000f3' },
};

describe('eventBody with leadPayload', () => {
  it('is the envelope of the API conventions', () => {
    expect(parsed(eventBody(event, leadPayload(sampleLead(sampleContent('web_form')))))).toMatchObject({
      id: event.id,
      type: 'lead.scored',
      timestamp: '2026-11-20T14:20:19.412Z',
      schemaVersion: 1,
      test: false,
      brandId: event.brandId,
      sequence: 7,
      changed: event.changed,
      actor: event.actor,
      data: {
        id: '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11',
        version: 7,
        type: 'web_form',
        status: 'new',
        quality: 'unscored',
        occurredAt: '2026-11-20T14:02:11.000Z',
        contact: { email: 'Jordan@Example.com', phone: { e164: '+17045550101', raw: '(704) 555-0101' } },
        fields: { 'Project type': 'Kitchen' },
        attribution: { source: 'google', device: 'Smartphone', channel: 'paid', clickIds: { gclid: 'Cj0K-Ab' } },
        call: null,
        value: { quote: { amountMinor: 15_687, currency: 'USD' }, sales: { amountMinor: 0, currency: 'USD' } },
        sources: [
          {
            system: 'whatconverts',
            externalId: '153928',
            profileId: '51497',
            state: 'present',
            receivedAt: '2026-11-20T14:02:11.320Z',
          },
        ],
        pairing: { state: 'alone', differenceSeconds: null },
      },
    });
  });

  it('has the same properties for every type and for a lead of which nothing is known', () => {
    const names = leadTypes.map((type) => Object.keys(leadPayload(sampleLead(sampleContent(type)))));
    expect(new Set(names.map((list) => list.join())).size).toBe(1);
    expect(JSON.stringify(leadPayload(sampleLead(sampleContent('other', { contact: {}, value: {} }))))).not.toContain(
      'undefined',
    );
  });

  it('carries ids and type alone in the thin style', () => {
    expect(Object.keys(thinLeadPayload(sampleLead(sampleContent('chat'))))).toEqual([
      'id',
      'version',
      'locationId',
      'type',
    ]);
  });
});

describe('fitBody', () => {
  it('leaves a body alone that fits', () => expect(fitBody({ a: 'é' })).toBe('{"a":"é"}'));

  it('cuts long texts, says so, and keeps the rest', () => {
    const text = fitBody({ id: 'x', data: { message: 'm'.repeat(200_000), name: 'Jordan' } });
    expect(bytes(text)).toBeLessThanOrEqual(longestBody);
    expect(parsed(text)).toMatchObject({ id: 'x', truncated: true, data: { name: 'Jordan' } });
  });

  it('stays below the limit whatever it gets', () => {
    const hostile = fc.dictionary(
      fc.string({ maxLength: 400 }),
      fc.oneof(
        fc.string({ minLength: 30_000, maxLength: 90_000, unit: 'binary' }),
        fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 400 }),
        fc.dictionary(fc.string(), fc.string({ minLength: 2_000 }), { maxKeys: 60 }),
      ),
      { maxKeys: 12 },
    );
    fc.assert(
      fc.property(hostile, (data) => {
        const text = fitBody({ id: 'x', data });
        expect(bytes(text)).toBeLessThanOrEqual(longestBody);
        expect(parsed(text)).toMatchObject({ id: 'x' });
      }),
      { numRuns: 30 },
    );
  });

  it('does not split a character of two units', () => {
    const { data } = parsed(fitBody({ data: `${'x'.repeat(15_999)}${'😀'.repeat(30_000)}` }));
    expect(String(data)).not.toMatch(/\p{Surrogate}/u);
  });
});

describe('compatibleBody', () => {
  it("writes the vendor's words, ids as numbers, times to the second and amounts in major units", () => {
    const facts = sampleLead(sampleContent('phone_call'));
    expect(parsed(compatibleBody(facts, { trigger: 'new', changed: {}, test: false }))).toMatchObject({
      lead_id: 153_928,
      lead_type: 'Phone Call',
      lead_status: 'Repeat',
      quotable: 'Yes',
      quote_value: 156.87,
      sales_value: 0,
      date_created: '2026-11-20T14:02:11Z',
      last_updated: '2026-11-20T14:20:19Z',
      profile_id: 51_497,
      spotted_keywords: 'buy,quote',
      answer_status: 'No Answer',
      call_duration: '13 seconds',
      field_mappings: { 'Company Name': 'Sample Kitchens', 'Phone Number': '(704) 555-0101' },
    });
  });

  it('writes empty maps as lists and keeps an id that no number holds', () => {
    const content = sampleContent('web_form', { fields: {}, contact: {} });
    const facts = sampleLead(content, { externalId: '9007199254740993' });
    expect(parsed(compatibleBody(facts, { trigger: 'new', changed: {}, test: false }))).toMatchObject({
      lead_id: '9007199254740993',
      additional_fields: [],
      field_mappings: [],
    });
  });

  it('has our id for a lead that WhatConverts does not know', () => {
    const facts = sampleLead(sampleContent('web_form'), { source: 'form' });
    expect(parsed(compatibleBody(facts, { trigger: 'new', changed: {}, test: false })).lead_id).toBe(facts.view.id);
  });

  it('leaves out of an update what belongs to no common variable and has not changed', () => {
    const facts = sampleLead(sampleContent('phone_call'));
    const body = parsed(
      compatibleBody(facts, {
        trigger: 'update',
        changed: { 'device.type': { before: null, after: 'Smartphone' } },
        test: false,
      }),
    );
    expect(Object.keys(body)).toEqual(expect.arrayContaining(['lead_id', 'contact_name', 'spam', 'device_make']));
    expect(body).not.toHaveProperty('lead_analysis');
    expect(body).not.toHaveProperty('call_status');
  });

  it("never lets a source's own names stand in the place of ours", () => {
    const names = { trigger: 'update', lead_id: '1', spam: 'true', gclid: 'kept' };
    const attribution = { ...sampleContent('event').attribution, clickIds: names };
    const facts = sampleLead(sampleContent('event', { attribution, unmapped: { ...names, event_label: 'kept' } }));
    expect(parsed(compatibleBody(facts, { trigger: 'new', changed: {}, test: false }))).toMatchObject({
      trigger: 'new',
      lead_id: 153_928,
      spam: false,
      gclid: 'kept',
      event_label: 'kept',
    });
  });

  it('marks a test', () => {
    const facts = sampleLead(sampleContent('chat'));
    expect(parsed(compatibleBody(facts, { trigger: 'new', changed: {}, test: true }))).toMatchObject({ test: true });
  });
});

describe('sampleBody', () => {
  const sample = { id: event.id, brandId: event.brandId, atMs: event.atMs, test: true } as const;

  it.each(eventNames)('tells of %s in every style, marked as a test', (name) => {
    for (const style of ['full', 'thin', 'whatconverts'] as const) {
      expect(parsed(sampleBody({ ...sample, name }, style))).toMatchObject({ test: true });
    }
    expect(parsed(sampleBody({ ...sample, name }, 'full'))).toMatchObject({ id: event.id, type: name });
  });
});
