import { type LocationId, type SourceContent, type SourceRecordId } from '@leadweave/domain';
import { view } from '@leadweave/lead-matching';
import { leadValues } from './lead-values.js';

const call: SourceContent = {
  type: 'phone_call',
  transactionType: 'Phone Call',
  contact: { phone: { raw: '704-555-0101', e164: '+17045550101' }, company: '  ' },
  fields: {},
  attribution: { source: 'google', clickIds: { gclid: 'Cj0K-Ab' } },
  device: {},
  place: {},
  call: { callerId: 'WIRELESS CALLER', durationSeconds: 0, hasRecording: false, hasVoicemail: false },
  value: {},
  vendor: { spottedKeywords: [], analysis: {}, duplicate: false },
  unmapped: {},
};

describe('leadValues', () => {
  it('has what is known of a nameless caller, and no blanks', () => {
    const id = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';
    const record = {
      id: id as SourceRecordId,
      source: 'whatconverts' as const,
      externalId: '153928',
      locationId: 'north' as LocationId,
      occurredAtMs: 1_000,
      state: 'present' as const,
      content: call,
    };
    const input = { view: view({ primary: record }), locationName: 'North', leadLink: 'https://example.com/leads/1' };
    expect(leadValues({ ...input, phoneFormat: 'local' })).toEqual({
      leadId: id,
      whatConvertsId: '153928',
      leadLink: 'https://example.com/leads/1',
      type: 'Phone Call',
      occurredAt: 1_000,
      location: 'North',
      quality: 'unscored',
      lastName: 'WIRELESS CALLER',
      phone: '(704) 555-0101',
      source: 'google',
      gclid: 'Cj0K-Ab',
      callSeconds: 0,
      vendorDuplicate: false,
    });
  });
});
