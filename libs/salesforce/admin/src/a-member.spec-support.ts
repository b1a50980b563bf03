import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
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

const session = (role: string) => ({
  user: { id: 'user-1', email: 'ana@example.com', name: 'Ana Moreno', twoFactorEnabled: false },
  brands: [
    {
      id: 'brand-1',
      name: 'Evergreen',
      role,
      timeZone: 'America/Chicago',
      currency: 'USD',
      locations: [{ id: 'loc-1', name: 'Austin North' }],
    },
  ],
  installation: { firstRun: false, demo: false, mail: 'smtp' },
});

/** Opens an address as a member of a brand; the spec answers what the page asks. */
export async function openAs(role: 'brand_admin' | 'marketing', routes: Routes, address: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter(routes, withComponentInputBinding())],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  // Asks for the session, whether the page needs the role or not.
  TestBed.inject(SalesforceMember);
  const harness = await RouterTestingHarness.create(address);
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    // Not until stable: the page is not while it waits for an answer of the spec.
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  /** The call, as soon as it is made: pages and dialogs are loaded first. */
  const asked = async (path: string, method = 'GET'): Promise<TestRequest> => {
    for (let round = 0; round < 100; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const answer = async (path: string, body: object, method = 'GET') => {
    const call = await asked(path, method);
    call.flush(body);
    await settle();
    return call.request;
  };
  const refuse = async (path: string, status: number, problem: object, method = 'GET') => {
    (await asked(path, method)).flush(problem, { status, statusText: 'Refused' });
    await settle();
  };
  await answer('/api/v1/session', session(role));
  /** Of those with the same name the one in the topmost layer. */
  const button = (name: string | RegExp) =>
    [...document.querySelectorAll<HTMLElement>('button, a')].findLast((one) => {
      const text = (one.getAttribute('aria-label') ?? one.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();
      return typeof name === 'string' ? text === name : name.test(text);
    });
  const press = async (name: string | RegExp) => {
    const found = button(name);
    if (!found) throw new Error(`There is no button ${name}.`);
    found.click();
    await settle();
  };
  /** A control by its label, whichever way it has one. */
  const control = (label: string) => {
    const labelled = [...document.querySelectorAll('label')].find((one) =>
      one.textContent?.replaceAll(/\s+/gu, ' ').trim().startsWith(label),
    );
    const found = document.querySelector(`[aria-label="${label}"]`) ?? labelled?.control;
    if (!found) throw new Error(`There is no field ${label}.`);
    return found as HTMLInputElement;
  };
  const fill = async (label: string, text: string) => {
    control(label).value = text;
    for (const kind of ['input', 'change']) control(label).dispatchEvent(new Event(kind, { bubbles: true }));
    await settle();
  };
  const tick = async (label: string) => {
    control(label).click();
    await settle();
  };
  const text = () => (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ');
  return { backend, settle, asked, answer, refuse, button, press, control, fill, tick, text };
}
