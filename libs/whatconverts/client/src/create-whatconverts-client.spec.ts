import { aClient } from './testing-fixtures/a-client.js';
import { aWireLead, aWirePage } from './testing-fixtures/a-wire-lead.js';
import listPage from './testing-fixtures/api-leads-list-page.assembled.json';
import oldList from './testing-fixtures/api-leads-list.2016-gem.json';
import singleLead from './testing-fixtures/api-lead-single.2016-gem.json';
import invalidLead from './testing-fixtures/api-error-400-invalid-lead.2016-gem.json';
import badCredential from './testing-fixtures/api-error-401-bad-credential.json';
import { errorOf } from './testing-fixtures/error-of.js';
import { scriptedHttp } from './testing-fixtures/scripted-http.js';

const ok = (body: unknown, headers?: Record<string, string>) => ({ status: 200, body, headers });
const empty = ok(aWirePage([]));

describe('leads.list', () => {
  it('sends snake_case names, UTC date-times, Basic credentials and no redirects', async () => {
    const { client, script } = aClient([ok(aWirePage([], { page_number: 2 }))]);
    await client.leads.list({
      leadsPerPage: 250,
      pageNumber: 2,
      leadType: 'phone_call',
      phoneNumber: '+17045550101',
      startDate: new Date('2026-01-01T00:00:00.900Z'),
      endDate: '2026-01-31',
      order: 'asc',
    });
    expect(script.asked()).toEqual([
      'leads?leads_per_page=250&page_number=2&lead_type=phone_call&phone_number=%2B17045550101&start_date=2026-01-01T00%3A00%3A00Z&end_date=2026-01-31&order=asc',
    ]);
    expect(script.requests[0]?.headers['Authorization']).toBe('Basic dG9rZW4tMTpzZWNyZXQtMQ==');
    expect(script.requests[0]).toMatchObject({
      maxRedirects: 0,
      maxContentLength: 67_108_864,
      responseType: 'arraybuffer',
      timeout: 15_000,
    });
  });

  it('reads the page of the contract', async () => {
    const { client } = aClient([ok(listPage, { Date: 'Fri, 20 Nov 2026 10:00:00 GMT' })]);
    const page = await client.leads.list();
    expect(page).toMatchObject({
      pageNumber: 1,
      totalPages: 1,
      totalLeads: 1,
      serverDate: new Date('2026-11-20T10:00:00Z'),
    });
    expect(page.rows[0]).toMatchObject({ kind: 'lead', lead: { leadId: '178849242', type: 'phone_call' } });
  });

  it('reads the fixtures of 2016, which name no profile', async () => {
    const { client } = aClient([ok(oldList)]);
    expect((await client.leads.list()).rows.map((row) => row.kind)).toEqual(['lead', 'lead', 'lead']);
  });

  it('reports a bad row alone', async () => {
    const { client } = aClient([ok(aWirePage([aWireLead(), { profile_id: 1 }, 7, aWireLead({ lead_id: 3 })]))]);
    const { rows } = await client.leads.list();
    expect(rows.map((row) => (row.kind === 'unreadable' ? row.reason : row.kind))).toEqual([
      'lead',
      'lead-id-missing',
      'not-an-object',
      'lead',
    ]);
  });

  it.each([
    ['profileId', { profileId: '5' }, aWireLead()],
    ['accountId', { accountId: '5' }, aWireLead()],
    ['leadType', { leadType: 'chat' as const }, aWireLead()],
    ['uniqueness', { uniqueness: 'unique' as const }, aWireLead({ lead_status: 'Repeat' })],
    ['quotable', { quotable: 'yes' as const }, aWireLead({ quotable: 'No' })],
    ['salesValue', { salesValue: 'has_value' as const }, aWireLead({ sales_value: null })],
    ['quoteValue', { quoteValue: 'no_value' as const }, aWireLead({ quote_value: 3 })],
    ['spam', { spam: true }, aWireLead({ spam: false })],
    ['duplicate', { duplicate: true }, aWireLead({ duplicate: false })],
    ['visitorId', { visitorId: 'a' }, aWireLead({ user_id: 'b' })],
    ['dates', { startDate: new Date('2026-01-15T12:00:02Z') }, aWireLead()],
    ['dates', { endDate: new Date('2026-01-15T11:59:58Z') }, aWireLead()],
    ['dates', { endDate: '2026-01-13' }, aWireLead()],
  ])('refuses rows that ignore %s', async (aspect, query, row) => {
    const { client, script } = aClient([ok(aWirePage([row]))]);
    const error = await errorOf(client.leads.list(query));
    expect(error).toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect, count: 1, of: 1, exampleLeadIds: ['1'] },
    });
    expect(script.requests).toHaveLength(1);
  });

  it('allows a second of difference and a whole end day', async () => {
    const { client } = aClient([ok(aWirePage([aWireLead()]))]);
    for (const query of [
      { startDate: new Date('2026-01-15T12:00:01Z') },
      { endDate: new Date('2026-01-15T11:59:59Z') },
      { endDate: '2026-01-15' },
    ]) {
      expect((await client.leads.list(query)).rows).toHaveLength(1);
    }
  });

  it('sets a row aside that does not name the profile asked for', async () => {
    const { client } = aClient([ok(aWirePage([aWireLead({ profile_id: undefined })]))]);
    expect((await client.leads.list({ profileId: '146471' })).rows[0]).toMatchObject({
      kind: 'unreadable',
      reason: 'profile-id-missing',
      leadId: '1',
    });
  });

  it('refuses another page than asked for', async () => {
    const error = await errorOf(aClient([empty]).client.leads.list({ pageNumber: 2 }));
    expect(error).toMatchObject({ code: 'unfaithful-response', mismatch: { aspect: 'pageNumber' } });
  });

  it('refuses more rows than asked for', async () => {
    const error = await errorOf(
      aClient([ok(aWirePage([aWireLead(), aWireLead({ lead_id: 2 })]))]).client.leads.list({ leadsPerPage: 1 }),
    );
    expect(error).toMatchObject({ code: 'unfaithful-response', mismatch: { aspect: 'leadsPerPage' } });
  });

  it.each([
    { leadsPerPage: 2501 },
    { leadsPerPage: 0 },
    { pageNumber: 0 },
    { startDate: '2025-01-01', endDate: '2026-02-06' },
    { startDate: '2026-02-01', endDate: '2026-01-01' },
    { startDate: new Date(Number.NaN) },
  ])('never asks %j', async (query) => {
    const { client, script } = aClient([empty]);
    expect(await errorOf(client.leads.list(query))).toMatchObject({ code: 'invalid-request' });
    expect(script.requests).toHaveLength(0);
  });

  it('asks for exactly 400 days', async () => {
    const { client } = aClient([empty]);
    await expect(client.leads.list({ startDate: '2025-01-01', endDate: '2026-02-05' })).resolves.toBeDefined();
  });
});

describe('answers that are no page', () => {
  it.each([
    ['an HTML page with 200', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['no content type', { status: 200, body: '{}', headers: { 'content-type': '' } }],
    [
      'another charset',
      { status: 200, body: aWirePage([]), headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
    ],
    ['bytes that are no UTF-8', { status: 200, body: new Uint8Array([0x22, 0xff, 0x22]) }],
    ['half a page', { status: 200, body: '{"page_number":1,"leads":[{' }],
    ['an empty body', { status: 200, body: '' }],
    ['another envelope', { status: 200, body: { data: [] } }],
    ['a redirect', { status: 302, body: '', headers: { location: 'https://elsewhere.example.com/' } }],
  ])('%s is unexpected-body', async (_name, answer) => {
    expect(await errorOf(aClient([answer], { retry: { maxAttempts: 1 } }).client.leads.list())).toMatchObject({
      code: 'unexpected-body',
    });
  });

  it.each([
    [401, badCredential, 'unauthorized'],
    [403, '', 'forbidden'],
    [403, { error_message: 'Daily quota exceeded.' }, 'rate-limited'],
    [404, '<html>', 'not-found'],
    [400, { error_message: 'Bad.' }, 'invalid-request'],
    [429, '', 'rate-limited'],
    [503, { error_message: 'Request limit reached' }, 'rate-limited'],
    [500, '<html>', 'unavailable'],
    [418, '', 'invalid-request'],
    [200, { error_message: 'Authentication failed.' }, 'unauthorized'],
    [200, { error_message: 'Something.' }, 'unexpected-body'],
  ])('status %d with %j is %s', async (status, body, code) => {
    expect(await errorOf(aClient([{ status, body }], { retry: { maxAttempts: 1 } }).client.leads.list())).toMatchObject(
      { code },
    );
  });

  it('shows the vendor message without the key, addresses and numbers', async () => {
    const body = { error_message: 'token-1 secret-1 jo@example.com +1 704 555 0101 https://wc.example.com/x?token=a' };
    const error = await errorOf(aClient([{ status: 400, body }]).client.leads.list());
    expect(error.vendorMessage).toBe('[redacted] [redacted] [redacted] [redacted] https://wc.example.com/x?[redacted]');
    expect(JSON.stringify({ ...error, message: error.message, stack: error.stack })).not.toMatch(/secret-1|dG9rZW4/);
  });
});

describe('tries', () => {
  it('repeats a read with growing waits and tells of each try', async () => {
    const { client, waits, events } = aClient([{ status: 503 }, { fails: 'ECONNRESET' }, empty]);
    await client.leads.list({}, { priority: 'backfill' });
    expect(waits).toEqual([500, 1000]);
    expect(
      events.map(({ attempt, errorCode, retryInMs, status, resource, priority }) => ({
        attempt,
        errorCode,
        retryInMs,
        status,
        resource,
        priority,
      })),
    ).toEqual([
      { attempt: 1, errorCode: 'unavailable', retryInMs: 500, status: 503, resource: 'leads', priority: 'backfill' },
      { attempt: 2, errorCode: 'network', retryInMs: 1000, status: undefined, resource: 'leads', priority: 'backfill' },
      { attempt: 3, errorCode: undefined, retryInMs: undefined, status: 200, resource: 'leads', priority: 'backfill' },
    ]);
  });

  it('gives up after four', async () => {
    const { client, script } = aClient([{ status: 500 }]);
    expect(await errorOf(client.leads.list())).toMatchObject({ code: 'unavailable', status: 500 });
    expect(script.requests).toHaveLength(4);
  });

  it('honours Retry-After and hands longer ones to the caller', async () => {
    const { client, waits } = aClient([{ status: 429, headers: { 'retry-after': '9' } }, empty]);
    await client.leads.list();
    expect(waits).toEqual([9000]);
    const long = aClient([{ status: 429, headers: { 'retry-after': '3600' } }]);
    expect(await errorOf(long.client.leads.list())).toMatchObject({ code: 'rate-limited', retryAfterMs: 3_600_000 });
    expect(long.waits).toEqual([]);
  });

  it('reserves every try in the budget with its priority', async () => {
    const asked: string[] = [];
    const budget = {
      reserve: (priority: string) => Promise.resolve({ granted: true as const, seen: asked.push(priority) }),
    };
    await aClient([{ status: 500 }, empty], { budget }).client.leads.list({}, { priority: 'confirm' });
    expect(asked).toEqual(['confirm', 'confirm']);
  });

  it('sends nothing when the budget refuses', async () => {
    const resumeAt = new Date('2026-11-21T00:00:00Z');
    const { client, script } = aClient([empty], {
      budget: { reserve: () => Promise.resolve({ granted: false, resumeAt }) },
    });
    expect(await errorOf(client.leads.list())).toMatchObject({ code: 'budget-exhausted', resumeAt });
    expect(script.requests).toHaveLength(0);
  });

  it('stops for an aborted signal without sending', async () => {
    const { client, script } = aClient([empty]);
    expect(await errorOf(client.leads.list({}, { signal: AbortSignal.abort() }))).toMatchObject({ code: 'aborted' });
    expect(script.requests).toHaveLength(0);
  });

  it('aborts a running request', async () => {
    const controller = new AbortController();
    const { client } = aClient(['never']);
    const call = errorOf(client.leads.list({}, { signal: controller.signal }));
    setImmediate(() => controller.abort());
    expect(await call).toMatchObject({ code: 'aborted' });
  });

  it('ends a try after a minute and aborts its request', async () => {
    jest.useFakeTimers();
    try {
      const { client, script } = aClient(['never'], { retry: { maxAttempts: 1 } });
      const call = errorOf(client.leads.list());
      await jest.advanceTimersByTimeAsync(59_999);
      expect(script.requests[0]?.signal?.aborted).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(await call).toMatchObject({ code: 'timeout' });
      expect(script.requests[0]?.signal?.aborted).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  });

  it('names an oversized and a falsely packed body unexpected', async () => {
    for (const failure of [
      { fails: 'ERR_BAD_RESPONSE', message: 'maxContentLength size of 5 exceeded' },
      { fails: 'Z_DATA_ERROR' },
    ]) {
      expect(await errorOf(aClient([failure], { retry: { maxAttempts: 1 } }).client.leads.list())).toMatchObject({
        code: 'unexpected-body',
      });
    }
  });

  it('keeps the request out of the error', async () => {
    const error = await errorOf(aClient([{ fails: 'ENOTFOUND' }], { retry: { maxAttempts: 1 } }).client.leads.list());
    expect(error).toMatchObject({ code: 'network', message: 'The connection failed (ENOTFOUND).' });
    expect(error).not.toHaveProperty('cause');
  });
});

describe('leads.get', () => {
  it('reads the envelope with one lead', async () => {
    const { client, script } = aClient([ok(singleLead)]);
    expect(await client.leads.get('123')).toMatchObject({
      kind: 'lead',
      lead: { leadId: '123', formName: 'Form 04-28-2016' },
    });
    expect(script.asked()).toEqual(['leads/123']);
  });

  it.each([
    { status: 400, body: invalidLead },
    { status: 400, body: '' },
    { status: 404, body: '' },
    ok(aWirePage([])),
  ])('says not-found for %j', async (answer) => {
    expect(await errorOf(aClient([answer]).client.leads.get('5'))).toMatchObject({ code: 'not-found' });
  });

  it('refuses another lead, and several', async () => {
    expect(await errorOf(aClient([ok(singleLead)]).client.leads.get('5'))).toMatchObject({
      code: 'unfaithful-response',
    });
    const several = ok(aWirePage([aWireLead(), aWireLead({ lead_id: 2 })]));
    expect(await errorOf(aClient([several]).client.leads.get('1'))).toMatchObject({ code: 'unfaithful-response' });
  });

  it('refuses an id that would change the path', async () => {
    expect(await errorOf(aClient([empty]).client.leads.get('1/../../x'))).toMatchObject({ code: 'invalid-request' });
  });
});

describe('createWhatConvertsClient', () => {
  it.each(['not a url', 'ftp://wc.example.com/', 'https://user:pw@wc.example.com/', 'https://wc.example.com/?a=1'])(
    'refuses the base address %s',
    (baseUrl) => {
      expect(() => aClient([empty], { baseUrl })).toThrow(expect.objectContaining({ code: 'invalid-request' }));
    },
  );

  it.each([
    { token: '', secret: 'a' },
    { token: 'a', secret: '' },
    { token: 'a:b', secret: 'c' },
  ])('refuses the credentials %j', (credentials) => {
    expect(() => aClient([empty], { credentials })).toThrow(expect.objectContaining({ code: 'invalid-request' }));
  });

  it('adds the missing slash and ignores an address of the axios instance', async () => {
    const script = scriptedHttp(empty);
    script.http.defaults.baseURL = 'https://elsewhere.example.com/';
    await aClient(script, { baseUrl: 'https://wc.example.com/api/v1' }).client.leads.list();
    expect(script.requests[0]?.url).toBe('https://wc.example.com/api/v1/leads');
    expect(script.requests[0]?.baseURL).toBe('');
  });
});
