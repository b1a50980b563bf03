import { createTestDatabase, fixedClock, type TestDatabase } from '@leadweave/testing';
import { JSDOM } from 'jsdom';
import { createHash } from 'node:crypto';
import { type FormDto } from './designing/form.dto.js';
import { type SubmissionItemDto } from './intake/submission.dto.js';
import { aFormDto, arrangeBrands, type FormsApp, startFormsApp, testMigrations } from './testing-support/forms-app.js';

const filledIn = { name: 'Jane <Doe>', email: 'jane@example.com', consent: 'Yes' };
const everyKind = [
  ...aFormDto().fields,
  { id: 'phone', kind: 'phone', label: 'Phone', required: false, role: 'phone', help: 'We call back.' },
  { id: 'town', kind: 'choice', label: 'Town', required: true, role: 'none', options: ['Austin', '"Waco"'] },
  { id: 'time', kind: 'choice', label: 'Time', required: false, role: 'none', options: ['AM', 'PM'], display: 'radio' },
  { id: 'news', kind: 'checkbox', label: '<b>News</b>', required: false, role: 'none' },
];

describe('hosted forms', () => {
  let test: TestDatabase;
  let app: FormsApp;
  let forms = 0;
  const clock = fixedClock('2026-11-20T12:00:00.000Z');

  beforeAll(async () => {
    test = await createTestDatabase({ migrations: testMigrations });
    await arrangeBrands(test.owner);
    app = await startFormsApp(test.database, test.url, { clock: () => clock.now() });
  });

  afterAll(async () => {
    await app.close();
    await test.drop();
  });

  async function aForm(parts: object = {}): Promise<FormDto> {
    const response = await app.call('POST', '/forms', aFormDto({ name: `Form ${(forms += 1)}`, ...parts }));
    expect(response.status).toBe(201);
    return (await response.json()) as FormDto;
  }

  const pageOf = async (response: Response) => new JSDOM(await response.text()).window.document;
  const post = (form: FormDto, body: BodyInit, headers: Record<string, string> = {}) =>
    app.fetch(`/f/${form.publicKey}`, { method: 'POST', body, headers });
  const submissionsOf = async ({ id }: FormDto) => {
    const response = await app.call('GET', `/forms/${id}/submissions`);
    return ((await response.json()) as { data: SubmissionItemDto[] }).data;
  };

  it('are pages without script in which every control has its label', async () => {
    const form = await aForm({ fields: everyKind });
    const response = await app.fetch(`/f/${form.publicKey}?utm_source=flyer`);
    expect(response.status).toBe(200);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain(`default-src 'none'`);
    expect(policy).toContain(`frame-ancestors 'self' https://www.example.com`);
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(response.headers.get('x-frame-options')).toBeNull();
    const page = await pageOf(response);
    const style = page.querySelector('style')?.textContent ?? '';
    expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
    expect(page.documentElement.lang).toBe('en');
    expect(page.querySelector('script')).toBeNull();
    expect(page.querySelector('h1')?.textContent).toBe(form.name);
    const controls = [...page.querySelectorAll<HTMLInputElement>('main input:not([type=hidden]),select,textarea')];
    expect(controls).toHaveLength(10);
    for (const control of controls) expect(control.labels).toHaveLength(1);
    expect(page.querySelector('#phone')?.getAttribute('aria-describedby')).toBe('phone-help');
    expect(page.querySelector('#email')?.getAttribute('autocomplete')).toBe('email');
    expect(page.querySelector('main b')).toBeNull();
  });

  it('take a post, thank and make a lead; sent twice it is still one', async () => {
    const form = await aForm();
    const address = `/f/${form.publicKey}?utm_source=flyer&utm_medium=print`;
    const page = await pageOf(await app.fetch(address, { headers: { referer: 'https://www.google.com/' } }));
    clock.advance(20_000);
    const hidden = [...page.querySelectorAll<HTMLInputElement>('input[type=hidden]')].map(({ name, value }) => [
      name,
      value,
    ]);
    const body = () => new URLSearchParams([...hidden, ...Object.entries(filledIn)] as [string, string][]);
    for (let time = 0; time < 2; time += 1) {
      const answer = await post(form, body(), { origin: 'https://leads.example.com' });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, `/f/${form.publicKey}/thanks`]);
    }
    const [item, ...others] = await submissionsOf(form);
    expect([item, others]).toMatchObject([{ state: 'lead', suspicions: [], contactName: 'Jane <Doe>' }, []]);
    expect(await (await app.call('GET', `/leads/${item?.leadId}`)).json()).toMatchObject({
      attribution: { source: 'flyer', medium: 'print', referrer: 'https://www.google.com/' },
      fields: { Name: 'Jane <Doe>', 'I agree.': 'Yes' },
    });
    expect((await pageOf(await app.fetch(`/f/${form.publicKey}/thanks`))).body.textContent).toContain('Thank you.');
  });

  it('take multipart posts and further fields of a plain HTML form, and follow to the page that was chosen', async () => {
    const form = await aForm({ outcome: { kind: 'redirect', address: 'https://www.example.com/thanks?a=1' } });
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...filledIn, budget: '5,000' })) body.append(name, value);
    body.append('utm_source', 'newsletter');
    body.append('photo', new File(['x'], 'roof.jpg'));
    const answer = await post(form, body, { origin: 'https://www.example.com' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, 'https://www.example.com/thanks?a=1']);
    expect(answer.headers.get('content-security-policy')).toContain(`form-action 'self' https://www.example.com`);
    const [item] = await submissionsOf(form);
    expect(await (await app.call('GET', `/leads/${item?.leadId}`)).json()).toMatchObject({
      fields: { budget: '5,000', photo: 'roof.jpg' },
      attribution: { source: 'newsletter' },
    });
  });

  it('show faults at their fields and keep what was typed', async () => {
    const form = await aForm({ fields: everyKind });
    const answer = await post(
      form,
      new URLSearchParams({ ...filledIn, email: 'nowhere', town: '"Waco"', time: 'PM', news: 'Yes' }),
    );
    expect(answer.status).toBe(422);
    const page = await pageOf(answer);
    expect(page.title).toBe(`Error: ${form.name}`);
    expect(page.querySelector('[role=alert] a')?.getAttribute('href')).toBe('#email');
    const email = page.querySelector<HTMLInputElement>('#email');
    expect([email?.value, email?.getAttribute('aria-invalid')]).toEqual(['nowhere', 'true']);
    const described = page.getElementById(email?.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toContain('Enter an e-mail address');
    expect(page.querySelector<HTMLInputElement>('#name')?.value).toBe('Jane <Doe>');
    expect(page.querySelector<HTMLSelectElement>('#town')?.value).toBe('"Waco"');
    expect(page.querySelector<HTMLInputElement>('[name=time]:checked')?.value).toBe('PM');
    expect(page.querySelector<HTMLInputElement>('#news')?.checked).toBe(true);
    expect(await submissionsOf(form)).toEqual([]);
  });

  it('write no value as markup', async () => {
    const form = await aForm();
    const canary = `"><script>x()</script><img src=x onerror=x()>'`;
    const answer = await post(
      form,
      new URLSearchParams({ name: canary, email: canary, message: `</textarea>${canary}` }),
    );
    const page = await pageOf(answer);
    expect(page.querySelector('script, img')).toBeNull();
    expect(page.querySelector<HTMLInputElement>('#name')?.value).toBe(canary);
    expect(page.querySelector<HTMLTextAreaElement>('#message')?.value).toBe(`</textarea>${canary}`);
  });

  it('mark who fills in the field that people do not see', async () => {
    const form = await aForm();
    await post(form, new URLSearchParams({ ...filledIn, 'lw-website': 'https://spam.example' }));
    expect(await submissionsOf(form)).toMatchObject([{ state: 'lead', suspicions: ['trap-filled'] }]);
  });

  it('refuse foreign websites, other bodies and closed forms, and know no other', async () => {
    const form = await aForm();
    const foreign = await post(form, new URLSearchParams(filledIn), { origin: 'https://evil.example' });
    expect(foreign.status).toBe(403);
    expect((await pageOf(foreign)).querySelector<HTMLInputElement>('#name')?.value).toBe('Jane <Doe>');
    expect((await post(form, '{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await post(form, 'x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(400);
    await app.call('PATCH', `/forms/${form.id}`, { state: 'disabled' }, { headers: { 'if-match': '"1"' } });
    expect((await pageOf(await app.fetch(`/f/${form.publicKey}`))).querySelector('form')).toBeNull();
    expect((await post(form, new URLSearchParams(filledIn))).status).toBe(409);
    for (const key of ['nobody-knows-it', 'a%00b', '%F0%9F%99%82', 'x'.repeat(2_000)]) {
      const unknown = await app.fetch(`/f/${key}`);
      expect([unknown.status, (await pageOf(unknown)).title]).toEqual([404, 'No such form']);
    }
  });

  it('keep what was typed while the database is busy, under the same key', async () => {
    const form = await aForm();
    const holder = await test.owner.connect();
    const body = new URLSearchParams({ ...filledIn, 'lw-key': 'the-key' });
    try {
      await holder.query('begin; lock table form_submission in access exclusive mode');
      const answer = await post(form, body);
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      const page = await pageOf(answer);
      expect(page.querySelector('[role=alert]')?.textContent).toContain('Nothing was stored yet.');
      expect(page.querySelector<HTMLInputElement>('#name')?.value).toBe('Jane <Doe>');
      expect(page.querySelector<HTMLInputElement>('[name=lw-key]')?.value).toBe('the-key');
    } finally {
      await holder.query('rollback');
      holder.release();
    }
  });

  it('give websites a script with what it needs to know', async () => {
    const form = await aForm();
    const response = await app.fetch(`/f/${form.publicKey}/embed.js`);
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    const script = await response.text();
    const [, given = ''] = /^function leadweaveForm\(settings\) \{\}\nleadweaveForm\((.*)\);\n$/.exec(script) ?? [];
    expect(JSON.parse(given)).toEqual({
      ...{
        key: form.publicKey,
        name: form.name,
        fields: aFormDto().fields.map((field) => ({ ...field, options: [], display: 'select' })),
        submitLabel: 'Send',
        isOpen: true,
      },
      origin: 'https://leads.example.com',
      path: `/api/v1/forms/${form.id}/submissions`,
    });
    expect(script).not.toContain('locationId');
    expect((await app.fetch('/f/nobody-knows-it/embed.js')).status).toBe(404);
  });
});
