// What the API answers on the screens about forms: fictional brands and people only.
import { ago, day } from './answers-time.mjs';

const figures = (parts = {}) => ({
  ...{ submissions: 0, spam: 0, suspected: 0, paired: 0, quarantined: 0, refused: 0, lastSubmittedAt: null },
  ...parts,
});

const item = (id, name, parts = {}) => ({
  ...{ id, name, state: 'active', locationId: 'loc-1', locationName: 'Austin North', routingKind: 'fixed' },
  ...{ locationCount: 1, figures: figures(), updatedAt: ago(3 * day), version: 3 },
  ...parts,
});

const field = (id, kind, label, parts = {}) => ({
  ...{ id, kind, label, help: null, required: true, role: 'none', options: [], display: 'select' },
  ...parts,
});

const fields = [
  field('name', 'text', 'Name', { role: 'name' }),
  field('email', 'email', 'E-mail', { role: 'email' }),
  field('phone', 'phone', 'Phone', { role: 'phone', required: false, help: 'Only if you would like a call.' }),
  field('project', 'choice', 'What do you need?', { options: ['Repair', 'New installation', 'Maintenance'] }),
  field('postcode', 'text', 'ZIP code'),
  field('details', 'long_text', 'Tell us about the project', { role: 'message', required: false }),
  field('consent', 'consent', 'I agree that you may contact me about my request.'),
];

export const busy = figures({
  ...{ submissions: 128, spam: 9, suspected: 6, paired: 97 },
  lastSubmittedAt: ago(18),
});
const partial = figures({
  ...{ submissions: 41, spam: 2, paired: 30, quarantined: 1, refused: 17 },
  lastSubmittedAt: ago(140),
});

export const list = {
  data: [
    item('form-2', 'Callback', { state: 'disabled', figures: figures({ lastSubmittedAt: ago(60 * day) }) }),
    item('form-3', 'Contact', { locationName: 'Corpus Christi Padre Island and Flour Bluff', figures: partial }),
    item('form-4', 'Free inspection', { locationName: 'Plano' }),
    item('form-1', 'Quote request', {
      ...{ locationId: null, locationName: null, routingKind: 'postcode', locationCount: 12, figures: busy },
    }),
  ],
  nextCursor: null,
};
export const none = { data: [], nextCursor: null };

const base = 'https://leads.example.com';
export const form = {
  ...item('form-1', 'Quote request', {
    ...{ locationId: null, locationName: null, routingKind: 'postcode', locationCount: 3, figures: busy },
  }),
  publicKey: 'Jx2vQ0cN4aBhT1sK',
  fields,
  submitLabel: 'Request a quote',
  outcome: {
    kind: 'message',
    text: 'Thank you. We are looking at your project and will send a quote soon.',
    address: null,
  },
  routing: {
    ...{ kind: 'postcode', locationId: 'loc-1', fieldId: 'postcode' },
    rules: [
      { value: '787', locationId: 'loc-1' },
      { value: '802', locationId: 'loc-2' },
    ],
  },
  websites: ['https://www.example.com'],
  addresses: {
    page: `${base}/f/Jx2vQ0cN4aBhT1sK`,
    script: `${base}/f/Jx2vQ0cN4aBhT1sK/embed.js`,
    submissions: `${base}/api/v1/forms/019a9f0e-0000-7000-8000-0000000000b1/submissions`,
  },
  refusals: [],
  createdAt: ago(40 * day),
};
export const partialForm = {
  ...form,
  figures: partial,
  refusals: [
    { code: 'website-not-allowed', fieldId: null, count: 9, lastAt: ago(30), sample: 'https://old-site.example' },
    { code: 'not-an-email', fieldId: 'email', count: 6, lastAt: ago(200), sample: null },
    { code: 'required', fieldId: 'postcode', count: 2, lastAt: ago(900), sample: null },
  ],
};
export const disabledForm = { ...form, state: 'disabled' };
export const newForm = { ...form, figures: figures(), websites: [] };

const submission = (number, parts = {}) => ({
  ...{ id: `sub-${number}`, state: 'lead', submittedAt: ago(18 * number), receivedAt: ago(18 * number) },
  ...{ locationId: 'loc-1', locationName: 'Austin North', leadId: `lead-${number}`, contactName: 'Jane Doe' },
  ...{ quality: 'unscored', paired: false, suspicions: [], externalId: null },
  ...parts,
});
export const submissions = {
  data: [
    submission(1, { paired: true }),
    submission(2, { state: 'test', leadId: null, contactName: null }),
    submission(3, { contactName: 'Omar Haddad', locationName: 'Denver Central', paired: true }),
    submission(4, { contactName: 'Free Money', suspicions: ['trap-filled', 'sent-too-fast'] }),
    submission(5, { state: 'quarantined', leadId: null, contactName: null }),
    submission(6, { contactName: 'Priya Raman' }),
  ],
  nextCursor: 'next',
};
export const noSubmissions = { data: [], nextCursor: null };
