import { QuarantineReplayers, RecordIntake, ReplayRunner } from '@leadweave/leads-api';
import { ada, Bench } from '../testing-support/bench.spec-support.js';
import { connectedFranchise, type Franchise } from '../testing-support/franchise.spec-support.js';
import { type WhatConvertsParts } from '../whatconverts-parts.js';

describe('records that waited for a mapping', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;

  beforeAll(async () => {
    bench = await Bench.start();
    parts = bench.parts();
  });
  afterAll(() => bench.stop());

  const everywhere = { kind: 'all-locations' } as const;
  const rowOf = (leadId: number, profileId: string) =>
    JSON.stringify({
      lead_id: leadId,
      profile_id: Number(profileId),
      lead_type: 'Web Form',
      lead_status: 'Unique',
      date_created: '2026-11-01T12:00:00Z',
      last_updated: '2026-11-01T12:00:00Z',
      contact_name: 'Jane Doe',
    });
  const waits = (franchise: Franchise, leadId: number, profileId: string) =>
    bench.test.database.inBrand(franchise.brandId, everywhere, (tx) =>
      new RecordIntake().quarantine(
        tx,
        [
          {
            source: 'whatconverts',
            raw: rowOf(leadId, profileId),
            reason: 'unknown-profile',
            detail: 'No location has this profile.',
            externalId: String(leadId),
            profileId,
          },
        ],
        bench.now(),
      ),
    );
  const runReplays = async ({ brandId }: Franchise) => {
    const replayers = new QuarantineReplayers();
    replayers.register('whatconverts', parts.replayer);
    const runner = new ReplayRunner(bench.test.database, replayers, bench.now);
    const { rows } = await bench.test.owner.query<{ id: string }>(
      'select id from quarantine_replay where brand_id = $1 and finished_at is null',
      [brandId],
    );
    for (const { id } of rows) await runner.run({ brandId, replayId: id });
  };
  const leadsAt = async (locationId: string) =>
    (
      await bench.test.owner.query<{ contact_name: string }>('select contact_name from lead where location_id = $1', [
        locationId,
      ])
    ).rows;
  const waiting = async ({ brandId }: Franchise) =>
    (
      await bench.test.owner.query<{ profile_id: string }>(
        `select profile_id from inbox where brand_id = $1 and state = 'quarantined' order by 1`,
        [brandId],
      )
    ).rows.map(({ profile_id }) => profile_id);

  it('become leads of the location when one is saved', async () => {
    const franchise = await connectedFranchise(bench, parts);
    await waits(franchise, 900_001, '101');
    await waits(franchise, 900_002, '102');
    const { brandId, connectionId, north } = franchise;
    await parts.mappings.save({ brandId }, ada, { connectionId, locationId: north, profileId: '101' });
    await runReplays(franchise);
    expect(await leadsAt(north)).toEqual([{ contact_name: 'Jane Doe' }]);
    expect(await waiting(franchise)).toEqual(['102']);
  });

  it('become leads when many are saved at once', async () => {
    const franchise = await connectedFranchise(bench, parts);
    await waits(franchise, 900_001, '101');
    await waits(franchise, 900_002, '102');
    const { brandId, connectionId, north, south } = franchise;
    const rows = [
      { locationId: north, profileId: '101' },
      { locationId: south, profileId: '102' },
    ];
    await parts.bulkMappings.save({ brandId }, ada, connectionId, { rows });
    await runReplays(franchise);
    expect(await leadsAt(south)).toHaveLength(1);
    expect(await waiting(franchise)).toEqual([]);
  });
});
