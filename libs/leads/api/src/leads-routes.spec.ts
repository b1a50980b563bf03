import { createTestDatabase, type TestDatabase, waitFor } from '@leadweave/testing';
import { type IncomingRecord } from './intake/incoming-record.js';
import { RecordIntake } from './intake/record-intake.js';
import { QuarantineReplayers } from './quarantine/quarantine-replayers.js';
import { type BulkActionResultDto } from './judging/judgement.dto.js';
import { type LeadDetailDto, type LeadTimelineDto } from './reading/lead-detail.dto.js';
import { type LeadCountDto, type LeadListDto } from './reading/lead-item.dto.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  arrangeBrands,
  aSubmission,
  brandA,
  brandB,
  everywhere,
  noon,
  north,
  onlyNorth,
  secondsAfterNoon,
  south,
} from './testing-support/builders.js';
import { anAccess, type LeadsApp, startLeadsApp } from './testing-support/leads-app.js';
import { testMigrations } from './testing-support/test-migrations.js';

describe('routes of leads', () => {
  const intake = new RecordIntake();
  let test: TestDatabase;
  let app: LeadsApp;

  beforeEach(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test);
    app = await startLeadsApp(test.database, test.url);
  });
  afterEach(async () => {
    await app.close();
    await test.drop();
  });

  const apply = async (records: readonly IncomingRecord[], brandId = brandA) => {
    const { outcomes } = await test.database.inBrand(brandId, everywhere, (tx) =>
      intake.apply(tx, records, aContext()),
    );
    return outcomes.map(({ leadId }) => leadId);
  };
  const numbered = (count: number, overrides: (n: number) => Partial<IncomingRecord> = () => ({})) =>
    Array.from({ length: count }, (_, n) =>
      aCall({ externalId: String(n + 1), occurredAt: secondsAfterNoon(n), ...overrides(n) }),
    );
  const ids = async (query: string, access = anAccess()) =>
    (await app.get<LeadListDto>(`/leads?${query}`, access)).data.map(({ id }) => id);

  describe('GET /leads', () => {
    it('shows what a row needs', async () => {
      await apply([aRecord({ content: aContent({ vendor: { spam: true, spottedKeywords: [], analysis: {} } }) })]);
      const { data, nextCursor } = await app.get<LeadListDto>('/leads');
      expect(nextCursor).toBeNull();
      expect(data).toMatchObject([
        {
          version: 1,
          type: 'web_form',
          badge: 'Form',
          occurredAt: '2026-11-20T12:00:00.000Z',
          locationName: 'Austin North',
          timeZone: 'America/Chicago',
          contact: {
            name: 'Jane Doe',
            phone: { e164: '+17045550101', raw: '(704) 555-0101', display: '(704) 555-0101' },
          },
          attribution: { source: 'google', channel: 'paid' },
          suggestions: ['spam'],
          quality: 'unscored',
          value: { quotable: null, quote: null, sales: null },
        },
      ]);
    });

    it('visits every lead once by cursor while new ones arrive', async () => {
      const first = await apply(numbered(25));
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: LeadListDto = await app.get(`/leads?limit=4${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.data.map(({ id }) => id));
        cursor = page.nextCursor;
        await apply([aCall({ externalId: `late-${seen.length}`, occurredAt: secondsAfterNoon(3_600) })]);
      }
      expect(seen).toEqual(first.toReversed());
    });

    it('refuses a cursor with another filter, unknown parameters and repeated ones', async () => {
      await apply(numbered(3));
      const { nextCursor } = await app.get<LeadListDto>('/leads?limit=1');
      const statuses = async (paths: string[]) =>
        Promise.all(paths.map(async (path) => (await app.request(anAccess(), path)).status));
      expect(
        await statuses([
          `/leads?limit=1&type=chat&cursor=${nextCursor}`,
          '/leads?cursor=nonsense',
          '/leads?colour=red',
          '/leads?type=chat&type=web_form',
          '/leads?type=fax',
          '/leads?limit=201',
          '/leads?location=x',
        ]),
      ).toEqual([400, 400, 400, 400, 422, 422, 422]);
    });

    it('filters by each property', async () => {
      const [form, call, chat] = await apply([
        aRecord({ occurredAt: secondsAfterNoon(2) }),
        aCall({ occurredAt: secondsAfterNoon(1), locationId: south }),
        aRecord({
          externalId: '3',
          content: aContent({
            type: 'chat',
            formName: 'a,b',
            attribution: { source: 'bing', medium: 'organic', clickIds: {} },
            chat: { durationSeconds: 30 },
          }),
        }),
      ]);
      const cases: [string, (string | undefined)[]][] = [
        ['type=web_form,chat', [form, chat]],
        [`location=${south}`, [call]],
        ['source=bing', [chat]],
        ['medium=cpc', [form, call]],
        ['campaign=spring', [form, call]],
        ['form=a\\,b', [chat]],
        ['form=Contact%20Us', [form]],
        ['channel=organic', [chat]],
        ['hasRecording=true', [call]],
        ['hasRecording=false', [form, chat]],
        ['paired=true', []],
        ['minDurationSeconds=31', [call]],
        ['maxDurationSeconds=31', [chat]],
        ['occurredFrom=2026-11-20T12:00:01.000Z&occurredTo=2026-11-20T12:00:02.000Z', [call]],
        ['sort=-durationSeconds', [call, chat, form]],
        ['sort=occurredAt', [chat, call, form]],
        ['quality=unscored&status=new', [form, call, chat]],
        ['quality=good', []],
      ];
      for (const [query, expected] of cases) expect([query, await ids(query)]).toEqual([query, expected]);
    });

    it('finds name, e-mail, phone in any format, message and campaign', async () => {
      const [jane] = await apply([
        aRecord({ content: aContent({ message: '100% sure_thing' }) }),
        aCall({
          content: aContent({
            type: 'phone_call',
            contact: { name: 'Bob' },
            message: '1000 things',
            attribution: { clickIds: {} },
          }),
        }),
      ]);
      for (const q of [
        'jane',
        'DOE jane',
        'jane@example.com',
        '704 555 0101',
        '+1 (704) 555-0101',
        '100%',
        'e_t',
        'spring',
      ]) {
        expect([q, await ids(`q=${encodeURIComponent(q)}`)]).toEqual([q, [jane]]);
      }
      expect(await ids(`q=${encodeURIComponent('jane nobody')}`)).toEqual([]);
    });
  });

  it('counts, also by group, and offers the values of filters', async () => {
    await apply([...numbered(3), aRecord({ externalId: 'form' })]);
    expect(await app.get<LeadCountDto>('/leads/count?groupBy=type&type=web_form,phone_call')).toEqual({
      total: 4,
      capped: false,
      groups: [
        { value: 'web_form', total: 1, capped: false },
        { value: 'phone_call', total: 3, capped: false },
      ],
    });
    expect(await app.get('/leads/count?q=jane')).toMatchObject({ total: 4 });
    expect(await app.get('/leads/count?q=jane&type=phone_call&exact=true')).toMatchObject({ total: 3, capped: false });
    const facets = { sources: ['google'], mediums: ['cpc'], campaigns: ['spring'], forms: ['Contact Us'] };
    expect(await app.get('/leads/facets')).toEqual(facets);
    expect(await app.get('/leads/facets', anAccess({ role: 'franchisee', scope: onlyNorth }))).toEqual(facets);
  });

  describe('GET /leads/:id', () => {
    it('shows a pair with its explanation and origins', async () => {
      const [, leadId] = await apply([aRecord({ occurredAt: secondsAfterNoon(134) }), aSubmission()]);
      const response = await app.request(anAccess(), `/leads/${leadId}`);
      expect(response.headers.get('etag')).toBe('"2"');
      const lead = (await response.json()) as LeadDetailDto;
      expect(lead).toMatchObject({
        fields: { 'Project type': 'Kitchen' },
        attribution: { source: 'google', content: null },
        sources: [{ system: 'form' }, { system: 'whatconverts', externalId: '153928' }],
        pairing: { state: 'paired', reason: 'nearest-candidate', differenceSeconds: 134 },
      });
      expect(lead.origins['attribution.source']).toMatchObject({ source: 'whatconverts', rule: 'only-value' });
    });

    it('answers 304 to who has seen it, and redirects from a folded lead', async () => {
      const [old] = await apply([aRecord()]);
      const seen = await app.request(anAccess(), `/leads/${old}`, { headers: { 'if-none-match': '"1"' } });
      expect(seen.status).toBe(304);
      const [leadId] = await apply([aSubmission()]);
      const folded = await app.request(anAccess(), `/leads/${old}`);
      expect([folded.status, folded.headers.get('location'), await folded.json()]).toEqual([
        307,
        `/api/v1/leads/${leadId}`,
        { id: old, foldedInto: leadId },
      ]);
    });

    it('knows the neighbours under a filter', async () => {
      const [a, , b, c] = await apply(numbered(4, (n) => ({ locationId: n === 1 ? south : north })));
      expect(await app.get(`/leads/${b}/neighbours?location=${north}`)).toEqual({ previous: c, next: a });
      expect(await app.get(`/leads/${a}/neighbours`)).toMatchObject({ next: null });
    });

    it('tells the timeline by pages, with what folded into it', async () => {
      await apply([aRecord()]);
      const [leadId] = await apply([aSubmission()]);
      const first = await app.get<LeadTimelineDto>(`/leads/${leadId}/timeline?limit=3`);
      const rest = await app.get<LeadTimelineDto>(`/leads/${leadId}/timeline?cursor=${first.nextCursor}`);
      const kinds = [...first.data, ...rest.data].map(({ kind }) => kind);
      expect(kinds.sort()).toEqual(['created', 'created', 'enriched', 'folded']);
      expect(rest.nextCursor).toBeNull();
    });
  });

  describe('PATCH /leads/:id', () => {
    it('scores, tells who did it, and honours If-Match', async () => {
      const [id] = await apply([aRecord()]);
      const scored = await app.send('PATCH', `/leads/${id}`, { quality: 'good', status: 'viewed' });
      expect([scored.status, scored.headers.get('etag')]).toEqual([200, '"3"']);
      expect(await scored.json()).toMatchObject({ quality: 'good', status: 'viewed', qualityBy: 'member-1' });
      const late = await app.send('PATCH', `/leads/${id}`, { quality: 'spam' }, anAccess(), { 'if-match': '"1"' });
      expect([late.status, late.headers.get('etag')]).toEqual([412, '"3"']);
      const { data } = await app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
      expect(data[1]).toMatchObject({
        kind: 'scored',
        actor: { kind: 'user', id: 'member-1' },
        changed: { quality: { before: 'unscored', after: 'good' } },
      });
    });

    it('tells that an API key did it, and takes the key’s bulk actions back', async () => {
      const [id] = await apply([aRecord()]);
      const user = { userId: '019a9f0e-0000-7000-8000-0000000000b7', name: 'CRM (API key)', email: '' };
      const key = anAccess({ user, apiKey: { id: user.userId, scopes: ['leads:write'] } });
      await app.send('PATCH', `/leads/${id}`, { quality: 'good', edits: { 'contact.company': 'Doe Kitchens' } }, key);
      const bulk = await app.send('POST', '/leads/bulk-actions', { ids: [id], action: { status: 'viewed' } }, key);
      const { id: actionId } = (await bulk.json()) as { id: string };
      expect((await app.send('POST', `/leads/bulk-actions/${actionId}/undo`, {}, anAccess())).status).toBe(404);
      expect((await app.send('POST', `/leads/bulk-actions/${actionId}/undo`, {}, key)).status).toBe(200);
      const { data } = await app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
      const byKey = data.filter(({ actor }) => actor.kind === 'api_key' && actor.id === user.userId);
      expect(byKey.map(({ kind }) => kind).sort()).toEqual(['edited', 'scored', 'status_changed', 'status_changed']);
    });

    it('survives what the source says later', async () => {
      const [id] = await apply([aRecord()]);
      await app.send('PATCH', `/leads/${id}`, { quality: 'spam' });
      await apply([aRecord({ sourceUpdatedAt: secondsAfterNoon(1), content: aContent({ message: 'new' }) })]);
      expect(await app.get(`/leads/${id}`)).toMatchObject({ quality: 'spam', message: 'new', version: 3 });
    });

    it('keeps a judgement when the lead folds, and gives it back', async () => {
      const [old] = await apply([aRecord()]);
      await app.send('PATCH', `/leads/${old}`, { quality: 'good' });
      const [id] = await apply([aSubmission()]);
      expect(await app.get(`/leads/${id}`)).toMatchObject({ quality: 'good' });
      await apply([aSubmission({ content: aContent({ contact: { email: 'other@example.com' } }) })]);
      expect(await app.get(`/leads/${id}`)).toMatchObject({ quality: 'unscored' });
      expect(await app.get(`/leads/${old}`)).toMatchObject({ quality: 'good' });
    });

    it('refuses unknown values and properties', async () => {
      const [id] = await apply([aRecord()]);
      const statuses = [{ quality: 'best' }, { locationId: south }, { quality: null }].map(
        async (body) => (await app.send('PATCH', `/leads/${id}`, body)).status,
      );
      expect(await Promise.all(statuses)).toEqual([422, 400, 422]);
    });
  });

  describe('bulk actions', () => {
    it('change exactly the leads of the filter, and can be undone', async () => {
      const [a, b, c, d] = await apply(numbered(4, (n) => ({ locationId: n === 3 ? south : north })));
      await app.send('PATCH', `/leads/${b}`, { quality: 'spam' });
      const action = { action: { quality: 'good' }, filter: { location: [north], q: 'jane' }, excluded: [c] };
      const done = (await (await app.send('POST', '/leads/bulk-actions', action)).json()) as { id: string };
      expect(done).toEqual({ applied: true, id: expect.any(String) as string, changed: 2, plan: null });
      expect([await ids('quality=good'), await ids('quality=unscored')]).toEqual([
        [b, a],
        [d, c],
      ]);
      await app.send('PATCH', `/leads/${a}`, { quality: 'spam' });
      const undo = await app.send('POST', `/leads/bulk-actions/${done.id}/undo`, {});
      expect(await undo.json()).toEqual({ restored: 1 });
      expect(await ids('quality=spam')).toEqual([b, a]);
      expect((await app.send('POST', `/leads/bulk-actions/${done.id}/undo`, {})).status).toBe(409);
    });

    it('say first what they would change, and then change exactly that or nothing', async () => {
      const [a, b] = await apply(numbered(3));
      await app.send('PATCH', `/leads/${a}`, { quality: 'good' });
      await app.send('PATCH', `/leads/${b}`, { quality: 'spam' });
      const action = { action: { quality: 'spam' }, filter: { type: ['phone_call'] } };
      const send = async (more: object) => {
        const response = await app.send('POST', '/leads/bulk-actions', { ...action, ...more });
        return { status: response.status, body: (await response.json()) as BulkActionResultDto & { code?: string } };
      };
      const { body: dry } = await send({ dryRun: true });
      expect(dry).toMatchObject({ applied: false, id: null, changed: 0 });
      expect(dry.plan).toMatchObject({ matched: 3, changes: 2, present: { good: 1, spam: 1, unscored: 1 } });
      expect(await ids('quality=spam')).toEqual([b]);
      await apply([aCall({ externalId: '4' })]);
      const { planId } = dry.plan!;
      expect(await send({ planId })).toMatchObject({ status: 409, body: { code: 'bulk_plan_outdated' } });
      expect(await ids('quality=spam')).toEqual([b]);
      const { body: again } = await send({ dryRun: true });
      expect(await send({ planId: again.plan!.planId })).toMatchObject({
        status: 200,
        body: { applied: true, changed: 3, plan: { changes: 3 } },
      });
      expect(await ids('quality=spam')).toHaveLength(4);
    });

    it('want one value and one choice of leads', async () => {
      const bodies = [
        { action: { quality: 'good' } },
        { action: {}, filter: {} },
        { action: { quality: 'good', status: 'new' }, filter: {} },
        { action: { quality: 'good' }, filter: { colour: 'red' } },
      ];
      const statuses = bodies.map(async (body) => (await app.send('POST', '/leads/bulk-actions', body)).status);
      expect(await Promise.all(statuses)).toEqual([422, 422, 422, 400]);
    });
  });

  it('lists quarantined inputs and replays them through their source', async () => {
    const item = {
      source: 'whatconverts',
      raw: '{"x":1}',
      reason: 'unknown-profile',
      detail: 'No location.',
      profileId: '7',
    } as const;
    await test.database.inBrand(brandA, everywhere, (tx) => intake.quarantine(tx, [item], noon));
    const { data } = await app.get<{ data: { id: string }[] }>('/quarantine?reason=unknown-profile');
    expect(data).toMatchObject([{ reason: 'unknown-profile', profileId: '7', rawExcerpt: '{"x":1}', attempts: 0 }]);
    const path = `/quarantine/${data[0]!.id}/replay`;
    expect((await app.send('POST', path, {})).status).toBe(409);
    app.nest.get(QuarantineReplayers).register('whatconverts', {
      replay: async (tx, { raw }) => {
        const { outcomes } = await intake.apply(tx, [aRecord({ raw: raw.toString() })], aContext());
        return { kind: 'settled', leadId: outcomes[0]!.leadId };
      },
    });
    expect(await (await app.send('POST', path, {})).json()).toMatchObject({ outcome: 'settled' });
    expect(await app.get('/quarantine')).toEqual({ data: [], nextCursor: null });
    expect(await ids('')).toHaveLength(1);
  });

  it('hints at new leads of the own brand only', async () => {
    const hints = async (brandId: string) => {
      const response = await app.request(anAccess({ brandId }), '/leads/stream', {
        headers: { accept: 'text/event-stream' },
      });
      const reader = response.body!.getReader();
      const received = { text: '', stop: () => reader.cancel() };
      void (async () => {
        for (let part = await reader.read(); !part.done; part = await reader.read()) {
          received.text += Buffer.from(part.value).toString();
        }
      })().catch(() => undefined);
      return received;
    };
    const [own, other] = [await hints(brandA), await hints(brandB)];
    await apply([aRecord()]);
    await waitFor(() => own.text.includes('leads-changed'));
    expect(other.text).not.toContain('leads-changed');
    await Promise.all([own.stop(), other.stop()]);
  });
});
