import { anOverview, openAs, someSettings } from '../a-member.spec-support.js';
import { salesforceAddresses } from '../salesforce-api.js';
import { salesforceRoutes } from '../salesforce.routes.js';

const at = '/grow/integrations/salesforce';
const routes = [{ path: at.slice(1), children: salesforceRoutes }];

describe('SalesforcePage', () => {
  describe('given nothing is connected', () => {
    it('sends the place that was chosen, and stays when it is refused', async () => {
      const { answer, refuse, press, text } = await openAs('brand_admin', routes, at);
      await answer(salesforceAddresses.overview, anOverview(null));
      await press('Sign in at Salesforce');
      await refuse('/api/v1/salesforce/sign-ins', 409, { code: 'salesforce_other_org', title: 'Another org' }, 'POST');
      expect(text()).toContain('Connect the other org all the same');
    });

    it('tells an administrator of Salesforce what to do when the app is not installed', async () => {
      const { answer, text } = await openAs('brand_admin', routes, `${at}?outcome=not-installed`);
      await answer(salesforceAddresses.overview, anOverview(null));
      expect(text()).toContain('Connected Apps OAuth Usage');
    });

    it('passes over an outcome that it does not know', async () => {
      const { answer, text } = await openAs('brand_admin', routes, `${at}?outcome=toString`);
      await answer(salesforceAddresses.overview, anOverview(null));
      expect(text()).toContain('What it does');
    });

    it('offers marketing no sign-in', async () => {
      const { answer, button, text } = await openAs('marketing', routes, at);
      await answer(salesforceAddresses.overview, anOverview(null));
      expect(button('Sign in at Salesforce')).toBeUndefined();
      expect(text()).toContain('A brand admin can connect Salesforce.');
    });
  });

  it('says no more than that the page is not here to those who may not see it', async () => {
    const { refuse, text } = await openAs('marketing', routes, at);
    await refuse(salesforceAddresses.overview, 403, { code: 'role_lacks' });
    expect(text()).toContain('This page is not here');
  });

  it('tells when it cannot be read, with the id of the request', async () => {
    const { refuse, text } = await openAs('brand_admin', routes, at);
    await refuse(salesforceAddresses.overview, 503, { instance: 'urn:uuid:019a' });
    expect(text()).toContain('could not be loaded');
    expect(text()).toContain('019a');
  });

  describe('given a connection', () => {
    it('switches a direction by the version that it has just read', async () => {
      const { answer, settle, asked } = await openAs('brand_admin', routes, at);
      await answer(salesforceAddresses.overview, anOverview());
      await settle();
      document.querySelector<HTMLElement>('lw-direction-card button[role=switch]')!.click();
      await answer(salesforceAddresses.settings, someSettings({ version: 9 }));
      const { request } = await asked(salesforceAddresses.settings, 'PUT');
      expect(request.headers.get('If-Match')).toBe('"9"');
      expect(request.body).toEqual({ toSalesforce: { ...someSettings().toSalesforce, on: false } });
    });

    it('says what waits while Salesforce asks to sign in again', async () => {
      const { answer, text, button } = await openAs('brand_admin', routes, at);
      await answer(salesforceAddresses.overview, anOverview({ state: 'needs-sign-in', waiting: 41 }));
      expect(text()).toContain('41 leads wait to be sent.');
      expect(button('Sign in again')?.getAttribute('href')).toBe(`${at}/set-up/connect`);
    });

    it('offers marketing no switch and no way to end it', async () => {
      const { answer, button } = await openAs('marketing', routes, at);
      await answer(salesforceAddresses.overview, anOverview());
      expect(document.querySelector('button[role=switch]')).toBeNull();
      expect(button('Disconnect…')).toBeUndefined();
    });
  });
});
