import { Location } from '@angular/common';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { aLead } from '../testing/a-lead.js';
import { countsOf, LeadsScreen } from '../testing/leads-screen.js';

const jane = aLead();
const tom = aLead({ id: 'lead-2', contact: { ...jane.contact, name: 'Tom Ashworth' }, status: 'new' });
const call = aLead({
  id: 'lead-3',
  type: 'phone_call',
  badge: 'Inbound Call',
  formName: null,
  durationSeconds: 192,
  suggestions: ['spam'],
  contact: {
    name: null,
    company: null,
    email: null,
    phone: { e164: '+17045550101', raw: '704 555 0101', display: '(704) 555-0101' },
  },
});

const address = () => TestBed.inject(Location).path();

describe('the leads page', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify({ ignoreCancelled: true }));

  it('asks for the newest unscored leads', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    const [list] = screen.requests('/api/v1/leads');
    expect(Object.fromEntries(list!.request.params.keys().map((key) => [key, list!.request.params.get(key)]))).toEqual({
      quality: 'unscored',
      sort: '-occurredAt',
      limit: '25',
    });
    screen.answer('/api/v1/leads/count', countsOf({}));
    list!.flush({ data: [], nextCursor: null });
  });

  it('says that it is loading', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    expect(screen.text).toContain('Loading leads');
    await screen.showLeads([]);
  });

  it('shows each lead with badge, form, source, channel, location and suggestion', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane, tom, call], { unscored: 3, good: 12 });
    expect(screen.row('Jane Doe').textContent).toMatch(
      /Form.*Contact Us.*jane@example\.com.*Paid.*google \/ cpc.*Austin North/su,
    );
    expect(screen.row('\\(704\\) 555-0101').textContent).toMatch(/Inbound Call.*3 min 12 s.*WhatConverts says spam/su);
    expect(screen.row('Tom Ashworth').textContent).toContain('Unread');
    expect(screen.row('Jane Doe').textContent).not.toContain('Unread');
    expect(screen.byName('a', /^Good/u).textContent).toContain('12');
    expect(screen.text).toContain('3 leads · days in America/Chicago');
  });

  it('tells where leads come from when there never was one', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([]);
    expect(screen.text).toContain('No leads yet');
    expect(screen.byName('a', 'Connect WhatConverts').getAttribute('href')).toBe('/grow/integrations');
  });

  it('praises an empty queue', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([], { good: 4 });
    expect(screen.text).toContain('All caught up');
  });

  it('names the filter that removes most when nothing matches', async () => {
    const screen = await LeadsScreen.open('/grow/leads?source=bing&type=chat');
    await screen.showLeads([]);
    for (const request of screen.requests('/api/v1/leads/count')) {
      request.flush(countsOf({ unscored: request.request.params.has('source') ? 3 : 214 }));
    }
    await screen.settle();
    expect(screen.text).toContain('The filter “Source” removes most: without it there are 214 leads.');
    await screen.click(screen.byName('button', 'Clear Source'));
    expect(address()).toBe('/grow/leads?type=chat');
    await screen.showLeads([jane]);
  });

  it('keeps the page usable when the leads cannot be read', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    const body = { code: 'unavailable', title: 'Not available', instance: 'urn:uuid:request-1' };
    screen.requests('/api/v1/leads')[0]!.flush(body, { status: 503, statusText: 'Unavailable' });
    screen.answer('/api/v1/leads/count', countsOf({ unscored: 1 }));
    await screen.settle();
    expect(screen.text).toContain('The leads could not be loaded.');
    expect(screen.text).toContain('request-1');
    await screen.click(screen.byName('button', 'Try again'));
    await screen.showLeads([jane], { unscored: 1 });
    expect(screen.row('Jane Doe')).toBeTruthy();
  });

  it('keeps tab and search in the address', async () => {
    const screen = await LeadsScreen.open('/grow/leads?q=jane');
    await screen.showLeads([jane], { unscored: 1 });
    await screen.click(screen.byName('a', /^Spam/u));
    expect(address()).toBe('/grow/leads?tab=spam&q=jane');
    expect(screen.requests('/api/v1/leads')[0]!.request.params.get('quality')).toBe('spam');
  });

  it('goes to the next page and back', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    screen.answer('/api/v1/leads', { data: [jane], nextCursor: 'second' });
    screen.answer('/api/v1/leads/count', countsOf({ unscored: 30 }));
    await screen.settle();
    await screen.click(screen.byName('button', 'Next page'));
    expect(address()).toBe('/grow/leads?cursor=second');
    screen.answer('/api/v1/leads', { data: [tom], nextCursor: null });
    await screen.settle();
    await screen.click(screen.byName('button', 'Previous page'));
    expect(address()).toBe('/grow/leads');
    screen.answer('/api/v1/leads', { data: [jane], nextCursor: 'second' });
  });

  it('keeps what arrives behind a pill until it is wanted', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane], { unscored: 1 });
    screen.hints.onmessage?.(new MessageEvent('message'));
    await screen.settle();
    const asked = screen.requests('/api/v1/leads/count');
    expect(asked.filter(({ request }) => request.params.has('receivedSince'))).toHaveLength(1);
    for (const request of asked) {
      request.flush(countsOf({ unscored: request.request.params.has('receivedSince') ? 3 : 4 }));
    }
    await screen.settle();
    expect(screen.text).toContain('3 new leads are waiting');
    expect(screen.all('tbody [role=row]')).toHaveLength(1);
    await screen.click(screen.byName('button', '3 new'));
    await screen.showLeads([tom, call, jane], { unscored: 4 });
    expect(screen.all('tbody [role=row]')).toHaveLength(3);
    expect(screen.text).not.toContain('are waiting');
  });

  it('shows marketing the quality without a way to set it', async () => {
    const screen = await LeadsScreen.open('/grow/leads', 'marketing');
    await screen.showLeads([jane], { unscored: 1 });
    expect(screen.all('[role=radiogroup]')).toEqual([]);
    expect(screen.all('input[type=checkbox]')).toEqual([]);
    expect(screen.row('Jane Doe').textContent).toContain('Unscored');
  });
});

describe('scoring in the list', () => {
  it('takes a scored lead out of the tab, moves focus to the next one and offers undo', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane, tom], { unscored: 2 });
    await screen.click(screen.row('Jane Doe').querySelector<HTMLElement>('[role=radio]')!);
    expect(screen.all('tbody [role=row]')).toHaveLength(1);
    expect(document.activeElement).toBe(screen.row('Tom Ashworth'));
    expect(screen.byName('a', /^Good/u).textContent).toContain('1');
    const saved = screen.answer('/api/v1/leads/lead-1', aLead({ quality: 'good', version: 2 }), 'PATCH');
    expect(saved.request.body).toEqual({ quality: 'good' });
    expect(saved.request.headers.get('If-Match')).toBe('"1"');
    await screen.settle();
    await screen.press(screen.row('Tom Ashworth'), 'z');
    const undone = screen.answer('/api/v1/leads/lead-1', aLead({ quality: 'unscored', version: 3 }), 'PATCH');
    expect([undone.request.body, undone.request.headers.get('If-Match')]).toEqual([{ quality: 'unscored' }, '"2"']);
    await screen.settle();
    expect(screen.row('Jane Doe')).toBeTruthy();
  });

  it('scores by keyboard alone', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane, tom, call], { unscored: 3 });
    screen.row('Jane Doe').focus();
    await screen.press(screen.row('Jane Doe'), 'j');
    expect(document.activeElement).toBe(screen.row('Tom Ashworth'));
    await screen.press(screen.row('Tom Ashworth'), 's');
    const saved = screen.answer('/api/v1/leads/lead-2', { ...tom, quality: 'spam', version: 2 }, 'PATCH');
    expect(saved.request.body).toEqual({ quality: 'spam' });
    await screen.settle();
    expect(document.activeElement).toBe(screen.row('\\(704\\) 555-0101'));
    await screen.press(screen.row('\\(704\\) 555-0101'), 'ArrowUp');
    expect(document.activeElement).toBe(screen.row('Jane Doe'));
  });

  it('passes over choices with arrows without scoring', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane], { unscored: 1 });
    const group = screen.byName('[role=radiogroup]', 'Quality of Jane Doe');
    const [good, spam, unscored] = [...group.querySelectorAll<HTMLElement>('[role=radio]')];
    expect([good, spam, unscored].map((radio) => radio!.getAttribute('aria-checked'))).toEqual([
      'false',
      'false',
      'true',
    ]);
    unscored!.focus();
    await screen.press(unscored!, 'ArrowLeft');
    expect(document.activeElement).toBe(spam);
    expect(screen.requests('/api/v1/leads/lead-1', 'PATCH')).toEqual([]);
  });

  it('puts the old value back when the server refuses', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane], { unscored: 1 });
    await screen.press(screen.row('Jane Doe'), 'g');
    screen
      .requests('/api/v1/leads/lead-1', 'PATCH')[0]!
      .flush({ title: 'Not available' }, { status: 503, statusText: 'Unavailable' });
    await screen.settle();
    expect(screen.row('Jane Doe').querySelector('[aria-checked=true]')?.textContent).toContain('Unscored');
    expect(document.body.textContent).toContain('Jane Doe stays as it was.');
  });

  it('scores anyway when the lead changed in another respect meanwhile', async () => {
    const screen = await LeadsScreen.open('/grow/leads?tab=all');
    await screen.showLeads([jane], { unscored: 1 });
    await screen.press(screen.row('Jane Doe'), 'g');
    screen.requests('/api/v1/leads/lead-1', 'PATCH')[0]!.flush({}, { status: 412, statusText: 'Precondition Failed' });
    await screen.settle();
    screen.answer('/api/v1/leads/lead-1', aLead({ version: 5, status: 'archived' }));
    await screen.settle();
    const repeated = screen.answer('/api/v1/leads/lead-1', aLead({ version: 6, quality: 'good' }), 'PATCH');
    expect(repeated.request.headers.get('If-Match')).toBe('"5"');
  });

  it('leaves the decision to the person when somebody else scored the lead', async () => {
    const screen = await LeadsScreen.open('/grow/leads?tab=all');
    await screen.showLeads([jane], { unscored: 1 });
    await screen.press(screen.row('Jane Doe'), 'g');
    screen.requests('/api/v1/leads/lead-1', 'PATCH')[0]!.flush({}, { status: 412, statusText: 'Precondition Failed' });
    await screen.settle();
    screen.answer('/api/v1/leads/lead-1', aLead({ version: 5, quality: 'spam' }));
    await screen.settle();
    expect(document.body.textContent).toContain('Somebody else marked Jane Doe Spam meanwhile.');
    expect(screen.row('Jane Doe').querySelector('[aria-checked=true]')?.textContent).toContain('Spam');
  });

  const plan = { planId: 'plan-1', matched: 1204, changes: 1204, present: { unscored: 1204 } };

  it('changes everything that matches at once and takes it back', async () => {
    const screen = await LeadsScreen.open('/grow/leads?type=web_form');
    await screen.showLeads([jane, tom], { unscored: 1204 });
    await screen.press(screen.row('Jane Doe'), 'x');
    await screen.click(screen.byName('button', 'Select all 1,204 matching'));
    const bar = screen.byName('section', 'Selected leads');
    await screen.click(
      [...bar.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.includes('Spam'))!,
    );
    const target = { filter: { type: 'web_form', quality: 'unscored' }, excluded: [] };
    const look = screen.answer('/api/v1/leads/bulk-actions', { applied: false, id: null, changed: 0, plan }, 'POST');
    expect(look.request.body).toEqual({ action: { quality: 'spam' }, ...target, dryRun: true });
    await screen.settle();
    expect(screen.text).toContain('1,204 leads become Spam: 1,204 Unscored.');
    expect(document.activeElement?.textContent).toContain('Run exactly this');
    await screen.click(screen.byName('button', 'Run exactly this'));
    expect(screen.text).toContain('Changing 1,204 leads');
    const done = { applied: true, id: 'action-1', changed: 1204, plan };
    const action = screen.answer('/api/v1/leads/bulk-actions', done, 'POST');
    expect(action.request.body).toEqual({ action: { quality: 'spam' }, ...target, planId: 'plan-1' });
    await screen.settle();
    expect(document.body.textContent).toContain('1,204 leads marked Spam');
    await screen.showLeads([call]);
    await screen.press(screen.row('\\(704\\) 555-0101'), 'z');
    screen.answer('/api/v1/leads/bulk-actions/action-1/undo', { restored: 1204 }, 'POST');
    await screen.settle();
    expect(document.body.textContent).toContain('1,204 leads put back');
  });

  it('changes nothing when other leads match by now, and says what would change then', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane, tom], { unscored: 1204 });
    await screen.press(screen.row('Jane Doe'), 'x');
    await screen.click(screen.byName('button', 'Select all 1,204 matching'));
    const bar = screen.byName('section', 'Selected leads');
    await screen.click(
      [...bar.querySelectorAll<HTMLElement>('button')].find((button) => button.textContent?.includes('Spam'))!,
    );
    screen.answer('/api/v1/leads/bulk-actions', { applied: false, id: null, changed: 0, plan }, 'POST');
    await screen.settle();
    await screen.click(screen.byName('button', 'Run exactly this'));
    screen
      .requests('/api/v1/leads/bulk-actions', 'POST')[0]!
      .flush({ code: 'bulk_plan_outdated', status: 409 }, { status: 409, statusText: 'Conflict' });
    await screen.settle();
    const now = { ...plan, matched: 1205, changes: 1205, present: { unscored: 1205 } };
    screen.answer('/api/v1/leads/bulk-actions', { applied: false, id: null, changed: 0, plan: now }, 'POST');
    await screen.settle();
    expect(screen.text).toContain('Other leads match by now; nothing was changed. 1,205 leads become Spam');
  });

  it('extends the selection with Shift', async () => {
    const screen = await LeadsScreen.open('/grow/leads');
    await screen.showLeads([jane, tom, call], { unscored: 3 });
    screen.row('Jane Doe').focus();
    await screen.press(screen.row('Jane Doe'), 'ArrowDown', true);
    expect(screen.text).toContain('2 selected');
  });
});
