import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, type TestRequest, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type Routes, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { WebhooksMember } from './member/webhooks-member.js';
import { type Delivery, type Endpoint } from './webhooks-api.js';

/** An endpoint that works, unless `parts` say otherwise. */
export const anEndpoint = (parts: Partial<Endpoint> = {}): Endpoint => ({
  id: 'end-1',
  version: 3,
  url: 'https://hooks.example.com/leads',
  description: 'Our CRM',
  style: 'full',
  selection: { events: ['lead.created'], kinds: [], locationIds: [], qualities: [], statuses: [], forms: [] },
  headerNames: [],
  state: 'active',
  stateReason: null,
  failingSince: null,
  lastSuccessAt: '2026-11-20T12:00:00.000Z',
  lastFailureAt: null,
  lastFailure: null,
  previousSecretUntil: null,
  delivered: 10,
  exhausted: 0,
  waiting: 0,
  nextTryAt: null,
  createdAt: '2026-11-08T12:00:00.000Z',
  updatedAt: '2026-11-08T12:00:00.000Z',
  ...parts,
});

/** A delivery that arrived, unless `parts` say otherwise. */
export const aDelivery = (parts: Partial<Delivery> = {}): Delivery => ({
  id: 'del-1',
  endpointId: 'end-1',
  eventId: 'evt_1',
  event: 'lead.created',
  style: 'full',
  leadId: 'lead-1',
  test: false,
  state: 'delivered',
  reason: null,
  attempts: 1,
  mostAttempts: 13,
  nextTryAt: null,
  lastStatus: 200,
  lastFailure: null,
  lastDurationMs: 182,
  createdAt: '2026-11-20T12:00:00.000Z',
  endedAt: '2026-11-20T12:00:00.000Z',
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
      locations: [
        { id: 'loc-1', name: 'Austin North' },
        { id: 'loc-2', name: 'Round Rock' },
      ],
    },
  ],
  installation: { firstRun: false, demo: false, mail: 'smtp' },
});

/** Opens an address as a member of a brand; the spec answers what the page asks. */
export async function openAs(role: 'brand_admin' | 'franchisee' | 'marketing', routes: Routes, address: string) {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter(routes, withComponentInputBinding())],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  // Asks for the session, whether the page needs the role or not.
  TestBed.inject(WebhooksMember);
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
  const control = (label: string) => {
    const found = [...document.querySelectorAll('label')].find(
      (one) => one.textContent?.replaceAll(/\s+/gu, ' ').trim() === label,
    );
    if (!found?.control) throw new Error(`There is no field ${label}.`);
    return found.control as HTMLInputElement;
  };
  const fill = async (label: string, text: string) => {
    control(label).value = text;
    control(label).dispatchEvent(new Event('input', { bubbles: true }));
    await settle();
  };
  const tick = async (label: string) => {
    control(label).click();
    await settle();
  };
  const text = () => (document.body.textContent ?? '').replaceAll(/\s+/gu, ' ');
  /** What comes after a movement, such as that of a dialog that closes. */
  const appears = async (words: string) => {
    for (let round = 0; round < 100 && !text().includes(words); round += 1) await settle();
    expect(text()).toContain(words);
  };
  return { appears, backend, settle, asked, answer, refuse, button, press, control, fill, tick, text };
}
