import { TestBed } from '@angular/core/testing';
import { type Routes } from '@angular/router';
import { CurrentBrand } from '@leadweave/api-client';
import { type MemberRole, openPageAs } from '@leadweave/portal-testing';
import { SalesforceMember } from './member/salesforce-member.js';
import { type Connection, type Field, type Overview, type Settings } from './salesforce-api.js';
import { steps } from './wording/set-up-words.js';

/** A connection that works, unless `parts` say otherwise. */
export const aConnection = (parts: Partial<Connection> = {}): Connection => ({
  id: 'sf-1',
  state: 'connected',
  stateReason: null,
  resumesAt: null,
  org: {
    id: '00D5g000004XyZaEAK',
    name: 'Brightside',
    host: 'brightside.my.salesforce.com',
    place: 'production',
    url: 'https://brightside.my.salesforce.com',
  },
  userName: 'Integration User',
  ownApp: false,
  authorisedAt: '2026-11-08T12:00:00.000Z',
  lastSuccessAt: '2026-11-20T12:00:00.000Z',
  lastFailureAt: null,
  toSalesforce: { on: true, since: null, lastSuccessAt: null },
  toLeads: { on: true, since: null, lastSuccessAt: null },
  api: {
    orgUsed: 600,
    orgMax: 15_000,
    at: null,
    ours: 200,
    sharePercent: 50,
    ourMax: 7_500,
    backgroundPaused: false,
    livePaused: false,
  },
  waiting: 0,
  failed: 0,
  review: 0,
  ...parts,
});

/** A brand that is set up and connected; `null` instead of parts: not connected. */
export const anOverview = (parts: Partial<Connection> | null = {}, setUpDone = parts !== null): Overview => ({
  offered: { oauth: true, ownApp: true, demoOrg: false },
  connection: parts && aConnection(parts),
  setUp: steps.map((step) => ({
    step,
    state: setUpDone || (parts && step === 'connect') ? 'done' : 'open',
    reason: null,
  })),
  setUpDone,
});

/** A text field of the org, unless `parts` say otherwise. */
export const aField = (name: string, parts: Partial<Field> = {}): Field => ({
  name,
  label: name,
  type: 'string',
  length: 255,
  precision: 0,
  scale: 0,
  custom: false,
  createable: true,
  updateable: true,
  required: false,
  filterable: true,
  restrictedPicklist: false,
  picklistValues: [],
  ...parts,
});

/** Settings of a brand that changed nothing, unless `parts` say otherwise. */
export const someSettings = (parts: Partial<Settings> = {}): Settings => ({
  version: 4,
  updatedAt: '2026-11-20T12:00:00.000Z',
  toSalesforce: {
    on: true,
    since: null,
    types: [],
    qualities: [],
    sources: [],
    locationIds: [],
    holdVendorSpam: false,
    holdVendorDuplicates: false,
    searchEmail: true,
    searchPhone: true,
    duplicates: 'hold',
    owner: { kind: 'assignment-rule' },
    phoneFormat: 'e164',
    whenDeleted: 'stop',
    afterConversion: 'contact-and-opportunity',
  },
  toLeads: {
    on: true,
    since: null,
    triggers: ['new', 'updated'],
    filter: null,
    whileMatching: false,
    several: 'sum',
    writeBack: { quotable: true, quote: true, sales: true },
  },
  mapping: [{ source: { kind: 'lead', field: 'email' }, target: 'Email', mode: 'ours-wins' }],
  ...parts,
});

/** Opens an address as a member of a brand; the spec answers what the page asks. */
export const openAs = (role: MemberRole, routes: Routes, address: string) =>
  openPageAs(role, {
    routes,
    address,
    arrange: () => {
      TestBed.inject(CurrentBrand).choose('brand-1');
      // Asks for the session, whether the page needs the role or not.
      TestBed.inject(SalesforceMember);
    },
  });
