import { join } from 'node:path';
import { PortalClient, startProgram, startSimulator } from '../../stack/stack-tools.mjs';
import { emptyInstallation, product } from '../installation.mjs';

const pollMs = 100;

/** A brand with a year of leads, a web process, a worker, and a sink for what it sends. */
export async function sendingBrand(keep) {
  const installation = await emptyInstallation(keep);
  const simulator = keep(await startSimulator({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: '2' }), (running) =>
    running.stop(),
  );
  const environment = {
    ...installation.environment,
    WHATCONVERTS_API_URL: simulator.apiUrl,
    WEBHOOK_ALLOW_HTTP: 'true',
    EGRESS_ALLOWED_NETWORKS: '127.0.0.1/32',
  };
  const { url } = await product(keep, { ...environment, LEADWEAVE_ROLE: 'web' });
  const portal = await PortalClient.firstRun(url);
  const worker = await product(keep, { ...environment, LEADWEAVE_ROLE: 'worker' });
  await loadLeads(portal, simulator);
  const script = join('tools', 'bench', 'webhooks-out', 'sink.mjs');
  const sink = keep(await startProgram(script), (running) => running.stop());
  return { portal, worker, owner: installation.owner, sinkUrl: sink.message.url, leadIds: await allLeadIds(portal) };
}

async function loadLeads(portal, simulator) {
  const { profiles } = await simulator.control('summary');
  const [token, secret] = simulator.masterKey.split(':');
  const { id } = await portal.post('/api/v1/locations', { name: profiles[0].name, timeZone: 'America/Chicago' });
  const { connection } = await portal.post('/api/v1/connections/whatconverts', { token, secret });
  const rows = [{ locationId: id, profileId: `${profiles[0].profileId}` }];
  await portal.post(`/api/v1/connections/${connection.id}/mappings/bulk`, { rows });
  await until(async () => {
    const { data } = await portal.get('/api/v1/sync-runs?limit=10');
    return data.length > 1 && data.every(({ state }) => state === 'done' || state === 'partial');
  });
}

async function allLeadIds(portal) {
  const ids = [];
  for await (const page of portal.pages('/api/v1/leads?limit=100')) ids.push(...page.map(({ id }) => id));
  return ids;
}

/** An endpoint that wants to hear of scores; it is paused until `activate`. */
export async function newEndpoint(portal, url) {
  const { endpoint } = await portal.post('/api/v1/webhook-endpoints', { url, selection: { events: ['lead.scored'] } });
  await portal.post(`/api/v1/webhook-endpoints/${endpoint.id}/pause`);
  return endpoint.id;
}

export const activate = (portal, id) => portal.post(`/api/v1/webhook-endpoints/${id}/resume`, {});
export const pause = (portal, id) => portal.post(`/api/v1/webhook-endpoints/${id}/pause`);

/** Owes each of the endpoints so many events of 2 kB, all due. */
export async function owe(owner, brandId, endpointIds, count) {
  const body = JSON.stringify({ type: 'lead.scored', data: { id: 'owed', message: 'Please call me. '.repeat(120) } });
  await owner.query('begin');
  await owner.query(
    `with event as materialized (select gen_random_uuid() as id from generate_series(1, $3::int)),
     message as (insert into webhook_message (brand_id, event_id, style, name, sequence, is_test, body, at, created_at)
       select $1, id, 'full', 'lead.scored', 1, false, $4, now(), now() from event returning event_id)
     insert into webhook_delivery (brand_id, id, endpoint_id, event_id, style, name, is_test, state, due_at, created_at)
     select $1, gen_random_uuid(), endpoint_id, event_id, 'full', 'lead.scored', false, 'pending', now(), now()
     from message cross join unnest($2::uuid[]) as endpoint_id`,
    [brandId, endpointIds, count, body],
  );
  await owner.query('update webhook_endpoint set next_due_at = now() where id = any ($1::uuid[])', [endpointIds]);
  await owner.query('commit');
  await owner.query('analyze webhook_delivery, webhook_message, webhook_endpoint');
}

/** What the sink has got since it was asked last. */
export async function arrivals(sinkUrl) {
  return (await fetch(sinkUrl)).json();
}

/** @throws Error when it takes longer than two minutes */
export async function until(happens) {
  for (const endMs = Date.now() + 120_000; Date.now() < endMs;) {
    if (await happens()) return;
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
  throw new Error('It did not happen within two minutes.');
}
