import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand } from '@leadweave/api-client';
import { insightsRoutes } from '../insights.routes.js';
import { type Reconciliation } from '../insights-api.js';

const balance = { reported: 0, created: 0, enriched: 0, ignored: 0, waiting: 0, missing: 0, gone: 0 };
const aReport = (changes: Partial<Reconciliation> = {}): Reconciliation => ({
  from: '2026-10-21',
  to: '2026-11-20',
  totals: { ...balance, days: 0, differingDays: 0, oldestComparison: null, latestComparison: null },
  data: [],
  nextCursor: null,
  comparisons: [],
  notCompared: [],
  ...changes,
});
const aDay = (missing: number): Reconciliation['data'][number] => ({
  ...balance,
  reported: 5 + missing,
  created: 5,
  missing,
  locationId: 'loc-1',
  locationName: 'Austin North',
  day: '2026-11-20',
  timeZone: 'America/Chicago',
  comparedAt: '2026-11-20T12:00:00.000Z',
});
const withDay = (missing: number) => {
  const data = [aDay(missing)];
  const totals = { ...aReport().totals, ...balance, ...data[0], days: 1, differingDays: missing > 0 ? 1 : 0 };
  return aReport({ data, totals });
};

describe('ReconciliationPage', () => {
  const open = async (
    answer: Reconciliation | number,
    role: 'brand_admin' | 'franchisee' = 'brand_admin',
    query = '',
  ) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([{ path: 'watch', children: insightsRoutes }], withComponentInputBinding()),
      ],
    });
    TestBed.inject(CurrentBrand).choose('brand-1');
    const backend = TestBed.inject(HttpTestingController);
    const harness = await RouterTestingHarness.create(`/watch/reconciliation${query}`);
    const page = harness.routeNativeElement!;
    const settle = async () => {
      for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
      harness.detectChanges();
    };
    harness.detectChanges();
    const loading = page.textContent ?? '';
    for (const request of backend.match(() => true)) {
      const { url } = request.request;
      if (url.endsWith('/session')) request.flush({ brands: [{ id: 'brand-1', role }] });
      else if (url.endsWith('/locations')) request.flush({ data: [], nextCursor: null });
      else if (typeof answer === 'number')
        request.flush({ instance: 'urn:uuid:019a' }, { status: answer, statusText: '' });
      else request.flush(answer);
    }
    await settle();
    const text = () => page.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
    const buttons = () => [...page.querySelectorAll('button')].map((button) => button.textContent?.trim() ?? '');
    return { page, loading, text, buttons };
  };

  it('says that it loads', async () => {
    expect((await open(withDay(0))).loading).toContain('Loading the report');
  });

  it('leads to the mapping when nothing can be compared', async () => {
    const notCompared = [{ locationId: 'loc-1', locationName: 'Austin North', reason: 'no-profile-id' } as const];
    const { text, page } = await open(aReport({ notCompared }));
    expect(text()).toContain('Nothing to compare yet');
    expect(page.querySelector('a[href="/grow/integrations/whatconverts/locations"]')).not.toBeNull();
  });

  it('offers to compare once a location is mapped', async () => {
    const notCompared = [{ locationId: 'loc-1', locationName: 'Austin North', reason: 'not-compared-yet' } as const];
    const { text, buttons } = await open(aReport({ notCompared }));
    expect(text()).toContain('Not part of this report: Austin North (not compared yet).');
    expect(buttons().filter((label) => label.startsWith('Compare'))).toEqual(['Compare']);
  });

  it('says in words that all is balanced', async () => {
    const { text, buttons } = await open(withDay(0));
    expect(text()).toContain('Balanced: every lead of WhatConverts is accounted for.');
    expect(buttons()).not.toContain('Fetch the missing');
  });

  it('names what is missing and offers to fetch it, to brand admins only', async () => {
    const admin = await open(withDay(3));
    expect(admin.text()).toContain('3 leads are missing on one day.');
    expect(admin.text()).toContain('Missing 3');
    expect(admin.buttons()).toContain('Fetch the missing');
    TestBed.resetTestingModule();
    const franchisee = await open(withDay(3), 'franchisee');
    expect(franchisee.text()).toContain('3 leads are missing on one day.');
    expect(franchisee.buttons()).not.toContain('Fetch the missing');
  });

  it('heads its table by rows and columns', async () => {
    const { page } = await open(withDay(0));
    const heads = (scope: string) =>
      [...page.querySelectorAll(`th[scope=${scope}]`)].map(({ textContent }) =>
        textContent?.replaceAll(/\s+/gu, ' ').trim(),
      );
    expect(heads('col')).toContain('Ignored by rule');
    expect(heads('row')[0]).toContain('Austin North');
    expect(heads('row')[0]).toContain('America/Chicago');
  });

  it('says what happened and what is safe when the report does not come', async () => {
    const { text, buttons } = await open(503);
    expect(text()).toContain('The report could not be loaded.');
    expect(text()).toContain('019a');
    expect(buttons()).toContain('Try again');
  });
});
