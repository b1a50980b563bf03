import { ada, Bench, dayMs, noon, smallWorld } from '../testing-support/bench.spec-support.js';
import { connectedFranchise, loadedFranchise, mapBoth } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';
import { failPointNames } from './fail-points.js';

/** The year that a mapping saved at noon brings. */
const yearAgo = new Date(noon.getTime() - 365 * dayMs);
const never = new AbortController().signal;

describe('SyncRunner', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeEach(async () => {
    bench = await Bench.start({ pageSize: 20 });
    parts = bench.parts();
  });

  afterEach(() => bench.stop());

  const lastRun = async (brandId: string) => (await bench.runs(brandId)).at(-1)!;
  const expectWholeYear = async (brandId: string, north: string, south: string) => {
    expect(await bench.leadIds(brandId, north)).toEqual(bench.truth(101, yearAgo));
    expect(await bench.leadIds(brandId, south)).toEqual(bench.truth(102, yearAgo));
  };

  describe('at connect and at mapping', () => {
    it('ends the run at connect with no location mapped and names the skipped ones', async () => {
      const { brandId } = await connectedFranchise(bench, parts);
      const run = await parts.runs.find({ brandId }, (await lastRun(brandId)).id);
      expect(run).toMatchObject({ kind: 'initial', state: 'done', reason: 'no-location-mapped', locationsSkipped: 3 });
      expect(run.locations.map(({ locationName, state, reason }) => [locationName, state, reason])).toEqual([
        ['Austin North', 'skipped', 'no-profile-id'],
        ['Austin South', 'skipped', 'no-profile-id'],
        ['Nowhere', 'skipped', 'no-profile-id'],
      ]);
      expect(await bench.leadIds(brandId)).toEqual([]);
    });

    it('brings exactly the leads of the year, once each, and counts each of them once', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      await bench.drain(parts);
      expect(bench.faults).toEqual([]);
      const { brandId, north, south } = franchise;
      await expectWholeYear(brandId, north, south);
      const run = await parts.runs.find({ brandId }, runId);
      expect(run).toMatchObject({ kind: 'mapping', state: 'done', locationsDone: 2, locationsTotal: 2 });
      expect(run.counts.created).toBe(bench.truth(101, yearAgo).length + bench.truth(102, yearAgo).length);
      expect(run.locations.map(({ counts }) => counts.created).reduce((sum, count) => sum + count)).toBe(
        run.counts.created,
      );
      const { seen, ...outcomes } = run.counts;
      expect(Object.values(outcomes).reduce((sum, count) => sum + count)).toBe(seen);
      const { seen: _seen, ignored: _ignored, ...counts } = run.counts;
      expect(bench.told.at(-1)).toEqual({ ended: { runId, kind: 'mapping', state: 'done', counts } });
      const records = await parts.runs.records({ brandId }, runId, { limit: 200, outcome: 'created' });
      expect(records.data).toHaveLength(run.counts.created);
      expect((await parts.mappingList.list({ brandId }, franchise.connectionId)).data).toMatchObject([
        { locationName: 'Austin North', state: 'mapped', historyPercent: 100, attributionPercent: expect.any(Number) },
        { locationName: 'Austin South', state: 'mapped', historyPercent: 100 },
        { locationName: 'Nowhere', state: 'unmapped', historyPercent: null, suggestion: null },
      ]);
    });

    it('takes leads from 365 days before the mapping on, to the second', async () => {
      const leadAt = (msAgo: number) =>
        bench.simulator.control.createLead({
          profile_id: 101,
          lead_type: 'Web Form',
          date_created: new Date(noon.getTime() - msAgo).toISOString(),
        });
      const tooOld = [leadAt(366 * dayMs), leadAt(365 * dayMs + 1000)];
      const inside = [leadAt(365 * dayMs - 1000), leadAt(dayMs)];
      const { brandId, north } = await loadedFranchise(bench, parts);
      const ids = await bench.leadIds(brandId, north);
      expect(inside.filter((id) => ids.includes(id))).toEqual(inside);
      expect(tooOld.filter((id) => ids.includes(id))).toEqual([]);
    });

    it('passes over profiles that nobody mapped, counted by profile, and asks nothing for unmapped locations', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      // One of the accounts is left out by the question, so the lead stands in the mapped one.
      await bench.drain(parts);
      const run = await parts.runs.find({ brandId: franchise.brandId }, runId);
      expect(run.windows.map(({ scope, id }) => [scope, id])).toEqual([['account', '11']]);
      expect(run.reasons.filter(({ reason }) => reason === 'profile-not-mapped')).toEqual([]);
      const asked = bench.simulator.control.requests().map(({ query }) => query['profile_id']);
      expect(asked.filter((profileId) => profileId !== undefined)).toEqual([]);
    });

    it('reads an unmapped profile of the same account past, with a count', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const rows = [
        { locationId: franchise.north, profileId: '101' },
        { locationId: franchise.nowhere, profileId: '103' },
      ];
      const { runId } = await parts.bulkMappings.save({ brandId: franchise.brandId }, ada, franchise.connectionId, {
        rows,
      });
      await bench.drain(parts);
      const run = await parts.runs.find({ brandId: franchise.brandId }, runId!);
      const all = bench.simulator.control.truth({ profileId: 102, from: yearAgo }).length;
      expect(run.windows.map(({ scope }) => scope)).toEqual(['key']);
      expect(run.reasons).toContainEqual({
        reason: 'profile-not-mapped',
        subjectKind: 'profile',
        subject: '102',
        count: all,
      });
      expect(run).toMatchObject({ state: 'done' });
    });
  });

  describe('day after day', () => {
    it('brings new leads and later edits, and adds nothing twice', async () => {
      const { brandId, north, south } = await loadedFranchise(bench, parts);
      const edited = bench.simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form' });
      bench.simulator.control.advance(dayMs);
      await parts.schedule.startDue();
      await bench.drain(parts);
      expect(await lastRun(brandId)).toMatchObject({ kind: 'daily', state: 'done' });
      await expectWholeYear(brandId, north, south);
      bench.simulator.control.advance(9 * dayMs);
      await parts.schedule.startDue();
      await bench.drain(parts);
      expect(await lastRun(brandId)).toMatchObject({ kind: 'weekly', state: 'done' });
      bench.simulator.control.advance(dayMs);
      bench.simulator.control.editLead(edited, { sales_value: 1250.5 });
      await parts.schedule.startDue();
      await bench.drain(parts);
      expect(await lastRun(brandId)).toMatchObject({ kind: 'daily', state: 'done' });
      await expectWholeYear(brandId, north, south);
      const { rows } = await bench.test.owner.query(
        `select sales_minor from lead l join source_record r on r.brand_id = l.brand_id and r.lead_id = l.id
          where r.brand_id = $1 and r.external_id = $2`,
        [brandId, String(edited)],
      );
      expect(rows).toEqual([{ sales_minor: '125050' }]);
    });

    it('catches three days of standstill up with one run', async () => {
      const { brandId, north, south } = await loadedFranchise(bench, parts);
      for (let day = 0; day < 3; day += 1) {
        bench.simulator.control.advance(dayMs);
        bench.simulator.control.createLead({ profile_id: 102, lead_type: 'Phone Call' });
      }
      bench.simulator.control.advance(5 * 60_000);
      expect(await parts.schedule.startDue()).toBe(1);
      expect(await parts.schedule.startDue()).toBe(0);
      await bench.drain(parts);
      await expectWholeYear(brandId, north, south);
    });

    it('looks back 400 days once a week, without bringing what lies before the year of the mapping', async () => {
      const { brandId, north, south } = await loadedFranchise(bench, parts);
      bench.simulator.control.advance(8 * dayMs);
      await parts.schedule.startDue();
      await bench.drain(parts);
      expect(await lastRun(brandId)).toMatchObject({ kind: 'weekly', state: 'done' });
      await expectWholeYear(brandId, north, south);
    });

    it('marks a lead that is gone at the source and keeps it', async () => {
      const gone = bench.simulator.control.createLead({
        profile_id: 101,
        lead_type: 'Web Form',
        date_created: new Date(noon.getTime() - 5 * dayMs).toISOString(),
      });
      const { brandId } = await loadedFranchise(bench, parts);
      bench.simulator.control.deleteLead(gone);
      bench.simulator.control.advance(dayMs);
      await parts.schedule.startDue();
      await bench.drain(parts);
      const { rows } = await bench.test.owner.query(
        `select external_id from source_record where brand_id = $1 and state = 'gone'`,
        [brandId],
      );
      expect(rows).toEqual([{ external_id: String(gone) }]);
    });

    it('does not take a lead for gone of which was heard while the source was read', async () => {
      const lead = bench.simulator.control.createLead({
        profile_id: 101,
        lead_type: 'Web Form',
        date_created: new Date(noon.getTime() - 5 * dayMs).toISOString(),
      });
      const { brandId } = await loadedFranchise(bench, parts);
      // To the reading it is not there, and its record is younger: so looks what a webhook brought meanwhile.
      bench.simulator.control.deleteLead(lead);
      const heardAt = new Date(noon.getTime() + dayMs + 1);
      await bench.test.owner.query(
        'update source_record set received_at = $3 where brand_id = $1 and external_id = $2',
        [brandId, String(lead), heardAt],
      );
      const syncAfterDay = async () => {
        bench.simulator.control.advance(dayMs);
        await parts.schedule.startDue();
        await bench.drain(parts);
        const { rows } = await bench.test.owner.query<{ state: string }>(
          'select state from source_record where brand_id = $1 and external_id = $2',
          [brandId, String(lead)],
        );
        return rows[0]!.state;
      };
      expect([await syncAfterDay(), await syncAfterDay()]).toEqual(['present', 'gone']);
    });

    it('starts one run however many processes ask at once', async () => {
      const { brandId } = await loadedFranchise(bench, parts);
      bench.simulator.control.advance(dayMs);
      const before = (await bench.runs(brandId)).length;
      const started = await Promise.all(
        [parts, bench.parts(), bench.parts()].map(({ schedule }) => schedule.startDue()),
      );
      expect(started.reduce((sum, count) => sum + count)).toBe(1);
      expect((await bench.runs(brandId)).length - before).toBe(1);
    });
  });

  describe('when something is wrong with the source', () => {
    it('pauses when the day is spent and goes on after midnight UTC where it was', async () => {
      parts = bench.parts({ pageSize: 5, backgroundPercent: 0.5 });
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      await bench.drain(parts);
      const { brandId, connectionId, north, south } = franchise;
      const paused = await parts.runs.find({ brandId }, runId);
      expect(paused).toMatchObject({ state: 'paused', reason: 'quota-spent', resumeAt: '2026-11-21T00:00:00.000Z' });
      expect(await parts.connections.find({ brandId }, connectionId)).toMatchObject({ situation: 'paused' });
      expect((await bench.leadIds(brandId)).length).toBeGreaterThan(0);
      expect(await parts.schedule.wakeWaiting()).toBe(0);
      parts = bench.parts({ pageSize: 50 });
      bench.simulator.control.advance(dayMs / 2);
      expect(await parts.schedule.wakeWaiting()).toBe(1);
      await bench.drain(parts);
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({ state: 'done' });
      await expectWholeYear(brandId, north, south);
      expect(await parts.connections.find({ brandId }, connectionId)).toMatchObject({ situation: 'warnings' });
    });

    it('says why a run waits, and lets a person wake all that waits as soon as the requests allow it', async () => {
      const franchise = await loadedFranchise(bench, parts);
      const { brandId, connectionId, nowhere } = franchise;
      const { rows } = await bench.test.owner.query<{ used: number }>(
        'select interactive + confirm + incremental + backfill as used from request_ledger where brand_id = $1',
        [brandId],
      );
      const fewLeft = bench.parts({ pageSize: 5, backgroundPercent: (rows[0]!.used + 4) / 100 });
      const wanted = [{ locationId: nowhere, profileId: '103' }];
      const history = (await fewLeft.bulkMappings.save({ brandId }, ada, connectionId, { rows: wanted })).runId!;
      await bench.drain(fewLeft);
      expect(await parts.runs.find({ brandId }, history)).toMatchObject({ state: 'paused', reason: 'quota-spent' });
      const syncNow = (by: WhatConvertsParts) => by.runs.startNow({ brandId }, ada, connectionId);
      const asked = await syncNow(fewLeft);
      expect(asked).toMatchObject({ started: true, waiting: false });
      await bench.drain(fewLeft);
      const untilMidnight = { waiting: true, reason: 'quota-spent', resumeAt: '2026-11-21T00:00:00.000Z' };
      expect(await syncNow(fewLeft)).toEqual({ runId: asked.runId, started: false, ...untilMidnight });
      expect(bench.jobs).toEqual([]);
      await fewLeft.runs.cancel({ brandId }, ada, asked.runId);
      const { runId, ...answer } = await syncNow(fewLeft);
      expect(answer).toEqual({ started: true, ...untilMidnight });
      await bench.drain(fewLeft);
      expect(await syncNow(parts)).toEqual({ runId, started: false, waiting: false, reason: null, resumeAt: null });
      await bench.drain(parts);
      for (const id of [runId, history]) {
        expect(await parts.runs.find({ brandId }, id)).toMatchObject({ state: 'done' });
      }
    });

    it('stops for a revoked key, keeps everything, and goes on with a new one of the same account', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      const { brandId, connectionId, north, south } = franchise;
      bench.atFailPoint = (name) => {
        if (name === 'slice.committed') bench.simulator.control.revokeKey(bench.simulator.control.masterKey().token);
      };
      await bench.drain(parts);
      bench.atFailPoint = () => undefined;
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({
        state: 'paused',
        reason: 'credentials-rejected',
      });
      const rejected = await parts.connections.find({ brandId }, connectionId);
      expect(rejected).toMatchObject({ situation: 'credentials_rejected', mappedLocations: 2 });
      await expect(parts.runs.startNow({ brandId }, ada, connectionId)).rejects.toMatchObject({
        code: 'connection-not-usable',
      });
      expect(bench.told.at(-1)).toEqual({ failing: 'credentials-rejected' });
      const next = bench.simulator.control.addKey({ kind: 'master' });
      await parts.connections.updateCredentials({ brandId }, ada, connectionId, next);
      expect(bench.told.at(-1)).toEqual({ failing: 'credentials-rejected' });
      await bench.drain(parts);
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({ state: 'done' });
      const told = bench.told.slice(bench.told.findIndex((news) => Object.hasOwn(news as object, 'failing')));
      expect(told).toMatchObject([
        { failing: 'credentials-rejected' },
        { recovered: connectionId },
        { ended: { runId, state: 'done' } },
      ]);
      await expectWholeYear(brandId, north, south);
    });

    it('sets a row aside that cannot be understood, and stores its neighbours', async () => {
      const createdAt = new Date(noon.getTime() - 3 * dayMs);
      const raw = {
        profile_id: 101,
        account_id: 11,
        lead_id: 9_000_001,
        lead_type: 'Web Form',
        date_created: 'yesterday',
      };
      bench.simulator.control.putLead(raw, { createdAt, profileId: 101, leadId: 9_000_001 });
      const { brandId, north } = await loadedFranchise(bench, parts);
      expect(await lastRun(brandId)).toMatchObject({ state: 'partial', reason: 'records-quarantined' });
      const { rows } = await bench.test.owner.query(
        'select state, reason, external_id from inbox where brand_id = $1',
        [brandId],
      );
      expect(rows).toEqual([{ state: 'quarantined', reason: 'unreadable', external_id: '9000001' }]);
      const readable = bench.truth(101, yearAgo).filter((id) => id !== 9_000_001);
      expect(await bench.leadIds(brandId, north)).toEqual(readable);
    });

    it('takes a row in after all when its location was mapped meanwhile', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const { brandId, north, connectionId } = franchise;
      const raw = {
        account_id: 11,
        profile_id: 101,
        lead_id: 9_000_003,
        lead_type: 'Chat',
        date_created: '2026-11-01T10:00:00Z',
      };
      const replay = () =>
        bench.inBrand(brandId, (tx) =>
          parts.replayer.replay(tx, {
            id: '019aa000-0000-7000-8000-000000000001',
            source: 'whatconverts',
            kind: 'record',
            reason: 'unknown-profile',
            raw: Buffer.from(JSON.stringify(raw)),
            receivedAt: noon,
          }),
        );
      expect(await replay()).toMatchObject({ kind: 'still-quarantined', reason: 'profile-not-mapped' });
      await parts.mappings.save({ brandId }, ada, { connectionId, locationId: north, profileId: '101' });
      expect(await replay()).toMatchObject({ kind: 'settled', leadId: expect.any(String) });
      expect(await bench.leadIds(brandId, north)).toEqual([9_000_003]);
    });

    it('stores hostile texts as they are, and types that nobody knows as other', async () => {
      const hostile = "\u0000<script>\ud800 ${x} '; drop table lead;--";
      const createdAt = new Date(noon.getTime() - 3 * dayMs);
      const raw = {
        account_id: 11,
        profile_id: 101,
        lead_id: 9_000_002,
        lead_type: 'Hologram',
        date_created: createdAt.toISOString().replace('.000', ''),
        contact_name: hostile,
        additional_fields: { [hostile]: hostile },
      };
      bench.simulator.control.putLead(raw, { createdAt, profileId: 101, leadId: 9_000_002 });
      const { brandId } = await loadedFranchise(bench, parts);
      const { rows } = await bench.test.owner.query(
        `select type, content ->> 'transactionType' as text from source_record where brand_id = $1 and external_id = '9000002'`,
        [brandId],
      );
      expect(rows).toEqual([{ type: 'other', text: 'Hologram' }]);
      expect(await lastRun(brandId)).toMatchObject({ state: 'done' });
    });

    it('misses nothing while rows come, go and move between its pages', async () => {
      const [victim] = bench.truth(101, yearAgo);
      const changes = [
        { do: 'delete', leadId: victim! },
        { do: 'create', fields: { profile_id: 102, lead_type: 'Chat', date_created: '2026-02-02T02:02:02Z' } },
        { do: 'edit', leadId: bench.truth(102, yearAgo)[3]!, fields: { contact_name: 'Edited' } },
      ] as const;
      const franchise = await connectedFranchise(bench, parts);
      await mapBoth(parts, franchise);
      bench.simulator.control.fault({ kind: 'mutate', changes, match: { path: '/leads', nth: 6 } });
      await bench.drain(parts);
      const { brandId, north, south } = franchise;
      const ids = await bench.leadIds(brandId, north);
      expect(bench.truth(101, yearAgo).filter((id) => !ids.includes(id))).toEqual([]);
      expect(await bench.leadIds(brandId, south)).toEqual(bench.truth(102, yearAgo));
    });

    it('gives a location up whose profile the key does not reach, and tells why', async () => {
      const { brandId, locationIds } = await bench.brand('Austin North');
      const { connection } = await bench.connect(parts, brandId, bench.simulator.control.profileKey(101));
      await bench.drain(parts);
      await bench.test.owner.query(`update connection set settings = settings - 'profileId' where id = $1`, [
        connection.id,
      ]);
      const { runId } = await parts.mappings.save({ brandId }, ada, {
        connectionId: connection.id,
        locationId: locationIds[0]!,
        profileId: '102',
      });
      await bench.drain(parts);
      const run = await parts.runs.find({ brandId }, runId!);
      expect(run).toMatchObject({ state: 'failed', reason: 'foreign-profile' });
      expect(await bench.leadIds(brandId)).toEqual([]);
      const { rows } = await bench.test.owner.query('select from coverage where brand_id = $1', [brandId]);
      expect(rows).toEqual([]);
    });
  });

  describe('when workers die or meet', () => {
    class Killed extends Error {}

    /** Ends the work of a runner at the n-th hit, as a killed process does: nothing is settled afterwards. */
    const killedAt = async (name: string, count: number, dying: WhatConvertsParts) => {
      let hits = 0;
      bench.atFailPoint = async (point) => {
        if (point !== name || (hits += 1) < count) return;
        bench.atFailPoint = () => undefined;
        await bench.test.owner
          .query(
            `update sync_run set lease_epoch = lease_epoch + 1, lease_until = now() - interval '1 s'
          where state = 'running'`,
          )
          .catch(() => undefined);
        throw new Killed(point);
      };
      await bench.drain(dying);
    };

    it.each(failPointNames.filter((name) => !['page.stored', 'slice.stored'].includes(name)))(
      'goes on after its worker was lost at %s',
      async (name) => {
        const franchise = await connectedFranchise(bench, parts);
        const runId = await mapBoth(parts, franchise);
        await killedAt(name, name === 'page.committed' ? 3 : 1, parts);
        await parts.schedule.wakeWaiting();
        await bench.drain(bench.parts());
        const { brandId, north, south } = franchise;
        expect(await parts.runs.find({ brandId }, runId)).toMatchObject({ state: 'done' });
        await expectWholeYear(brandId, north, south);
      },
    );

    it.each(['page.stored', 'slice.stored'])('keeps nothing of a transaction that broke off at %s', async (name) => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      const { brandId, north, south } = franchise;
      bench.atFailPoint = (point) => {
        if (point === name) throw new Killed(point);
      };
      await bench.drain(parts);
      expect((await parts.runs.find({ brandId }, runId)).counts.created).toBe((await bench.leadIds(brandId)).length);
      bench.atFailPoint = () => undefined;
      bench.simulator.control.advance(2 * 60_000);
      await parts.schedule.wakeWaiting();
      await bench.drain(parts);
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({ state: 'done' });
      await expectWholeYear(brandId, north, south);
    });

    it('lets one of two workers carry a run out', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      bench.jobs.length = 0;
      const { brandId, north, south } = franchise;
      await Promise.all([parts, bench.parts()].map(({ runner }) => runner.run({ brandId, runId }, never)));
      await expectWholeYear(brandId, north, south);
      const run = await parts.runs.find({ brandId }, runId);
      expect(run.counts.created).toBe((await bench.leadIds(brandId)).length);
    });

    it('refuses the writes of a worker that was away while another one took over', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      bench.jobs.length = 0;
      const { brandId, north, south } = franchise;
      const other = bench.parts();
      let taken = false;
      let whenTakenOver: unknown;
      bench.atFailPoint = async (point) => {
        if (point !== 'page.read' || taken) return;
        taken = true;
        await bench.test.owner.query(`update sync_run set lease_until = now() - interval '1 s' where id = $1`, [runId]);
        await other.runner.run({ brandId, runId }, never);
        whenTakenOver = await parts.runs.find({ brandId }, runId);
      };
      await parts.runner.run({ brandId, runId }, never);
      expect(bench.faults).toEqual([]);
      const run = await parts.runs.find({ brandId }, runId);
      expect(run).toMatchObject({ state: 'done' });
      expect(run).toEqual(whenTakenOver);
      expect(run.counts.created).toBe((await bench.leadIds(brandId)).length);
      await expectWholeYear(brandId, north, south);
    });

    it('stops for a person and leaves the rest to the next run', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      const { brandId, connectionId, north, south } = franchise;
      let cancelled = false;
      let whenCancelled: number[] = [];
      bench.atFailPoint = async (point) => {
        if (point !== 'page.committed' || cancelled) return;
        cancelled = true;
        await parts.runs.cancel({ brandId }, ada, runId);
        whenCancelled = await bench.leadIds(brandId);
      };
      await bench.drain(parts);
      expect(whenCancelled.length).toBeGreaterThan(0);
      expect(await bench.leadIds(brandId)).toEqual(whenCancelled);
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({
        state: 'cancelled',
        reason: 'cancelled-by-person',
      });
      await expect(parts.runs.cancel({ brandId }, ada, runId)).rejects.toMatchObject({ code: 'run-over' });
      await parts.runs.startNow({ brandId }, ada, connectionId);
      await bench.drain(parts);
      await expectWholeYear(brandId, north, south);
    });

    it('hands a run over when the process stops', async () => {
      const franchise = await connectedFranchise(bench, parts);
      const runId = await mapBoth(parts, franchise);
      bench.jobs.length = 0;
      const { brandId, north, south } = franchise;
      const stopping = new AbortController();
      bench.atFailPoint = (point) => {
        if (point === 'page.committed') stopping.abort();
      };
      await parts.runner.run({ brandId, runId }, stopping.signal);
      bench.atFailPoint = () => undefined;
      expect(await parts.runs.find({ brandId }, runId)).toMatchObject({ state: 'paused', reason: 'worker-stopped' });
      await parts.schedule.wakeWaiting();
      await bench.drain(parts);
      await expectWholeYear(brandId, north, south);
    });
  });

  it('asks as often for ten mapped locations as for five hundred', async () => {
    const requestsOfDay = async (locations: number): Promise<number> => {
      const own = await Bench.start({ world: manyProfiles(locations) });
      const ownParts = own.parts();
      const { brandId, locationIds } = await own.brand(...Array.from({ length: locations }, (_, index) => `L${index}`));
      const { connection } = await own.connect(ownParts, brandId);
      await own.drain(ownParts);
      const rows = locationIds.map((locationId, index) => ({ locationId, profileId: String(1000 + index) }));
      await ownParts.bulkMappings.save({ brandId }, ada, connection.id, { rows });
      await own.drain(ownParts);
      own.simulator.control.advance(dayMs);
      own.simulator.control.clearRequests();
      await ownParts.schedule.startDue();
      await own.drain(ownParts);
      expect(await own.runs(brandId)).toMatchObject([
        { state: 'done' },
        { state: 'done' },
        { kind: 'daily', state: 'done' },
      ]);
      const requests = own.requestsOf();
      await own.stop();
      return requests;
    };
    expect(await requestsOfDay(10)).toBe(await requestsOfDay(500));
  });
});

/** The same number of leads, spread over many profiles. */
const manyProfiles = (count: number) =>
  smallWorld({
    days: 30,
    accounts: [
      {
        name: 'Sunny Kitchens',
        accountId: 11,
        profiles: Array.from({ length: count }, (_, index) => ({
          name: `L${index}`,
          profileId: 1000 + index,
          leadsPerDay: 20 / count,
        })),
      },
    ],
  });
