import { type FormField } from '@leadweave/forms-domain';
import { type EmbedSettings } from './embed-settings.js';
import { attachForm, placeForm } from './place-form.js';
import { readVisit } from './read-visit.js';
import { type Sender } from './send-submission.js';
import { startForms } from './start-forms.js';

const field = (parts: Partial<FormField>): FormField => ({
  ...{ id: 'name', kind: 'text', label: 'Name', required: true, role: 'name', options: [], display: 'select' },
  ...parts,
});
const settings: EmbedSettings = {
  key: 'KEY',
  name: 'Contact Us',
  fields: [
    field({}),
    field({ id: 'email', kind: 'email', label: 'E-mail', role: 'email', help: 'We never share it.' }),
    field({
      id: 'time',
      kind: 'choice',
      label: 'Time',
      required: false,
      role: 'none',
      options: ['AM', 'PM'],
      display: 'radio',
    }),
    field({ id: 'consent', kind: 'consent', label: '<i>I agree</i>', role: 'none' }),
  ],
  submitLabel: 'Send it',
  isOpen: true,
  origin: 'https://leads.example.com',
  path: '/api/v1/forms/1/submissions',
};
const url = 'https://leads.example.com/api/v1/forms/1/submissions';

interface Call {
  readonly url: string;
  readonly key: string;
  readonly body: { values: Record<string, unknown>; visit: Record<string, unknown>; trap?: string; elapsedMs: number };
}

/** A server that answers from a list; what is no status is a network that fails. */
function aServer(...answers: (readonly [number, object, Record<string, string>?] | 'network')[]) {
  const calls: Call[] = [];
  const waits: number[] = [];
  const fetch = ((address: string, init: RequestInit) => {
    const headers = init.headers as Record<string, string>;
    calls.push({
      url: address,
      key: headers['Idempotency-Key']!,
      body: JSON.parse(init.body as string) as Call['body'],
    });
    expect(init.credentials).toBe('omit');
    const answer = answers.shift() ?? 'network';
    if (answer === 'network') return Promise.reject(new TypeError('Failed to fetch'));
    const [status, body, answered = {}] = answer;
    return Promise.resolve({ status, headers: new Map(Object.entries(answered)), json: () => Promise.resolve(body) });
  }) as unknown as Sender['fetch'];
  const wait = (milliseconds: number) => Promise.resolve(void waits.push(milliseconds));
  return { calls, waits, sender: { fetch, wait } };
}

const thanks = [201, { outcome: { kind: 'message', text: 'Thank you, Jane.', address: null } }] as const;

function placed(sender: Sender, given: EmbedSettings = settings) {
  const host = document.createElement('div');
  document.body.replaceChildren(host);
  placeForm(host, given, url, sender);
  return { root: host.shadowRoot!, form: host.shadowRoot!.querySelector('form')! };
}

const control = (form: HTMLFormElement, name: string) => form.elements.namedItem(name) as HTMLInputElement;

function fillIn(form: HTMLFormElement): void {
  control(form, 'name').value = 'Jane Doe';
  control(form, 'email').value = 'jane@example.com';
  control(form, 'consent').checked = true;
}

async function submit(form: HTMLFormElement): Promise<void> {
  form.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
  for (let round = 0; round < 40; round += 1) await Promise.resolve();
}

beforeEach(() => {
  sessionStorage.clear();
  document.body.replaceChildren();
  delete window.leadweaveVisitorId;
});

describe('an embedded form', () => {
  it('labels every control and writes texts as texts', () => {
    const { form } = placed(aServer().sender);
    const controls = [...form.querySelectorAll<HTMLInputElement>('input, select, textarea')];
    expect(controls.map(({ labels }) => labels?.length)).toEqual([1, 1, 1, 1, 1, 1]);
    expect(form.querySelector('legend')?.textContent).toBe('Time (optional)');
    expect(form.querySelector('i')).toBeNull();
    expect(control(form, 'email').getAttribute('aria-describedby')).toBe('email-help');
  });

  it('sends values, visit and the time it took, and thanks in its place with focus', async () => {
    const { calls, sender } = aServer(thanks);
    const { form, root } = placed(sender);
    fillIn(form);
    await submit(form);
    expect(calls).toMatchObject([
      { url, body: { values: { name: 'Jane Doe', consent: 'Yes' }, visit: { page: 'http://localhost/' } } },
    ]);
    expect(calls[0]?.body.elapsedMs).toBeGreaterThanOrEqual(0);
    expect(calls[0]?.body).not.toHaveProperty('trap');
    expect(root.querySelector('form')).toBeNull();
    expect(root.activeElement?.textContent).toBe('Thank you, Jane.');
  });

  it('names faults at their controls before anything is sent, and puts focus on the first', async () => {
    const { calls, sender } = aServer();
    const { form, root } = placed(sender);
    control(form, 'name').value = 'Jane Doe';
    control(form, 'email').value = 'nowhere';
    await submit(form);
    expect(calls).toEqual([]);
    const email = control(form, 'email');
    expect(email.getAttribute('aria-invalid')).toBe('true');
    expect(email.getAttribute('aria-describedby')).toBe('email-help email-error');
    expect(root.getElementById('email-error')?.textContent).toContain('Enter an e-mail address');
    expect(root.activeElement).toBe(email);
    expect(form.querySelector('[role=alert]')?.textContent).toBe('Please look at the marked fields again.');
    fillIn(form);
    await submit(form);
    expect(email.hasAttribute('aria-invalid')).toBe(false);
  });

  it('shows what the server refuses, also about fields it does not have', async () => {
    const errors = [
      { pointer: '/values/name', detail: 'Enter “Name”.' },
      { pointer: '/values/phone', detail: 'Enter “Phone”.' },
    ];
    const { sender } = aServer([422, { errors }]);
    const { form, root } = placed(sender);
    fillIn(form);
    await submit(form);
    expect(root.getElementById('name-error')?.textContent).toBe('Enter “Name”.');
    expect(form.querySelector('[role=alert]')?.textContent).toContain('Enter “Phone”.');
  });

  it('tries again with the same key and the same bytes while the server is busy or away', async () => {
    const { calls, waits, sender } = aServer(
      'network',
      [503, {}, { 'Retry-After': '5' }],
      [409, {}, { 'Retry-After': '1' }],
      thanks,
    );
    const { form, root } = placed(sender);
    fillIn(form);
    await submit(form);
    expect(waits).toEqual([1_000, 5_000, 4_000]);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(1);
    expect(new Set(calls.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(root.textContent).toContain('Thank you, Jane.');
  });

  it('gives up in words, keeps what was typed, and sends the same submission when asked again', async () => {
    const { calls, sender } = aServer(...Array.from({ length: 6 }, () => 'network' as const), thanks);
    const { form, root } = placed(sender);
    fillIn(form);
    await submit(form);
    expect(root.activeElement?.textContent).toContain('What you entered is still here');
    expect(control(form, 'name').value).toBe('Jane Doe');
    expect(form.querySelector('button')?.hasAttribute('aria-disabled')).toBe(false);
    await submit(form);
    expect(calls).toHaveLength(7);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(1);
    expect(root.textContent).toContain('Thank you, Jane.');
  });

  it('takes changed values for another submission', async () => {
    const { calls, sender } = aServer([422, { errors: [] }], [422, { errors: [] }]);
    const { form } = placed(sender);
    fillIn(form);
    await submit(form);
    control(form, 'name').value = 'Jane Smith';
    await submit(form);
    expect(new Set(calls.map(({ key }) => key)).size).toBe(2);
  });

  it('is sent once however often the button is pressed', async () => {
    const { calls, sender } = aServer(thanks);
    const { form } = placed(sender);
    fillIn(form);
    form.dispatchEvent(new Event('submit', { cancelable: true }));
    await submit(form);
    expect(calls).toHaveLength(1);
  });

  it('tells the server what stands in the field that people do not see', async () => {
    const { calls, sender } = aServer(thanks);
    const { form } = placed(sender);
    fillIn(form);
    control(form, 'lw-website').value = 'https://spam.example';
    await submit(form);
    expect(calls[0]?.body.trap).toBe('https://spam.example');
  });

  it('says so when it is closed', () => {
    const host = document.createElement('div');
    placeForm(host, { ...settings, isOpen: false }, url);
    expect(host.shadowRoot?.textContent).toContain('does not take messages');
    expect(host.shadowRoot?.querySelector('form')).toBeNull();
  });
});

describe('a form of the website', () => {
  it('is sent by the script, and its faults stand below its controls', async () => {
    document.body.innerHTML = `<form><label>Name <input name="name"></label><input name="email" aria-label="E-mail">
      <label><input type="checkbox" name="consent"> ok</label><input name="color" value="red"></form>`;
    const form = document.querySelector('form')!;
    const { calls, sender } = aServer(thanks);
    attachForm(form, settings, url, sender);
    await submit(form);
    const name = control(form, 'name');
    expect(document.getElementById(name.getAttribute('aria-describedby') ?? '')?.textContent).toBe('Enter “Name”.');
    expect(document.activeElement).toBe(name);
    fillIn(form);
    await submit(form);
    expect(calls[0]?.body.values).toEqual({ name: 'Jane Doe', email: 'jane@example.com', consent: 'on', color: 'red' });
    expect(document.body.textContent).toContain('Thank you, Jane.');
  });
});

describe('the place of a form', () => {
  const hosts = () => [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot?.querySelector('form'));

  it('is the element with its key, before one without', () => {
    document.body.innerHTML = '<div data-leadweave-form></div><p data-leadweave-form="KEY"></p>';
    startForms(settings, null);
    expect(hosts().map(({ tagName }) => tagName)).toEqual(['P']);
  });

  it('is the first free element without a key', () => {
    document.body.innerHTML = '<p data-leadweave-form="OTHER"></p><div data-leadweave-form></div>';
    startForms(settings, null);
    expect(hosts().map(({ tagName }) => tagName)).toEqual(['DIV']);
  });

  it('is where the script stands', () => {
    document.body.innerHTML = '<p>Before</p><script type="text/plain"></script><p>After</p>';
    startForms(settings, document.querySelector('script'));
    expect(hosts()[0]?.previousElementSibling?.tagName).toBe('SCRIPT');
  });
});

describe('the visit', () => {
  it('remembers the first page of the session and its parameters', () => {
    history.replaceState(null, '', '/landing?utm_source=google&gclid=Cj0K&page=2');
    readVisit();
    history.replaceState(null, '', '/contact?utm_source=later');
    expect(readVisit()).toMatchObject({
      page: 'http://localhost/contact?utm_source=later',
      landingPage: 'http://localhost/landing?utm_source=google&gclid=Cj0K&page=2',
      parameters: { utm_source: 'google', gclid: 'Cj0K' },
    });
  });

  it('takes the visitor from the website, else from the cookie of WhatConverts', () => {
    document.cookie = 'wc_client_current=wc%2D42';
    expect(readVisit().visitorId).toBe('wc-42');
    window.leadweaveVisitorId = () => 'own-7';
    expect(readVisit().visitorId).toBe('own-7');
    window.leadweaveVisitorId = () => {
      throw new Error('broken');
    };
    expect(readVisit().visitorId).toBeUndefined();
  });

  it('does without storage', () => {
    sessionStorage.setItem('leadweave-visit', '{broken');
    expect(readVisit().landingPage).toContain('http://localhost/');
  });
});
