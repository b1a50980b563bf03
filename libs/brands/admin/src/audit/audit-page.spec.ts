import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand, type Schema } from '@leadweave/api-client';
import { AuditPage } from './audit-page.js';

type Entry = Schema<'AuditEntryDto'>;

const anEntry = (parts: Partial<Entry> = {}): Entry => ({
  id: 'entry-1',
  occurredAt: '2026-11-20T14:02:11.000Z',
  actor: { id: 'user-1', name: 'Jane Doe', address: '203.0.113.7' },
  action: 'mapping.saved',
  subject: { kind: 'location', id: 'location-1' },
  details: { profileId: '48213' },
  ...parts,
});

async function open(address = '/') {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: '', component: AuditPage }], withComponentInputBinding()),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create(address);
  const backend = TestBed.inject(HttpTestingController);
  const element = harness.fixture.nativeElement as HTMLElement;
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  await settle();
  const asked = (path: string) => backend.match(({ url, method }) => method === 'GET' && url === path).at(-1)!;
  const show = async (data: Entry[], { fault = null as object | null, nextCursor = null as string | null } = {}) => {
    asked('/api/v1/audit-entries').flush({ data, nextCursor });
    for (const call of backend.match('/api/v1/audit-entries/chain')) {
      call.flush({ entries: 1204, head: 'ab', fault });
    }
    await settle();
  };
  const press = async (name: RegExp) => {
    const named = (one: HTMLElement) => name.test(one.getAttribute('aria-label') ?? one.textContent ?? '');
    [...element.querySelectorAll('button')].find(named)!.click();
    await settle();
  };
  const text = () => (element.textContent ?? '').replaceAll(/\s+/gu, ' ');
  return { backend, element, settle, asked, show, press, text };
}

describe('the audit page', () => {
  it('says who did what, from where, with the details', async () => {
    const page = await open();
    await page.show([anEntry()]);
    for (const told of ['Jane Doe', '203.0.113.7', 'Mapped a location', 'Profile ID', '48213']) {
      expect(page.text()).toContain(told);
    }
    expect(page.text()).toContain('1,204 entries, each sealed by the next');
  });

  it('warns when the record was changed from outside', async () => {
    const page = await open();
    await page.show([anEntry()], { fault: { kind: 'changed', seq: 7, entryId: 'entry-7' } });
    expect(page.text()).toContain('The record was changed from outside the product.');
    expect(page.text()).not.toContain('each sealed by the next');
  });

  it('asks for what the address says', async () => {
    const page = await open('/?action=mapping&from=2026-11-01&to=2026-11-30');
    const { params } = page.asked('/api/v1/audit-entries').request;
    expect(Object.fromEntries(params.keys().map((name) => [name, params.get(name)]))).toEqual({
      action: 'mapping',
      occurredFrom: '2026-11-01T00:00:00.000Z',
      occurredTo: '2026-12-01T00:00:00.000Z',
      limit: '50',
    });
  });

  it('narrows to a person, keeps the other filters, and goes back', async () => {
    const page = await open('/?action=mapping');
    await page.show([anEntry()]);
    await page.press(/Only changes by Jane Doe/u);
    const { params } = page.asked('/api/v1/audit-entries').request;
    expect([params.get('actor'), params.get('action')]).toEqual(['user-1', 'mapping']);
  });

  it('turns pages', async () => {
    const page = await open();
    await page.show([anEntry()], { nextCursor: 'next' });
    await page.press(/Next/u);
    expect(page.asked('/api/v1/audit-entries').request.params.get('cursor')).toBe('next');
  });

  it('tells an empty record from a filter that matches nothing', async () => {
    const page = await open();
    await page.show([]);
    expect(page.text()).toContain('Nothing was changed yet');
    TestBed.resetTestingModule();
    const filtered = await open('/?action=sync');
    await filtered.show([]);
    expect(filtered.text()).toContain('No entry matches');
    await filtered.press(/Clear filters/u);
    expect(filtered.asked('/api/v1/audit-entries').request.params.has('action')).toBe(false);
  });

  it('says what is safe when the record cannot be loaded, and tries again', async () => {
    const page = await open();
    const body = { code: 'unavailable', title: 'Not available', instance: 'urn:uuid:request-1' };
    page.asked('/api/v1/audit-entries').flush(body, { status: 503, statusText: 'Unavailable' });
    await page.settle();
    expect(page.text()).toContain('Changes are still recorded.');
    expect(page.text()).toContain('request-1');
    await page.press(/Try again/u);
    await page.show([anEntry()]);
    expect(page.text()).toContain('Jane Doe');
  });
});
