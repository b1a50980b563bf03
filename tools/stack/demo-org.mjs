/** Settings by which the product reaches the simulated Salesforce beside the simulated WhatConverts. */
export const salesforceSettings = ({ url, salesforceApp }) => ({
  SALESFORCE_CLIENT_ID: salesforceApp.clientId,
  SALESFORCE_CLIENT_SECRET: salesforceApp.clientSecret,
  SALESFORCE_LOGIN_BASE: url,
});

/** Connects the brand to the demo org, creates what is missing there, and starts both directions, as a brand admin does. */
export async function connectDemoOrg(portal, simulator) {
  await simulator.control('salesforce/consent', { mode: 'automatic', answer: 'allow' });
  const { authoriseUrl } = await portal.post('/api/v1/salesforce/sign-ins', { place: { kind: 'production' } });
  const consent = await fetch(authoriseUrl, { redirect: 'manual' });
  const back = await portal.request('GET', consent.headers.get('location'));
  const outcome = new URL(back.url).searchParams.get('outcome');
  if (outcome !== 'connected') throw new Error(`the sign-in ended as "${outcome}"`);
  const { digest } = await portal.post('/api/v1/salesforce/set-up/plan');
  await portal.post('/api/v1/salesforce/set-up', { digest });
  await startSalesforce(portal);
}

async function startSalesforce(portal) {
  const { version, toSalesforce, toLeads, mapping } = await portal.get('/api/v1/salesforce/settings');
  // WhatConverts tells whole seconds: a lead of this second would have happened before it.
  const since = new Date(Math.floor(Date.now() / 1000) * 1000).toISOString();
  const writeBack = { quotable: true, quote: true, sales: true };
  await portal.put(
    '/api/v1/salesforce/settings',
    {
      toSalesforce: { ...toSalesforce, on: true, since },
      toLeads: { ...toLeads, on: true, since, writeBack },
      mapping,
    },
    { 'if-match': `"${version}"` },
  );
}

/** All records of an object in the demo org, as the org has them. */
export const recordsOfDemoOrg = (simulator, object) =>
  simulator.control('salesforce/all', { org: 'brightside', object });
