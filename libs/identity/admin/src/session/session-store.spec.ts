import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { type SessionBrand, type SessionWire } from './session.js';
import { SessionStore } from './session-store.js';

const aBrand = (id: string, role: SessionBrand['role'] = 'brand_admin'): SessionBrand => ({
  id,
  name: `Brand ${id}`,
  role,
  timeZone: 'America/Chicago',
  currency: 'USD',
  locations: [],
});

const aSession = (brands: readonly SessionBrand[]): SessionWire => ({
  user: { id: 'user-1', email: 'ana@example.com', name: 'Ana Moreno', twoFactorEnabled: false },
  brands,
  installation: { firstRun: false, demo: false, mail: 'smtp' },
});

describe('SessionStore', () => {
  let store: SessionStore;
  let backend: HttpTestingController;

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    store = TestBed.inject(SessionStore);
    backend = TestBed.inject(HttpTestingController);
  });

  afterEach(() => backend.verify());

  const load = async (wire: SessionWire) => {
    const loading = store.refresh();
    backend.expectOne('/api/v1/session').flush(wire);
    await loading;
  };

  it('opens the first brand of somebody new', async () => {
    await load(aSession([aBrand('a'), aBrand('b', 'franchisee')]));
    expect([store.brand()?.id, store.role(), TestBed.inject(CurrentBrand).id()]).toEqual(['a', 'brand_admin', 'a']);
  });

  it('opens the brand that was open last', async () => {
    localStorage.setItem('leadweave.brand', 'b');
    await load(aSession([aBrand('a'), aBrand('b')]));
    expect(store.brand()?.id).toBe('b');
  });

  it("ignores a remembered brand that is no longer the person's", async () => {
    localStorage.setItem('leadweave.brand', 'gone');
    await load(aSession([aBrand('a')]));
    expect(store.brand()?.id).toBe('a');
  });

  it('remembers the chosen brand', async () => {
    await load(aSession([aBrand('a'), aBrand('b')]));
    store.chooseBrand('b');
    expect([
      store.brand()?.id,
      localStorage.getItem('leadweave.brand'),
      sessionStorage.getItem('leadweave.brand'),
    ]).toEqual(['b', 'b', 'b']);
  });

  it('reads the session once', async () => {
    await load(aSession([aBrand('a')]));
    expect((await store.load()).user?.name).toBe('Ana Moreno');
  });

  it('knows nobody after signing out', async () => {
    await load(aSession([aBrand('a')]));
    const leaving = store.signOut();
    backend.expectOne('/api/auth/sign-out').flush({ success: true });
    await leaving;
    expect([store.user(), store.brand(), TestBed.inject(CurrentBrand).id()]).toEqual([undefined, undefined, undefined]);
  });

  it('still knows the person when signing out did not work', async () => {
    await load(aSession([aBrand('a')]));
    const leaving = store.signOut();
    backend.expectOne('/api/auth/sign-out').flush(null, { status: 503, statusText: 'Unavailable' });
    await expect(leaving).rejects.toMatchObject({ status: 503 });
    expect(store.user()?.name).toBe('Ana Moreno');
  });
});
