// Every screen: its address, what the API answers, and what a person does before the picture is taken.
import * as answers from './answers.mjs';
import { insightsScreens } from './screens-insights.mjs';
import { formScreens } from './screens-forms.mjs';
import { integrationScreens } from './screens-integrations.mjs';
import { keyScreens } from './screens-keys.mjs';
import { leadScreens } from './screens-lead.mjs';
import { privacyScreens } from './screens-privacy.mjs';
import { remapScreens } from './screens-remap.mjs';
import { conflictScreens } from './screens-conflicts.mjs';
import { reviewScreens } from './screens-review.mjs';
import { webhookScreens } from './screens-webhook.mjs';
import { webhooksOutScreens } from './screens-webhooks-out.mjs';
import { rulesScreens } from './screens-rules.mjs';
import { triageScreens } from './screens-triage.mjs';
import { leadworkScreens } from './screens-leadwork.mjs';
import { auditScreens } from './screens-audit.mjs';
import { salesforceScreens } from './screens-salesforce.mjs';

const session = (body) => ({ 'GET /api/v1/session': { body } });
const security = {
  'GET /api/v1/sessions': { body: answers.devices },
};
const refused = (status, code) => ({ status, body: { code, message: code } });

const signIn = async (page) => {
  await page.getByLabel('E-mail').fill('ana@example.com');
  await page.getByLabel('Password', { exact: true }).fill('a long sentence of words');
  await page.getByRole('button', { name: 'Sign in' }).click();
};

const beginEnrolment = async (page) => {
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByRole('dialog').getByLabel('Password', { exact: true }).fill('a long sentence of words');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: /QR code/ }).waitFor();
};

export const screens = [
  { name: 'sign-in', path: '/sign-in', api: session(answers.anonymous) },
  {
    name: 'sign-in-empty',
    path: '/sign-in',
    api: session(answers.anonymous),
    act: (page) => page.getByRole('button', { name: 'Sign in' }).click(),
  },
  {
    name: 'sign-in-refused',
    path: '/sign-in',
    api: { ...session(answers.anonymous), 'POST /api/auth/sign-in/email': refused(401, 'invalid_email_or_password') },
    act: signIn,
    expectsFailedRequests: true,
  },
  {
    name: 'sign-in-second-factor',
    path: '/sign-in',
    api: { ...session(answers.anonymous), 'POST /api/auth/sign-in/email': { body: { twoFactorRedirect: true } } },
    act: signIn,
  },
  { name: 'first-run', path: '/first-run', api: session(answers.firstRun) },
  { name: 'forgot-password', path: '/forgot-password', api: session(answers.anonymous) },
  { name: 'reset-password', path: '/reset-password?token=t', api: session(answers.anonymous) },
  { name: 'reset-password-invalid', path: '/reset-password?error=INVALID_TOKEN', api: session(answers.anonymous) },
  {
    name: 'invitation',
    path: '/invitation/t',
    api: { ...session(answers.anonymous), 'GET /api/v1/invitations/t': { body: answers.invitation } },
  },
  {
    name: 'invitation-account',
    path: '/invitation/t',
    api: {
      ...session(answers.anonymous),
      'GET /api/v1/invitations/t': { body: { ...answers.invitation, accountExists: true } },
    },
  },
  {
    name: 'invitation-gone',
    path: '/invitation/t',
    api: { ...session(answers.anonymous), 'GET /api/v1/invitations/t': refused(404, 'not_found') },
    expectsFailedRequests: true,
  },
  { name: 'leads', path: '/grow/leads', api: session(answers.demo) },
  { name: 'leads-franchisee', path: '/grow/leads', api: session(answers.franchisee) },
  {
    name: 'brand-menu',
    path: '/grow/leads',
    api: session(answers.signedIn),
    act: (page) => page.getByRole('button', { name: /switch brand/ }).click(),
  },
  {
    name: 'user-menu',
    path: '/grow/leads',
    api: session(answers.signedIn),
    act: (page) => page.getByRole('button', { name: /Account of/ }).click(),
  },
  {
    name: 'appearance',
    path: '/grow/leads',
    api: session(answers.signedIn),
    act: async (page) => {
      await page.getByRole('button', { name: /Account of/ }).click();
      await page.getByRole('menuitem', { name: /Appearance/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette',
    path: '/grow/leads',
    api: session(answers.signedIn),
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox').waitFor();
    },
  },
  {
    name: 'more',
    path: '/grow/leads',
    only: 'phone',
    api: session(answers.signedIn),
    act: async (page) => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'security', path: '/settings/security', api: { ...session(answers.signedIn), ...security } },
  {
    name: 'security-on',
    path: '/settings/security',
    api: { ...session(answers.withSecondFactor), ...security },
    act: (page) => page.getByRole('button', { name: 'Change password' }).click(),
  },
  {
    name: 'security-failing',
    path: '/settings/security',
    api: { ...session(answers.signedIn), ...security, 'GET /api/v1/sessions': refused(503, '') },
    expectsFailedRequests: true,
  },
  {
    name: 'security-confirm',
    path: '/settings/security',
    api: { ...session(answers.signedIn), ...security },
    act: async (page) => {
      await page.getByRole('button', { name: 'Sign out everywhere else' }).click();
      await page.getByRole('alertdialog').waitFor();
    },
  },
  {
    name: 'security-enrol',
    path: '/settings/security',
    api: { ...session(answers.signedIn), ...security, 'POST /api/auth/two-factor/enable': { body: answers.enrolment } },
    act: beginEnrolment,
  },
  {
    name: 'security-codes',
    path: '/settings/security',
    api: {
      ...session(answers.signedIn),
      ...security,
      'POST /api/auth/two-factor/enable': { body: answers.enrolment },
      'POST /api/auth/two-factor/verify-totp': { body: {} },
    },
    act: async (page) => {
      await beginEnrolment(page);
      await page.getByLabel('Code from the app').fill('123456');
      await page.getByRole('button', { name: 'Switch on' }).click();
      await page.getByText('I have kept the codes').waitFor();
    },
  },
  ...integrationScreens,
  ...leadScreens,
  ...privacyScreens,
  ...reviewScreens,
  ...conflictScreens,
  ...insightsScreens,
  ...webhookScreens,
  ...webhooksOutScreens,
  ...rulesScreens,
  ...triageScreens,
  ...formScreens,
  ...leadworkScreens,
  ...auditScreens,
  ...remapScreens,
  ...salesforceScreens,
  ...keyScreens,
  { name: 'not-found', path: '/grow/nothing', api: session(answers.signedIn) },
  { name: 'unavailable', path: '/grow/leads', api: {}, expectsFailedRequests: true },
];
