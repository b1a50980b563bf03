import {
  connectDemoOrg,
  PortalClient,
  recordsOfDemoOrg,
  salesforceSettings,
  startSimulator,
} from '../../stack/stack-tools.mjs';
import { emptyInstallation, product } from '../installation.mjs';

/**
 * A brand with one location and about so many leads of a year, which is pushed more by WhatConverts and connected to the demo org; a web
 * process and a worker.
 */
export async function syncingBrand(keep, earlierLeads) {
  const { environment, owner } = await emptyInstallation(keep);
  const simulator = keep(
    await startSimulator({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: String(earlierLeads / 365) }),
    (running) => running.stop(),
  );
  const settings = { ...environment, WHATCONVERTS_API_URL: simulator.apiUrl, ...salesforceSettings(simulator) };
  const { url } = await product(keep, { ...settings, LEADWEAVE_ROLE: 'web' });
  const portal = await PortalClient.firstRun(url);
  await product(keep, { ...settings, LEADWEAVE_ROLE: 'worker' });
  const { profiles } = await simulator.control('summary');
  await loadAndPush(portal, simulator, profiles[0]);
  await connectDemoOrg(portal, simulator);
  return { portal, owner, simulator, profileId: profiles[0].profileId };
}

async function loadAndPush(portal, simulator, { name, profileId }) {
  const [token, secret] = simulator.masterKey.split(':');
  const { id } = await portal.post('/api/v1/locations', { name, timeZone: 'America/Chicago' });
  const { connection } = await portal.post('/api/v1/connections/whatconverts', { token, secret });
  const rows = [{ locationId: id, profileId: `${profileId}` }];
  await portal.post(`/api/v1/connections/${connection.id}/mappings/bulk`, { rows });
  await happens(async () => {
    const { data } = await portal.get('/api/v1/sync-runs?limit=10');
    return data.length > 1 && data.every(({ state }) => state === 'done' || state === 'partial');
  }, 900_000);
  const { url } = await portal.post(`/api/v1/connections/${connection.id}/webhook`);
  await simulator.control('add-webhook', { url });
}

/** Somebody whom nobody knows yet gets in touch; returns the lead's id in WhatConverts. */
export async function newLead({ simulator, profileId }, number) {
  const [email, phone] = [`lead.${number}@example.com`, `+1512555${String(number).padStart(4, '0')}`];
  const { leadId } = await simulator.control('create-lead', {
    profile_id: profileId,
    lead_type: 'Web Form',
    contact_email_address: email,
    email_address: email,
    contact_phone_number: phone,
    phone_number: phone,
    additional_fields: {},
    field_mappings: {},
  });
  return leadId;
}

/** The lead's record in the org, or nothing yet. */
export async function recordOf({ simulator }, whatConvertsId) {
  const leads = await recordsOfDemoOrg(simulator, 'Lead');
  return leads.find(({ WhatConverts_Lead_ID__c: id }) => id === String(whatConvertsId));
}

/** What was asked of the org since it was asked last, apart from tokens. */
export async function callsSince({ simulator }) {
  const requests = await simulator.control('salesforce/requests', {});
  await simulator.control('salesforce/clear-requests', {});
  return requests.filter(({ path }) => path.startsWith('/services/data'));
}

/** Whether a call looks for changes, as happens all the time. */
export const isPoll = ({ path, query }) =>
  /\/(updated|deleted)\/?$/.test(path) || /FROM Opportunity|IsConverted = true/.test(query.q ?? '');

/**
 * Returns what it came to.
 * @throws Error when it takes longer than the time
 */
export async function happens(work, timeoutMs = 180_000, everyMs = 100) {
  for (const endMs = Date.now() + timeoutMs; Date.now() < endMs;) {
    const found = await work();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  throw new Error(`It did not happen within ${timeoutMs / 1000} s.`);
}
