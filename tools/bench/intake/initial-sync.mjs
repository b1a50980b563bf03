import { setTimeout as pause } from 'node:timers/promises';
import { PortalClient, startSimulator } from '../../stack/stack-tools.mjs';
import { emptyInstallation, product } from '../installation.mjs';
import { observe } from './observe.mjs';

const daysOfHistory = 365;
const givenUpAfterMs = 45 * 60_000;
const open = ['queued', 'running', 'paused'];

/**
 * Connects a simulated account to a new installation, with a process for requests and one for the work, and waits for the
 * first synchronisation. The database is left as it is then.
 */
export async function initialSync(keep, { leads, profiles }) {
  const simulator = await simulatedAccount(keep, { leads, profiles });
  const installation = await emptyInstallation(keep);
  const environment = { ...installation.environment, WHATCONVERTS_API_URL: simulator.apiUrl, SYNC_ENABLED: 'false' };
  const { url } = await product(keep, { ...environment, LEADWEAVE_ROLE: 'web' });
  const worker = await product(keep, { ...environment, LEADWEAVE_ROLE: 'worker' });
  const portal = await PortalClient.firstRun(url);
  const mapped = await connect(portal, simulator.masterKey);
  const rows = await locationsFor(portal, await simulator.control('summary'));
  const observed = observe(installation.owner, worker.pid);
  const started = performance.now();
  await portal.post(`/api/v1/connections/${mapped.id}/mappings/bulk`, { rows });
  const runs = await runsEnded(portal);
  const elapsedMs = performance.now() - started;
  return {
    ...installation,
    simulator,
    portal,
    connectionId: mapped.id,
    runs,
    elapsedMs,
    samples: await observed.stop(),
  };
}

async function simulatedAccount(keep, { leads, profiles }) {
  const settings = {
    SIMULATOR_PROFILES: String(profiles),
    SIMULATOR_LEADS_PER_DAY: String(leads / profiles / daysOfHistory),
  };
  return keep(await startSimulator(settings), (running) => running.stop());
}

async function connect(portal, key) {
  const [token, secret] = key.split(':');
  return (await portal.post('/api/v1/connections/whatconverts', { token, secret })).connection;
}

async function locationsFor(portal, summary) {
  const rows = [];
  for (const { profileId, name } of summary.profiles ?? summary) {
    const location = await portal.post('/api/v1/locations', { name, timeZone: 'America/Chicago' });
    rows.push({ locationId: location.id, profileId: String(profileId) });
  }
  return rows;
}

/** Waits until no run is open any more. @throws Error when a run did not succeed */
export async function runsEnded(portal) {
  for (const started = Date.now(); Date.now() - started < givenUpAfterMs; await pause(500)) {
    const { data } = await portal.get('/api/v1/sync-runs?limit=100');
    if (data.length === 0 || data.some(({ state }) => open.includes(state))) continue;
    const failed = data.filter(({ state }) => state !== 'done');
    if (failed.length > 0)
      throw new Error(`runs ended as ${JSON.stringify(failed.map(({ state, reason }) => [state, reason]))}`);
    return data;
  }
  throw new Error('the first synchronisation did not end in time');
}
