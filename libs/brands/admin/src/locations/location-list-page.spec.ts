import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { type Location } from '../brands-api.js';
import { LocationListPage } from './location-list-page.js';

const aLocation = (parts: Partial<Location> = {}): Location => ({
  id: 'loc-1',
  name: 'Austin North',
  city: 'Austin',
  region: 'TX',
  phone: null,
  timeZone: 'America/Chicago',
  status: 'active',
  externalReference: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  archivedAt: null,
  version: 2,
  ...parts,
});

const open = async (address = '/') => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '', component: LocationListPage }], withComponentInputBinding()),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create(address);
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const asked = async (method: string, path: string) => {
    for (let round = 0; round < 100; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const list = async (...data: Location[]) => {
    (await asked('GET', '/api/v1/locations')).flush({ data, nextCursor: null });
    await settle();
  };
  const press = async (name: string) => {
    const named = (one: HTMLElement) =>
      (one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/gu, ' ').trim()) === name;
    [...document.querySelectorAll('button')].find(named)?.click();
    await settle();
  };
  const text = () => document.body.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
  return { asked, list, settle, press, text };
};

describe('LocationListPage', () => {
  it('lists locations with city, status and zone', async () => {
    const { list, text } = await open();
    await list(aLocation(), aLocation({ id: 'loc-2', name: 'Waco', status: 'coming_soon' }));
    expect(text()).toContain('Austin, TX');
    expect(text()).toContain('Coming Soon');
    expect(text()).toContain('2 locations');
  });

  it('reads all pages', async () => {
    const { asked, list, text } = await open();
    (await asked('GET', '/api/v1/locations')).flush({ data: [aLocation()], nextCursor: 'next' });
    await list(aLocation({ id: 'loc-2', name: 'Waco' }));
    expect(text()).toContain('Waco');
  });

  it('teaches what belongs here when there is none', async () => {
    const { list, text } = await open();
    await list();
    expect(text()).toContain('No locations yet');
  });

  it('keeps the search in the address and says when nothing matches', async () => {
    const { list, text } = await open('/?q=plano');
    await list(aLocation());
    expect(text()).toContain('No location matches');
  });

  it('says that leads keep coming when the list cannot be read', async () => {
    const { asked, settle, text } = await open();
    const call = await asked('GET', '/api/v1/locations');
    call.flush({ code: 'unavailable' }, { status: 503, statusText: 'Unavailable' });
    await settle();
    expect(text()).toContain('Leads keep coming in.');
  });

  it('archives at once and offers to undo', async () => {
    const { list, press, asked, settle, text } = await open();
    await list(aLocation());
    await press('Actions for Austin North');
    await press('Archive');
    (await asked('POST', '/api/v1/locations/loc-1/archive')).flush(aLocation());
    await settle();
    expect(text()).toContain('Austin North archived; its leads stay');
    await press('Undo');
    (await asked('POST', '/api/v1/locations/loc-1/restore')).flush(aLocation());
    await list(aLocation());
  });

  it('adds a location and keeps the form when its name is taken', async () => {
    const { list, press, asked, settle, text } = await open();
    await list(aLocation());
    await press('Add location');
    for (let round = 0; round < 20 && !text().includes('Add a location'); round += 1) await settle();
    const name = [...document.querySelectorAll('label')].find((one) => one.textContent?.trim() === 'Name')?.control;
    (name as HTMLInputElement).value = 'Austin North';
    name?.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true, bubbles: true }));
    const call = await asked('POST', '/api/v1/locations');
    expect(call.request.body).toMatchObject({ name: 'Austin North', status: 'active', city: null });
    call.flush({ code: 'location_name_taken', title: 'Taken' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(text()).toContain('A location of this name exists already.');
  });
});
