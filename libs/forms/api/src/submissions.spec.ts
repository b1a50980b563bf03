import { type Access } from '@leadweave/access';
import { ErasureService, LeadIntake, QuarantineReplayers } from '@leadweave/leads-api';
import { createTestDatabase, fixedClock, type TestDatabase } from '@leadweave/testing';
import { randomUUID } from 'node:crypto';
import { type FormDto } from './designing/form.dto.js';
import { BrandAdminPrivileges } from './intake/submission-privileges.js';
import { type SubmissionItemDto, type SubmissionReceiptDto, type TestReceiptDto } from './intake/submission.dto.js';
import {
  aFormDto,
  aKeyWith,
  anAccess,
  arrangeBrands,
  brandA,
  brandB,
  everywhere,
  type FormsApp,
  franchiseeOf,
  north,
  south,
  startFormsApp,
  testMigrations,
} from './testing-support/forms-app.js';

const website = 'https://www.example.com';
const missing = '019a9f0e-0000-7000-8000-0000000000ff';
const jane = { name: 'Jane Doe', email: 'Jane@Example.com', message: 'Please call.', consent: true };

describe('submissions', () => {
  let test: TestDatabase;
  let app: FormsApp;
  let form: FormDto;
  const clock = fixedClock('2026-11-20T12:00:00.000Z');
  let addresses = 0;
  let forms = 0;

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations, maxConnections: 8 });
    await arrangeBrands(test.owner);
    const addressLimits = { perMinute: 12, perHour: 30 };
    app = await startFormsApp(test.database, test.url, { clock: () => clock.now(), addressLimits });
    form = await aForm();
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  async function aForm(parts: object = {}): Promise<FormDto> {
    const response = await app.call('POST', '/forms', aFormDto({ name: `Form ${(forms += 1)}`, ...parts }));
    return (await response.json()) as FormDto;
  }

  /** Each caller has an address of its own unless it names one. */
  const own = () => ({ 'x-forwarded-for': `192.0.2.${(addresses += 1)}` });

  function send(body: unknown, headers: Record<string, string> = {}, { id } = form, method = 'POST', rest = '') {
    return app.fetch(`/api/v1/forms/${id}/submissions${rest}`, {
      method,
      body: typeof body === 'string' || Buffer.isBuffer(body) ? (body as BodyInit) : JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...own(), ...headers },
    });
  }

  const receiptOf = async (response: Response) => {
    expect([200, 201]).toContain(response.status);
    return (await response.json()) as SubmissionReceiptDto;
  };

  const problemOf = async (response: Response) => {
    const { code, errors = [] } = (await response.json()) as { code: string; errors?: object[] };
    return { status: response.status, code, errors };
  };

  async function listed(formId: string, query = '', access = anAccess()): Promise<SubmissionItemDto[]> {
    const response = await app.call('GET', `/forms/${formId}/submissions?limit=200${query}`, undefined, { access });
    expect(response.status).toBe(200);
    return ((await response.json()) as { data: SubmissionItemDto[] }).data;
  }

  const rawOf = async (id: string) => {
    const { rows } = await test.owner.query<{ raw: Buffer }>('select raw from form_submission where id = $1', [id]);
    return rows[0]?.raw.toString();
  };

  const leadOf = async (leadId: string | null | undefined) =>
    (await app.call('GET', `/leads/${leadId}`)).json() as Promise<Record<string, unknown>>;

  const figuresOf = async (formId: string) =>
    ((await (await app.call('GET', `/forms/${formId}`)).json()) as FormDto).figures;

  describe('as JSON', () => {
    it('are a lead at once, with raw bytes, attribution and device', async () => {
      const body = JSON.stringify({
        values: { ...jane, color: 'red' },
        visit: {
          page: `${website}/contact`,
          landingPage: `${website}/?utm_source=google&utm_medium=cpc`,
          visitorId: 'wc-1',
          parameters: { gclid: 'Cj0K' },
        },
        elapsedMs: 40_000,
      });
      const userAgent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile Safari/604';
      const receipt = await receiptOf(await send(body, { 'user-agent': userAgent, 'x-forwarded-for': '198.51.100.7' }));
      expect(receipt).toEqual({
        id: receipt.id,
        receivedAt: '2026-11-20T12:00:00.000Z',
        outcome: { kind: 'message', text: 'Thank you.', address: null },
      });
      const [item] = await listed(form.id);
      expect(item).toMatchObject({ id: receipt.id, state: 'lead', contactName: 'Jane Doe', suspicions: [] });
      expect(await leadOf(item?.leadId)).toMatchObject({
        type: 'web_form',
        verified: true,
        quality: 'unscored',
        locationId: north,
        formName: form.name,
        occurredAt: '2026-11-20T12:00:00.000Z',
        contact: { name: 'Jane Doe', email: 'Jane@Example.com', phone: null },
        message: 'Please call.',
        fields: { Name: 'Jane Doe', 'I agree.': 'Yes', color: 'red' },
        attribution: { source: 'google', medium: 'cpc', clickIds: { gclid: 'Cj0K' }, leadUrl: `${website}/contact` },
        device: { type: 'Smartphone', operatingSystem: 'iOS' },
        place: { ipAddress: '198.51.100.7' },
      });
      expect(await rawOf(receipt.id)).toBe(body);
    });

    it('name each faulty field for the person at the form, and count the reasons without the values', async () => {
      const own = await aForm();
      const response = await send({ values: { ...jane, email: 'nowhere', consent: false } }, {}, own);
      expect(await problemOf(response)).toEqual({
        status: 422,
        code: 'submission_invalid',
        errors: [
          { pointer: '/values/email', detail: 'Enter an e-mail address, such as name@example.com.' },
          { pointer: '/values/consent', detail: 'Tick this box to go on.' },
        ],
      });
      await send({ values: { ...jane, email: 'canary' } }, {}, own);
      const { refusals, figures } = (await (await app.call('GET', `/forms/${own.id}`)).json()) as FormDto;
      expect(refusals).toMatchObject([
        { code: 'not-an-email', fieldId: 'email', count: 2, sample: null },
        { code: 'required', fieldId: 'consent', count: 1 },
      ]);
      expect(figures).toMatchObject({ submissions: 0, refused: 3, lastSubmittedAt: null });
      const { rows } = await test.owner.query('select form_refusal::text as text from form_refusal');
      expect(JSON.stringify(rows)).not.toContain('canary');
    });

    it('go where the routing says', async () => {
      const town = { id: 'town', kind: 'choice', label: 'Town', required: true, role: 'none', options: ['A', 'B'] };
      const routing = {
        kind: 'choice',
        locationId: north,
        fieldId: 'town',
        rules: [{ value: 'B', locationId: south }],
      };
      const routed = await aForm({ fields: [...aFormDto().fields, town], routing });
      for (const value of ['A', 'B']) await send({ values: { ...jane, town: value } }, {}, routed);
      expect((await listed(routed.id)).map(({ locationId }) => locationId).sort()).toEqual([north, south]);
      const access = franchiseeOf(south);
      expect((await app.call('GET', `/forms/${routed.id}/submissions`, undefined, { access })).status).toBe(404);
    });

    it('keep every character that a database can hold, and the bytes of those that it cannot', async () => {
      const body = `{"values":{"name":"Ja\\u0000ne \\ud800 \\\\u0000 \u202e","email":"a@b.co","consent":"yes","\\u0000":"x"}}`;
      const { id } = await receiptOf(await send(body));
      const item = (await listed(form.id)).find((one) => one.id === id);
      expect(item).toMatchObject({ state: 'lead', contactName: 'Jane \ufffd \\u0000 \u202e' });
      expect(await rawOf(id)).toBe(body);
    });

    it.each<[string, string | Buffer, number, string]>([
      ['10 MB', Buffer.alloc(10_000_000, 0x20), 413, 'body_too_large'],
      ['200,000 levels', `{"values":${'['.repeat(200_000)}${']'.repeat(200_000)}}`, 400, 'body_too_complex'],
      [
        '3,000 keys',
        JSON.stringify({ values: Object.fromEntries(Array.from({ length: 3_000 }, (_, n) => [n, 1])) }),
        400,
        'body_too_complex',
      ],
      ['__proto__', '{"values":{"__proto__":{"admin":true}}}', 400, 'forbidden_key'],
      ['no JSON', '{"values":', 400, 'unreadable_body'],
      ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 400, 'unreadable_body'],
      ['nothing', '', 422, 'invalid_values'],
      ['a list', '[]', 422, 'invalid_values'],
      ['unknown properties', '{"values":{},"brandId":"x"}', 400, 'unknown_property'],
      ['values that are no object', '{"values":"x"}', 422, 'invalid_values'],
    ])('refuse %s', async (_name, body, status, code) => {
      expect(await problemOf(await send(body))).toMatchObject({ status, code });
    });

    it('refuse other types and other forms', async () => {
      expect((await send('x', { 'content-type': 'text/plain' })).status).toBe(415);
      expect((await send({ values: jane }, {}, { ...form, id: missing })).status).toBe(404);
      expect((await send({ values: jane }, {}, { ...form, id: 'no-id' })).status).toBe(400);
      const disabled = await aForm();
      const headers = { 'if-match': '"1"' };
      await app.call('PATCH', `/forms/${disabled.id}`, { state: 'disabled' }, { headers });
      expect(await problemOf(await send({ values: jane }, {}, disabled))).toMatchObject({ code: 'form_disabled' });
    });
  });

  describe('sent again', () => {
    it('with the same key are answered alike and are one lead', async () => {
      const once = await aForm();
      const key = { 'idempotency-key': randomUUID() };
      const first = await send({ values: jane }, key, once);
      const second = await send({ values: jane }, key, once);
      expect([first.headers.get('idempotency-replayed'), second.headers.get('idempotency-replayed')]).toEqual([
        null,
        'true',
      ]);
      expect(second.status).toBe(201);
      expect(await second.json()).toEqual(await first.json());
      expect(await listed(once.id)).toHaveLength(1);
    });

    it('with the same key at the same moment are one lead; the others are told to wait or answered alike', async () => {
      const once = await aForm();
      const key = { 'idempotency-key': randomUUID() };
      const answers = await Promise.all(Array.from({ length: 8 }, () => send({ values: jane }, key, once)));
      const statuses = answers.map(({ status }) => status);
      expect(statuses).toContain(201);
      for (const answer of answers) {
        expect([201, 409]).toContain(answer.status);
        if (answer.status === 409) expect(answer.headers.get('retry-after')).toBe('1');
      }
      expect(await listed(once.id)).toHaveLength(1);
    });

    it('with the same key and other values are refused, and free again after a day', async () => {
      const once = await aForm();
      const key = { 'idempotency-key': 'the-key' };
      await send({ values: jane }, key, once);
      const other = { values: { ...jane, name: 'Other' } };
      expect(await problemOf(await send(other, key, once))).toMatchObject({
        status: 422,
        code: 'idempotency_key_reused',
      });
      clock.advance(24 * 3_600_000);
      expect((await send(other, key, once)).status).toBe(201);
      expect(await problemOf(await send(other, { 'idempotency-key': 'x'.repeat(256) }, once))).toMatchObject({
        code: 'idempotency_key_invalid',
      });
    });

    it('with the same key on another form are another submission', async () => {
      const [left, right] = [await aForm(), await aForm()];
      const key = { 'idempotency-key': 'shared-key' };
      const ids = [await send({ values: jane }, key, left), await send({ values: jane }, key, right)].map(receiptOf);
      expect(new Set((await Promise.all(ids)).map(({ id }) => id)).size).toBe(2);
    });

    it('under an own id are 201 once and 200 after that, also at the same moment', async () => {
      const once = await aForm();
      const put = () => send({ values: jane }, {}, once, 'PUT', '/order-7');
      const answers = await Promise.all([put(), put(), put(), put()]);
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 201]);
      expect(new Set((await Promise.all(answers.map(receiptOf))).map(({ id }) => id)).size).toBe(1);
      expect(await listed(once.id)).toMatchObject([{ externalId: 'order-7' }]);
    });

    it('under an own id with other values are replaced by brand admins only', async () => {
      const once = await aForm();
      await send({ values: jane }, {}, once, 'PUT', '/order-8');
      const other = { values: { ...jane, name: 'Jane Smith' } };
      expect(await problemOf(await send(other, {}, once, 'PUT', '/order-8'))).toMatchObject({
        status: 409,
        code: 'submission_differs',
      });
      clock.advance(1_000);
      const stranger = { access: anAccess({ brandId: brandB }) };
      expect((await app.call('PUT', `/forms/${once.id}/submissions/order-8`, other, stranger)).status).toBe(409);
      expect((await app.call('PUT', `/forms/${once.id}/submissions/order-8`, other)).status).toBe(200);
      expect(await listed(once.id)).toMatchObject([{ contactName: 'Jane Smith' }]);
    });
  });

  describe('with a time of their own', () => {
    const submittedAt = '2026-01-05T09:30:00.000Z';

    it('are taken from brand admins, for imports', async () => {
      const own = await aForm();
      const response = await app.call('POST', `/forms/${own.id}/submissions`, { values: jane, submittedAt });
      expect(response.status).toBe(201);
      const [item] = await listed(own.id);
      expect(item).toMatchObject({ submittedAt });
      expect(await leadOf(item?.leadId)).toMatchObject({ occurredAt: submittedAt });
      expect(await figuresOf(own.id)).toMatchObject({ submissions: 0, lastSubmittedAt: submittedAt });
    });

    it('are refused from everybody else, and from the future', async () => {
      const sent = { values: jane, submittedAt };
      expect(await problemOf(await send(sent))).toMatchObject({ status: 403, code: 'submitted_at_not_allowed' });
      for (const access of [anAccess({ role: 'marketing' }), anAccess({ brandId: brandB }), franchiseeOf(north)]) {
        expect((await app.call('POST', `/forms/${form.id}/submissions`, sent, { access })).status).toBe(403);
      }
      const future = { values: jane, submittedAt: '2030-01-01T00:00:00.000Z' };
      expect(await problemOf(await app.call('POST', `/forms/${form.id}/submissions`, future))).toMatchObject({
        code: 'submitted_at_invalid',
      });
    });
  });

  describe('from an API key', () => {
    const submittedAt = '2026-01-05T09:30:00.000Z';
    const key = { access: aKeyWith('forms:submit') };

    it('may set times, replace what was sent before, and are not slowed down', async () => {
      const own = await aForm();
      const path = `/forms/${own.id}/submissions`;
      const headers = { 'x-forwarded-for': '198.51.100.77' };
      const sent = (number: number) => ({ values: { ...jane, name: `Jane ${number}` }, submittedAt });
      // One more than an address may send in a minute.
      for (let number = 1; number <= 13; number += 1) {
        expect((await app.call('POST', path, sent(number), { ...key, headers })).status).toBe(201);
      }
      expect((await app.call('PUT', `${path}/order-9`, sent(14), key)).status).toBe(201);
      clock.advance(1_000);
      expect((await app.call('PUT', `${path}/order-9`, sent(15), key)).status).toBe(200);
      const items = await listed(own.id);
      expect(items).toHaveLength(14);
      expect(items.find(({ externalId }) => externalId === 'order-9')).toMatchObject({
        contactName: 'Jane 15',
        submittedAt,
        suspicions: [],
      });
    });

    it('are those of a visitor at the forms of another brand', async () => {
      const access = { ...key.access, brandId: brandB };
      const path = `/forms/${form.id}/submissions`;
      expect((await app.call('POST', path, { values: jane, submittedAt }, { access })).status).toBe(403);
      expect((await app.call('POST', path, { values: jane }, { access })).status).toBe(201);
    });

    it('are refused without the scope, whatever else the key may do', async () => {
      const access = aKeyWith('leads:read', 'leads:write', 'webhooks:manage', 'exports:create');
      const path = `/forms/${form.id}/submissions`;
      const before = (await listed(form.id)).length;
      expect((await app.call('POST', path, { values: jane }, { access })).status).toBe(403);
      expect((await app.call('PUT', `${path}/order-10`, { values: jane }, { access })).status).toBe(403);
      expect(await listed(form.id)).toHaveLength(before);
    });

    it('have no privileges by the role of the key', () => {
      const of = (access?: Access) => new BrandAdminPrivileges().of({ access });
      expect(of({ ...aKeyWith('leads:write'), role: 'brand_admin' })).toBeUndefined();
      expect(of(aKeyWith('forms:submit'))).toEqual({ brandId: brandA });
      expect(of(anAccess())).toEqual({ brandId: brandA });
      expect(of()).toBeUndefined();
    });
  });

  describe('of odd senders', () => {
    it('are kept, marked, and suggested as spam without a score', async () => {
      const own = await aForm();
      await receiptOf(await send({ values: jane, trap: 'https://spam.example', elapsedMs: 200 }, {}, own));
      const [item] = await listed(own.id);
      expect(item?.suspicions).toEqual(['trap-filled', 'sent-too-fast']);
      expect(await leadOf(item?.leadId)).toMatchObject({
        quality: 'unscored',
        suggestions: ['form-spam-suspected'],
      });
      expect(await figuresOf(own.id)).toMatchObject({ submissions: 1, suspected: 1, spam: 0 });
    });

    it('are marked when many come from one address, and slowed down when too many do', async () => {
      const busy = await aForm();
      const same = { 'x-forwarded-for': '2001:db8:1:2:aaaa::1' };
      for (let sent = 1; sent <= 11; sent += 1) expect((await send({ values: jane }, same, busy)).status).toBe(201);
      const newest = (await listed(busy.id)).filter(({ suspicions }) => suspicions.length > 0);
      expect(newest.map(({ suspicions }) => suspicions)).toEqual([['many-from-one-address']]);
      const neighbour = { 'x-forwarded-for': '2001:db8:1:2:bbbb::9' };
      expect((await send({ values: jane }, neighbour, busy)).status).toBe(201);
      const refused = await send({ values: jane }, same, busy);
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await send({ values: jane }, {}, busy)).status).toBe(201);
      expect(
        (await app.call('POST', `/forms/${busy.id}/submissions`, { values: jane }, { headers: same })).status,
      ).toBe(201);
      clock.advance(60_000);
      expect((await send({ values: jane }, same, busy)).status).toBe(201);
      const { rows } = await test.owner.query(`select form_rate::text as text from form_rate`);
      expect(JSON.stringify(rows)).not.toContain('2001:db8');
    });

    it('from websites that the form does not know are refused and counted', async () => {
      const own = await aForm();
      const refused = await send({ values: jane }, { origin: 'https://evil.example' }, own);
      expect(await problemOf(refused)).toMatchObject({ status: 403, code: 'website_not_allowed' });
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      const { refusals } = (await (await app.call('GET', `/forms/${own.id}`)).json()) as FormDto;
      expect(refusals).toMatchObject([{ code: 'website-not-allowed', sample: 'https://evil.example' }]);
    });
  });

  describe('from the browser of a website', () => {
    const preflight = (origin: string) =>
      app.fetch(`/api/v1/forms/${form.id}/submissions`, { method: 'OPTIONS', headers: { origin } });

    it('may be sent and read by the websites of the form', async () => {
      const asked = await preflight(website);
      expect(asked.status).toBe(204);
      expect(asked.headers.get('access-control-allow-origin')).toBe(website);
      expect(asked.headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
      expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
      const sent = await send({ values: jane }, { origin: website });
      expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([201, website]);
      const faulty = await send({ values: {} }, { origin: website });
      expect([faulty.status, faulty.headers.get('access-control-allow-origin')]).toEqual([422, website]);
    });

    it.each(['https://evil.example', 'http://www.example.com', 'https://www.example.com.evil.example', 'null'])(
      'are not opened to %s',
      async (origin) => {
        const asked = await preflight(origin);
        expect(asked.headers.get('access-control-allow-origin')).toBeNull();
        expect(asked.headers.get('vary')).toContain('Origin');
      },
    );
  });

  describe('beside WhatConverts', () => {
    const recordAt = (occurredAt: Date, externalId: string) => ({
      source: 'whatconverts' as const,
      externalId,
      locationId: north,
      occurredAt,
      sourceUpdatedAt: occurredAt,
      verified: true,
      raw: '{}',
      content: {
        type: 'web_form' as const,
        transactionType: 'Web Form',
        contact: { email: 'pair@example.com' },
        fields: {},
        attribution: { source: 'bing', medium: 'organic', campaign: 'autumn', clickIds: {} },
        device: { type: 'Desktop' },
        place: {},
        value: {},
        vendor: { spottedKeywords: [], analysis: {} },
        unmapped: {},
      },
    });

    it.each([
      ['after', 134_000],
      ['before', -300_000],
    ])('pair with the record that comes within five minutes %s: one lead, enriched', async (_when, differenceMs) => {
      const own = await aForm();
      clock.advance(3_600_000);
      const at = clock.now();
      const record = recordAt(new Date(at.getTime() + differenceMs), randomUUID());
      const bring = () =>
        test.database.inBrand(brandA, everywhere, (tx) =>
          app.nest
            .get(LeadIntake)
            .apply(tx, [record], { origin: { kind: 'run', runId: randomUUID() }, receivedAt: at }),
        );
      if (differenceMs < 0) await bring();
      await receiptOf(await send({ values: { ...jane, email: ' Pair@example.com' } }, {}, own));
      if (differenceMs > 0) await bring();
      const [item] = await listed(own.id);
      expect(item).toMatchObject({ paired: true });
      expect(await leadOf(item?.leadId)).toMatchObject({
        paired: true,
        transactionType: 'Web Form',
        contact: { name: 'Jane Doe' },
        attribution: { source: 'bing', campaign: 'autumn' },
        device: { type: 'Desktop' },
      });
      expect(await figuresOf(own.id)).toMatchObject({ submissions: 1, paired: 1 });
      const { rows } = await test.owner.query(
        `select count(*)::int as leads from lead where lower(trim(email)) = 'pair@example.com' and folded_into is null
         and occurred_at >= $1`,
        [new Date(at.getTime() - 400_000)],
      );
      expect(rows).toEqual([{ leads: 1 }]);
    });
  });

  describe('as a test', () => {
    it('are kept and listed, make no lead and are never counted', async () => {
      const own = await aForm();
      const before = await test.owner.query('select count(*)::int as leads from lead');
      const response = await app.call('POST', `/forms/${own.id}/test-submissions`, { values: jane });
      expect(response.status).toBe(201);
      expect((await response.json()) as TestReceiptDto).toMatchObject({ locationId: north });
      expect(await listed(own.id)).toMatchObject([{ state: 'test', leadId: null }]);
      expect(await listed(own.id, '&state=lead')).toEqual([]);
      expect(await figuresOf(own.id)).toMatchObject({ submissions: 0, refused: 0, lastSubmittedAt: null });
      expect((await test.owner.query('select count(*)::int as leads from lead')).rows).toEqual(before.rows);
      const faulty = await app.call('POST', `/forms/${own.id}/test-submissions`, { values: {} });
      expect(await problemOf(faulty)).toMatchObject({ status: 422, code: 'submission_invalid' });
      const marketing = { access: anAccess({ role: 'marketing' }) };
      expect((await app.call('POST', `/forms/${own.id}/test-submissions`, { values: jane }, marketing)).status).toBe(
        403,
      );
    });
  });

  describe('that cannot become a lead', () => {
    it('are acknowledged, wait in quarantine one by one, and can be replayed', async () => {
      const own = await aForm();
      await test.owner.query(
        `create function refuse_leads() returns trigger language plpgsql as
         $$ begin raise exception using errcode = '22023', message = 'no leads today'; end $$`,
      );
      await test.owner.query(
        'create trigger refuse before insert on lead for each row execute function refuse_leads()',
      );
      try {
        for (let count = 0; count < 2; count += 1) await receiptOf(await send({ values: jane }, {}, own));
      } finally {
        await test.owner.query('drop trigger refuse on lead; drop function refuse_leads()');
      }
      expect(await listed(own.id)).toMatchObject([{ state: 'quarantined' }, { state: 'quarantined' }]);
      expect(await figuresOf(own.id)).toMatchObject({ submissions: 2, quarantined: 2 });
      const waiting = (await (await app.call('GET', '/quarantine')).json()) as {
        data: { id: string; source: string }[];
      };
      expect(waiting.data.map(({ source }) => source)).toEqual(['form', 'form']);
      expect(app.nest.get(QuarantineReplayers).find('form')).toBeDefined();
      for (const { id } of waiting.data) {
        expect(await (await app.call('POST', `/quarantine/${id}/replay`)).json()).toMatchObject({ outcome: 'settled' });
      }
      expect(await listed(own.id)).toMatchObject([{ state: 'lead' }, { state: 'lead' }]);
    });
  });

  describe('of a person who was erased', () => {
    const robin = { ...jane, name: 'Robin Gone', email: 'robin.gone@example.com' };
    const kept = async () => {
      const { rows } = await test.owner.query<{ found: number }>(
        `select count(*)::int as found from form_submission where strpos(encode(raw, 'escape'), 'robin.gone') > 0`,
      );
      return rows[0]!.found;
    };

    it('are emptied, also those in quarantine, and later ones are thanked and not kept', async () => {
      const own = await aForm();
      await receiptOf(await send({ values: robin }, {}, own));
      await test.owner.query(
        `insert into form_submission (brand_id, id, form_id, form_version, location_id, state, submitted_at, received_at,
           content_type, raw, digest, sending)
         select brand_id, $2, form_id, form_version, location_id, 'quarantined', submitted_at, received_at,
           content_type, raw, digest, sending from form_submission where form_id = $1`,
        [own.id, randomUUID()],
      );
      expect(await kept()).toBe(2);

      const erasures = app.nest.get(ErasureService);
      const wanted = { email: robin.email, dryRun: false };
      const outcome = await erasures.erase({ brandId: brandA }, { userId: missing, name: 'Ada' }, wanted);
      expect(outcome).toMatchObject({ applied: true, leads: 1, others: [{ noun: 'submissions', count: 2 }] });
      expect(await kept()).toBe(0);
      expect(await listed(own.id)).toMatchObject([{ state: 'lead' }]);

      expect((await send({ values: robin }, {}, own)).status).toBe(201);
      expect(await kept()).toBe(0);
      expect(await listed(own.id)).toHaveLength(1);
    });
  });

  describe('while the database is busy', () => {
    it('are answered 503 with a time to come back, and nothing is half stored', async () => {
      const own = await aForm();
      const key = { 'idempotency-key': randomUUID(), origin: website };
      const holder = await test.owner.connect();
      try {
        await holder.query('begin; lock table form_submission in access exclusive mode');
        const answer = await send({ values: jane }, key, own);
        expect(answer.status).toBe(503);
        expect(answer.headers.get('retry-after')).toBe('5');
        expect(answer.headers.get('access-control-allow-origin')).toBe(website);
        expect(await problemOf(answer)).toMatchObject({ code: 'submissions_unavailable' });
      } finally {
        await holder.query('rollback');
        holder.release();
      }
      expect((await send({ values: jane }, key, own)).status).toBe(201);
      expect(await listed(own.id)).toHaveLength(1);
    });
  });
});
