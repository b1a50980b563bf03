import { PortalClient, startSimulator } from '../../stack/stack-tools.mjs';
import { emptyInstallation, product } from '../installation.mjs';

/** A database and a simulated WhatConverts with so many profiles. */
export async function receivingInstallation(keep, profiles) {
  const installation = await emptyInstallation(keep);
  const simulator = keep(
    await startSimulator({ SIMULATOR_PROFILES: String(profiles), SIMULATOR_LEADS_PER_DAY: '0.1' }),
    (running) => running.stop(),
  );
  const environment = {
    ...installation.environment,
    WHATCONVERTS_API_URL: simulator.apiUrl,
    INBOUND_WEBHOOKS_PER_SECOND: '1000000',
  };
  const start = (role) => product(keep, { ...environment, LEADWEAVE_ROLE: role });
  return { ...installation, simulator, start };
}

/** A brand with one location, mapped to a profile through the profile's own key, and the address of its webhook. */
export async function receivingBrand({ simulator }, portal, profile) {
  const keys = await simulator.control('keys');
  const { token, secret } = keys.find(({ profileId }) => profileId === profile.profileId);
  const location = await portal.post('/api/v1/locations', { name: profile.name, timeZone: 'America/Chicago' });
  const { connection } = await portal.post('/api/v1/connections/whatconverts', { token, secret });
  const rows = [{ locationId: location.id, profileId: `${profile.profileId}` }];
  await portal.post(`/api/v1/connections/${connection.id}/mappings/bulk`, { rows });
  const { url } = await portal.post(`/api/v1/connections/${connection.id}/webhook`);
  return { brandId: portal.brandId, url, profileId: profile.profileId, token };
}

export async function firstBrand(installation, url) {
  const portal = await PortalClient.firstRun(url);
  const { profiles } = await installation.simulator.control('summary');
  return { portal, profiles, brand: await receivingBrand(installation, portal, profiles[0]) };
}

/** A web form as WhatConverts would push it, 1.5 kB. */
export function aBody(profileId, leadId) {
  return JSON.stringify({
    trigger: 'new',
    lead_id: leadId,
    profile_id: profileId,
    lead_type: 'Web Form',
    date_created: new Date().toISOString().replace(/\.\d+/, ''),
    last_updated: new Date().toISOString().replace(/\.\d+/, ''),
    contact_name: `Person ${leadId}`,
    contact_email_address: `person${leadId}@example.com`,
    lead_source: 'google',
    lead_medium: 'cpc',
    additional_fields: { Message: 'Please call me about a quote for a new kitchen. '.repeat(20) },
  });
}
