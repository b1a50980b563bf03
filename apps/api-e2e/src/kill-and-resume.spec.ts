import {
  connectAndMap,
  createdRecords,
  Installation,
  leadCount,
  PortalClient,
  runsEnded,
} from './installation.spec-support.js';

// Promise: a killed worker loses nothing and doubles nothing, wherever it was.
describe('a worker that is killed in the middle of the initial sync', () => {
  let installation: Installation;

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '6', SIMULATOR_LEADS_PER_DAY: '4' });
  });

  afterAll(() => installation.stop());

  it('is replaced, and the run ends with exactly the leads of the source, once each', async () => {
    const web = await installation.product({ LEADWEAVE_ROLE: 'web' });
    const portal = await PortalClient.firstRun(web.url);
    const profiles = await installation.profiles();
    let worker = await installation.product({ LEADWEAVE_ROLE: 'worker' });
    const { historyFrom } = await connectAndMap(portal, installation.simulator.masterKey, profiles);
    const expected = await installation.truth(
      profiles.map(({ profileId }) => profileId),
      historyFrom,
    );

    for (const share of [0.1, 0.5, 0.9]) {
      await leadsReached(portal, expected.length * share);
      await worker.kill();
      worker = await installation.product({ LEADWEAVE_ROLE: 'worker' });
    }

    const runs = await runsEnded(portal);
    expect(runs.map(({ state }) => state)).toEqual(runs.map(() => 'done'));
    expect(await createdRecords(portal, runs)).toEqual(expected);
    expect(await leadCount(portal)).toBe(expected.length);
  });
});

async function leadsReached(portal: PortalClient, wanted: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if ((await leadCount(portal)) >= wanted) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`fewer than ${wanted} leads arrived`);
}
