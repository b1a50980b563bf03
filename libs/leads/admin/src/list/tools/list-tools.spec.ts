import { Location } from '@angular/common';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aLead } from '../../testing/a-lead.js';
import { LeadsScreen } from '../../testing/leads-screen.js';
import { type SavedView } from '../lead-views.js';
import { defaultLayout } from '../list-layout.js';

const jane = aLead();
const aView = (overrides: Partial<SavedView> = {}): SavedView => ({
  id: 'view-1',
  name: 'Calls',
  shared: false,
  mayChange: true,
  query: 'tab=all&type=phone_call',
  layout: defaultLayout,
  ownLayout: null,
  isDefault: false,
  version: 1,
  ...overrides,
});
const address = () => decodeURIComponent(TestBed.inject(Location).path());
const overlay = () => document.querySelector<HTMLElement>('.cdk-overlay-container')!;
const inOverlay = (selector: string, text: RegExp) =>
  [...overlay().querySelectorAll<HTMLElement>(selector)].find((element) => text.test(element.textContent ?? ''))!;

async function open(path: string, views: SavedView[] = [aView()], role: 'brand_admin' | 'franchisee' = 'brand_admin') {
  const screen = await LeadsScreen.open(path, role, views);
  await screen.showLeads([jane], { unscored: 1204 });
  return screen;
}
const openMenu = (screen: LeadsScreen) => screen.click(screen.all('lw-views-menu button')[0]!);
const problem = (status: number, code: string, detail: string) =>
  [
    { code, detail },
    { status, statusText: code },
  ] as const;

describe('views of the list', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify({ ignoreCancelled: true }));

  it('open as they were saved, under an address that says so', async () => {
    const screen = await open('/grow/leads');
    await openMenu(screen);
    await screen.click(inOverlay('[role=menuitemradio]', /Calls/u));
    expect(address()).toBe('/grow/leads?tab=all&type=phone_call&saved=view-1');
    await screen.showLeads([jane]);
    expect(screen.text).toContain('Calls');
    expect(screen.text).not.toContain('unsaved changes');
  });

  it('open first for those who want it, where nobody asked for another list', async () => {
    const first = aView({ isDefault: true });
    const screen = await LeadsScreen.open('/grow/leads', 'brand_admin', [first]);
    await screen.settle();
    expect(address()).toBe('/grow/leads?tab=all&type=phone_call&saved=view-1');
    await screen.showLeads([jane]);
    TestBed.resetTestingModule();
    const asked = await open('/grow/leads?tab=spam', [first]);
    expect(address()).toBe('/grow/leads?tab=spam');
    await asked.settle();
  });

  it('show a dot when the list has changed, and are saved under the version that was seen', async () => {
    const screen = await open('/grow/leads?tab=all&type=phone_call&saved=view-1');
    await screen.click(screen.byName('a', /^Spam/u));
    screen.answer('/api/v1/leads', { data: [aLead({ quality: 'spam' })], nextCursor: null });
    await screen.settle();
    expect(screen.text).toContain('has unsaved changes');
    await openMenu(screen);
    await screen.click(inOverlay('[role=menuitem]', /Save changes/u));
    const saved = screen.answer(
      '/api/v1/saved-views/view-1',
      aView({ query: 'tab=spam&type=phone_call', version: 2 }),
      'PATCH',
    );
    expect(saved.request.body).toEqual({ query: 'tab=spam&type=phone_call', layout: defaultLayout });
    expect(saved.request.headers.get('If-Match')).toBe('"1"');
    await screen.settle();
    expect(screen.text).not.toContain('has unsaved changes');
  });

  it('go back to what was saved', async () => {
    const screen = await open('/grow/leads?tab=spam&type=phone_call&saved=view-1');
    await openMenu(screen);
    await screen.click(inOverlay('[role=menuitem]', /Reset/u));
    expect(address()).toBe('/grow/leads?tab=all&type=phone_call&saved=view-1');
    await screen.showLeads([jane]);
  });

  it('are saved under a new name; a name that is taken is said beside the field', async () => {
    const screen = await open('/grow/leads?source=google');
    await openMenu(screen);
    await screen.click(inOverlay('[role=menuitem]', /Save as a new view/u));
    const field = overlay().querySelector<HTMLInputElement>('lw-text-field input')!;
    const submit = async (name: string) => {
      field.value = name;
      field.dispatchEvent(new Event('input'));
      await screen.click(inOverlay('button', /^\s*Save\s*$/u));
    };
    await submit('From Google');
    const [refused] = screen.requests('/api/v1/saved-views', 'POST');
    expect(refused!.request.body).toEqual({
      name: 'From Google',
      shared: false,
      query: 'source=google',
      layout: defaultLayout,
    });
    refused!.flush(...problem(409, 'view_name_taken', 'A view of this name exists already.'));
    await screen.settle();
    expect(overlay().textContent).toContain('A view of this name exists already.');
    await submit('Google');
    screen.answer('/api/v1/saved-views', aView({ id: 'view-2', name: 'Google', query: 'source=google' }), 'POST');
    await screen.settle();
    expect(address()).toBe('/grow/leads?source=google&saved=view-2');
  });

  it('of the brand are changed by brand admins only', async () => {
    const shared = aView({ shared: true, mayChange: false });
    const screen = await open('/grow/leads?tab=spam&saved=view-1', [shared], 'franchisee');
    await openMenu(screen);
    expect(overlay().textContent).toContain('Shared');
    expect([/Save changes/u, /Rename/u, /Remove/u].map((text) => inOverlay('[role=menuitem]', text))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    await screen.settle();
  });
});

describe('columns of the list', () => {
  it('are chosen, moved and kept for the person', async () => {
    const screen = await open('/grow/leads');
    await screen.click(screen.byName('button', 'Columns'));
    const dialog = () => overlay().querySelector<HTMLElement>('[role=dialog]')!;
    const box = (label: string) =>
      [...dialog().querySelectorAll('label')].find((one) => one.textContent?.trim() === label)!.querySelector('input')!;
    await screen.click(box('Contact'));
    const kept = screen.answer('/api/v1/saved-views/choice', {}, 'PUT');
    expect(kept.request.body).toMatchObject({ viewId: null, layout: { columns: ['origin', 'received', 'quality'] } });
    await screen.click(dialog().querySelector<HTMLElement>('[aria-label="Move Received forward"]')!);
    screen.answer('/api/v1/saved-views/choice', {}, 'PUT');
    await screen.click(box('Campaign'));
    screen.answer('/api/v1/saved-views/choice', {}, 'PUT');
    await screen.settle();
    const headings = screen.all('thead [role=columnheader]').map((heading) => heading.textContent?.trim());
    expect(headings).toEqual(['', 'Lead', 'Received', 'Source and location', 'Quality', 'Campaign']);
  });
});

describe('an export of the list', () => {
  const job = {
    id: 'export-1',
    state: 'queued',
    reason: null,
    total: null,
    rows: 0,
    bytes: 0,
    fileName: 'leads.csv',
    createdAt: '2026-11-20T12:00:00.000Z',
    endedAt: null,
    expiresAt: '2026-11-27T12:00:00.000Z',
  };
  const openDialog = async (screen: LeadsScreen, data: object[] = []) => {
    await screen.click(screen.byName('button', /^Export/u));
    screen.answer('/api/v1/exports', { data, nextCursor: null });
    await screen.settle();
  };

  it('takes the list as it is, shows progress and can be cancelled', async () => {
    const screen = await open('/grow/leads?source=google');
    await openDialog(screen);
    expect(overlay().textContent).toContain('None in the last 7 days');
    await screen.click(inOverlay('button', /Export 1,204 leads/u));
    const started = screen.answer('/api/v1/exports', job, 'POST');
    expect(started.request.body).toEqual({ filter: { source: 'google', quality: 'unscored' } });
    await screen.settle();
    expect(overlay().textContent).toContain('Waiting for its turn');
    await screen.click(inOverlay('li button', /Cancel/u));
    screen.answer('/api/v1/exports/export-1/cancel', { ...job, state: 'cancelled', reason: 'by-person' }, 'POST');
    await screen.settle();
    expect(overlay().textContent).toContain('Nothing was kept.');
  });

  it('is offered for download until it expires, and says why one failed', async () => {
    const screen = await open('/grow/leads');
    await openDialog(screen, [
      { ...job, state: 'done', total: 1204, rows: 1204, bytes: 412_000 },
      { ...job, id: 'export-2', state: 'cancelled', reason: 'access-changed' },
    ]);
    const link = inOverlay('a', /Download/u);
    expect(link.getAttribute('href')).toBe('/api/v1/exports/export-1/content?brand=brand-1');
    expect(overlay().textContent).toContain('412 kB');
    expect(overlay().textContent).toContain('Your access to locations changed meanwhile.');
  });

  it('says why it was refused', async () => {
    const screen = await open('/grow/leads');
    await openDialog(screen);
    await screen.click(inOverlay('button', /Export 1,204 leads/u));
    screen
      .requests('/api/v1/exports', 'POST')[0]!
      .flush(...problem(409, 'too_many_exports', 'Wait for one of your 3 exports to end.'));
    await screen.settle();
    expect(overlay().textContent).toContain('Wait for one of your 3 exports to end.');
  });
});
