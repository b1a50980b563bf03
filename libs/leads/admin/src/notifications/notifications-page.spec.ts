import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { CurrentBrand, CurrentSession, type KnownSession } from '@leadweave/api-client';
import { provideUi } from '@leadweave/ui';
import { notificationRoutes } from '../leads.routes.js';
import { type NotificationSend, type NotificationSetting } from './notifications-api.js';

const setting: NotificationSetting = {
  timeZone: 'America/Chicago',
  digestAt: '08:00',
  quietFrom: null,
  quietTo: null,
  hourlyLimit: 10,
  rows: [],
  version: 3,
};
const sent: NotificationSend = {
  id: 'send-1',
  recipient: 'Sam Okafor',
  kind: 'immediate',
  state: 'sent',
  reason: null,
  leadCount: 1,
  leads: [{ id: 'lead-1', name: 'Jane Doe', type: 'web_form' }],
  createdAt: '2026-11-20T12:00:00.000Z',
  endedAt: '2026-11-20T12:00:02.000Z',
  nextTryAt: null,
};

async function openPage({ mail = 'smtp', stored = setting, log = [sent] as NotificationSend[] } = {}) {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter([{ path: 'settings/notifications', children: notificationRoutes }]),
      provideUi(),
    ],
  });
  TestBed.inject(CurrentBrand).choose('brand-1');
  const harness = await RouterTestingHarness.create();
  await harness.navigateByUrl('/settings/notifications');
  const http = TestBed.inject(HttpTestingController);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      harness.detectChanges();
    }
  };
  const locations = [
    { id: 'location-1', name: 'Austin North' },
    { id: 'location-2', name: 'Round Rock' },
  ];
  const brands = [
    { id: 'brand-1', name: 'Evergreen', role: 'brand_admin', timeZone: 'America/Chicago', currency: 'USD', locations },
  ];
  const session = { user: { id: 'user-1' }, brands, installation: { mail } };
  TestBed.inject(CurrentSession).tell(session as KnownSession);
  http.expectOne('/api/v1/notification-setting').flush(stored);
  http.expectOne('/api/v1/notifications').flush({ data: log, nextCursor: null });
  await settle();
  const element = harness.fixture.nativeElement as HTMLElement;
  return {
    element,
    http,
    settle,
    text: () => (element.textContent ?? '').replace(/\s+/gu, ' '),
    button: (name: string) =>
      [...element.querySelectorAll('button')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent)?.trim() === name,
      )!,
    choose: async (label: string, value: string) => {
      const field = element.querySelector<HTMLSelectElement>(`[aria-label="${label}"]`)!;
      field.value = value;
      field.dispatchEvent(new Event('change'));
      await settle();
    },
  };
}

describe('the notifications page', () => {
  afterEach(() => TestBed.inject(HttpTestingController).verify());

  it('says that nothing is told yet, and offers the table with headers for rows and columns', async () => {
    const page = await openPage();
    expect(page.text()).toContain('You hear of nothing yet.');
    const headings = [...page.element.querySelectorAll('lw-delivery-table th[scope=col]')].map((th) =>
      th.textContent?.trim(),
    );
    expect(headings).toEqual(['Location', 'Form', 'Inbound Call', 'Live Chat', 'Others', 'Actions']);
    expect(page.element.querySelector('lw-delivery-table th[scope=row]')?.textContent).toBe('All my locations');
  });

  it('saves the whole table under the version that was seen', async () => {
    const page = await openPage();
    await page.choose('Form, All my locations', 'immediate');
    page.button('Set this location apart').click();
    await page.settle();
    await page.choose('Inbound Call, Austin North', 'daily');
    page.element.querySelector<HTMLInputElement>('.quiet input')!.click();
    await page.settle();
    page.button('Save').click();
    const { request } = page.http.expectOne('/api/v1/notification-setting');
    expect(request.headers.get('If-Match')).toBe('"3"');
    expect(request.body).toEqual({
      timeZone: 'America/Chicago',
      digestAt: '08:00',
      quietFrom: '21:00',
      quietTo: '07:00',
      hourlyLimit: 10,
      rows: [
        { locationId: null, deliveries: { web_form: 'immediate', phone_call: 'off', chat: 'off', other: 'off' } },
        {
          locationId: 'location-1',
          deliveries: { web_form: 'immediate', phone_call: 'daily', chat: 'off', other: 'off' },
        },
      ],
    });
  });

  it('keeps what was chosen when it was changed elsewhere', async () => {
    const page = await openPage();
    await page.choose('Form, All my locations', 'hourly');
    page.button('Save').click();
    page.http.expectOne('/api/v1/notification-setting').flush({}, { status: 412, statusText: 'Precondition Failed' });
    await page.settle();
    expect(page.text()).toContain('You changed this in another window meanwhile.');
    expect(page.element.querySelector<HTMLSelectElement>('[aria-label="Form, All my locations"]')!.value).toBe(
      'hourly',
    );
  });

  it('sends a test mail and looks at the log again', async () => {
    const page = await openPage();
    page.button('Send me a test mail').click();
    page.http.expectOne('/api/v1/notification-setting/test').flush(null, { status: 202, statusText: 'Accepted' });
    await page.settle();
    page.http.expectOne('/api/v1/notifications').flush({ data: [], nextCursor: null });
    await page.settle();
    expect(page.text()).toContain('Nothing was sent yet');
  });

  it('shows what was sent to whom, and why something was not', async () => {
    const page = await openPage({
      log: [sent, { ...sent, id: 'send-2', state: 'cancelled', reason: 'recipient-left', leadCount: 3 }],
    });
    expect(page.text()).toMatch(/Jane Doe\s*Sam Okafor.*Sent/u);
    expect(page.text()).toContain('3 new leads: Jane Doe and others');
    expect(page.text()).toContain('The person is no member of the brand any more.');
  });

  it('says when the installation sends no mail', async () => {
    const page = await openPage({ mail: 'development' });
    expect(page.text()).toContain('This installation has no mail server');
  });
});
