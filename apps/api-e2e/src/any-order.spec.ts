import { waitFor } from '@leadweave/testing';
import { type Connected, connectAndMap, Installation, PortalClient, runsEnded } from './installation.spec-support.js';

interface ShownLead {
  readonly id: string;
  readonly type: string;
  readonly contact: { readonly name: string | null; readonly email: string | null };
  readonly attribution: { readonly source: string | null };
}

interface ExplainedLead extends ShownLead {
  readonly message: string | null;
  readonly sources: readonly { readonly system: string; readonly verified: boolean }[];
  readonly pairing: { readonly state: string; readonly reason: string; readonly differenceSeconds: number | null };
}

type Arrival = 'form' | 'webhook' | 'reading';

/** How many people arrive at the same moment; `npm run nightly -- arrivals` asks for many more, so many at once. */
const people = Number(process.env['ARRIVING_PEOPLE'] || 120);
const peopleOfRound = 5_000;
const postsAtOnce = 16;
const orders: readonly (readonly Arrival[])[] = [
  ['form', 'webhook', 'reading'],
  ['form', 'reading', 'webhook'],
  ['webhook', 'form', 'reading'],
  ['webhook', 'reading', 'form'],
  ['reading', 'form', 'webhook'],
  ['reading', 'webhook', 'form'],
];

// Promise: a form, its WhatConverts webhook and the later reading make one lead, whatever comes first and however close together.
describe('a form that WhatConverts saw as well', () => {
  let installation: Installation;
  let portal: PortalClient;
  let connected: Connected;
  let profileId: number;
  let webhookUrl: string;
  let submissions: string;
  // Ten minutes ago: a reading leaves out what is younger than a minute.
  const submittedAt = new Date(Math.floor(Date.now() / 1000) * 1000 - 600_000);
  const seenAt = new Date(submittedAt.getTime() + 134_000);

  beforeAll(async () => {
    installation = await Installation.start({ SIMULATOR_PROFILES: '1', SIMULATOR_LEADS_PER_DAY: '0.01' });
    const environment = { INBOUND_WEBHOOKS_PER_SECOND: '1000000', FORM_SUBMISSIONS_PER_MINUTE: '1000000' };
    const web = await installation.product({ ...environment, LEADWEAVE_ROLE: 'web' });
    await installation.product({ ...environment, LEADWEAVE_ROLE: 'worker' });
    portal = await PortalClient.firstRun(web.url);
    const profiles = await installation.profiles();
    ({ profileId } = profiles[0]!);
    connected = await connectAndMap(portal, installation.simulator.masterKey, profiles);
    await runsEnded(portal);
    const base = `/api/v1/connections/${connected.connectionId}`;
    webhookUrl = ((await portal.post(`${base}/webhook`)) as { url: string }).url;
    const fields = (['name', 'email', 'message'] as const).map((role) => ({
      ...{ id: role, label: role, role, required: false },
      kind: role === 'email' ? 'email' : 'text',
    }));
    const form = (await portal.post('/api/v1/forms', {
      ...{ name: 'Contact', fields, outcome: { kind: 'message', text: 'Thank you.' } },
      routing: { kind: 'fixed', locationId: connected.locationIds[0] },
    })) as { id: string };
    submissions = `/api/v1/forms/${form.id}/submissions`;
  });

  afterAll(() => installation.stop());

  const emailOf = (person: string) => `${person}@example.com`;
  const submit = (person: string) =>
    portal.post(submissions, {
      values: { name: `Form of ${person}`, email: emailOf(person), message: 'A new kitchen, please.' },
      submittedAt: submittedAt.toISOString(),
    });
  const wireOf = (person: string, type = 'Web Form', at = seenAt) => ({
    ...{ profile_id: profileId, lead_type: type, date_created: at.toISOString().replace('.000', '') },
    ...{ contact_name: `Seen ${person}`, contact_email_address: emailOf(person).toUpperCase() },
    // Values of the website's own mapping would stand over the contact card.
    ...{ lead_source: 'newsletter', lead_medium: 'email', field_mappings: [] },
  });
  /** WhatConverts has the lead from now on, but tells nobody. */
  const seen = async (person: string, type?: string, at?: Date) =>
    ((await installation.simulator.control('create-lead', wireOf(person, type, at))) as { leadId: number }).leadId;
  const push = async (person: string, leadId: number) => {
    const body = JSON.stringify({ trigger: 'new', lead_id: leadId, ...wireOf(person) });
    const { status } = await fetch(webhookUrl, { method: 'POST', body });
    expect(status).toBe(200);
  };
  const read = async () => {
    await portal.post(`/api/v1/connections/${connected.connectionId}/sync-runs`);
    await runsEnded(portal, 600_000);
  };
  const leadsOf = async (person: string) => {
    const { data } = (await portal.get(`/api/v1/leads?q=${encodeURIComponent(emailOf(person))}`)) as {
      data: ShownLead[];
    };
    return data;
  };
  const explained = async (person: string) => {
    const [lead] = await leadsOf(person);
    return (await portal.get(`/api/v1/leads/${lead!.id}`)) as ExplainedLead;
  };
  const settles = (isSo: () => Promise<boolean>) => waitFor(isSo, { timeoutMs: 60_000, intervalMs: 100 });

  it.each(orders)('is one enriched lead that explains itself: %s, %s, %s', async (...order) => {
    const person = order.join('-');
    const leadId = await seen(person);
    const arrivals = { form: () => submit(person), webhook: () => push(person, leadId), reading: read };
    for (const arrival of order) {
      await arrivals[arrival]();
      await settles(async () => (await leadsOf(person)).length === 1);
    }
    await settles(async () => (await explained(person)).sources.every(({ verified }) => verified));
    await settles(async () => (await explained(person)).sources.length === 2);
    expect(await leadsOf(person)).toHaveLength(1);
    const lead = await explained(person);
    expect(lead).toMatchObject({
      contact: { name: `Form of ${person}`, email: emailOf(person) },
      message: 'A new kitchen, please.',
      attribution: { source: 'newsletter' },
      pairing: { state: 'paired', reason: 'nearest-candidate', differenceSeconds: 134 },
    });
    expect(lead.sources.map(({ system }) => system).sort()).toEqual(['form', 'whatconverts']);
  });

  it('stays apart from what happened more than five minutes away, from calls and from chats', async () => {
    const tooLate = new Date(submittedAt.getTime() + 301_000);
    await seen('late', 'Web Form', tooLate);
    await seen('caller', 'Phone Call');
    await seen('talker', 'Chat');
    await Promise.all(['late', 'caller', 'talker'].map(submit));
    await read();
    for (const person of ['late', 'caller', 'talker']) {
      const leads = await leadsOf(person);
      expect(leads.map(({ contact }) => contact.name).sort()).toEqual([`Form of ${person}`, `Seen ${person}`]);
    }
  });

  it(`make one lead each when forms, webhooks and a reading of ${people} people meet`, async () => {
    const [before, pairedBefore] = [await countOf(''), await countOf('paired=true')];
    for (let first = 0; first < people; first += peopleOfRound) {
      const round = Array.from({ length: Math.min(peopleOfRound, people - first) }, (_, place) => `p${first + place}`);
      const ids = await inTurns(round, (person) => seen(person));
      const posts = round.flatMap((person, place) => [() => submit(person), () => push(person, ids[place]!)]);
      await Promise.all([read(), inTurns(shuffled(posts), (post) => post())]);
      await settles(nothingWaits);
      expect([await countOf('paired=true'), await countOf('')]).toEqual([
        pairedBefore + first + round.length,
        before + first + round.length,
      ]);
    }
  }, 3_600_000);

  const countOf = async (filter: string) => {
    const { total } = (await portal.get(`/api/v1/leads/count?exact=true&${filter}`)) as { total: number };
    return total;
  };
  const nothingWaits = async () => {
    const path = `/api/v1/connections/${connected.connectionId}/webhook/deliveries?outcome=waiting&limit=1`;
    return ((await portal.get(path)) as { data: unknown[] }).data.length === 0;
  };
});

/** Some at a time, in their order. */
async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: postsAtOnce }, async () => {
      for (let place = next++; place < items.length; place = next++) results[place] = await work(items[place]!);
    }),
  );
  return results;
}

/** The same disorder each time. */
function shuffled<Item>(items: readonly Item[]): Item[] {
  const order = items.map((item, place) => ({ item, at: (place * 7_919 + 13) % items.length }));
  return order.sort((left, right) => left.at - right.at).map(({ item }) => item);
}
