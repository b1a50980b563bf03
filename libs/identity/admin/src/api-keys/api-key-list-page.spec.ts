import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { ApiKeyListPage } from './api-key-list-page.js';
import { type ApiKey } from './api-keys-api.js';

const text = 'lw_live_0000000000000000000000000000000000000000000example';
const aKey = (parts: Partial<ApiKey> = {}): ApiKey => ({
  id: 'key-1',
  name: 'CRM',
  hint: 'lw_live_Ab3d',
  scopes: ['leads:read'],
  locations: null,
  expiresAt: null,
  state: 'active',
  createdBy: { id: 'user-1', name: 'Ana Moreno' },
  createdAt: '2026-11-01T00:00:00.000Z',
  rotatedAt: null,
  previousWorksUntil: null,
  lastUsedAt: '2026-11-20T12:00:00.000Z',
  lastUsedAddress: '203.0.113.24',
  revokedAt: null,
  version: 3,
  ...parts,
});

const open = async () => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '', component: ApiKeyListPage }]),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create('/');
  const backend = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const shows = async (words: string) => {
    for (let round = 0; round < 100 && !page().includes(words); round += 1) await settle();
    expect(page()).toContain(words);
  };
  const asked = async (method: string, path: string) => {
    for (let round = 0; round < 100; round += 1) {
      await settle();
      const [call] = backend.match((request) => request.method === method && request.url === path);
      if (call) return call;
    }
    throw new Error(`Nothing asked for ${method} ${path}.`);
  };
  const list = async (...data: ApiKey[]) => {
    (await asked('GET', '/api/v1/api-keys')).flush({ data, nextCursor: null });
    await settle();
  };
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent?.replaceAll(/\s+/gu, ' ').trim()) === name,
    );
  const press = async (name: string) => {
    button(name)?.click();
    await settle();
  };
  const page = () => document.body.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
  return { asked, list, settle, button, press, page, shows };
};

describe('ApiKeyListPage', () => {
  it('shows what each key may do, where, and when it was used', async () => {
    const { list, page } = await open();
    await list(
      aKey({ scopes: ['leads:read', 'exports:create'], locations: [{ id: 'loc-1', name: 'Waco' }] }),
      aKey({ id: 'key-2', name: 'Old script', state: 'revoked', lastUsedAt: null }),
    );
    expect(page()).toContain('Read leads, export leads');
    expect(page()).toContain('Waco');
    expect(page()).toContain('from 203.0.113.24');
    expect(page()).toContain('Revoked');
  });

  it('teaches what belongs here while there is no key', async () => {
    const { list, page, button } = await open();
    await list();
    expect(page()).toContain('No keys yet');
    expect(button('Create the first key')).toBeDefined();
  });

  it('says that systems go on working when the list cannot be read', async () => {
    const { asked, settle, page, button } = await open();
    (await asked('GET', '/api/v1/api-keys')).flush({ code: 'unavailable' }, { status: 503, statusText: 'Unavailable' });
    await settle();
    expect(page()).toContain('Systems that use a key go on working.');
    expect(button('Try again')).toBeDefined();
  });

  it('offers nothing for a revoked key', async () => {
    const { list, button } = await open();
    await list(aKey({ state: 'revoked' }));
    expect(button('Actions for CRM')).toBeUndefined();
  });

  it('shows a new key until the person has it', async () => {
    const { list, press, asked, settle, shows, button, page } = await open();
    await list();
    await press('Create key');
    await shows('Create an API key');
    const name = document.querySelector<HTMLInputElement>('mat-dialog-container input[type=text]')!;
    name.value = 'CRM';
    name.dispatchEvent(new Event('input'));
    document.querySelector<HTMLButtonElement>('mat-dialog-container button[type=submit]')?.click();
    const call = await asked('POST', '/api/v1/api-keys');
    expect(call.request.body).toMatchObject({ name: 'CRM', scopes: ['leads:read'], locationIds: null });
    call.flush({ apiKey: aKey(), key: text });
    await shows(text);
    expect(button('Done')?.disabled).toBe(true);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect(page()).toContain(text);
    [...document.querySelectorAll<HTMLInputElement>('mat-dialog-container input[type=checkbox]')].at(-1)?.click();
    await settle();
    expect(button('Done')?.disabled).toBe(false);
    await press('Done');
    await list(aKey());
    await shows('CRM can use its key now.');
    expect(page()).not.toContain(text);
  });

  it('asks for something that the key may do before it makes one', async () => {
    const { list, press, shows, settle } = await open();
    await list();
    await press('Create key');
    await shows('Create an API key');
    document.querySelector<HTMLInputElement>('mat-dialog-container input[type=checkbox]')?.click();
    await settle();
    document.querySelector<HTMLButtonElement>('mat-dialog-container button[type=submit]')?.click();
    await shows('Choose at least one thing that the key may do.');
  });

  it('rotates a key with the overlap that was chosen', async () => {
    const { list, press, asked, shows } = await open();
    await list(aKey());
    await press('Actions for CRM');
    await press('Rotate');
    await shows('Rotate the key for CRM');
    await press('Rotate key');
    const call = await asked('POST', '/api/v1/api-keys/key-1/rotate');
    expect(call.request.body).toEqual({ overlapDays: 1 });
    call.flush({ apiKey: aKey(), key: text });
    await shows(text);
  });

  it('revokes a key only after a yes', async () => {
    const { list, press, asked, shows } = await open();
    await list(aKey());
    await press('Actions for CRM');
    await press('Revoke');
    await shows('Revoke the key for CRM?');
    [...document.querySelectorAll<HTMLButtonElement>('mat-dialog-container button')].at(-1)?.click();
    (await asked('DELETE', '/api/v1/api-keys/key-1')).flush(null, { status: 204, statusText: 'No Content' });
    await list(aKey({ state: 'revoked' }));
    await shows('The key for CRM is revoked.');
  });
});
