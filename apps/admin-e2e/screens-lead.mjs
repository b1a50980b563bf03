// Screens of an opened lead: its pair, what people enter, notes, and the other leads of the same person.
import * as answers from './answers.mjs';
import * as told from './answers-lead.mjs';

const lead = '/api/v1/leads/lead-1';
const address = '/grow/leads/lead-1?tab=all&view=full';
// The stream of hints is refused where nothing streams.
const live = { expectsFailedRequests: true };

const opened = (detail, around = {}, session = answers.signedIn) => ({
  'GET /api/v1/session': { body: session },
  'GET /api/v1/leads': { body: { data: [told.item], nextCursor: null } },
  'GET /api/v1/leads/count': { body: told.count },
  'GET /api/v1/leads/facets': { body: told.facets },
  [`GET ${lead}`]: { body: detail },
  [`GET ${lead}/neighbours`]: { body: { previous: null, next: null } },
  [`GET ${lead}/timeline`]: { body: told.timeline },
  [`GET ${lead}/notes`]: { body: { data: told.notes, nextCursor: null } },
  [`GET ${lead}/same-person`]: { body: { data: told.others, nextCursor: null } },
  [`GET ${lead}/colleagues`]: { body: { data: told.colleagues } },
  [`POST ${lead}/split`]: {
    body: { leadId: 'lead-1', version: 8, otherLeadId: 'lead-2', paired: false, changed: true },
  },
  ...around,
});
const nothingAround = {
  [`GET ${lead}/notes`]: { body: { data: [], nextCursor: null } },
  [`GET ${lead}/same-person`]: { body: { data: [], nextCursor: null } },
};
const failing = (path) => ({ [`GET ${lead}/${path}`]: { status: 503, body: { status: 503, title: 'Unavailable' } } });
const pairing = (page) => page.locator('lw-pairing-section');
const toPairing = (page) => pairing(page).scrollIntoViewIfNeeded();
const toNotes = (page) => page.getByLabel('New note').scrollIntoViewIfNeeded();

export const leadScreens = [
  { name: 'lead-paired', path: address, api: opened(told.paired), act: toPairing, ...live },
  { name: 'lead-beside', path: '/grow/leads/lead-1?tab=all', api: opened(told.paired), act: toPairing, ...live },
  {
    name: 'lead-split',
    path: address,
    api: opened(told.split, nothingAround),
    act: toPairing,
    ...live,
  },
  {
    name: 'lead-near-misses',
    path: address,
    api: opened(told.alone, nothingAround),
    act: async (page) => {
      await page.getByText('Near misses').click();
      await toPairing(page);
    },
    ...live,
  },
  {
    name: 'lead-split-undo',
    path: address,
    api: opened(told.paired),
    act: async (page) => {
      await page.getByRole('button', { name: 'Split this pair' }).click();
      await page.getByText('Split from WhatConverts lead 153928').first().waitFor();
    },
    ...live,
  },
  { name: 'lead-marketing', path: address, api: opened(told.paired, {}, told.marketing), act: toPairing, ...live },
  {
    name: 'lead-edit',
    path: address,
    api: opened(told.edited, nothingAround),
    act: async (page) => {
      await page.getByRole('button', { name: 'Edit e-mail' }).click();
      await page.getByRole('textbox', { name: 'E-mail' }).waitFor();
    },
    ...live,
  },
  {
    name: 'lead-mention',
    path: address,
    api: opened(told.paired),
    act: async (page) => {
      await toNotes(page);
      await page.getByLabel('New note').fill('@g');
      await page.getByRole('option', { name: 'Grace Hopper' }).waitFor();
    },
    ...live,
  },
  { name: 'lead-notes', path: address, api: opened(told.paired), act: toNotes, ...live },
  {
    name: 'lead-around-failing',
    path: address,
    api: opened(told.paired, { ...failing('notes'), ...failing('same-person'), ...failing('timeline') }),
    act: toNotes,
    ...live,
  },
  {
    name: 'lead-unverified-gone',
    path: address,
    api: opened({ ...told.alone, verified: false, goneSince: told.item.occurredAt }, nothingAround),
    ...live,
  },
  ...told.unconfirmed.map(([name, confirmation]) => ({
    name: `lead-unconfirmed-${name}`,
    path: address,
    api: opened(
      { ...told.alone, verified: false },
      { ...nothingAround, [`GET ${lead}/confirmation`]: { body: confirmation } },
    ),
    ...live,
  })),
  {
    name: 'lead-folded',
    path: '/grow/leads/lead-9?tab=all&view=full',
    api: {
      ...opened(told.paired),
      'GET /api/v1/leads/lead-9': { body: told.paired },
      'GET /api/v1/leads/lead-9/neighbours': { body: { previous: null, next: null } },
    },
    act: (page) => page.getByText('This lead is part of another one now').waitFor(),
    ...live,
  },
];
