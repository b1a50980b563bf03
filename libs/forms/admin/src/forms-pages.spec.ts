import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { aForm } from './a-form.spec-support.js';
import { type FormItem, type SubmissionItem } from './forms-api.js';
import { formsRoutes } from './forms.routes.js';

type Role = 'brand_admin' | 'franchisee' | 'marketing';

const places = [
  { id: 'loc-1', name: 'Austin North' },
  { id: 'loc-2', name: 'Waco' },
];
const session = (role: Role) => ({
  user: { id: 'u' },
  brands: [{ id: 'brand-1', name: 'B', role, locations: places }],
});

const aSubmission = (parts: Partial<SubmissionItem> = {}): SubmissionItem => ({
  ...{ id: 's-1', state: 'lead', submittedAt: '2026-11-20T14:02:11.000Z', receivedAt: '2026-11-20T14:02:11.000Z' },
  ...{ locationId: 'loc-1', locationName: 'Austin North', leadId: 'lead-1', contactName: 'Jane Doe' },
  ...{ quality: 'unscored', paired: false, suspicions: [], externalId: null },
  ...parts,
});

async function open(address: string, role: Role = 'brand_admin') {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'grow/forms', children: formsRoutes }], withComponentInputBinding()),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const backend = TestBed.inject(HttpTestingController);
  const harness = await RouterTestingHarness.create();
  const arriving = harness.navigateByUrl(`/grow/forms${address}`);
  const settle = async () => {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const asked = async (method: string, path: string): Promise<TestRequest> => {
    for (let round = 0; round < 200; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const answer = async (path: string, body: object) => {
    (await asked('GET', path)).flush(body);
    await settle();
  };
  const text = () => document.body.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
  const named = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, name: RegExp) =>
    [...document.querySelectorAll(tag)].find((one) =>
      name.test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
    );
  const press = async (name: RegExp) => {
    named('button', name)!.click();
    await settle();
  };
  const type = async (label: RegExp, value: string) => {
    const control = named('label', label)?.control as HTMLInputElement;
    control.value = value;
    control.dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  await settle();
  void arriving;
  return { asked, answer, settle, text, press, type, named, session: () => answer('/api/v1/session', session(role)) };
}

const url = '/api/v1/forms';
const ofForm = `${url}/form-1`;

describe('the list of forms', () => {
  it('shows figures, place and state of each', async () => {
    const page = await open('');
    await page.session();
    const routed: FormItem = aForm({
      id: 'form-2',
      name: 'Quote',
      locationName: null,
      routingKind: 'postcode',
      locationCount: 3,
    });
    await page.answer(url, { data: [aForm(), routed], nextCursor: null });
    expect(page.text()).toContain('Austin North');
    expect(page.text()).toContain('3 locations by postcode');
    expect(page.text()).toContain('74 %');
    expect(page.named('button', /New form/)).toBeDefined();
  });

  it('starts from a template when there is none, for those who may', async () => {
    const page = await open('');
    await page.session();
    await page.answer(url, { data: [], nextCursor: null });
    expect(page.named('a', /Quote request/)?.getAttribute('href')).toBe('/grow/forms/new?template=quote');
  });

  it('offers nothing that the role may not do', async () => {
    const page = await open('', 'franchisee');
    await page.session();
    await page.answer(url, { data: [], nextCursor: null });
    expect(page.text()).toContain('once the brand has made one');
    expect(page.named('a', /Quote request/)).toBeUndefined();
  });

  it('says that forms go on when the list cannot be read', async () => {
    const page = await open('');
    (await page.asked('GET', url)).flush({ code: 'x' }, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    expect(page.text()).toContain('They go on taking submissions.');
  });
});

describe('the activity of a form', () => {
  it('shows submissions with what they became, and why others were refused', async () => {
    const page = await open('/form-1/activity');
    await page.session();
    const refusals = [
      { code: 'not-an-email', fieldId: 'email', count: 6, lastAt: '2026-11-20T14:02:11.000Z', sample: null },
    ];
    await page.answer(ofForm, aForm({ refusals, figures: { ...aForm().figures, refused: 6 } }));
    const data = [
      aSubmission({ paired: true }),
      aSubmission({ id: 's-2', state: 'test', leadId: null, contactName: null }),
      aSubmission({ id: 's-3', suspicions: ['trap-filled'] }),
    ];
    await page.answer(`${ofForm}/submissions`, { data, nextCursor: null });
    for (const told of [
      'Paired lead',
      'Test, not counted',
      'a hidden field was filled in',
      '“E-mail” was no e-mail address',
    ]) {
      expect(page.text()).toContain(told);
    }
    expect(page.named('a', /Jane Doe/)?.getAttribute('href')).toBe('/grow/leads/lead-1');
  });

  it('sends a test that the form accepts, and reads the list again', async () => {
    const page = await open('/form-1/activity');
    await page.session();
    await page.answer(ofForm, aForm());
    await page.answer(`${ofForm}/submissions`, { data: [], nextCursor: null });
    expect(page.text()).toContain('Nothing received yet');
    await page.press(/Send test submission/);
    const sent = await page.asked('POST', `${ofForm}/test-submissions`);
    expect(sent.request.body).toEqual({ values: { name: 'Test Person', email: 'test@example.com' } });
    sent.flush({ id: 's-9', locationId: 'loc-1', receivedAt: '', outcome: {} });
    await page.settle();
    expect(page.text()).toContain('a real one would go to Austin North');
    await page.answer(`${ofForm}/submissions`, {
      data: [aSubmission({ state: 'test', leadId: null })],
      nextCursor: null,
    });
    expect(page.text()).toContain('Test, not counted');
  });

  it('answers for a missing form as for one that is not seen', async () => {
    const page = await open('/form-1/activity');
    (await page.asked('GET', ofForm)).flush({ code: 'form_unknown' }, { status: 404, statusText: 'Not found' });
    await page.settle();
    expect(page.text()).toContain('There is no such form');
  });
});

describe('the design of a form', () => {
  it('moves, adds and removes fields by buttons, and saves what was seen', async () => {
    const page = await open('/form-1/design');
    await page.session();
    await page.answer(ofForm, aForm());
    expect(page.named('button', /Move Name up/)?.disabled).toBe(true);
    await page.press(/Move Name down/);
    await page.press(/Add a field/);
    await page.press(/^Consent$/);
    await page.type(/What people agree to/, 'You may call me.');
    await page.press(/^\s*Save\s*$/);
    const sent = await page.asked('PATCH', ofForm);
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    const { fields } = sent.request.body as { fields: { id: string; label: string }[] };
    expect(fields.map(({ label }) => label)).toEqual(['E-mail', 'Name', 'You may call me.']);
    sent.flush(aForm({ version: 4 }));
    await page.settle();
    expect(page.text()).toContain('Form saved');
  });

  it('draws the preview as visitors will see it', async () => {
    const page = await open('/form-1/design');
    await page.session();
    await page.answer(ofForm, aForm());
    await page.type(/^Words on the button$/, 'Ask us');
    const preview = [...document.querySelectorAll('*')].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
    expect(preview?.querySelector('button')?.textContent).toBe('Ask us');
    expect([...(preview?.querySelectorAll('label') ?? [])].map((label) => label.textContent)).toContain('E-mail');
  });

  it('names faults where they are before anything is sent', async () => {
    const page = await open('/form-1/design');
    await page.session();
    await page.answer(ofForm, aForm());
    await page.press(/^\s*E-mail\s*E-mail/);
    await page.type(/^Label$/, '');
    await page.press(/^\s*Save\s*$/);
    expect(page.text()).toContain('Enter a label.');
  });

  it('keeps what was typed and says so when the name is taken', async () => {
    const page = await open('/new?template=contact');
    await page.session();
    await page.type(/^Location$/, 'loc-2');
    await page.press(/Create form/);
    const sent = await page.asked('POST', url);
    expect(sent.request.body).toMatchObject({ name: 'Contact', routing: { kind: 'fixed', locationId: 'loc-2' } });
    sent.flush({ code: 'form_name_taken' }, { status: 409, statusText: 'Conflict' });
    await page.settle();
    expect(page.text()).toContain('A form of this name exists already.');
  });

  it('is for brand admins', async () => {
    const page = await open('/form-1/design', 'marketing');
    await page.session();
    await page.answer(ofForm, aForm());
    expect(page.text()).toContain('Only brand admins design forms');
    expect(page.named('button', /Send test submission/)).toBeUndefined();
  });
});

describe('publishing a form', () => {
  it('gives page, snippet, HTML and call', async () => {
    const page = await open('/form-1/publish');
    await page.session();
    await page.answer(ofForm, aForm());
    for (const told of ['/f/Jx2vQ0cN4aBhT1sK/embed.js', '<form data-leadweave=', 'Idempotency-Key']) {
      expect(page.text()).toContain(told);
    }
  });

  it('says which way is not open yet', async () => {
    const page = await open('/form-1/publish');
    await page.session();
    await page.answer(ofForm, aForm({ websites: [] }));
    expect(page.text()).toContain('No website may embed this form yet.');
  });
});
