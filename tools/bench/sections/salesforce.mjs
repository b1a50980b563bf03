import { figure } from '../figure.mjs';
import { callsSince, happens, isPoll, newLead, recordOf, syncingBrand } from '../salesforce/syncing-brand.mjs';
import { onStage } from '../stage.mjs';
import { median, quantile } from '../statistics.mjs';

const everyMs = 1_000;
const deals = 20;
const dealEveryMs = 7_000;
const quietMinutes = 5;
const minutesOfDay = 1_440;

/** How soon a lead is in Salesforce and a deal is back, what watching costs in calls, and what earlier leads cost. */
export function measure({ seconds, backfill }) {
  return onStage(async (keep) => {
    const brand = await syncingBrand(keep, backfill);
    const sent = await sendLeads(brand, seconds);
    await callsSince(brand);
    const startedMs = Date.now();
    const back = await winDeals(brand, sent.leads.slice(0, deals));
    const busy = pollsOfDay(await callsSince(brand), Date.now() - startedMs);
    const quiet = await quietDay(brand);
    const filled = await backFill(brand);
    return {
      title: 'Salesforce in both directions',
      how: `A web process, a worker, PostgreSQL and both simulated services on the same processors. Leads: pushed by WhatConverts, one a second for ${seconds} s, from the
push until the record is in the org, looked for every 100 ms. Deals: ${deals} leads are converted and won, one every ${dealEveryMs / 1000} s, with a poll a minute as delivered; until the amount
stands on the lead, and until it is the sales value in WhatConverts. Calls of watching are counted meanwhile, and for ${quietMinutes} minutes as if nothing had changed for half an
hour, and told for a day. Earlier leads: those of a year, ${filled.leads.toLocaleString('en-US')}, that Salesforce has none of, after a dry run. Generated people share phone numbers,
so some of them wait for a person.`,
      figures: [
        figure('new lead, 95 of 100', quantile(sent.times, 0.95) / 1000, { unit: ' s', atMost: 5, digits: 2 }),
        figure('new lead, median', median(sent.times) / 1000, { unit: ' s', digits: 2 }),
        figure('deal on the lead, 95 of 100', quantile(back.lead, 0.95) / 1000, { unit: ' s', atMost: 90 }),
        figure('deal in WhatConverts, 95 of 100', quantile(back.whatConverts, 0.95) / 1000, { unit: ' s', atMost: 90 }),
        figure('calls of watching, busy day', busy, { atMost: 5_800, digits: 0 }),
        figure('calls of watching, quiet day', quiet, { digits: 0 }),
        figure('calls for earlier leads', filled.calls, { atMost: Math.ceil((300 * backfill) / 50_000), digits: 0 }),
        figure('earlier leads', filled.leads / filled.seconds, { unit: ' leads/s', digits: 0, note: filled.note }),
      ],
    };
  });
}

async function sendLeads(brand, seconds) {
  const sending = [];
  for (let number = 0; number < seconds; number += 1) {
    sending.push(sendLead(brand, number));
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
  const leads = await Promise.all(sending);
  return { leads, times: leads.map(({ tookMs }) => tookMs) };
}

async function sendLead(brand, number) {
  const startedMs = Date.now();
  const whatConvertsId = await newLead(brand, number);
  const record = await happens(() => recordOf(brand, whatConvertsId));
  return { whatConvertsId, record, tookMs: Date.now() - startedMs };
}

async function winDeals(brand, leads) {
  const winning = [];
  for (const [index, lead] of leads.entries()) {
    winning.push(winDeal(brand, lead, 1_000 + index));
    await new Promise((resolve) => setTimeout(resolve, dealEveryMs));
  }
  const times = await Promise.all(winning);
  return { lead: times.map(({ lead }) => lead), whatConverts: times.map(({ whatConverts }) => whatConverts) };
}

async function winDeal({ portal, simulator }, { record, whatConvertsId }, amount) {
  const command = (name, body) => simulator.control(`salesforce/${name}`, { org: 'brightside', ...body });
  const startedMs = Date.now();
  const { opportunityId } = await command('convert-lead', { leadId: record.Id });
  const values = { Amount: amount, StageName: 'Closed Won' };
  await command('update', { object: 'Opportunity', id: opportunityId, values });
  const until = async (isBack) => (await happens(isBack, 300_000, 250), Date.now() - startedMs);
  const [lead, whatConverts] = await Promise.all([
    until(async () => {
      const chain = await portal.get(`/api/v1/leads/${record.Leadweave_Lead_ID__c}/salesforce`);
      return chain.opportunities.some((one) => one.amount === amount);
    }),
    until(async () => {
      const { lead: wire } = await simulator.control('read-lead', { leadId: whatConvertsId });
      return Number(wire.sales_value) === amount;
    }),
  ]);
  return { lead, whatConverts };
}

const pollsOfDay = (calls, ms) => (calls.filter(isPoll).length / (ms / 60_000)) * minutesOfDay;

/** As if nothing had changed for half an hour: the product's own clock cannot be moved from outside. */
async function quietDay(brand) {
  await brand.owner.query(`update salesforce_cursor set quiet_since = now() - interval '1 hour'`);
  await callsSince(brand);
  await new Promise((resolve) => setTimeout(resolve, quietMinutes * 60_000));
  return pollsOfDay(await callsSince(brand), quietMinutes * 60_000);
}

async function backFill(brand) {
  const { portal } = brand;
  const dryRun = await portal.post('/api/v1/salesforce/dry-runs', { since: '2000-01-01T00:00:00.000Z' });
  await callsSince(brand);
  const startedMs = Date.now();
  await portal.post('/api/v1/salesforce/back-fills', { dryRunId: dryRun.id });
  const ended = await happens(
    async () => {
      const { backFill: latest } = await portal.get('/api/v1/salesforce/back-fills/latest');
      return latest && !['running', 'waiting'].includes(latest.state) ? latest : undefined;
    },
    1_800_000,
    1_000,
  );
  const seconds = (Date.now() - startedMs) / 1000;
  const calls = (await callsSince(brand)).filter((call) => !isPoll(call)).length;
  const { state, leads, created, linked, review, failed } = ended;
  const note = `${state}: ${created} created, ${linked} linked, ${review} for a person, ${failed} failed`;
  return { leads, seconds, calls, note };
}
