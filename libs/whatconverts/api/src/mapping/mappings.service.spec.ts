import { LeadMoveRunner, LocationCopies } from '@leadweave/leads-api';
import { ada, Bench } from '../testing-support/bench.spec-support.js';
import { connectedFranchise, type Franchise, loadedFranchise } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

describe('MappingsService', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
  });

  afterAll(() => bench.stop());

  const save = ({ brandId, connectionId }: Franchise, locationId: string, profileId: string, more: object = {}) =>
    parts.mappings.save({ brandId }, ada, { connectionId, locationId, profileId, ...more });

  it('saves a mapping with the name of the profile and starts its history', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const saved = await save(franchise, franchise.north, ' #0101 ');
    expect(saved).toMatchObject({ applied: true, profileId: '101', profileName: 'Austin North', version: 1 });
    expect((await bench.runs(franchise.brandId)).at(-1)).toMatchObject({
      id: saved.runId,
      kind: 'mapping',
      state: 'queued',
    });
    bench.jobs.length = 0;
  });

  it.each([
    ['48 213', 'profile-id-invalid'],
    ['Austin', 'profile-id-invalid'],
    ['99999', 'profile-not-found'],
  ])('refuses %o', async (typed, code) => {
    const franchise = await connectedFranchise(bench, parts);
    await expect(save(franchise, franchise.north, typed)).rejects.toMatchObject({ code });
    const { brandId, connectionId } = franchise;
    await expect(parts.profiles.check({ brandId }, connectionId, typed)).rejects.toMatchObject({ code });
  });

  it('refuses the second use of a profile and names the other location', async () => {
    const franchise = await connectedFranchise(bench, parts);
    await save(franchise, franchise.north, '101');
    await expect(save(franchise, franchise.south, '101')).rejects.toMatchObject({
      code: 'profile-already-mapped',
      message: 'Profile 101 is mapped to the location Austin North.',
    });
  });

  it('lets one of two locations have a profile when both ask at once', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const answers = await Promise.allSettled([
      save(franchise, franchise.north, '101'),
      save(franchise, franchise.south, '101'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'profile-already-mapped' });
  });

  it('lets a location have one of two profiles when both come at once', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const answers = await Promise.allSettled(
      ['101', '102'].map((profileId) => save(franchise, franchise.north, profileId)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(['precondition-failed', 'precondition-required']).toContain(refused?.reason.code);
  });

  it('lets two brands use the same profile', async () => {
    for (const franchise of [await connectedFranchise(bench, parts), await connectedFranchise(bench, parts)]) {
      expect(await save(franchise, franchise.north, '102')).toMatchObject({ applied: true });
    }
    bench.jobs.length = 0;
  });

  it('changes nothing when the same profile is saved again', async () => {
    const franchise = await connectedFranchise(bench, parts);
    await save(franchise, franchise.north, '101');
    bench.jobs.length = 0;
    expect(await save(franchise, franchise.north, '101', { ifMatch: '"1"' })).toMatchObject({
      applied: false,
      runId: null,
    });
    expect(bench.jobs).toEqual([]);
  });

  it('says before a change how many leads the old profile brought, then keeps them', async () => {
    const franchise = await loadedFranchise(bench, parts);
    const { brandId, connectionId, north, south } = franchise;
    const before = await bench.leadIds(brandId, north);
    await parts.mappings.remove({ brandId }, ada, { connectionId, locationId: south, ifMatch: '"1"' });
    const dry = await save(franchise, north, '102', { dryRun: true });
    expect(dry).toMatchObject({
      applied: false,
      previousProfileId: '101',
      oldLeads: before.length,
      oldLeadsChoice: 'keep',
    });
    await expect(save(franchise, north, '102')).rejects.toMatchObject({ code: 'precondition-required' });
    await save(franchise, north, '102', { ifMatch: '"1"' });
    await bench.drain(parts);
    expect(await bench.leadIds(brandId, north)).toEqual(before);
  });

  describe('and its old leads move to another location', () => {
    const moved = async (moveId: string | null) => {
      await new LeadMoveRunner(bench.test.database, new LocationCopies(), bench.now).run({ brandId, moveId: moveId! });
    };
    let franchise: Franchise;
    let brandId: string;
    let before: number[];
    beforeEach(async () => {
      franchise = await loadedFranchise(bench, parts);
      brandId = franchise.brandId;
      before = await bench.leadIds(brandId, franchise.north);
    });
    const remove = (more: object) => {
      const { connectionId, north: locationId } = franchise;
      return parts.mappings.remove({ brandId }, ada, { connectionId, locationId, ifMatch: '"1"', ...more });
    };

    it('counts them before, and moves exactly those', async () => {
      const wish = { oldLeads: 'move', moveTo: franchise.nowhere } as const;
      const dry = await remove({ ...wish, dryRun: true });
      expect(dry).toMatchObject({
        ...{ applied: false, moveId: null, oldLeads: before.length },
        oldLeadFigures: { leads: before.length, paired: 0, scored: 0, withNotes: 0, mayPair: 0 },
      });
      expect(await bench.leadIds(brandId, franchise.north)).toEqual(before);
      const done = await remove({ ...wish, planId: dry.planId! });
      expect(done).toMatchObject({ applied: true, oldLeadsChoice: 'move', planId: null });
      await moved(done.moveId);
      expect(await bench.leadIds(brandId, franchise.north)).toEqual([]);
      expect(await bench.leadIds(brandId, franchise.nowhere)).toEqual(before);
    });

    it('finds them where they are when the profile is mapped there, and brings none twice', async () => {
      const { moveId } = await remove({ oldLeads: 'move', moveTo: franchise.nowhere });
      await save(franchise, franchise.nowhere, '101');
      await bench.drain(parts);
      await moved(moveId);
      expect(await bench.leadIds(brandId, franchise.north)).toEqual([]);
      expect(await bench.leadIds(brandId, franchise.nowhere)).toEqual(before);
    });

    it('moves none when the facts have changed since they were counted', async () => {
      const wish = { oldLeads: 'move', moveTo: franchise.nowhere } as const;
      const { planId } = await remove({ ...wish, dryRun: true });
      await bench.test.owner.query(
        `update lead set quality = 'good' where id = (select id from lead where brand_id = $1 and location_id = $2 limit 1)`,
        [brandId, franchise.north],
      );
      await expect(remove({ ...wish, planId: planId! })).rejects.toMatchObject({ code: 'old-leads-changed' });
      await expect(remove({ oldLeads: 'hide', planId: planId! })).rejects.toMatchObject({ code: 'old-leads-changed' });
      const { data } = await parts.mappingList.list({ brandId }, franchise.connectionId);
      expect(data.find(({ locationId }) => locationId === franchise.north)).toMatchObject({ profileId: '101' });
    });

    it('refuses a place that is none', async () => {
      const archived = await bench.test.owner.query('update location set archived_at = now() where id = $1', [
        franchise.nowhere,
      ]);
      expect(archived.rowCount).toBe(1);
      const foreign = (await bench.brand('Foreign')).locationIds[0];
      for (const moveTo of [undefined, franchise.north, franchise.nowhere, foreign]) {
        await expect(remove({ oldLeads: 'move', moveTo })).rejects.toMatchObject({ code: 'move-target-invalid' });
      }
    });
  });

  it('does not read a profile any more whose mapping was removed', async () => {
    const { brandId, connectionId, north, south } = await loadedFranchise(bench, parts);
    expect(bench.told).toContainEqual({ changedLocations: expect.arrayContaining([north, south]) as unknown });
    await parts.mappings.remove({ brandId }, ada, { connectionId, locationId: south, ifMatch: '"1"' });
    expect(bench.told.at(-1)).toEqual({ changedLocations: [south] });
    bench.simulator.control.createLead({ profile_id: 102, lead_type: 'Chat' });
    const before = await bench.leadIds(brandId, south);
    bench.simulator.control.advance(5 * 60_000);
    await parts.runs.startNow({ brandId }, ada, connectionId);
    await bench.drain(parts);
    expect(await bench.leadIds(brandId, south)).toEqual(before);
  });

  it('maps many at once; a wrong row is told and stops no other', async () => {
    const franchise = await connectedFranchise(bench, parts);
    const { brandId, connectionId, south } = franchise;
    const rows = [
      { locationName: 'austin north', profileId: '101' },
      { locationName: 'Atlantis', profileId: '102' },
      { locationId: south, profileId: 'x' },
      { locationId: south, profileId: '99999' },
      { locationId: south, profileId: '101' },
      { locationId: south, profileId: '102' },
    ];
    const reasons = [null, 'location-unknown', 'profile-id-invalid', 'profile-not-found', 'repeated-in-list', null];
    const dry = await parts.bulkMappings.save({ brandId }, ada, connectionId, { rows, dryRun: true });
    expect(dry.rows.map(({ reason }) => reason)).toEqual(reasons);
    expect(await parts.mappingList.list({ brandId }, connectionId)).toMatchObject({ mapped: 0, total: 3 });
    const done = await parts.bulkMappings.save({ brandId }, ada, connectionId, { rows });
    expect(done.rows.map(({ outcome }) => outcome)).toEqual([
      'mapped',
      'refused',
      'refused',
      'refused',
      'refused',
      'mapped',
    ]);
    expect(await parts.mappingList.list({ brandId }, connectionId)).toMatchObject({ mapped: 2, total: 3 });
    const again = await parts.bulkMappings.save({ brandId }, ada, connectionId, {
      rows: [rows[0]!, { ...rows[1]!, locationName: 'Nowhere' }],
    });
    expect(again.rows).toMatchObject([
      { outcome: 'unchanged' },
      {
        outcome: 'refused',
        reason: 'profile-already-mapped',
        detail: 'Profile 102 is mapped to the location Austin South.',
      },
    ]);
  });

  it('asks for the list of profiles once in ten minutes', async () => {
    const { brandId, connectionId } = await connectedFranchise(bench, parts);
    bench.simulator.control.clearRequests();
    await parts.profiles.list({ brandId }, connectionId);
    await parts.profiles.list({ brandId }, connectionId);
    expect(bench.requestsOf('/accounts')).toBe(0);
    bench.simulator.control.advance(11 * 60_000);
    const { data } = await parts.profiles.list({ brandId }, connectionId);
    await parts.profiles.list({ brandId }, connectionId);
    expect(bench.requestsOf('/accounts')).toBe(1);
    expect(data.map(({ profileId, name }) => [profileId, name])).toEqual([
      ['101', 'Austin North'],
      ['102', 'Austin South'],
      ['103', 'Tampa'],
    ]);
  });

  it('knows only its own profile with a profile key', async () => {
    const { brandId, locationIds } = await bench.brand('Austin North');
    const { connection } = await bench.connect(parts, brandId, bench.simulator.control.profileKey(101));
    const check = (typed: string) => parts.profiles.check({ brandId }, connection.id, typed);
    expect(await check('101')).toMatchObject({ state: 'found', name: 'Austin North' });
    await expect(check('102')).rejects.toMatchObject({ code: 'profile-not-reachable' });
    expect(await parts.profiles.list({ brandId }, connection.id)).toMatchObject({ canListProfiles: false, data: [] });
    expect(locationIds).toHaveLength(1);
    bench.jobs.length = 0;
  });

  it('proposes a profile for each location whose name tells it', async () => {
    const { brandId, connectionId } = await connectedFranchise(bench, parts);
    const { data } = await parts.mappingList.list({ brandId }, connectionId);
    expect(data.map(({ suggestion }) => suggestion?.profileId ?? null)).toEqual(['101', '102', null]);
  });
});
