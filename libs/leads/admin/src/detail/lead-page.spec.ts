import { Location } from '@angular/common';
import { TestBed } from '@angular/core/testing';
import { type LeadDetail } from '../leads-api.js';
import { aDetail, aLead } from '../testing/a-lead.js';
import { LeadsScreen } from '../testing/leads-screen.js';

async function openLead(detail: LeadDetail, role: 'brand_admin' | 'marketing' = 'brand_admin'): Promise<LeadsScreen> {
  const screen = await LeadsScreen.open('/grow/leads/lead-1?tab=all', role);
  await screen.showLeads([aLead()], { unscored: 1 });
  screen.answer('/api/v1/leads/lead-1', detail);
  screen.answer('/api/v1/leads/lead-1/neighbours', { previous: null, next: 'lead-2' });
  await screen.settle();
  for (const request of screen.requests('/api/v1/leads/lead-1/timeline')) request.flush({ data: [], nextCursor: null });
  await screen.settle();
  return screen;
}

describe('an opened lead', () => {
  it('shows contact, message and every form field', async () => {
    const { contact } = aLead();
    const screen = await openLead(
      aDetail({
        contact: { ...contact, phone: { e164: '+17045550101', raw: '704-555-0101', display: '(704) 555-0101' } },
        message: 'Please call me about a quote.',
        fields: { 'Project type': 'Kitchen', 'Wie erreichen wir Sie?': 'abends' },
      }),
    );
    expect(screen.byName('a', '(704) 555-0101').getAttribute('href')).toBe('tel:+17045550101');
    expect(screen.byName('a', 'jane@example.com').getAttribute('href')).toBe('mailto:jane@example.com');
    expect(screen.text).toContain('Please call me about a quote.');
    expect(screen.text).toMatch(/Project type Kitchen.*Wie erreichen wir Sie\? abends/u);
  });

  it('shows the five values of the attribution in their order, and why one is missing', async () => {
    const screen = await openLead(aDetail());
    const section = screen.byName('section', /^Attribution/u);
    const terms = [...section.querySelectorAll('dt')].map((term) => term.textContent?.trim());
    expect(terms.slice(0, 5)).toEqual(['Source', 'Medium', 'Campaign', 'Keyword', 'Device']);
    expect(section.textContent).toMatch(/Campaign\s*Not captured\s*· the link carried no utm_campaign/u);
  });

  it('makes no link of an address that is neither http nor https', async () => {
    const { attribution } = aDetail();
    const screen = await openLead(
      aDetail({
        attribution: { ...attribution, landingUrl: 'https://www.example.com/', referrer: 'javascript:alert(1)' },
      }),
    );
    expect(screen.byName('a', 'https://www.example.com/').getAttribute('rel')).toBe('noopener noreferrer');
    expect(screen.text).toContain('javascript:alert(1)');
    expect(screen.all('a').filter((link) => link.getAttribute('href')?.startsWith('javascript'))).toEqual([]);
  });

  it('plays a recording through our server', async () => {
    const call: LeadDetail['call'] = {
      status: 'completed',
      answerStatus: 'answered',
      durationSeconds: 192,
      callerNumber: null,
      callerId: 'DOE JANE',
      trackingName: null,
      trackingNumber: null,
      destinationNumber: null,
      lineType: null,
      transcript: 'Hello, I would like a quote.',
      voicemailTranscript: null,
      hasRecording: true,
      hasVoicemail: false,
    };
    const screen = await openLead(
      aDetail({ type: 'phone_call', durationSeconds: 192, hasRecording: true, callerId: 'DOE JANE', call }),
    );
    expect(screen.all('audio')[0]?.getAttribute('src')).toBe('/api/v1/recordings/lead-1?brand=brand-1');
    expect(screen.text).toContain('Duration 3 min 12 s');
    expect(screen.text).toContain('Hello, I would like a quote.');
    expect(screen.byName('h2', 'Jane Doe')).toBeTruthy();
    screen.all('audio')[0]!.dispatchEvent(new Event('error'));
    await screen.settle();
    expect(screen.text).toContain('The recording could not be played.');
  });

  it('turns New into Viewed', async () => {
    const screen = await openLead(aDetail({ status: 'new', version: 4 }));
    const saved = screen.answer('/api/v1/leads/lead-1', aDetail({ status: 'viewed', version: 5 }), 'PATCH');
    expect([saved.request.body, saved.request.headers.get('If-Match')]).toEqual([{ status: 'viewed' }, '"4"']);
  });

  it('leaves New as it is for marketing, and shows no raw data', async () => {
    const screen = await openLead(aDetail({ status: 'new' }), 'marketing');
    expect(screen.requests('/api/v1/leads/lead-1', 'PATCH')).toEqual([]);
    expect(screen.text).not.toContain('Raw data');
  });

  it('says since when the source no longer has it', async () => {
    const screen = await openLead(aDetail({ goneSince: '2026-12-20T18:00:00.000Z' }));
    expect(screen.text).toContain('No longer in WhatConverts since Sun, Dec 20, 2026');
  });

  it('says why it is not confirmed yet, and asks again when leads have changed', async () => {
    const screen = await openLead(aDetail({ verified: false, timeZone: 'UTC' }));
    expect(screen.text).toContain('it is being confirmed');
    const waiting = {
      reason: 'read-follows',
      pushedAt: '2026-11-20T14:02:11Z',
      nextReadAt: null,
      attempts: 0,
      detail: null,
    };
    screen.answer('/api/v1/leads/lead-1/confirmation', waiting);
    await screen.settle();
    expect(screen.text).toMatch(
      /Pushed by WhatConverts on Fri, Nov 20, 2026, 2:02\sPM UTC; the confirming read follows/u,
    );
    screen.hints.onmessage?.(new MessageEvent('message'));
    await screen.settle();
    screen.answer('/api/v1/leads/lead-1', aDetail({ verified: false }));
    screen.answer('/api/v1/leads/lead-1/confirmation', { ...waiting, reason: 'unknown-at-source' });
    await screen.settle();
    expect(screen.text).toContain('WhatConverts does not know this lead');
    expect(screen.byName('a', 'Open Review').getAttribute('href')).toBe('/watch/review');
  });

  it('asks nothing of the source when it is confirmed, and stays general when the reason cannot be had', async () => {
    const screen = await openLead(aDetail());
    expect(screen.requests('/api/v1/leads/lead-1/confirmation')).toEqual([]);
    screen.hints.onmessage?.(new MessageEvent('message'));
    await screen.settle();
    screen.answer('/api/v1/leads/lead-1', aDetail({ verified: false }));
    await screen.settle();
    const [asked] = screen.requests('/api/v1/leads/lead-1/confirmation');
    asked!.flush({}, { status: 503, statusText: 'Unavailable' });
    await screen.settle();
    expect(screen.text).toContain('it is being confirmed');
  });

  it('takes focus, and keeps it on the way to the next lead', async () => {
    const screen = await openLead(aDetail());
    expect(document.activeElement).toBe(screen.byName('h2', 'Jane Doe'));
    await screen.press(document.activeElement as HTMLElement, 'j');
    expect(TestBed.inject(Location).path()).toBe('/grow/leads/lead-2?tab=all');
    expect(document.activeElement).toBe(screen.byName('article', 'Lead'));
    screen.answer('/api/v1/leads/lead-2', aDetail({ id: 'lead-2', contact: { ...aLead().contact, name: 'Tom' } }));
    await screen.settle();
    expect(document.activeElement).toBe(screen.byName('h2', 'Tom'));
  });

  it('goes back to the row when it is closed', async () => {
    const screen = await openLead(aDetail());
    await screen.press(screen.byName('h2', 'Jane Doe'), 'Escape');
    expect(TestBed.inject(Location).path()).toBe('/grow/leads?tab=all');
    expect(document.activeElement).toBe(screen.row('Jane Doe'));
  });

  it('leads from a folded lead to the one it is part of', async () => {
    await openLead(aDetail({ id: 'lead-9' }));
    expect(TestBed.inject(Location).path()).toBe('/grow/leads/lead-9?tab=all');
  });

  it('says the same of a lead that is missing and of one that may not be seen', async () => {
    const screen = await LeadsScreen.open('/grow/leads/lead-1');
    await screen.showLeads([]);
    screen.requests('/api/v1/leads/lead-1')[0]!.flush({}, { status: 404, statusText: 'Not Found' });
    await screen.settle();
    expect(screen.text).toContain('This lead is not here');
  });
});
