import { assertBrandTablesProtected } from '@leadweave/persistence';
import { ada, Bench, dayMs, noon } from '../testing-support/bench.spec-support.js';
import { connectedFranchise, loadedFranchise, mapBoth } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

describe('ConnectionsService', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
  });

  afterAll(() => bench.stop());

  it('protects its tables', async () => {
    expect(await assertBrandTablesProtected(bench.test.owner, { exempt: ['migration', 'brand'] })).toEqual([]);
  });

  it('tells what a master key reaches, and stores nothing of it', async () => {
    const { brandId } = await bench.brand();
    const { token, secret } = bench.simulator.control.masterKey();
    const verified = await parts.connections.verify({ brandId }, { token, secret });
    expect(verified).toMatchObject({ keyKind: 'master', profiles: 3, requestsPerDay: 10_000, requestsLeft: 9_999 });
    expect(verified.accounts).toEqual([
      { accountId: '12', name: 'Other', profiles: 1 },
      { accountId: '11', name: 'Sunny Kitchens', profiles: 2 },
    ]);
    expect((await parts.connections.list({ brandId })).data).toEqual([]);
  });

  it('tells the profile of a profile key', async () => {
    const { brandId } = await bench.brand();
    const { token, secret } = bench.simulator.control.profileKey(101);
    expect(await parts.connections.verify({ brandId }, { token, secret })).toMatchObject({
      keyKind: 'profile',
      profiles: null,
      profileId: '101',
      profileName: 'Austin North',
      requestsPerDay: 1_000,
    });
  });

  it('refuses a wrong key in words, and saves nothing', async () => {
    const { brandId } = await bench.brand();
    const wrong = { token: '1-0000000000000000', secret: 'wrong' };
    await expect(parts.connections.connect({ brandId }, ada, wrong)).rejects.toMatchObject({
      code: 'credentials-rejected',
      message: 'WhatConverts answered 401: token or secret is wrong.',
    });
    const colon = { token: 'a:b', secret: 'c' };
    await expect(parts.connections.verify({ brandId }, colon)).rejects.toMatchObject({ code: 'credentials-rejected' });
    expect(await parts.connections.list({ brandId })).toEqual({ situation: 'not_connected', data: [] });
  });

  it('makes one connection and one run of two submissions at once', async () => {
    const { brandId } = await bench.brand('Austin North');
    const answers = await Promise.all([bench.connect(parts, brandId), bench.connect(bench.parts(), brandId)]);
    expect(new Set(answers.map(({ connection }) => connection.id)).size).toBe(1);
    expect(new Set(answers.map(({ runId }) => runId)).size).toBe(1);
    expect(answers.map(({ created }) => created).sort()).toEqual([false, true]);
    expect(await bench.runs(brandId)).toMatchObject([{ kind: 'initial', state: 'queued' }]);
    expect(answers[0].connection).toMatchObject({ situation: 'setting_up', mappedLocations: 0, totalLocations: 1 });
  });

  it('keeps the key sealed: neither half stands in the database or in an answer', async () => {
    const { brandId } = await bench.brand();
    const { token, secret } = bench.simulator.control.masterKey();
    const connected = await bench.connect(parts, brandId);
    const { rows } = await bench.test.owner.query('select c::text as row from connection c where brand_id = $1', [
      brandId,
    ]);
    const everything = JSON.stringify([rows, connected]);
    expect(everything).not.toContain(token);
    expect(everything).not.toContain(secret);
  });

  it('takes new credentials of the same account and refuses those of another', async () => {
    const franchise = await loadedFranchise(bench, parts);
    const { brandId, connectionId } = franchise;
    const foreign = bench.simulator.control.profileKey(103);
    await expect(parts.connections.updateCredentials({ brandId }, ada, connectionId, foreign)).rejects.toMatchObject({
      code: 'other-account',
    });
    const next = bench.simulator.control.addKey({ kind: 'master' });
    const updated = await parts.connections.updateCredentials({ brandId }, ada, connectionId, next);
    expect(updated).toMatchObject({ id: connectionId, mappedLocations: 2, situation: 'warnings' });
    expect(updated.rotatedAt).toBe(noon.toISOString());
  });

  it('reads the history again when more types are wanted', async () => {
    const franchise = await loadedFranchise(bench, parts);
    const { brandId, connectionId, north } = franchise;
    const { version } = await parts.connections.find({ brandId }, connectionId);
    const before = await bench.leadIds(brandId, north);
    const leadTypes = ['web_form', 'phone_call', 'chat', 'email', 'text_message'] as const;
    await parts.connections.update({ brandId }, ada, connectionId, { leadTypes: [...leadTypes] }, `"${version}"`);
    await bench.drain(parts);
    const from = new Date(noon.getTime() - 365 * dayMs);
    const truth = bench.simulator.control.truth({ profileId: 101, from, types: leadTypes }).sort((a, b) => a - b);
    expect(truth.length).toBeGreaterThan(before.length);
    expect(await bench.leadIds(brandId, north)).toEqual(truth);
  });

  it('asks for the version that was seen', async () => {
    const { brandId, connectionId } = await connectedFranchise(bench, parts);
    const change = (ifMatch?: string) =>
      parts.connections.update({ brandId }, ada, connectionId, { label: 'New' }, ifMatch);
    await expect(change()).rejects.toMatchObject({ code: 'precondition-required' });
    await expect(change('"99"')).rejects.toMatchObject({ code: 'precondition-failed' });
  });

  it('says before a sync what it would read', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const { brandId, connectionId, north } = franchise;
    await mapBoth(parts, franchise);
    const all = bench.simulator.control.truth({ profileId: 101, from: new Date(noon.getTime() - 365 * dayMs) }).length;
    const preview = await parts.previews.preview({ brandId }, connectionId);
    expect(preview.locations[0]).toMatchObject({ locationId: north, profileId: '101', leads: all });
    expect(preview).toMatchObject({ skippedLocations: ['Nowhere'], requestsNeeded: 24, sharePercent: 0.2 });
    expect(await bench.leadIds(brandId)).toEqual([]);
    bench.jobs.length = 0;
  });

  it('keeps the leads at disconnecting, wipes the key and ends the runs', async () => {
    const { brandId, connectionId } = await loadedFranchise(bench, parts);
    const leads = await bench.leadIds(brandId);
    await parts.runs.startNow({ brandId }, ada, connectionId);
    const { version } = await parts.connections.find({ brandId }, connectionId);
    await parts.connections.disconnect({ brandId }, ada, connectionId, `"${version}"`);
    await bench.drain(parts);
    expect(await bench.leadIds(brandId)).toEqual(leads);
    expect((await bench.runs(brandId)).at(-1)).toMatchObject({ state: 'cancelled', reason: 'disconnected' });
    await expect(parts.connections.find({ brandId }, connectionId)).rejects.toMatchObject({
      code: 'connection-unknown',
    });
    const { rows } = await bench.test.owner.query('select sealed from connection where id = $1', [connectionId]);
    expect(rows).toEqual([{ sealed: null }]);
  });

  it('shows nothing of another brand', async () => {
    const { connectionId } = await connectedFranchise(bench, parts);
    const { brandId } = await bench.brand();
    await expect(parts.connections.find({ brandId }, connectionId)).rejects.toMatchObject({
      code: 'connection-unknown',
    });
    await expect(parts.health.health({ brandId }, connectionId)).rejects.toMatchObject({ code: 'connection-unknown' });
    await expect(parts.mappingList.list({ brandId }, connectionId)).rejects.toMatchObject({
      code: 'connection-unknown',
    });
  });

  it('tells state, budget and troubles', async () => {
    const { brandId, connectionId } = await loadedFranchise(bench, parts);
    const health = await parts.health.health({ brandId }, connectionId);
    expect(health).toMatchObject({
      situation: 'warnings',
      reason: 'locations-unmapped',
      delaySeconds: 0,
      keyAgeDays: 0,
    });
    expect(health.findings).toEqual([{ reason: 'locations-unmapped', count: 1 }]);
    expect(health.budget).toMatchObject({
      perDay: 10_000,
      backgroundLimit: 8_000,
      resetsAt: '2026-11-21T00:00:00.000Z',
    });
    expect(health.budget!.used).toBe(health.budget!.interactive + health.budget!.backfill);
  });
});
