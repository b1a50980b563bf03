import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideUi } from '@leadweave/ui';
import { PrivacyPage } from './privacy-page.js';

describe('the privacy page', () => {
  let fixture: ComponentFixture<PrivacyPage>;
  let http: HttpTestingController;

  beforeEach(() => {
    document.querySelector('.cdk-overlay-container')?.remove();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideUi()] });
    fixture = TestBed.createComponent(PrivacyPage);
    http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
  });
  afterEach(() => TestBed.resetTestingModule());

  const settle = async () => {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const text = () => (document.body.textContent ?? '').replace(/\s+/gu, ' ');
  const button = (name: string) =>
    [...document.querySelectorAll('button')].filter((one) => one.textContent?.trim() === name).at(-1)!;
  const type = (selector: string, value: string) => {
    const field = document.querySelector<HTMLInputElement | HTMLSelectElement>(selector)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new Event('change'));
  };
  const retention = { ipDays: null, rawDays: 30, leadDays: null };
  const shown = async () => {
    http.expectOne('/api/v1/retention').flush(retention, { headers: { ETag: '"3"' } });
    await settle();
  };
  const outcome = { applied: false, planId: 'p', leads: 2, records: 3, events: 5, inputs: 0, refused: 2, others: [] };
  const find = async (told: object = outcome) => {
    type('lw-person-card input[type=email]', 'jane@example.com');
    button('Find this person').click();
    await settle();
    const asked = http.expectOne('/api/v1/erasures');
    asked.flush(told);
    await settle();
    return asked.request.body as unknown;
  };

  it('shows how long what is kept, and changes only what was seen', async () => {
    await shown();
    expect(text()).toContain('30 days');
    type('lw-retention-card select', '90');
    await settle();
    button('Save').click();
    await settle();
    const saved = http.expectOne({ url: '/api/v1/retention', method: 'PUT' });
    expect(saved.request.headers.get('If-Match')).toBe('"3"');
    expect(saved.request.body).toEqual({ ipDays: 90, rawDays: 30, leadDays: null });
  });

  it('keeps the other half usable when the times cannot be loaded', async () => {
    http.expectOne('/api/v1/retention').flush({ title: 'Down' }, { status: 503, statusText: '-' });
    await settle();
    expect(text()).toContain('The times could not be loaded.');
    expect(button('Find this person').disabled).toBe(false);
  });

  it('counts before it erases, asks, and erases exactly what was counted', async () => {
    await shown();
    expect(await find()).toEqual({ email: 'jane@example.com', dryRun: true });
    expect(text()).toContain('2 leads3 records of sources5 entries of timelines');
    button('Erase for good').click();
    await settle();
    expect(text()).toContain('This cannot be undone');
    button('Erase for good').click();
    for (let round = 0; round < 100 && document.querySelector('mat-dialog-container'); round += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await settle();
    const erased = http.expectOne('/api/v1/erasures');
    expect(erased.request.body).toEqual({ email: 'jane@example.com', planId: 'p' });
    erased.flush({ ...outcome, applied: true });
    await settle();
    expect(text()).toContain('Erased: 2 leads');
  });

  it('says when nothing is held', async () => {
    await shown();
    await find({ ...outcome, leads: 0, records: 0, events: 0 });
    expect(text()).toContain('Nothing is held about this person.');
    expect(button('Download as JSON')).toBeUndefined();
  });

  it('asks for an address or a number', async () => {
    await shown();
    button('Find this person').click();
    await settle();
    expect(text()).toContain('Enter an e-mail address or a phone number.');
    http.expectNone('/api/v1/erasures');
  });
});
