import { type SourceContent } from '@leadweave/domain';
import fc from 'fast-check';
import { type DealValue } from './deal-value.js';
import { leadColumns } from './lead-columns.js';
import { type Edits } from './peoples-decisions.js';
import { aContent, aNative, at, aWhatConverts } from './testing/a-source-record.js';
import { view } from './view.js';

const googleAds = {
  source: 'google',
  medium: 'cpc',
  campaign: 'spring',
  content: 'banner 2',
  keyword: 'kitchen remodel',
  clickIds: { gclid: 'Cj0KCQ' },
};

const aPair = (native: Partial<SourceContent>, whatConverts: Partial<SourceContent>) => ({
  primary: aNative({ content: native }),
  enrichment: aWhatConverts({ occurredAtMs: at('10:02'), content: whatConverts }),
});

describe('view', () => {
  describe('of one record', () => {
    it('shows what the record says, unscored and new', () => {
      const content = aContent({
        type: 'phone_call',
        transactionType: 'Phone Call',
        contact: { phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
        attribution: googleAds,
        call: { durationSeconds: 192, callerId: 'DOE JANE', hasRecording: true, hasVoicemail: false },
      });
      const lead = view({ primary: aWhatConverts({ content }) });
      expect(lead).toMatchObject({
        id: 'w',
        locationId: 'location-here',
        type: 'phone_call',
        transactionType: 'Phone Call',
        badge: 'Inbound Call',
        quality: 'unscored',
        status: 'new',
        contact: { phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
        attribution: googleAds,
        channel: 'paid',
        flags: { paired: false, hasRecording: true, gone: false },
      });
    });

    it('shows every value of every group, each marked with its origin', () => {
      const groups = {
        contact: { name: 'Jane Doe', company: 'Doe LLC', email: 'jane@example.com', phone: { raw: '555-0101' } },
        attribution: { ...googleAds, leadUrl: '/quote', landingUrl: '/', referrer: 'https://example.org' },
        device: { type: 'Smartphone', make: 'Acme', operatingSystem: 'OS 1', browser: 'Browser 2' },
        place: { city: 'Austin', state: 'TX', zip: '78701', country: 'US', ipAddress: '192.0.2.1' },
        value: {
          ...{ quotable: 'yes', quoteMinor: 1, salesMinor: 2, taxMinor: 3, shippingMinor: 4 },
          ...{ transactionId: 'T-1', leadScore: 71 },
        },
        vendor: {
          ...{ spam: false, duplicate: true, uniqueness: 'unique', state: 'completed', notes: 'Called twice.' },
          ...{ profileId: '1', profileName: 'North', accountId: '2', accountName: 'Agency', visitorId: 'v-1' },
          ...{ spottedKeywords: ['quote'], analysis: { Intent: 'Buy' } },
        },
        unmapped: { Extra: 'kept' },
      } as const;
      const heads = { message: 'Call me.', subject: 'Quote', formName: 'Contact Us', transactionType: 'Web Form' };
      const lead = view({ primary: aWhatConverts({ content: { ...groups, ...heads } as Partial<SourceContent> }) });
      expect(lead).toMatchObject({ ...groups, ...heads });
      const nested = ['attribution.clickIds', 'vendor.analysis'];
      const paths = Object.entries(groups).flatMap(([group, values]) =>
        Object.entries<unknown>(values).flatMap(([key, value]) => {
          const path = `${group}.${key}`;
          return nested.includes(path) ? Object.keys(value as object).map((name) => `${path}.${name}`) : [path];
        }),
      );
      expect(Object.keys(lead.origins).sort()).toEqual([...paths, ...Object.keys(heads)].sort());
    });

    it("never makes the carrier's caller name the contact's name", () => {
      const call = { callerId: 'DOE JANE', hasRecording: false, hasVoicemail: false };
      expect(view({ primary: aWhatConverts({ content: { type: 'phone_call', call } }) }).contact.name).toBeUndefined();
    });

    it('keeps every form field under its own label, empty ones and odd labels too', () => {
      const fields = Object.fromEntries([
        ['First Name*', 'Jane'],
        ['Budget.max', ''],
        ['__proto__', 'polluted'],
        ['constructor', 'kept'],
      ]);
      const lead = view({ primary: aWhatConverts({ content: { fields } }) });
      expect(Object.entries(lead.fields)).toEqual(Object.entries(fields));
      expect(Object.hasOwn(lead.origins, 'fields.__proto__')).toBe(true);
    });

    it('marks each value with the record it comes from', () => {
      const lead = view({ primary: aWhatConverts({ content: { message: 'Hello' } }) });
      expect(lead.origins['message']).toEqual({
        source: 'whatconverts',
        recordId: 'w',
        atMs: at('10:00'),
        rule: 'only-value',
      });
    });

    it('shows a chat as Live Chat and a form as Form', () => {
      expect(view({ primary: aWhatConverts({ content: { type: 'chat' } }) }).badge).toBe('Live Chat');
      expect(view({ primary: aNative() }).badge).toBe('Form');
    });
  });

  describe("with the vendor's flags", () => {
    it('suggests, and leaves the quality unscored', () => {
      const vendor = { spam: true, duplicate: true, spottedKeywords: [], analysis: {} };
      const lead = view({ primary: aWhatConverts({ content: { vendor, value: { quotable: 'yes' } } }) });
      expect(lead.quality).toBe('unscored');
      expect(lead.suggestions).toEqual([
        { saidBy: 'whatconverts', code: 'spam' },
        { saidBy: 'whatconverts', code: 'duplicate' },
        { saidBy: 'whatconverts', code: 'quotable' },
      ]);
    });
  });

  describe('with the suspicions of a form', () => {
    it('suggests spam in our own name, also when the lead is paired, and leaves the quality unscored', () => {
      const suspected = { suspicions: ['trap-filled'] };
      const said = [{ saidBy: 'leadweave', code: 'form-spam-suspected' }];
      expect(view({ primary: aNative({ content: suspected }) })).toMatchObject({
        quality: 'unscored',
        suggestions: said,
      });
      expect(view(aPair(suspected, {})).suggestions).toEqual(said);
      expect(view({ primary: aNative({ content: { suspicions: [] } }) }).suggestions).toEqual([]);
    });
  });

  describe('of a pair', () => {
    it("is the native submission's lead at its time", () => {
      expect(view(aPair({}, {}))).toMatchObject({ id: 'n', occurredAtMs: at('10:00'), flags: { paired: true } });
    });

    it('gains source, medium, campaign, content, keyword and device, each marked with its origin', () => {
      const lead = view(aPair({}, { attribution: googleAds, device: { type: 'Smartphone' } }));
      expect(lead.attribution).toEqual(googleAds);
      expect(lead.device.type).toBe('Smartphone');
      const paths = ['source', 'medium', 'campaign', 'content', 'keyword'].map((key) => `attribution.${key}`);
      for (const path of [...paths, 'device.type']) {
        expect(lead.origins[path]).toMatchObject({ source: 'whatconverts', recordId: 'w', rule: 'only-value' });
      }
    });

    it("shows WhatConverts' attribution and keeps the native UTM value visible as replaced", () => {
      const lead = view(aPair({ attribution: { source: 'newsletter', clickIds: {} } }, { attribution: googleAds }));
      expect(lead.attribution.source).toBe('google');
      expect(lead.origins['attribution.source']).toEqual({
        source: 'whatconverts',
        recordId: 'w',
        atMs: at('10:02'),
        rule: 'whatconverts-wins',
        replaced: [{ source: 'form', recordId: 'n', atMs: at('10:00'), value: 'newsletter' }],
      });
    });

    it('keeps native attribution that WhatConverts does not have', () => {
      const native = { campaign: 'autumn', clickIds: { fbclid: 'IwAR' } };
      const lead = view(
        aPair({ attribution: native }, { attribution: { source: 'google', clickIds: { gclid: 'Cj' } } }),
      );
      expect(lead.attribution).toEqual({
        source: 'google',
        campaign: 'autumn',
        clickIds: { fbclid: 'IwAR', gclid: 'Cj' },
      });
    });

    it('keeps the native contact, and fills what it lacks', () => {
      const lead = view(
        aPair({ contact: { name: 'Jane Doe', phone: undefined } }, { contact: { name: 'J. Doe', company: 'Example' } }),
      );
      expect(lead.contact).toEqual({ name: 'Jane Doe', company: 'Example' });
      expect(lead.origins['contact.name']).toMatchObject({ rule: 'native-wins', replaced: [{ value: 'J. Doe' }] });
      expect(lead.origins['contact.company']).toMatchObject({ source: 'whatconverts', rule: 'only-value' });
    });

    it('lets an empty native value give way', () => {
      const lead = view(aPair({ contact: { name: '' }, message: '' }, { contact: { name: 'Jane' }, message: 'Hello' }));
      expect(lead).toMatchObject({ contact: { name: 'Jane' }, message: 'Hello' });
    });

    it('shows the form fields of both', () => {
      const lead = view(
        aPair({ fields: { Budget: '10k' } }, { fields: { Budget: '10', 'How did you hear': 'radio' } }),
      );
      expect(lead.fields).toEqual({ Budget: '10k', 'How did you hear': 'radio' });
    });

    it('is gone since its WhatConverts record is gone', () => {
      const gone = aWhatConverts({ state: 'gone', goneSinceMs: at('12:00') });
      const lead = view({ primary: aNative(), enrichment: gone });
      expect(lead.flags).toEqual({ paired: true, hasRecording: false, gone: true, goneSinceMs: at('12:00') });
    });
  });

  describe("with people's decisions", () => {
    const edited = (edits: Edits) => view({ ...aPair({}, { attribution: googleAds }), people: { edits } });

    it('shows the edit over both sources, with who, when and what it replaced', () => {
      const lead = edited({ 'attribution.source': { value: 'friend', decidedAtMs: at('11:00'), by: 'ann' } });
      expect(lead.attribution.source).toBe('friend');
      expect(lead.origins['attribution.source']).toEqual({
        source: 'person',
        by: 'ann',
        atMs: at('11:00'),
        rule: 'person-wins',
        replaced: [{ source: 'whatconverts', recordId: 'w', atMs: at('10:02'), value: 'google' }],
      });
    });

    it('leaves a field empty that a person emptied', () => {
      const lead = edited({ 'attribution.keyword': { value: undefined, decidedAtMs: 1, by: 'ann' } });
      expect(lead.attribution).not.toHaveProperty('keyword');
      expect(lead.origins['attribution.keyword']).toMatchObject({ rule: 'person-wins' });
    });

    it('leaves the channel as it was at the time of the lead', () => {
      expect(edited({ 'attribution.medium': { value: 'organic', decidedAtMs: 1, by: 'ann' } }).channel).toBe('paid');
    });

    it('shows quality and status as people set them', () => {
      const people = {
        quality: { value: 'good' as const, decidedAtMs: 1, by: 'ann' },
        status: { value: 'archived' as const, decidedAtMs: 1, by: 'ann' },
        edits: {},
      };
      expect(view({ primary: aNative(), people })).toMatchObject({ quality: 'good', status: 'archived' });
    });
  });

  describe('with a deal of the system of sales', () => {
    const deal: DealValue = {
      system: 'salesforce',
      reference: '006000000000001AAA',
      atMs: at('11:00'),
      quoteMinor: 120_000,
      outcome: 'open',
      stage: 'Proposal',
    };
    const dealt = (edits: Edits = {}) =>
      view({ ...aPair({}, { value: { quoteMinor: 5_000 } }), people: { edits, deal } });

    it('shows its amount over that of the sources, with its origin and what it replaced (D14)', () => {
      const lead = dealt();
      expect(lead).toMatchObject({ value: { quoteMinor: 120_000 }, deal: { outcome: 'open', stage: 'Proposal' } });
      expect(lead.origins['value.quoteMinor']).toMatchObject({
        source: 'salesforce',
        reference: '006000000000001AAA',
        rule: 'deal-wins',
        replaced: [{ source: 'whatconverts', value: 5_000 }],
      });
    });

    it('leaves what a person entered', () => {
      const lead = dealt({ 'value.quoteMinor': { value: 7, decidedAtMs: 1, by: 'ann' } });
      expect([lead.value.quoteMinor, lead.origins['value.quoteMinor']?.rule]).toEqual([7, 'person-wins']);
    });

    it("leaves the sources' amount where it says nothing", () => {
      const lead = view({
        primary: aWhatConverts({ content: { value: { salesMinor: 90 } } }),
        people: { edits: {}, deal },
      });
      expect(lead.value).toMatchObject({ quoteMinor: 120_000, salesMinor: 90 });
      expect(lead.origins['value.salesMinor']).toMatchObject({ rule: 'only-value' });
    });
  });

  describe('for any content', () => {
    const text = fc.string({ unit: 'binary' });
    const texts = fc.dictionary(fc.oneof(text, fc.constantFrom('__proto__', 'constructor', 'toString')), text);
    const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
    const phone = fc.record({ raw: text }, { requiredKeys: ['raw'] });
    const someContent = fc.record({
      type: fc.constantFrom('web_form' as const, 'phone_call' as const, 'chat' as const, 'other' as const),
      contact: fc.record({ name: some(text), email: some(text), phone: some(phone) }),
      message: some(text),
      fields: texts,
      attribution: fc.record({ source: some(text), medium: some(text), campaign: some(text), clickIds: texts }),
      value: fc.record({ salesMinor: some(fc.integer()), leadScore: some(fc.double()) }),
      unmapped: fc.dictionary(text, fc.jsonValue() as fc.Arbitrary<unknown>),
    });

    it('never throws and always answers alike, columns too', () => {
      fc.assert(
        fc.property(someContent, some(someContent), (native, whatConverts) => {
          const input = {
            primary: aNative({ content: native }),
            ...(whatConverts && { enrichment: aWhatConverts({ content: whatConverts }) }),
          };
          const lead = view(input);
          expect(view(structuredClone(input))).toEqual(lead);
          expect(leadColumns(lead)).toEqual(leadColumns(view(input)));
        }),
      );
    });

    it('loses no form field and no click id', () => {
      fc.assert(
        fc.property(someContent, someContent, (native, whatConverts) => {
          const lead = view(aPair(native, whatConverts));
          const labels = [native, whatConverts].flatMap(({ fields }) => Object.keys(fields));
          const ids = [native, whatConverts].flatMap(({ attribution }) => Object.keys(attribution.clickIds));
          expect(new Set(Object.keys(lead.fields))).toEqual(new Set(labels));
          expect(new Set(Object.keys(lead.attribution.clickIds))).toEqual(new Set(ids));
        }),
      );
    });

    it('shows content that lacks whole groups', () => {
      const bare = { ...aNative(), content: { type: 'event' } as SourceContent };
      expect(view({ primary: bare })).toMatchObject({ type: 'event', contact: {}, fields: {}, channel: 'unknown' });
    });
  });
});
