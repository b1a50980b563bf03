import { type Routes } from '@angular/router';
import { aConnectionList, openAs } from '../a-brand-admin.spec-support.js';
import { whatconvertsRoutes } from '../whatconverts.routes.js';
import { type Mapping } from '../whatconverts-api.js';
import { aMapping } from './a-mapping.spec-support.js';

const routes: Routes = [{ path: 'grow/integrations', children: whatconvertsRoutes }];
const profile = (profileId: string, name: string) => ({ profileId, name, createdAt: '2023-02-14T00:00:00.000Z' });

const open = async (
  data: Mapping[],
  { role, query = '', diagnoses = [] }: { role?: 'marketing'; query?: string; diagnoses?: object[] } = {},
) => {
  const address = `/grow/integrations/whatconverts/locations${query}`;
  const opened = await openAs(role ?? 'brand_admin', routes, address);
  await opened.answer('/api/v1/connections', aConnectionList());
  await opened.answer('/api/v1/connections/con-1/profiles', {
    canListProfiles: true,
    fetchedAt: null,
    data: [profile('7', 'Austin'), profile('8', 'Waco')],
  });
  await opened.answer('/api/v1/connections/con-1/mappings', {
    data,
    mapped: 0,
    total: data.length,
    canListProfiles: true,
  });
  if (data.length > 0) await opened.answer('/api/v1/insights/diagnoses', { data: diagnoses });
  return opened;
};

const austin = aMapping();
const waco = aMapping({ locationId: 'loc-2', locationName: 'Waco', city: 'Waco' });
const bulk = '/api/v1/connections/con-1/mappings/bulk';

describe('LocationsTab', () => {
  it('opens by its address with its tab current', async () => {
    const { page, text } = await open([austin]);
    expect(page.querySelector('[aria-current=page]')?.textContent?.trim()).toBe('Location Settings');
    expect(text()).toContain('No Profile ID: leads cannot sync');
    expect(text()).toContain('the Profile ID is the number beside the name of each profile');
  });

  it('says why a mapped location gets nothing, once', async () => {
    const diagnosis = (cause: string, text: string) => ({ cause, text, link: '/watch/health', facts: {} });
    const found = [
      diagnosis('no-profile-id', 'twice'),
      diagnosis('source-silent', 'None for 52 h: likely tracking number'),
    ];
    const { text } = await open([austin], { diagnoses: [{ locationId: austin.locationId, diagnoses: found }] });
    expect(text()).toContain('None for 52 h: likely tracking number');
    expect(text()).not.toContain('twice');
  });

  it('shows the name and the age of a profile while its number is typed', async () => {
    const { fill, text } = await open([austin]);
    await fill('Profile ID of Austin North', '7');
    expect(text()).toContain('since 2023-02-14');
    expect(text()).toContain('1 row not saved');
  });

  it('names the other location when a profile is in use', async () => {
    const { fill, text } = await open([austin, aMapping({ ...waco, profileId: '8', state: 'mapped' })]);
    await fill('Profile ID of Austin North', '8');
    expect(text()).toContain('Profile 8 is mapped to Waco.');
  });

  it('saves the right rows and marks the refused one', async () => {
    const { fill, press, backend, settle, text, control } = await open([austin, waco]);
    await fill('Profile ID of Austin North', '7');
    await fill('Profile ID of Waco', '8');
    await press('Save');
    const call = backend.expectOne(bulk);
    expect(call.request.body).toEqual({
      rows: [
        { locationId: 'loc-1', profileId: '7' },
        { locationId: 'loc-2', profileId: '8' },
      ],
      dryRun: false,
    });
    call.flush({
      applied: true,
      runId: 'run-1',
      rows: [
        {
          index: 0,
          outcome: 'mapped',
          reason: null,
          detail: null,
          locationId: 'loc-1',
          profileId: '7',
          profileName: 'Austin',
        },
        {
          index: 1,
          outcome: 'refused',
          reason: 'x',
          detail: 'It was mapped meanwhile.',
          locationId: 'loc-2',
          profileId: '8',
          profileName: null,
        },
      ],
    });
    await settle();
    expect(text()).toContain('It was mapped meanwhile.');
    expect(control('Profile ID of Waco').value).toBe('8');
  });

  it('saves with the keyboard', async () => {
    const { fill, backend, settle } = await open([austin]);
    await fill('Profile ID of Austin North', '7');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true, cancelable: true }));
    await settle();
    expect(backend.expectOne(bulk).request.body).toEqual({
      rows: [{ locationId: 'loc-1', profileId: '7' }],
      dryRun: false,
    });
  });

  it('fills many rows from one paste and marks the wrong one', async () => {
    const { control, settle, text } = await open([austin, waco]);
    const event = new Event('paste', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { getData: () => '7\nabc' } });
    control('Profile ID of Austin North').dispatchEvent(event);
    await settle();
    expect([control('Profile ID of Austin North').value, control('Profile ID of Waco').value]).toEqual(['7', 'abc']);
    expect(text()).toContain('2 rows not saved, 1 to correct');
  });

  it('says what another profile would do before it does', async () => {
    const mapped = aMapping({ profileId: '7', profileName: 'Austin' });
    const { fill, press, answer, text } = await open([mapped]);
    await fill('Profile ID of Austin North', '8');
    await press('Save');
    const change = { applied: false, locationId: 'loc-1', profileId: '8', previousProfileId: '7', oldLeads: 412 };
    await answer('/api/v1/connections/con-1/mappings/loc-1', change, 'PUT');
    expect(text()).toContain('Profile 7 has brought 412 leads here.');
    expect(text()).toContain('Nothing has been changed yet.');
    await press('Cancel');
    await answer('/api/v1/connections/con-1/mappings', { data: [mapped], mapped: 1, total: 1, canListProfiles: true });
    expect(text()).toContain('1 row not saved');
  });

  it('shows only unmapped locations when asked', async () => {
    const { page } = await open([aMapping({ profileId: '7' }), waco], { query: '?show=unmapped' });
    expect([...page.querySelectorAll('tbody th span:first-child')].map((one) => one.textContent)).toEqual(['Waco']);
  });

  it('lets marketing read but not type', async () => {
    const { page, text } = await open([aMapping({ profileId: '7' })], { role: 'marketing' });
    expect(page.querySelector('tbody input')).toBeNull();
    expect(text()).toContain('Austin North');
  });

  it('leads to adding locations when there are none', async () => {
    const { text } = await open([]);
    expect(text()).toContain('No locations yet');
  });
});
