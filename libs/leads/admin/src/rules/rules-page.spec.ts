import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { CurrentBrand, CurrentSession, type KnownSession } from '@leadweave/api-client';
import { provideUi } from '@leadweave/ui';
import { type Rule } from './rules-api.js';
import { RulesPage } from './rules-page.js';

const shortCalls: Rule = {
  id: 'rule-1',
  version: 1,
  name: 'Short calls',
  conditions: [{ field: 'duration', operator: 'under', values: ['10'] }],
  outcome: { kind: 'suggest', quality: 'spam' },
  enabled: true,
  position: 0,
};

describe('the rules page', () => {
  let fixture: ComponentFixture<RulesPage>;
  let http: HttpTestingController;

  const settle = async () => {
    for (let round = 0; round < 4; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  const open = async (rules: readonly Rule[], role = 'brand_admin') => {
    document.querySelector('.cdk-overlay-container')?.remove();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideUi()] });
    TestBed.inject(CurrentBrand).choose('brand-1');
    fixture = TestBed.createComponent(RulesPage);
    http = TestBed.inject(HttpTestingController);
    fixture.detectChanges();
    const brand = { id: 'brand-1', role, timeZone: 'UTC', currency: 'USD', locations: [] };
    const session = { user: { id: 'u' }, brands: [brand], installation: { mail: 'smtp' } };
    TestBed.inject(CurrentSession).tell(session as unknown as KnownSession);
    http.expectOne('/api/v1/lead-rules').flush({ data: rules });
    await settle();
  };
  const text = () => (document.body.textContent ?? '').replace(/\s+/gu, ' ');
  const button = (name: string) =>
    [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
    );
  afterEach(() => TestBed.resetTestingModule());

  it('reads each rule as a sentence', async () => {
    await open([shortCalls]);
    expect(text()).toContain('If duration is under 10 s, suggest Spam.');
    expect(text()).toContain('Suggests');
  });

  it('explains what rules are when there is none', async () => {
    await open([]);
    expect(text()).toContain('No rules yet');
  });

  it('shows which leads a new rule is about, and saves it', async () => {
    await open([]);
    button('Write the first rule')!.click();
    await settle();
    http.expectOne('/api/v1/lead-rules/preview').flush({ matches: 37, unscored: 12, sample: [] });
    await settle();
    expect(text()).toContain('37 leads match today, 12 of them unscored.');
    const name = document.querySelector<HTMLInputElement>('lw-rule-dialog lw-text-field input')!;
    name.value = 'Short calls';
    name.dispatchEvent(new Event('input'));
    await settle();
    button('Save rule')!.click();
    await settle();
    const { body } = http.expectOne({ url: '/api/v1/lead-rules', method: 'POST' }).request;
    expect(body).toEqual({
      name: 'Short calls',
      conditions: shortCalls.conditions,
      outcome: shortCalls.outcome,
      enabled: true,
      position: 0,
    });
  });

  it('warns before a rule acts by itself', async () => {
    await open([]);
    button('Write the first rule')!.click();
    await settle();
    const outcome = document.querySelector<HTMLSelectElement>('lw-rule-dialog .outcome select')!;
    outcome.value = 'apply-spam';
    outcome.dispatchEvent(new Event('change'));
    await settle();
    expect(text()).toContain('never over a person’s decision');
  });

  it('switches a rule off as it was seen', async () => {
    await open([shortCalls]);
    button('Switch off Short calls')!.click();
    await settle();
    const { headers, body } = http.expectOne({ url: '/api/v1/lead-rules/rule-1', method: 'PUT' }).request;
    expect(headers.get('If-Match')).toBe('"1"');
    expect(body).toMatchObject({ enabled: false });
  });

  it('lets marketing read only', async () => {
    await open([shortCalls], 'marketing');
    expect(text()).toContain('If duration is under 10 s');
    expect(button('Change Short calls')).toBeUndefined();
  });
});
