import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand, CurrentSession, type KnownSession } from '@leadweave/api-client';
import { provideUi } from '@leadweave/ui';
import { aConflict, aReviewItem, anUnknownProfile, aSide } from '../testing/review-items.js';
import { type ReviewItem } from './review-api.js';
import { reviewRoutes } from './review.routes.js';

const items = '/api/v1/review-items';

class ReviewScreen {
  private constructor(
    private readonly harness: RouterTestingHarness,
    readonly http: HttpTestingController,
  ) {}

  static async open(role = 'brand_admin', address = '/watch/review'): Promise<ReviewScreen> {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'watch/review', children: reviewRoutes },
          { path: 'grow/leads/:leadId', children: [] },
        ]),
        provideUi(),
      ],
    });
    TestBed.inject(CurrentBrand).choose('brand-1');
    const harness = await RouterTestingHarness.create();
    const screen = new ReviewScreen(harness, TestBed.inject(HttpTestingController));
    await harness.navigateByUrl(address);
    const brand = {
      id: 'brand-1',
      name: 'B',
      role,
      timeZone: 'UTC',
      currency: 'USD',
      locations: [{ id: 'l', name: 'Austin' }],
    };
    const session = { user: { id: 'u' }, brands: [brand], installation: { mail: 'smtp' } };
    TestBed.inject(CurrentSession).tell(session as KnownSession);
    await screen.settle();
    return screen;
  }

  get text(): string {
    return `${this.element.textContent} ${document.querySelector('.cdk-overlay-container')?.textContent ?? ''}`.replace(
      /\s+/gu,
      ' ',
    );
  }

  get element(): HTMLElement {
    return this.harness.fixture.nativeElement as HTMLElement;
  }

  async settle(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      this.harness.detectChanges();
    }
  }

  /** Dialogs close with a movement. */
  async until(condition: () => boolean): Promise<void> {
    for (let round = 0; round < 200 && !condition(); round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      this.harness.detectChanges();
    }
  }

  answer(path: string, body: object, method = 'GET', status = 200): TestRequest {
    const found = this.http.match((request) => request.url === path && request.method === method);
    if (found.length === 0) throw new Error(`Nothing asks for ${method} ${path}`);
    for (const request of found) if (!request.cancelled) request.flush(body, { status, statusText: '-' });
    return found.at(-1)!;
  }

  async show(data: readonly ReviewItem[], nextCursor: string | null = null): Promise<void> {
    this.answer(items, { data, nextCursor });
    const total = data.length;
    this.answer(`${items}/count`, { total, kinds: total ? [{ kind: 'quarantined-record', total }] : [] });
    await this.settle();
  }

  button(name: RegExp): HTMLButtonElement {
    const all = [...document.querySelectorAll<HTMLButtonElement>('button')];
    const found = all.find((button) => name.test((button.textContent ?? '').replace(/\s+/gu, ' ').trim()));
    if (!found) throw new Error(`No button ${String(name)} in ${this.text}`);
    return found;
  }

  async click(name: RegExp): Promise<void> {
    this.button(name).click();
    await this.settle();
  }

  async press(key: string): Promise<void> {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await this.settle();
  }
}

describe('the review page', () => {
  beforeEach(() => document.querySelector('.cdk-overlay-container')?.remove());
  afterEach(() => TestBed.resetTestingModule());

  it('asks which location a profile belongs to, and says what waits', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([anUnknownProfile(), aReviewItem()]);
    expect(screen.text).toContain('Which location does profile 48213 belong to?');
    expect(screen.text).toContain('214 records wait for it');
    expect(screen.text).toContain('Record 153928 of WhatConverts could not be read.');
  });

  it('says that nothing needs anybody', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([]);
    expect(screen.text).toContain('Nothing needs you');
  });

  it('says what is safe when the queue cannot be read', async () => {
    const screen = await ReviewScreen.open();
    screen.answer(items, { title: 'Down', instance: 'urn:uuid:request-1' }, 'GET', 503);
    await screen.settle();
    expect(screen.text).toContain('What waits is kept; nothing is lost.');
    expect(screen.text).toContain('request-1');
  });

  it('shows evidence and the effect of each answer when an item is opened', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aReviewItem()]);
    await screen.click(/^Record 153928/u);
    const evidence = [
      { id: '1', externalId: '153928', receivedAt: '2026-11-20T14:02:11.000Z', raw: '{"lead_id":153928}' },
    ];
    screen.answer(`${items}/record~1`.replace('~', '~'), { ...aReviewItem(), evidence, sides: [] });
    await screen.settle();
    expect(screen.text).toContain('"lead_id": 153928');
    expect(screen.text).toContain('Leadweave reads it again, by today’s mappings and rules.');
  });

  it('tries an item again by its number key and follows it to the end', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aReviewItem(), aReviewItem({ id: 'record~2', externalId: '2' })]);
    screen.button(/^Record 153928/u).focus();
    await screen.press('1');
    const sent = screen.answer(
      `${items}/actions`,
      { applied: true, planId: 'p', items: 1, records: 1, replayIds: ['r'] },
      'POST',
    );
    expect(sent.request.body).toEqual({ answer: 'replay', ids: ['record~1'] });
    await screen.settle();
    screen.answer('/api/v1/review-replays/r', {
      id: 'r',
      total: 1,
      settled: 1,
      stillWaiting: 0,
      requestedAt: '',
      finishedAt: '2026-11-20T14:02:11.000Z',
    });
    await screen.settle();
    expect(screen.text).toContain('1 record understood now');
    expect(screen.element.textContent).not.toContain('Record 153928');
    expect(document.activeElement?.textContent).toContain('Record 2');
  });

  it('moves by J and K, and from question to question with one tab stop', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aReviewItem(), aReviewItem({ id: 'record~2', externalId: '2' })]);
    screen.button(/^Record 153928/u).focus();
    await screen.press('j');
    expect(document.activeElement?.textContent).toContain('Record 2');
    expect(screen.button(/^Record 153928/u).tabIndex).toBe(-1);
    await screen.press('k');
    expect(document.activeElement?.textContent).toContain('Record 153928');
  });

  it('ignores for a reason, and takes that back by Z', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aReviewItem()]);
    screen.button(/^Record 153928/u).focus();
    await screen.press('2');
    await screen.settle();
    const field = document.querySelector<HTMLInputElement>('lw-ignore-dialog input')!;
    field.value = 'Not ours.';
    field.dispatchEvent(new Event('input'));
    await screen.click(/^Ignore for good$/u);
    await screen.until(() => document.querySelector('lw-ignore-dialog') === null);
    await screen.settle();
    const outcome = { applied: true, planId: 'p', items: 1, records: 1, replayIds: [] };
    const sent = screen.answer(`${items}/actions`, outcome, 'POST');
    expect(sent.request.body).toEqual({ answer: 'ignore', ids: ['record~1'], reason: 'Not ours.' });
    await screen.settle();
    expect(screen.text).toContain('1 record ignored');
    await screen.click(/^Undo$/u);
    await screen.until(() => document.querySelector('mat-snack-bar-container') === null);
    await screen.settle();
    expect(screen.answer(`${items}/actions`, outcome, 'POST').request.body).toMatchObject({ answer: 'reopen' });
  });

  it('says so when somebody else has answered meanwhile', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aReviewItem()]);
    screen.button(/^Record 153928/u).focus();
    await screen.press('1');
    screen.answer(`${items}/actions`, { applied: true, planId: 'p', items: 0, records: 0, replayIds: [] }, 'POST');
    await screen.settle();
    expect(screen.text).toContain('Somebody else has answered this meanwhile.');
  });

  it('maps a profile to a location without one', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([anUnknownProfile()]);
    screen.button(/^Which location/u).focus();
    await screen.press('1');
    await screen.settle();
    screen.answer('/api/v1/connections', { data: [{ id: 'c' }] });
    await screen.settle();
    const location = (id: string, name: string, profileId: string | null) => ({
      locationId: id,
      locationName: name,
      profileId,
    });
    screen.answer('/api/v1/connections/c/mappings', {
      data: [location('a', 'Austin', '1'), location('b', 'Round Rock', null)],
    });
    await screen.settle();
    const choice = document.querySelector<HTMLSelectElement>('lw-map-profile-dialog select')!;
    expect([...choice.options].map(({ text }) => text)).toEqual(['Choose…', 'Round Rock']);
    choice.value = 'b';
    choice.dispatchEvent(new Event('input'));
    choice.dispatchEvent(new Event('change'));
    await screen.click(/^Map and read/u);
    const sent = screen.answer('/api/v1/connections/c/mappings/bulk', { rows: [{ outcome: 'mapped' }] }, 'POST');
    expect(sent.request.body).toEqual({ rows: [{ locationId: 'b', profileId: '48213' }], dryRun: false });
    await screen.until(() => document.querySelector('lw-map-profile-dialog') === null);
    await screen.settle();
    expect(screen.text).toContain('Profile 48213 belongs to Round Rock now.');
  });

  it('takes two spellings of a number for one', async () => {
    const screen = await ReviewScreen.open('franchisee');
    await screen.show([aConflict()]);
    await screen.click(/^Which WhatConverts lead is this/u);
    const phones = ['704-555-0101', '(704) 555-0101', '+1 704 555 0101'];
    const sides = phones.map((phone, place) => aSide({ id: `side-${place}`, phone }));
    screen.answer(`${items}/${encodeURIComponent(aConflict().id)}`, { ...aConflict(), evidence: [], sides });
    await screen.settle();
    expect(screen.text).toContain('+1 704 555 0101');
    expect(screen.text).not.toContain('differs');
  });

  it('puts the records of a conflict beside each other, marks what differs, and splits the pair by key', async () => {
    const screen = await ReviewScreen.open('franchisee');
    await screen.show([aConflict(), aReviewItem()]);
    await screen.click(/^Which WhatConverts lead is this form submission: 153928, paired and 12 s apart, or 153931/u);
    const sides = [
      aSide({ id: 'n', source: 'form', externalId: 'submission', marketing: null }),
      aSide({ id: 'w1', externalId: '153928', name: 'JANE DOE' }),
      aSide({ id: 'w2', leadId: 'lead-2', externalId: '153931', phone: '(704) 555-0199' }),
    ];
    screen.answer(`${items}/${encodeURIComponent(aConflict().id)}`, { ...aConflict(), evidence: [], sides });
    await screen.settle();
    expect(screen.text.match(/Paired|Stands alone/gu)).toEqual(['Paired', 'Paired', 'Stands alone']);
    expect(screen.text.match(/(?:Name|E-mail|Phone|Source) differs/gu)).toEqual(Array(3).fill('Phone differs'));
    const links = [...screen.element.querySelectorAll('lw-review-sides a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['/grow/leads/lead-1', '/grow/leads/lead-1', '/grow/leads/lead-2']);
    expect(() => screen.button(/^Dismiss$/u)).toThrow();
    screen.button(/^Which WhatConverts lead/u).focus();
    await screen.press('2');
    const outcome = { applied: true, planId: 'p', items: 1, records: 1, replayIds: [] };
    const sent = screen.answer(`${items}/actions`, outcome, 'POST');
    expect(sent.request.body).toEqual({ answer: 'split', ids: [aConflict().id] });
    await screen.settle();
    expect(screen.text).toContain('The pair is split');
    expect(screen.text).not.toContain('Which WhatConverts lead');
  });

  it('keeps a pair, and opens the question again by Z', async () => {
    const screen = await ReviewScreen.open();
    await screen.show([aConflict()]);
    screen.button(/^Which WhatConverts lead/u).focus();
    await screen.press('1');
    const outcome = { applied: true, planId: 'p', items: 1, records: 1, replayIds: [] };
    expect(screen.answer(`${items}/actions`, outcome, 'POST').request.body).toMatchObject({ answer: 'keep' });
    await screen.settle();
    await screen.click(/^Undo$/u);
    await screen.until(() => document.querySelector('mat-snack-bar-container') === null);
    await screen.settle();
    expect(screen.answer(`${items}/actions`, outcome, 'POST').request.body).toMatchObject({ answer: 'reopen' });
  });

  it('dismisses all conflicts after counting them, with a reason', async () => {
    const screen = await ReviewScreen.open('brand_admin', '/watch/review?kind=conflict');
    await screen.show([aConflict(), aConflict({ id: 'conflict~n~w3', externalId: '153940' })]);
    await screen.click(/^Dismiss all$/u);
    const plan = { applied: false, planId: '12-x', items: 12, records: 12, replayIds: [] };
    expect(screen.answer(`${items}/actions`, plan, 'POST').request.body).toMatchObject({ dryRun: true });
    await screen.until(() => document.querySelector('lw-ignore-dialog input') !== null);
    expect(document.querySelector('lw-ignore-dialog')!.textContent).toContain('Ignore all 12 conflicts?');
    const field = document.querySelector<HTMLInputElement>('lw-ignore-dialog input')!;
    field.value = 'Double clicks.';
    field.dispatchEvent(new Event('input'));
    await screen.click(/^Ignore for good$/u);
    await screen.until(() => document.querySelector('lw-ignore-dialog') === null);
    await screen.settle();
    const sent = screen.answer(`${items}/actions`, { ...plan, applied: true }, 'POST');
    expect(sent.request.body).toEqual({
      ...{ answer: 'ignore', reason: 'Double clicks.', planId: '12-x' },
      filter: { kind: 'conflict' },
    });
  });

  it('offers a franchisee to try again and nothing else, and marketing nothing', async () => {
    const screen = await ReviewScreen.open('franchisee');
    await screen.show([aReviewItem()]);
    await screen.click(/^Record 153928/u);
    expect(screen.button(/^Try again$/u)).toBeTruthy();
    expect(() => screen.button(/^Ignore for good$/u)).toThrow();
    TestBed.resetTestingModule();
    const reading = await ReviewScreen.open('marketing');
    await reading.show([aReviewItem()]);
    await reading.click(/^Record 153928/u);
    expect(() => reading.button(/^Try again$/u)).toThrow();
  });

  it('leads to the records that Salesforce has of a lead', async () => {
    const screen = await ReviewScreen.open();
    const answers = ['choose', 'replay', 'ignore'];
    await screen.show([
      aReviewItem({ kind: 'salesforce-lead', reason: 'duplicate-rule', externalId: 'lead-1', answers }),
    ]);
    await screen.click(/^Salesforce knows somebody like this lead/u);
    await screen.click(/^Look and choose$/u);
    await screen.until(() => TestBed.inject(Router).url === '/grow/leads/lead-1#salesforce');
  });

  it('ties an opportunity to a lead that was searched for, and can take it back (S78)', async () => {
    const screen = await ReviewScreen.open();
    const item = aReviewItem({
      ...{ id: 'opportunity~0065g00000AbCdEAAV', kind: 'salesforce-opportunity', reason: 'no-lead' },
      ...{ detail: 'Sample kitchen', answers: ['tie', 'ignore'] },
    });
    await screen.show([item]);
    await screen.click(/^Whose opportunity is “Sample kitchen”/u);
    await screen.click(/^Choose its lead$/u);
    await screen.until(() => screen.text.includes('Search leads') || document.querySelector('lw-tie-dialog') !== null);
    screen.answer(`${items}/${encodeURIComponent(item.id)}`, { ...item, evidence: [], sides: [] });
    await screen.until(() => screen.text.includes('No lead came up by itself'));
    const box = document.querySelector<HTMLInputElement>('lw-tie-dialog input')!;
    box.value = 'jane';
    box.dispatchEvent(new Event('input'));
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter' }));
    await screen.settle();
    const lead = {
      id: 'lead-1',
      contact: { name: 'Jane Doe' },
      occurredAt: '2026-11-20T12:00:00Z',
      locationName: 'Austin',
    };
    screen.answer('/api/v1/leads', { data: [lead], nextCursor: null });
    await screen.until(() => screen.text.includes('Jane Doe'));
    await screen.click(/^Jane Doe/u);
    await screen.until(() => document.querySelector('lw-tie-dialog') === null);
    const request = screen.answer(
      `${items}/actions`,
      { applied: true, planId: '', items: 1, records: 1, replayIds: [] },
      'POST',
    );
    expect(request.request.body).toEqual({ answer: 'tie', ids: [item.id], leadId: 'lead-1' });
    await screen.settle();
    expect(screen.text).toContain('Sample kitchen belongs to Jane Doe now');
  });
});
