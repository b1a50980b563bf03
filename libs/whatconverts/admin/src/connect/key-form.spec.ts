import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type Credentials } from '../whatconverts-api.js';
import { KeyForm } from './key-form.js';

const verifyAddress = '/api/v1/connections/whatconverts/verify';
const key = {
  keyKind: 'master',
  accounts: [{ accountId: '20611', name: 'Sunny Kitchens', profiles: 41 }],
  profiles: 41,
  profileId: null,
  profileName: null,
  requestsPerDay: 10_000,
  requestsLeft: 9_212,
};

@Component({ imports: [KeyForm], template: `<lw-key-form [save]="save" />` })
class Host {
  readonly saved: Credentials[] = [];
  readonly save = (credentials: Credentials) => {
    this.saved.push(credentials);
    return Promise.resolve();
  };
}

const show = async () => {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(Host);
  const element = fixture.nativeElement as HTMLElement;
  document.body.append(element);
  const settle = async () => {
    for (let round = 0; round < 3; round += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      fixture.detectChanges();
    }
  };
  await settle();
  const field = (label: string) =>
    [...element.querySelectorAll('label')].find((one) => one.textContent?.trim() === label)
      ?.control as HTMLInputElement;
  const paste = async (label: string, text: string) => {
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => text } });
    field(label).dispatchEvent(event);
    await settle();
  };
  const press = async (name: string) => {
    [...element.querySelectorAll('button')].find((one) => one.textContent?.trim() === name)?.click();
    await settle();
  };
  const backend = TestBed.inject(HttpTestingController);
  const text = () => element.textContent?.replaceAll(/\s+/gu, ' ') ?? '';
  return { fixture, field, paste, press, settle, backend, text };
};

describe('KeyForm', () => {
  it('masks both halves and tells both ways to find them', async () => {
    const { field, text } = await show();
    expect([field('API Token').type, field('API Secret').type]).toEqual(['password', 'password']);
    expect(text()).toContain('Settings → API');
    expect(text()).toContain('Tracking → Integrations → API Keys');
    expect(text()).toContain('Agency dashboard: Integrations → API Keys');
  });

  it.each(['API Token', 'API Secret'])(
    'fills both fields from a whole key pasted into %s, and tests it',
    async (label) => {
      const { paste, field, backend, settle, text } = await show();
      await paste(label, '1234-0a1b:0123456789');
      expect([field('API Token').value, field('API Secret').value]).toEqual(['1234-0a1b', '0123456789']);
      backend.expectOne(verifyAddress).flush(key);
      await settle();
      expect(text()).toContain('Valid master key: 1 account, 41 profiles, 9,212 of 10,000 requests left today');
    },
  );

  it('saves a key that was tested on paste without testing it again', async () => {
    const { paste, press, backend, settle, fixture } = await show();
    await paste('API Token', 'a:b');
    backend.expectOne(verifyAddress).flush(key);
    await settle();
    await press('Connect');
    expect(fixture.componentInstance.saved).toEqual([{ token: 'a', secret: 'b' }]);
    backend.verify();
  });

  it('keeps what was typed, saves nothing and leads to the token when WhatConverts refuses it', async () => {
    const { paste, press, backend, settle, fixture, field, text } = await show();
    await paste('API Token', 'a:b');
    const refusal = { code: 'credentials_rejected', detail: 'WhatConverts answered 401: token or secret is wrong.' };
    backend.expectOne(verifyAddress).flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await settle();
    await press('Connect');
    backend.expectOne(verifyAddress).flush(refusal, { status: 422, statusText: 'Unprocessable' });
    await settle();
    expect(text()).toContain('WhatConverts answered 401: token or secret is wrong.');
    expect([field('API Token').value, field('API Secret').value]).toEqual(['a', 'b']);
    expect(document.activeElement).toBe(field('API Token'));
    expect(fixture.componentInstance.saved).toEqual([]);
  });

  it('says that Leadweave, not WhatConverts, cannot be reached', async () => {
    const { paste, press, backend, settle, text } = await show();
    await paste('API Token', 'a:b');
    backend.expectOne(verifyAddress).error(new ProgressEvent('error'));
    await settle();
    await press('Connect');
    backend.expectOne(verifyAddress).error(new ProgressEvent('error'));
    await settle();
    expect(text()).toContain('Leadweave could not be reached. Nothing was saved');
  });

  it('stops waiting when the test is cancelled', async () => {
    const { paste, press, backend, text } = await show();
    await paste('API Token', 'a:b');
    const call = backend.expectOne(verifyAddress);
    await press('Cancel test');
    expect(call.cancelled).toBe(true);
    expect(text()).not.toContain('Testing the key');
  });
});
