import { type Routes } from '@angular/router';
import { aConnectionList, openAs } from '../a-brand-admin.spec-support.js';
import { whatconvertsRoutes } from '../whatconverts.routes.js';
import { type LeadMove, type Mapping, type MappingChange } from '../whatconverts-api.js';
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

  describe('a location that gets another profile', () => {
    const mapped = aMapping({ profileId: '7', profileName: 'Austin', version: 1 });
    const address = '/api/v1/connections/con-1/mappings/loc-1';
    const change = (parts: Partial<MappingChange> = {}): MappingChange => ({
      ...{ applied: false, locationId: 'loc-1', profileId: '8', profileName: 'Waco', previousProfileId: '7' },
      ...{ oldLeads: 412, oldLeadsChoice: 'keep', planId: 'plan-1', moveId: null, runId: null, version: null },
      oldLeadFigures: { leads: 412, paired: 3, scored: 37, withNotes: 12, mayPair: 0 },
      ...parts,
    });
    const move = (parts: Partial<LeadMove> = {}): LeadMove => ({
      ...{ id: 'move-1', from: { id: 'loc-1', name: 'Austin North' }, to: { id: 'loc-2', name: 'Waco' } },
      ...{ because: 'profile-changed', total: 409, moved: 0, paired: 0, stayed: 0, undoes: null, undoneBy: null },
      ...{ requestedAt: '2026-11-20T12:00:00.000Z', finishedAt: null },
      ...parts,
    });
    const asked = async () => {
      const opened = await open([mapped, waco]);
      await opened.fill('Profile ID of Austin North', '8');
      await opened.press('Save');
      await opened.answer(address, change(), 'PUT');
      return opened;
    };
    /** The page goes on when the dialog has closed. */
    const ended = async ({ press, answer }: Awaited<ReturnType<typeof asked>>, button?: string) => {
      if (button) await press(button);
      await answer('/api/v1/connections/con-1/mappings', {
        data: [mapped],
        mapped: 1,
        total: 1,
        canListProfiles: true,
      });
    };
    const choose = async ({ page, settle }: Awaited<ReturnType<typeof asked>>, label: string, place?: string) => {
      const radios = [...page.ownerDocument.querySelectorAll<HTMLElement>('mat-radio-button')];
      radios
        .find((radio) => radio.textContent?.includes(label))!
        .querySelector('input')!
        .click();
      await settle();
      if (place === undefined) return;
      const select = page.ownerDocument.querySelector<HTMLSelectElement>('lw-select-field select')!;
      select.value = place;
      select.dispatchEvent(new Event('input'));
      select.dispatchEvent(new Event('change'));
      await settle();
    };

    it('says what that would do before it does', async () => {
      const opened = await asked();
      expect(opened.text()).toContain('Profile 7 has brought 412 leads here, 37 scored and 12 with notes.');
      expect(opened.text()).toContain('Nothing has been changed yet.');
      await ended(opened, 'Cancel');
      expect(opened.text()).toContain('1 row not saved');
    });

    it('moves its old leads to another one after saying which stay, and offers the way back', async () => {
      const opened = await asked();
      const { backend, answer, press, settle, text } = opened;
      await choose(opened, 'Move them', 'loc-2');
      const dry = backend.expectOne(address);
      expect(dry.request.body).toEqual({ profileId: '8', oldLeads: 'move', moveTo: 'loc-2', dryRun: true });
      const figures = { ...change().oldLeadFigures, mayPair: 1 };
      dry.flush(change({ oldLeadsChoice: 'move', planId: 'plan-2', oldLeadFigures: figures }));
      await settle();
      expect(text()).toContain('409 leads move to Waco');
      expect(text()).toContain('3 leads stay, paired with forms of Austin North');
      expect(text()).toContain('1 may pair with forms of Waco');
      await press('Change profile, move leads');
      const call = backend.expectOne(address);
      expect(call.request.body).toMatchObject({ oldLeads: 'move', moveTo: 'loc-2', planId: 'plan-2', dryRun: false });
      call.flush(change({ applied: true, moveId: 'move-1', version: 1 }));
      await settle();
      await answer('/api/v1/lead-moves/move-1', move({ moved: 405, stayed: 4, paired: 1, finishedAt: 'now' }));
      expect(text()).toContain('405 leads moved to Waco.');
      expect(text()).toContain('4 leads stayed at Austin North');
      await press('Move them back');
      const back = { from: move().to, to: move().from, because: 'taken-back', total: 404 } as const;
      await answer(
        '/api/v1/lead-moves/move-1/undo',
        move({ ...back, id: 'move-2', moved: 404, finishedAt: 'now' }),
        'POST',
      );
      expect(text()).toContain('404 leads moved to Austin North.');
      await ended(opened, 'Close');
      expect(text()).not.toContain('not saved');
    });

    it('stops and shows the difference when the facts have changed', async () => {
      const opened = await asked();
      const { backend, answer, press, settle, text } = opened;
      await choose(opened, 'Archive them');
      await press('Change profile, archive leads');
      const problem = { status: 409, code: 'old_leads_changed', title: 'The facts have changed' };
      backend.expectOne(address).flush(problem, { status: 409, statusText: 'Conflict' });
      await settle();
      const figures = { ...change().oldLeadFigures, leads: 415 };
      await answer(address, change({ oldLeads: 415, oldLeadFigures: figures, planId: 'plan-3' }), 'PUT');
      expect(text()).toContain('412 leads before, 415 now');
      await press('Change profile, archive leads');
      const again = backend.expectOne(address);
      expect(again.request.body).toMatchObject({ oldLeads: 'hide', planId: 'plan-3' });
      again.flush(change({ applied: true, oldLeadsChoice: 'hide', version: 1 }));
      await ended(opened);
    });

    it('cannot move leads before a place is chosen', async () => {
      const opened = await asked();
      await choose(opened, 'Move them');
      const button = [...opened.page.ownerDocument.querySelectorAll('button')].find((one) =>
        one.textContent?.includes('move leads'),
      );
      expect(button?.disabled).toBe(true);
      await ended(opened, 'Cancel');
    });
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
