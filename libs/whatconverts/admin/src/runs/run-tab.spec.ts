import { type Routes } from '@angular/router';
import { aConnectionList, openAs } from '../a-brand-admin.spec-support.js';
import { whatconvertsRoutes } from '../whatconverts.routes.js';
import { type SyncRunDetail } from '../whatconverts-api.js';
import { aRun, aRunLocation } from './a-run.spec-support.js';

const routes: Routes = [{ path: 'grow/integrations', children: whatconvertsRoutes }];
const open = async (run: SyncRunDetail, role: 'brand_admin' | 'marketing' = 'brand_admin') => {
  const opened = await openAs(role, routes, '/grow/integrations/whatconverts/runs/run-1');
  await opened.answer('/api/v1/connections', aConnectionList());
  await opened.answer('/api/v1/sync-runs/run-1', run);
  return opened;
};
const counts = (created: number) => ({ ...aRun().counts, seen: created, created });
const running = aRun({
  state: 'running',
  endedAt: null,
  expected: 200,
  counts: counts(100),
  locations: [
    aRunLocation({ state: 'done', counts: counts(60) }),
    aRunLocation({ locationId: 'loc-2', locationName: 'Waco', state: 'running', expected: 80, counts: counts(40) }),
    aRunLocation({ locationId: 'loc-3', locationName: 'Katy', state: 'skipped', reason: 'no-profile-id' }),
  ],
});

describe('RunTab', () => {
  it('shows the progress of each location, and that the page can be closed', async () => {
    const { text } = await open(running);
    expect(text()).toContain('100 of 200');
    expect(text()).toContain('1 of 2 finished');
    expect(text()).toContain('40 of 80');
    expect(text()).toContain('You can close this page.');
  });

  it('names the skipped locations with the reason', async () => {
    const { text } = await open(running);
    expect(text()).toContain('1 location skipped: no Profile ID');
    expect(text()).toContain('Katy');
  });

  it('follows the run without reload until it ends', async () => {
    const { sources, settle, answer, text } = await open(running);
    expect(sources[0]?.address).toBe('/api/v1/sync-runs/run-1/events?brand=brand-1');
    sources[0]?.send({ ...running, counts: counts(150) });
    await settle();
    expect(text()).toContain('150 of 200');
    sources[0]?.send({ ...running, state: 'done', counts: counts(200) });
    await settle();
    expect(sources[0]?.closed).toBe(true);
    expect(text()).toContain('Everything was read.');
    await answer('/api/v1/sync-runs/run-1/records', { data: [], nextCursor: null });
  });

  it('asks before it cancels', async () => {
    const { press, answer, text } = await open(running);
    await press('Cancel');
    expect(text()).toContain('What it has stored stays.');
    await press('Cancel run');
    await answer('/api/v1/sync-runs/run-1/cancel', aRun({ state: 'cancelled' }), 'POST');
  });

  it('says when a paused run goes on and why it waits', async () => {
    const { text } = await open(aRun({ state: 'paused', reason: 'quota-spent', resumeAt: '2026-11-21T00:00:00.000Z' }));
    expect(text()).toContain('It goes on by itself from where it was.');
    expect(text()).toContain("Today's share of the key's requests is used up.");
  });

  it('lists the records of a finished run with their reasons', async () => {
    const { answer, text } = await open(aRun({ state: 'partial', reason: 'records-quarantined' }));
    await answer('/api/v1/sync-runs/run-1/records', {
      data: [
        { id: '1', externalId: '153928', outcome: 'quarantined', reason: 'unreadable', leadId: null, locationId: null },
      ],
      nextCursor: null,
    });
    expect(text()).toContain('Partly done');
    expect(text()).toContain('Record could not be read');
  });

  it('offers no cancelling to somebody who may not', async () => {
    const { button } = await open(running, 'marketing');
    expect(button('Cancel')).toBeUndefined();
  });

  it('shows the same page for a missing and a foreign run', async () => {
    const opened = await openAs('brand_admin', routes, '/grow/integrations/whatconverts/runs/run-1');
    await opened.answer('/api/v1/connections', aConnectionList());
    await opened.refuse('/api/v1/sync-runs/run-1', 404, { code: 'run_unknown', title: 'Not found' });
    expect(opened.text()).toContain('There is no such run here.');
  });
});
