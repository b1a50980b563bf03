import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SignInPage } from './sign-in-page.js';

@Component({ template: 'somewhere' })
class Somewhere {}

const signedIn = {
  user: { id: 'user-1', email: 'ana@example.com', name: 'Ana', twoFactorEnabled: false },
  brands: [],
  installation: { firstRun: false, demo: false, mail: 'smtp' },
};

/** Lets promises and the page settle between an answer and what it causes. */
const settle = async (harness: RouterTestingHarness) => {
  await new Promise((resolve) => setTimeout(resolve));
  await harness.fixture.whenStable();
};

const open = async (address = '/sign-in') => {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideRouter(
        [
          { path: 'sign-in', component: SignInPage },
          { path: '**', component: Somewhere },
        ],
        withComponentInputBinding(),
      ),
    ],
  });
  const harness = await RouterTestingHarness.create(address);
  const page = harness.fixture.nativeElement as HTMLElement;
  const field = (label: string) =>
    [...page.querySelectorAll('label')].find((element) => element.textContent?.trim() === label)
      ?.control as HTMLInputElement;
  const fill = (label: string, text: string) => {
    field(label).value = text;
    field(label).dispatchEvent(new Event('input', { bubbles: true }));
  };
  const press = async (name: string) => {
    [...page.querySelectorAll('button')].find((button) => button.textContent?.trim() === name)?.click();
    await settle(harness);
  };
  const signIn = async () => {
    fill('E-mail', ' ana@example.com ');
    fill('Password', 'a long sentence');
    await press('Sign in');
  };
  const backend = TestBed.inject(HttpTestingController);
  const alerts = () => [...page.querySelectorAll('[role=alert]')].map((alert) => alert.textContent).join(' ');
  return { harness, page, field, fill, press, signIn, backend, alerts };
};

describe('SignInPage', () => {
  it('lists what is missing, leads to the first field and asks nobody', async () => {
    const { press, alerts, backend, field } = await open();
    await press('Sign in');
    expect(alerts()).toContain('Enter your e-mail address.');
    expect(alerts()).toContain('Enter your password.');
    expect(document.activeElement).toBe(field('E-mail'));
    backend.verify();
  });

  it('returns to the address that was asked for', async () => {
    const { harness, signIn, backend } = await open('/sign-in?returnTo=%2Fsettings%2Fusers');
    await signIn();
    const call = backend.expectOne('/api/auth/sign-in/email');
    expect(call.request.body).toEqual({ email: 'ana@example.com', password: 'a long sentence' });
    call.flush({});
    await settle(harness);
    backend.expectOne('/api/v1/session').flush(signedIn);
    await settle(harness);
    expect(TestBed.inject(Router).url).toBe('/settings/users');
    backend.verify();
  });

  it('says that e-mail or password is wrong and keeps both', async () => {
    const { harness, signIn, backend, alerts, field } = await open();
    await signIn();
    backend
      .expectOne('/api/auth/sign-in/email')
      .flush({ code: 'invalid_email_or_password' }, { status: 401, statusText: 'Unauthorized' });
    await settle(harness);
    expect(alerts()).toContain('E-mail or password is wrong.');
    expect(field('Password').value).toBe('a long sentence');
  });

  it('says that Leadweave cannot be reached when there is no answer', async () => {
    const { harness, signIn, backend, alerts } = await open();
    await signIn();
    backend.expectOne('/api/auth/sign-in/email').error(new ProgressEvent('error'));
    await settle(harness);
    expect(alerts()).toContain('Leadweave cannot be reached.');
  });

  describe('given an account with a second factor', () => {
    const openSecondStep = async () => {
      const opened = await open();
      await opened.signIn();
      opened.backend.expectOne('/api/auth/sign-in/email').flush({ twoFactorRedirect: true });
      await settle(opened.harness);
      return opened;
    };

    it('asks for the code and sends it without spaces', async () => {
      const { page, fill, press, backend } = await openSecondStep();
      expect(page.querySelector('h1')?.textContent).toBe('Confirm it is you');
      fill('Code', '123 456');
      await press('Confirm');
      expect(backend.expectOne('/api/auth/two-factor/verify-totp').request.body).toEqual({ code: '123456' });
    });

    it('takes a backup code instead', async () => {
      const { fill, press, backend } = await openSecondStep();
      await press('Use a backup code');
      fill('Backup code', 'abcde-fghij');
      await press('Confirm');
      expect(backend.expectOne('/api/auth/two-factor/verify-backup-code').request.body).toEqual({
        code: 'abcde-fghij',
      });
    });
  });
});
