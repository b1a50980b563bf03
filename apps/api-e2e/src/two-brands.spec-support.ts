import { waitFor } from '@leadweave/testing';
import { rule } from './access-matrix/leads-desk.js';
import { endpoint } from './access-matrix/webhooks.js';
import { connectAndMap, type Installation, PortalClient, runsEnded } from './installation.spec-support.js';
import { joinBrand, mailedToken } from './people.spec-support.js';

/** Two brands in one installation, and one person of each kind. */
export interface TwoBrands {
  readonly people: Readonly<Record<Person, PortalClient>>;
  /** Ids by name of the parameter that takes them. */
  readonly ids: Readonly<Record<string, KnownIds>>;
  /** Ids of all leads of the locations A and B, newest first. */
  readonly leadsOf: Readonly<Record<'own' | 'sibling', readonly string[]>>;
  readonly locations: Readonly<Record<'own' | 'sibling' | 'foreign', string>>;
  /** Profile of location A. */
  readonly profileId: string;
}

export const persons = ['anonymous', 'franchisee', 'marketing', 'admin', 'stranger', 'intruder'] as const;
export type Person = (typeof persons)[number];

/** Which thing an id names, as seen by the franchisee of location A. */
export const idKinds = ['own', 'sibling', 'foreign', 'unknown', 'malformed'] as const;
export type IdKind = (typeof idKinds)[number];
export type KnownIds = Partial<Record<IdKind, string>>;

const nobodys = '019a9f0e-6d0c-7c55-9a51-0b1f2f6c9a11';
const password = 'correct-horse-battery';

interface Listed {
  readonly id: string;
}

/** `owner` leads both brands while they are set up. The simulator must have three profiles. */
export async function twoBrands(installation: Installation, url: string): Promise<TwoBrands> {
  const owner = await PortalClient.firstRun(url);
  const [north, south, harbor] = await installation.profiles();
  await asideRow(installation, north!.profileId, 9_000_001);
  const first = await connectAndMap(owner, installation.simulator.masterKey, [north!, south!]);
  await runsEnded(owner);
  const spareKey = await installation.keyOf(harbor!.profileId);
  const [token, secret] = spareKey.split(':');
  const spare = (await owner.post('/api/v1/connections/whatconverts', { token, secret })) as { connection: Listed };

  const founder = await PortalClient.signIn(url, 'owner@example.com');
  const body = { name: 'Harbor Plumbing', timeZone: 'America/New_York', currency: 'USD' };
  founder.brandId = ((await founder.post('/api/v1/brands', body)) as Listed).id;
  await asideRow(installation, harbor!.profileId, 9_000_002);
  const second = await connectAndMap(founder, spareKey, [harbor!]);
  await runsEnded(founder);

  const [locationA, locationB] = first.locationIds as [string, string];
  const franchisee = await joinBrand(owner, {
    email: 'franchisee@example.com',
    role: 'franchisee',
    locationIds: [locationA],
  });
  const marketing = await joinBrand(owner, { email: 'marketing@example.com', role: 'marketing' });
  const stranger = await joinBrand(founder, { email: 'stranger@example.com', role: 'brand_admin' });
  const intruder = await PortalClient.signIn(url, 'stranger@example.com');
  intruder.brandId = owner.brandId;
  const anonymous = new PortalClient(url);
  anonymous.brandId = owner.brandId;

  const invite = async (brand: PortalClient, email: string) =>
    ((await brand.post('/api/v1/members', { email, role: 'marketing' })) as Listed).id;
  const invited = await invite(owner, 'invited@example.com');
  const invitedElsewhere = await invite(founder, 'elsewhere@example.com');
  const leadIds = (brand: PortalClient, location: string) =>
    idsOfPages(brand, `/api/v1/leads?limit=100&location=${location}`);
  const leadsOf = { own: await leadIds(owner, locationA), sibling: await leadIds(owner, locationB) };
  const foreignLeads = await leadIds(founder, second.locationIds[0]!);
  const recording = async (brand: PortalClient, location: string) =>
    (await listed(brand, `/api/v1/leads?limit=1&hasRecording=true&location=${location}`))[0]!;
  const judged = async (brand: PortalClient, leadId: string) =>
    ((await brand.post('/api/v1/leads/bulk-actions', { ids: [leadId], action: { status: 'viewed' } })) as Listed).id;
  const noted = async (writer: PortalClient, leadId: string) =>
    ((await writer.post(`/api/v1/leads/${leadId}/notes`, { text: 'Call back.' })) as Listed).id;
  const newest = async (brand: PortalClient, path: string) => (await listed(brand, `${path}?limit=1`))[0]!;
  const layout = { columns: ['received'], density: 'comfortable' };
  const view = async (person: PortalClient) =>
    ((await person.post('/api/v1/saved-views', { name: 'Own', shared: false, query: '', layout })) as Listed).id;
  const uuids = { unknown: nobodys, malformed: 'not-an-id' };
  const ownForm = await formOf(owner, locationA);
  const [ownEndpoint, strangersEndpoint] = [await endpointOf(owner), await endpointOf(founder)];
  const brandSession = await sessionOf(owner);
  const strangersSession = await sessionOf(stranger);

  return {
    people: { anonymous, franchisee, marketing, admin: owner, stranger, intruder },
    leadsOf,
    profileId: `${north!.profileId}`,
    locations: { own: locationA, sibling: locationB, foreign: second.locationIds[0]! },
    ids: {
      leadId: { own: leadsOf.own[0], sibling: leadsOf.sibling[0], foreign: foreignLeads[0], ...uuids },
      'getRecording leadId': {
        own: await recording(owner, locationA),
        sibling: await recording(owner, locationB),
        foreign: await recording(founder, second.locationIds[0]!),
        ...uuids,
      },
      actionId: {
        own: await judged(franchisee, leadsOf.own[0]!),
        sibling: await judged(owner, leadsOf.sibling[0]!),
        foreign: await judged(founder, foreignLeads[0]!),
        ...uuids,
      },
      otherLeadId: { own: leadsOf.own[1], sibling: leadsOf.sibling[0], foreign: foreignLeads[0], ...uuids },
      noteId: {
        own: await noted(franchisee, leadsOf.own[0]!),
        sibling: await noted(owner, leadsOf.sibling[0]!),
        foreign: await noted(founder, foreignLeads[0]!),
        ...uuids,
      },
      'removeNote noteId': {
        own: await noted(franchisee, leadsOf.own[0]!),
        sibling: await noted(owner, leadsOf.sibling[0]!),
        foreign: await noted(founder, foreignLeads[0]!),
        ...uuids,
      },
      viewId: { own: await view(owner), foreign: await view(stranger), ...uuids },
      exportId: { own: await finishedExport(owner), foreign: await finishedExport(stranger), ...uuids },
      locationId: { own: locationA, sibling: locationB, foreign: second.locationIds[0], ...uuids },
      memberId: { own: invited, foreign: invitedElsewhere, ...uuids },
      apiKeyId: { own: (await keyOf(owner)).id, foreign: (await keyOf(founder)).id, ...uuids },
      'revokeApiKey apiKeyId': { own: (await keyOf(owner)).id, foreign: (await keyOf(founder)).id, ...uuids },
      sessionId: { own: brandSession, foreign: strangersSession, ...uuids },
      token: {
        own: await mailedToken(owner, 'invited@example.com'),
        unknown: 'A'.repeat(43),
        malformed: 'no%00token',
      },
      connectionId: { own: first.connectionId, foreign: second.connectionId, ...uuids },
      'disconnect connectionId': { own: spare.connection.id, foreign: second.connectionId, ...uuids },
      runId: {
        own: await newest(owner, '/api/v1/sync-runs'),
        foreign: await newest(founder, '/api/v1/sync-runs'),
        ...uuids,
      },
      deliveryId: {
        own: await pushedTo(owner, first.connectionId),
        foreign: await pushedTo(founder, second.connectionId),
        ...uuids,
      },
      endpointId: { own: ownEndpoint.id, foreign: strangersEndpoint.id, ...uuids },
      'getWebhookDelivery deliveryId': { own: ownEndpoint.deliveryId, foreign: strangersEndpoint.deliveryId, ...uuids },
      'replayWebhookDelivery deliveryId': {
        own: ownEndpoint.deliveryId,
        foreign: strangersEndpoint.deliveryId,
        ...uuids,
      },
      inputId: {
        own: await newest(owner, '/api/v1/quarantine'),
        foreign: await newest(founder, '/api/v1/quarantine'),
        ...uuids,
      },
      formId: {
        own: ownForm,
        sibling: await formOf(owner, locationB),
        foreign: await formOf(founder, second.locationIds[0]!),
        ...uuids,
      },
      'submitForm formId': { own: ownForm, ...uuids },
      'putSubmission formId': { own: ownForm, ...uuids },
      externalId: { own: 'order-7' },
      // Nothing is wrong in either brand, so there is no alert.
      alertId: uuids,
      moveId: uuids,
      errorKey: { unknown: 'none' },
      itemId: {
        own: await newest(owner, '/api/v1/review-items'),
        foreign: await newest(founder, '/api/v1/review-items'),
        unknown: `record~${nobodys}`,
        malformed: 'not-an-id',
      },
      ruleId: { own: await ruleOf(owner), foreign: await ruleOf(founder), ...uuids },
      replayId: { own: await replayOf(owner), foreign: await replayOf(founder), ...uuids },
      profileId: { own: `${north!.profileId}`, unknown: '999999', malformed: 'north' },
    },
  };
}

/** Ids of everything in a list, in its order. */
export async function idsOfPages(reader: PortalClient, path: string): Promise<string[]> {
  const ids: string[] = [];
  for await (const page of reader.pages(path)) ids.push(...(page as Listed[]).map(({ id }) => id));
  return ids;
}

/** A form of one location, which anybody may send and only its brand may see. */
async function formOf(brand: PortalClient, locationId: string): Promise<string> {
  const body = {
    name: `Contact ${locationId}`,
    fields: [{ id: 'name', kind: 'text', label: 'Name', required: true, role: 'name' }],
    outcome: { kind: 'message', text: 'Thank you.' },
    routing: { kind: 'fixed', locationId },
  };
  return ((await brand.post('/api/v1/forms', body)) as Listed).id;
}

async function listed(reader: PortalClient, path: string): Promise<string[]> {
  const { data } = (await reader.get(path)) as { data: Listed[] };
  return data.map(({ id }) => id);
}

/** Something that arrived at the webhook of a connection. */
async function pushedTo(admin: PortalClient, connectionId: string): Promise<string> {
  const base = `/api/v1/connections/${connectionId}/webhook`;
  const { url } = (await admin.post(base)) as { url: string };
  await fetch(url, { method: 'POST', body: '{"trigger":"new"}' });
  return (await listed(admin, `${base}/deliveries?limit=1`))[0]!;
}

/** A replay of everything that waits. */
async function replayOf(admin: PortalClient): Promise<string> {
  const started = await admin.post('/api/v1/review-items/actions', { answer: 'replay', filter: {} });
  return (started as { replayIds: string[] }).replayIds[0]!;
}

/** An endpoint for webhooks, and what it is owed. */
async function endpointOf(admin: PortalClient): Promise<{ id: string; deliveryId: string }> {
  const created = (await admin.post('/api/v1/webhook-endpoints', endpoint)) as { endpoint: Listed };
  const { id } = created.endpoint;
  const { deliveryId } = (await admin.post(`/api/v1/webhook-endpoints/${id}/tests`, {})) as { deliveryId: string };
  return { id, deliveryId };
}

/** An export of this person that has a file. */
async function finishedExport(person: PortalClient): Promise<string> {
  const { id } = (await person.post('/api/v1/exports', { filter: {}, columns: ['id'] })) as Listed;
  const isDone = async () => ((await person.get(`/api/v1/exports/${id}`)) as { state: string }).state === 'done';
  await waitFor(isDone, { timeoutMs: 30_000, intervalMs: 100 });
  return id;
}

async function ruleOf(admin: PortalClient): Promise<string> {
  return ((await admin.post('/api/v1/lead-rules', rule)) as Listed).id;
}

/** A key for another system, which may read leads unless told otherwise. */
export async function keyOf(admin: PortalClient, terms: object = {}): Promise<{ id: string; key: string }> {
  const body = { name: 'Another system', scopes: ['leads:read'], ...terms };
  const { apiKey, key } = (await admin.post('/api/v1/api-keys', body)) as { apiKey: Listed; key: string };
  return { id: apiKey.id, key };
}

/** A session beside the one that calls, so that ending it ends nobody's work. */
async function sessionOf(person: PortalClient): Promise<string> {
  const { user } = (await person.get('/api/v1/session')) as { user: { email: string } };
  await PortalClient.signIn(person.url, user.email, password);
  const { data } = (await person.get('/api/v1/sessions')) as { data: { id: string; current: boolean }[] };
  return data.find(({ current }) => !current)!.id;
}

/** Makes the source serve a row that nobody understands. */
export async function asideRow(installation: Installation, profileId: number, leadId: number): Promise<void> {
  const raw = { profile_id: profileId, lead_id: leadId, lead_type: 'Web Form', date_created: 'yesterday' };
  const createdAt = new Date(Date.now() - 3 * 24 * 3600 * 1000);
  await installation.simulator.control('put-lead', { raw, placement: { profileId, leadId, createdAt } });
}
