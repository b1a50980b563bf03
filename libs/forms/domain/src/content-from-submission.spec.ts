import { deviceFromUserAgent } from './device-from-user-agent.js';
import fc from 'fast-check';
import { contentFromSubmission, type Submission } from './content-from-submission.js';
import { aField, aForm, filledIn } from './testing/a-form.js';
import { validateSubmission } from './validate-submission.js';
import { readVisit } from './visit.js';

const form = aForm();
const readE164 = (text: string) => (text === '(704) 555-0101' ? '+17045550101' : undefined);

function submitted(sent: object, parts: Partial<Submission> = {}) {
  const check = validateSubmission(form, sent);
  if (check.kind === 'invalid') throw new Error(JSON.stringify(check.errors));
  return contentFromSubmission(form, { ...check, visit: { parameters: {} }, suspicions: [], ...parts }, readE164);
}

describe('contentFromSubmission', () => {
  it('fills contact and message by role and keeps every field under its label', () => {
    const content = submitted({
      ...filledIn,
      phone: '(704) 555-0101',
      message: 'Hello',
      project: 'Bath',
      color: 'red',
    });
    expect(content).toMatchObject({
      type: 'web_form',
      formName: 'Contact Us',
      contact: { name: 'Jane Doe', email: 'jane@example.com', phone: { raw: '(704) 555-0101', e164: '+17045550101' } },
      message: 'Hello',
      fields: {
        Name: 'Jane Doe',
        Project: 'Bath',
        Newsletter: 'No',
        'I agree to be contacted.': 'Yes',
        color: 'red',
      },
    });
    expect(content).not.toHaveProperty('suspicions');
  });

  it('joins a name that is asked in parts', () => {
    const fields = ['First name', 'Last name'].map((label, n) => aField({ id: `n${n}`, label, role: 'name' }));
    const values = new Map([
      ['n0', ' Jane '],
      ['n1', 'Doe'],
    ]);
    const given = { values, extras: new Map(), visit: { parameters: {} }, suspicions: [] };
    expect(contentFromSubmission(aForm({ fields }), given, readE164).contact.name).toBe('Jane Doe');
  });

  it('tells how the visitor came', () => {
    const visit = readVisit({
      page: 'https://www.example.com/contact?utm_source=late',
      landingPage: 'https://www.example.com/?utm_source=google&utm_medium=cpc&gclid=Cj0K&session=1',
      referrer: 'https://www.google.com/',
      visitorId: 'wc-1',
      parameters: { utm_term: 'kitchen', utm_id: '7', FBCLID: 'fb', session: 'x', __proto__: 'y', nested: {} },
    });
    expect(submitted(filledIn, { visit, clientAddress: '192.0.2.1', suspicions: ['trap-filled'] })).toMatchObject({
      attribution: {
        source: 'google',
        medium: 'cpc',
        keyword: 'kitchen',
        leadUrl: 'https://www.example.com/contact?utm_source=late',
        landingUrl: expect.stringContaining('gclid=Cj0K'),
        referrer: 'https://www.google.com/',
        clickIds: { gclid: 'Cj0K', fbclid: 'fb' },
      },
      vendor: { visitorId: 'wc-1' },
      place: { ipAddress: '192.0.2.1' },
      suspicions: ['trap-filled'],
      unmapped: { utm_id: '7' },
    });
  });

  it('loses no value, whatever the fields are called', () => {
    const name = fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('Name', 'Name (2)', '__proto__', 'constructor'));
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(name, fc.string({ maxLength: 20 })), { selector: ([id]) => id }),
        (extras) => {
          const sent = Object.fromEntries([...extras, ...Object.entries(filledIn)]);
          const texts = Object.values(submitted(sent).fields);
          for (const text of Object.values(sent)) expect(texts).toContain(text === true ? 'Yes' : text);
          expect(texts).toHaveLength(form.fields.length + Object.keys(sent).length - Object.keys(filledIn).length);
        },
      ),
    );
  });
});

describe('readVisit', () => {
  it('reads whatever is sent without throwing, and keeps it short', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        expect(readVisit(sent)).toHaveProperty('parameters');
      }),
    );
    const { page, parameters } = readVisit({ page: 'x'.repeat(9_000), parameters: { gclid: 'y'.repeat(9_000) } });
    expect([page?.length, parameters['gclid']?.length]).toEqual([2_000, 500]);
  });
});

describe('deviceFromUserAgent', () => {
  it.each([
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 Version/18.0 Mobile Safari/604',
      'Smartphone',
      'iOS',
      'Safari',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537 Chrome/140.0 Mobile Safari/537',
      'Smartphone',
      'Android',
      'Chrome',
    ],
    ['Mozilla/5.0 (Linux; Android 15; SM-X200) AppleWebKit/537 Chrome/140.0 Safari/537', 'Tablet', 'Android', 'Chrome'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537 Chrome/140.0 Safari/537 Edg/140.0',
      'Desktop',
      'Windows',
      'Edge',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 15_0; rv:140.0) Gecko/20100101 Firefox/140.0',
      'Desktop',
      'macOS',
      'Firefox',
    ],
  ])('reads %s', (userAgent, type, operatingSystem, browser) => {
    expect(deviceFromUserAgent(userAgent)).toEqual({ type, operatingSystem, browser });
  });

  it.each([undefined, '', 'curl/8.0'])('says nothing about %p', (userAgent) => {
    expect(deviceFromUserAgent(userAgent)).toEqual({});
  });
});
