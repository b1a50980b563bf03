import { aConnectionList, openAs } from '../a-brand-admin.spec-support.js';
import { type ConnectionList, type Situation } from '../whatconverts-api.js';
import { IntegrationListPage } from './integration-list-page.js';

const open = async (list: ConnectionList, role: 'brand_admin' | 'marketing' = 'brand_admin') => {
  const opened = await openAs(role, [{ path: '', component: IntegrationListPage }], '/');
  await opened.answer('/api/v1/connections', list);
  return opened;
};

describe('IntegrationListPage', () => {
  it('offers to connect when nothing is connected', async () => {
    const { text, button } = await open({ situation: 'not_connected', data: [] });
    expect(text()).toContain('Not connected');
    expect(button('Connect WhatConverts')).toBeDefined();
  });

  it('offers no connecting to somebody who may not', async () => {
    const { text, button } = await open({ situation: 'not_connected', data: [] }, 'marketing');
    expect(text()).toContain('A brand admin can connect it.');
    expect(button('Connect WhatConverts')).toBeUndefined();
  });

  it.each<[Situation, string]>([
    ['active', 'Active'],
    ['failing', 'Failing'],
    ['credentials_rejected', 'Credentials rejected'],
    ['paused', 'Paused'],
  ])('reads %s as "%s" and leads to Manage', async (situation, label) => {
    const { text, button } = await open(aConnectionList({ situation }));
    expect(text()).toContain(label);
    expect(button('Manage WhatConverts')?.getAttribute('href')).toBe('/grow/integrations/whatconverts');
  });

  it('asks to finish mapping and says how far it is', async () => {
    const { text, button } = await open(
      aConnectionList({ situation: 'warnings', reason: 'locations-unmapped', mappedLocations: 3 }),
    );
    expect(text()).toContain('3 of 12 locations mapped');
    expect(button('Finish mapping of WhatConverts')?.getAttribute('href')).toBe(
      '/grow/integrations/whatconverts/locations?show=unmapped',
    );
  });

  it('keeps the card and says that the state is unknown when it cannot be read', async () => {
    const opened = await openAs('brand_admin', [{ path: '', component: IntegrationListPage }], '/');
    await opened.refuse('/api/v1/connections', 503, { code: 'unavailable', title: 'Busy' });
    expect(opened.text()).toContain('The state of your integrations could not be loaded.');
    expect(opened.text()).toContain('Unknown');
    expect(opened.button('Try again')).toBeDefined();
  });
});
