import { TestBed } from '@angular/core/testing';
import { Location } from '@angular/common';
import { type LeadItem } from '../leads-api.js';
import { aDetail, aLead } from '../testing/a-lead.js';
import { LeadsScreen } from '../testing/leads-screen.js';

const names = ['Jane Doe', 'Tom Ashworth', 'Maria Silva', 'Lee Wong', 'Ana Ruiz', 'Bo Lind', 'Cy Young', 'Di Reed'];
const leads = names.map((name, n) => aLead({ id: `lead-${n}`, contact: { ...aLead().contact, name } }));

describe('triage', () => {
  afterEach(() => TestBed.resetTestingModule());

  const open = async (
    data: readonly LeadItem[] = leads,
    address = '',
    role: 'brand_admin' | 'marketing' = 'brand_admin',
  ) => {
    const screen = await LeadsScreen.open(`/grow/leads/triage${address}`, role);
    const asked = screen.answer('/api/v1/leads', { data, nextCursor: null });
    screen.answer('/api/v1/leads/count', { total: data.length, capped: false, groups: [] });
    await screen.settle();
    return { screen, asked };
  };
  const heading = (screen: LeadsScreen) => screen.all('h2')[0]?.textContent?.trim();
  const place = (screen: LeadsScreen) => screen.all('[role=dialog]')[0]!;
  const saved = async (screen: LeadsScreen, id: string) => {
    const [request] = screen.requests(`/api/v1/leads/${id}`, 'PATCH');
    const change = request!.request.body as Partial<LeadItem>;
    request!.flush({ ...aDetail(), ...change, id, version: 2 });
    await screen.settle();
    return change;
  };

  it('asks for unscored leads of the filter that are not archived', async () => {
    const { asked } = await open(leads, '?source=google&tab=good');
    const params = Object.fromEntries(asked.request.params.keys().map((key) => [key, asked.request.params.get(key)]));
    expect(params).toMatchObject({ quality: 'unscored', source: 'google', status: 'new,viewed' });
  });

  it('shows one lead, how many are left, and has focus so that keys act at once', async () => {
    const { screen } = await open();
    expect(heading(screen)).toBe('Jane Doe');
    expect(screen.text).toContain('8 left');
    expect(place(screen).contains(document.activeElement)).toBe(true);
  });

  it('fetches five leads ahead', async () => {
    const { screen } = await open();
    for (let n = 0; n <= 5; n += 1) screen.answer(`/api/v1/leads/lead-${n}`, aDetail({ id: `lead-${n}` }));
    expect(screen.requests('/api/v1/leads/lead-6')).toHaveLength(0);
    await screen.press(place(screen), 'j');
    expect(screen.requests('/api/v1/leads/lead-6')).toHaveLength(1);
  });

  it('scores by one key, counts down and goes on', async () => {
    const { screen } = await open();
    await screen.press(place(screen), 'g');
    expect(await saved(screen, 'lead-0')).toEqual({ quality: 'good' });
    expect(heading(screen)).toBe('Tom Ashworth');
    expect(screen.text).toContain('7 left');
    await screen.press(place(screen), 's');
    expect(await saved(screen, 'lead-1')).toEqual({ quality: 'spam' });
    await screen.press(place(screen), 'e');
    expect(await saved(screen, 'lead-2')).toEqual({ status: 'archived' });
    expect(screen.text).toContain('5 left');
  });

  it('takes a judgement back and shows its lead again', async () => {
    const { screen } = await open();
    await screen.press(place(screen), 'g');
    await saved(screen, 'lead-0');
    await screen.press(place(screen), 'z');
    expect(await saved(screen, 'lead-0')).toEqual({ quality: 'unscored' });
    expect(heading(screen)).toBe('Jane Doe');
    expect(screen.text).toContain('8 left');
  });

  it('steps without judging by J, K and arrows', async () => {
    const { screen } = await open();
    await screen.press(place(screen), 'j');
    await screen.press(place(screen), 'ArrowRight');
    expect(heading(screen)).toBe('Maria Silva');
    await screen.press(place(screen), 'k');
    expect(heading(screen)).toBe('Tom Ashworth');
    expect(screen.requests('/api/v1/leads/lead-0', 'PATCH')).toHaveLength(0);
  });

  it('ends with a word of praise, and leads back to the same list', async () => {
    const { screen } = await open(leads.slice(0, 1), '?source=google');
    await screen.press(place(screen), 's');
    await saved(screen, 'lead-0');
    expect(screen.text).toContain('All scored');
    await screen.click(screen.byName('button', 'Back to the leads'));
    expect(TestBed.inject(Location).path()).toBe('/grow/leads?source=google');
  });

  it('says what is safe when the queue cannot be read', async () => {
    const screen = await LeadsScreen.open('/grow/leads/triage');
    const body = { title: 'Down', instance: 'urn:uuid:request-1' };
    screen.requests('/api/v1/leads')[0]!.flush(body, { status: 503, statusText: '-' });
    screen.answer('/api/v1/leads/count', { total: 1, capped: false, groups: [] });
    await screen.settle();
    expect(screen.text).toContain('What you scored is kept.');
  });

  it('offers no judgement to those who may only read', async () => {
    const { screen } = await open(leads, '', 'marketing');
    expect(() => screen.byName('button', /^Good/u)).toThrow();
    await screen.press(place(screen), 'g');
    expect(heading(screen)).toBe('Jane Doe');
  });
});
