import { createKeyRing } from '@leadweave/crypto';
import { ErasureService, type LeadTimelineDto } from '@leadweave/leads-api';
import { waitFor } from '@leadweave/testing';
import { Webhook } from 'standardwebhooks';
import { type CatalogueDto, type CatalogueSampleDto } from './catalogue/catalogue.dto.js';
import { DeliveriesRepository } from './deliveries/deliveries.repository.js';
import { OldMessages } from './deliveries/old-messages.js';
import { type DeliveryDetailDto, type DeliveryListDto, type ReplayPlanDto } from './deliveries/delivery.dto.js';
import { boundNames, EndpointSecrets } from './endpoints/endpoint-secrets.js';
import { rewrapEndpoints } from './endpoints/rewrap-endpoints.js';
import { type EndpointDto, type EndpointListDto, type EndpointWithSecretDto } from './endpoints/endpoint.dto.js';
import { type BrandEvent, BrandEvents } from './feed/brand-events.js';
import { type DeliveryHoursDto } from './hours/delivery-hours.dto.js';
import { type Received, Receiver } from './testing-support/receiver.spec-support.js';
import {
  aForm,
  anAccess,
  brandA,
  brandB,
  elsewhere,
  firstKey,
  north,
  ofNorth,
  south,
  WebhooksApp,
} from './testing-support/webhooks-app.spec-support.js';

interface Body {
  readonly id: string;
  readonly type: string;
  readonly test: boolean;
  readonly sequence: number;
  readonly data: Readonly<Record<string, unknown>>;
  readonly changed: Readonly<Record<string, unknown>>;
}

const bodyOf = ({ body }: Received) => JSON.parse(body.toString()) as Body;
const everyLead = { events: ['lead.created', 'lead.updated', 'lead.scored', 'lead.value_changed'] };

describe('webhooks out', () => {
  let app: WebhooksApp;
  let receiver: Receiver;
  let paths = 0;

  beforeAll(async () => {
    app = await WebhooksApp.start();
    receiver = await Receiver.start();
  }, 60_000);
  afterAll(async () => {
    await app.close();
    await receiver.close();
  });
  beforeEach(() => {
    app.aheadMs = 0;
    app.mails.length = 0;
    receiver.answer = (_received, response) => response.end('ok');
  });

  /** An endpoint with a path of its own, so that tests do not see each other's requests. */
  const anEndpoint = async (changes: object = {}, access = anAccess()) => {
    const path = `/hook-${++paths}`;
    const created = await app.ok<EndpointWithSecretDto>(
      'POST',
      '/webhook-endpoints',
      { url: receiver.url(path), selection: everyLead, ...changes },
      access,
    );
    const remove = () =>
      app.ok('DELETE', `/webhook-endpoints/${created.endpoint.id}`, undefined, access, { 'if-match': '*' });
    return { ...created, id: created.endpoint.id, path, remove };
  };
  const arrivals = (path: string, count = 1) =>
    waitFor(() => (receiver.at(path).length >= count ? receiver.at(path) : undefined), { timeoutMs: 20_000 });
  const deliveries = (query: string, access = anAccess()) =>
    app.ok<DeliveryListDto>('GET', `/webhook-deliveries?${query}`, undefined, access);
  const delivery = (id: string) => app.ok<DeliveryDetailDto>('GET', `/webhook-deliveries/${id}`);
  const mailed = (what: string) => app.mails.filter(({ subject }) => subject.endsWith(what));
  const delivered = (id: string, state: string) =>
    waitFor(async () => (await deliveries(`endpoint=${id}&state=${state}`)).data[0], { timeoutMs: 20_000 });

  describe('given an endpoint that answers', () => {
    it('sends a new lead whole, signed so that the published verifier accepts it', async () => {
      const { path, secret, remove } = await anEndpoint({ headers: { 'X-Team': 'sales' } });
      const leadId = await app.arrive();
      const [received] = await arrivals(path);
      const { headers, body } = received!;
      expect(new Webhook(secret).verify(body, headers as Record<string, string>)).toMatchObject({
        type: 'lead.created',
        sequence: 1,
        test: false,
        data: { id: leadId, type: 'web_form', contact: { name: 'Jordan Sample' } },
      });
      expect(headers).toMatchObject({ 'x-team': 'sales', 'content-type': 'application/json; charset=utf-8' });
      expect(headers['webhook-id']).toBe(bodyOf(received!).id);
      await remove();
    });

    it('tells of a change with what was before and after', async () => {
      const { path, remove } = await anEndpoint({ selection: { events: ['lead.updated'] } });
      const first = aForm('900001');
      await app.arrive(first);
      const content = { ...first.content, message: 'Changed.' };
      await app.arrive({ ...first, content, sourceUpdatedAt: new Date(Date.now() + 60_000) });
      const [received] = await arrivals(path);
      expect(bodyOf(received!)).toMatchObject({
        type: 'lead.updated',
        sequence: 2,
        changed: { message: { before: 'Please call me.', after: 'Changed.' } },
        data: { message: 'Changed.' },
      });
      await remove();
    });

    it('writes the style of WhatConverts for receivers that expect it', async () => {
      const { path, remove } = await anEndpoint({ style: 'whatconverts' });
      await app.arrive(aForm('900002'));
      const [received] = await arrivals(path);
      expect(bodyOf(received!)).toMatchObject({ trigger: 'new', lead_id: 900_002, lead_type: 'Web Form' });
      await remove();
    });

    it('sends each endpoint what it selected and nothing else', async () => {
      const wanted = await anEndpoint({ selection: { ...everyLead, locationIds: [south] } });
      const unwanted = await anEndpoint({ selection: { ...everyLead, kinds: ['call_completed'] } });
      const leadId = await app.arrive({ locationId: south });
      await app.arrive();
      expect((await arrivals(wanted.path)).map((received) => bodyOf(received).data['id'])).toEqual([leadId]);
      expect((await deliveries(`endpoint=${unwanted.id}`)).data).toEqual([]);
      await Promise.all([wanted.remove(), unwanted.remove()]);
    });

    it('tells both locations of a lead that moves, and shows its deliveries at the new one', async () => {
      const selection = { events: ['lead.created', 'lead.updated'] };
      const old = await anEndpoint({ selection: { ...selection, locationIds: [north] } }, ofNorth);
      const fresh = await anEndpoint({ selection: { ...selection, locationIds: [south] } });
      const leadId = await app.arrive();
      await arrivals(old.path);
      expect((await deliveries(`endpoint=${old.id}`, ofNorth)).data).toHaveLength(1);
      await app.move([leadId], north, south);
      const [[, told], [toldToo]] = [await arrivals(old.path, 2), await arrivals(fresh.path)];
      for (const received of [told!, toldToo!]) {
        expect(bodyOf(received)).toMatchObject({
          type: 'lead.updated',
          data: { id: leadId },
          changed: {
            location: { before: 'Austin North', after: 'Austin South' },
            locationId: { before: north, after: south },
          },
        });
      }
      expect((await deliveries(`endpoint=${old.id}`)).data).toHaveLength(2);
      expect((await deliveries(`endpoint=${old.id}`, ofNorth)).data).toEqual([]);
      await Promise.all([old.remove(), fresh.remove()]);
    });

    it('tells on the timeline of the lead where its events went, to those who see the endpoint', async () => {
      const { id, path, remove } = await anEndpoint();
      const leadId = await app.arrive();
      await arrivals(path);
      await delivered(id, 'delivered');
      const timeline = async (query = '', access = anAccess()) =>
        app.ok<LeadTimelineDto>('GET', `/leads/${leadId}/timeline?${query}`, undefined, access);
      const { data } = await timeline();
      expect(data.map(({ kind }) => kind)).toEqual(['webhook_delivery', 'created']);
      expect(data[0]).toMatchObject({
        leadId,
        sequence: 0,
        origin: { endpointId: id, event: 'lead.created', state: 'delivered', attempts: 1, status: 200 },
      });
      const first = await timeline('limit=1');
      expect(first.data.map(({ kind }) => kind)).toEqual(['webhook_delivery']);
      const second = await timeline(`limit=1&cursor=${first.nextCursor!}`);
      expect([second.data.map(({ kind }) => kind), second.nextCursor]).toEqual([['created'], null]);
      expect((await timeline('', ofNorth)).data.map(({ kind }) => kind)).toEqual(['created']);
      await remove();
    });

    it('never sends the lead of another brand', async () => {
      const { id, path, remove } = await anEndpoint();
      await app.arrive({ locationId: elsewhere }, brandB);
      const own = await app.arrive();
      await arrivals(path);
      expect((await deliveries(`endpoint=${id}`)).data.map(({ leadId }) => leadId)).toEqual([own]);
      await remove();
    });
  });

  describe('given an endpoint that fails', () => {
    it('tries again later under the same id, and keeps what was answered', async () => {
      const { id, path, remove } = await anEndpoint();
      receiver.answer = (_received, response) => response.writeHead(503, { 'retry-after': '7' }).end('<b>busy</b>');
      await app.arrive();
      const waiting = await waitFor(async () => {
        const [row] = (await deliveries(`endpoint=${id}&state=pending`)).data;
        return row?.attempts === 1 ? row : undefined;
      });
      expect(waiting).toMatchObject({ lastStatus: 503, reason: 'asked-to-wait' });
      receiver.answer = (_received, response) => response.end('ok');
      app.aheadMs = 8_000;
      await delivered(id, 'delivered');
      const [first, second] = receiver.at(path);
      expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
      expect(second!.body.equals(first!.body)).toBe(true);
      const { tries } = await delivery(waiting.id);
      expect(tries.map(({ number, status, answer }) => [number, status, answer])).toEqual([
        [2, 200, 'ok'],
        [1, 503, '<b>busy</b>'],
      ]);
      await remove();
    });

    it('takes a redirect for a failure and does not follow it', async () => {
      const { id, remove } = await anEndpoint();
      receiver.answer = ({ path }, response) => {
        if (path === '/elsewhere') response.end();
        else response.writeHead(302, { location: receiver.url('/elsewhere') }).end();
      };
      await app.arrive();
      const failed = await waitFor(async () => {
        const [row] = (await deliveries(`endpoint=${id}`)).data;
        return row?.attempts ? row : undefined;
      });
      expect(failed).toMatchObject({ state: 'pending', lastStatus: 302, lastFailure: 'redirect' });
      expect(receiver.at('/elsewhere')).toEqual([]);
      await remove();
    });

    it('stops at 410, keeps what follows, and sends it on resuming', async () => {
      const { id, path, remove } = await anEndpoint();
      receiver.answer = (_received, response) => response.writeHead(410).end();
      await app.arrive();
      const since = new Date(Date.now() - 60_000).toISOString();
      await waitFor(async () => (await app.ok<EndpointDto>('GET', `/webhook-endpoints/${id}`)).state === 'disabled');
      await app.arrive();
      await waitFor(async () => (await deliveries(`endpoint=${id}&state=pending`)).data[0]);
      expect(receiver.at(path)).toHaveLength(1);
      receiver.answer = (_received, response) => response.end('ok');
      const resume = { replaySince: since };
      const preview = await app.ok('POST', `/webhook-endpoints/${id}/resume`, { ...resume, dryRun: true });
      expect(preview).toMatchObject({ waiting: 1, replayed: 1, endpoint: { state: 'disabled' } });
      await app.ok('POST', `/webhook-endpoints/${id}/resume`, resume);
      const requests = await arrivals(path, 3);
      expect(new Set(requests.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
      await remove();
    });

    it('gives up at once what the receiver asks to abort, and holds it against nobody', async () => {
      const { id, path, remove } = await anEndpoint();
      receiver.answer = (_received, response) =>
        response.writeHead(422, { 'Webhook-Delivery': 'abort' }).end('unwanted');
      await app.arrive();
      const aborted = await delivered(id, 'exhausted');
      expect(aborted).toMatchObject({ reason: 'receiver-aborted', attempts: 1, lastStatus: 422, nextTryAt: null });
      expect((await delivery(aborted.id)).tries[0]!.answerHeaders).toMatchObject({ 'webhook-delivery': 'abort' });
      const endpoint = await app.ok<EndpointDto>('GET', `/webhook-endpoints/${id}`);
      expect(endpoint).toMatchObject({ state: 'active', failingSince: null, lastFailure: null });

      receiver.answer = (_received, response) => response.end('ok');
      await app.ok('POST', `/webhook-deliveries/${aborted.id}/replay`);
      await delivered(id, 'delivered');
      const [first, again] = receiver.at(path);
      expect(again!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
      await remove();
    });

    it('pauses after five days of nothing but failures', async () => {
      const { id, path, remove } = await anEndpoint();
      receiver.answer = (_received, response) => response.writeHead(500).end();
      await Promise.all(Array.from({ length: 20 }, () => app.arrive()));
      await arrivals(path, 20);
      app.aheadMs = 5 * 24 * 3_600_000 + 60_000;
      const paused = await waitFor(async () => {
        const endpoint = await app.ok<EndpointDto>('GET', `/webhook-endpoints/${id}`);
        return endpoint.state === 'paused' ? endpoint : undefined;
      });
      expect(paused).toMatchObject({ stateReason: 'failing', lastFailure: 'status-500' });
      expect(paused.waiting).toBeGreaterThan(0);
      await waitFor(() => mailed('are paused').length > 0);
      expect(mailed('are paused')).toHaveLength(1);
      await remove();
    });

    it('warns once after a day of nothing but failures, and goes on', async () => {
      const { id, path, remove } = await anEndpoint();
      receiver.answer = (_received, response) => response.writeHead(500).end();
      await app.arrive();
      await arrivals(path);
      for (const [attempts, aheadMs] of [
        [2, 25 * 3_600_000],
        [3, 26 * 3_600_000],
      ] as const) {
        app.aheadMs = aheadMs;
        await waitFor(async () => (await deliveries(`endpoint=${id}`)).data[0]?.attempts === attempts);
      }
      expect(await app.ok('GET', `/webhook-endpoints/${id}`)).toMatchObject({ state: 'active' });
      await waitFor(() => mailed('have failed for a day').length > 0);
      expect(mailed('have failed for a day')).toHaveLength(1);
      await remove();
    });

    it('does not hold up other endpoints', async () => {
      const hanging = await anEndpoint();
      const healthy = await anEndpoint();
      const held: (() => void)[] = [];
      receiver.answer = ({ path }, response) => {
        if (path === healthy.path) response.end('ok');
        else held.push(() => response.end('ok'));
      };
      const started = performance.now();
      await app.arrive();
      await arrivals(healthy.path);
      // The hanging endpoint keeps its own lane for 15 s.
      expect(performance.now() - started).toBeLessThan(12_000);
      held.forEach((release) => release());
      await Promise.all([hanging.remove(), healthy.remove()]);
    });
  });

  it('lets endpoints be removed while their answers arrive', async () => {
    for (let round = 0; round < 5; round += 1) {
      const endpoints = await Promise.all([anEndpoint(), anEndpoint(), anEndpoint(), anEndpoint()]);
      await Promise.all([app.arrive(), app.arrive(), app.arrive()]);
      await Promise.all(endpoints.map(({ path }) => arrivals(path)));
      await Promise.all(endpoints.map(({ remove }) => remove()));
    }
  });

  describe('what concerns no lead', () => {
    const everywhere = { kind: 'all-locations' } as const;
    const tell = (events: readonly BrandEvent[], thenFail = false) =>
      app.test.database.inBrand(brandA, everywhere, async (tx) => {
        await app.nest.get(BrandEvents).tell(tx, events);
        if (thenFail) throw new Error('rolled back');
      });
    const selection = { events: ['sync.completed', 'location.updated'] };

    it('is told to endpoints that asked for it, at their locations, in our own style', async () => {
      const open = await anEndpoint({ selection });
      const ofSouth = await anEndpoint({ selection: { ...selection, locationIds: [south] }, style: 'thin' });
      const others = await Promise.all([anEndpoint(), anEndpoint({ selection, style: 'whatconverts' })]);
      const actor = { kind: 'user', id: '019aa000-0000-7000-8000-0000000000f1' };
      await tell([
        { name: 'sync.completed', data: { state: 'done' } },
        { name: 'location.updated', data: { id: south, name: 'South' }, locationId: south, actor },
      ]);
      const [updated] = await arrivals(ofSouth.path);
      expect(bodyOf(updated!)).toMatchObject({ type: 'location.updated', data: { id: south }, sequence: 0, actor });
      const both = (await arrivals(open.path, 2)).map((received) => bodyOf(received).type);
      expect(both.sort()).toEqual(['location.updated', 'sync.completed']);
      const { data } = await deliveries('');
      const unasked = new Set(others.map(({ id }) => id));
      expect(data.filter(({ endpointId }) => unasked.has(endpointId))).toEqual([]);
      await Promise.all([open, ofSouth, ...others].map(({ remove }) => remove()));
    });

    it('is not told when its cause is rolled back', async () => {
      const { id, remove } = await anEndpoint({ selection });
      await expect(tell([{ name: 'sync.completed', data: {} }], true)).rejects.toThrow('rolled back');
      expect((await deliveries(`endpoint=${id}`)).data).toEqual([]);
      await remove();
    });
  });

  describe('given a worker that died', () => {
    it('sends again under the same id what it held, and refuses its late word', async () => {
      const { id, path, remove } = await anEndpoint();
      await app.ok('POST', `/webhook-endpoints/${id}/pause`);
      await app.arrive();
      const [waiting] = await waitFor(async () => {
        const { data } = await deliveries(`endpoint=${id}`);
        return data.length > 0 ? data : undefined;
      });
      await app.test.owner.query(
        `update webhook_delivery set state = 'sending', due_at = null, lease = 7, lease_until = now() - interval '1 second'
         where id = $1`,
        [waiting!.id],
      );
      await app.ok('POST', `/webhook-endpoints/${id}/resume`, {});
      await arrivals(path);
      await delivered(id, 'delivered');
      const late = { id: waiting!.id, eventId: '', isTest: false, tries: 0, attempts: 0, lease: 7, body: '' };
      const word = { delivery: late, state: 'pending' as const, dueAt: new Date(), at: new Date(), durationMs: 1 };
      const written = await app.test.database.inBrand(brandA, { kind: 'all-locations' }, (tx) =>
        new DeliveriesRepository().record(tx, [{ ...word, answerHeaders: {}, answer: '' }]),
      );
      expect(written).toEqual([]);
      expect((await delivery(waiting!.id)).state).toBe('delivered');
      await remove();
    });
  });

  describe('rotating the secret', () => {
    it('signs with both until the overlap ends', async () => {
      const { id, path, secret, remove } = await anEndpoint();
      const rotated = await app.ok<EndpointWithSecretDto>('POST', `/webhook-endpoints/${id}/rotate-secret`, {
        overlapHours: 1,
      });
      await app.arrive();
      const [both] = await arrivals(path);
      for (const one of [secret, rotated.secret]) {
        expect(() => new Webhook(one).verify(both!.body, both!.headers as Record<string, string>)).not.toThrow();
      }
      app.aheadMs = 3_700_000;
      await app.arrive();
      const [, later] = await arrivals(path, 2);
      expect(String(later!.headers['webhook-signature']).split(' ')).toHaveLength(1);
      await remove();
    });
  });

  describe('replaying', () => {
    it('sends a filter again after a preview, and refuses a preview that is out of date', async () => {
      const { id, path, remove } = await anEndpoint();
      await app.arrive();
      await app.arrive();
      await waitFor(async () => (await deliveries(`endpoint=${id}&state=delivered`)).data.length === 2);
      const filter = { endpoint: id, state: 'delivered' };
      const plan = await app.ok<ReplayPlanDto>('POST', '/webhook-deliveries/replays', { ...filter, dryRun: true });
      expect(plan).toMatchObject({ deliveries: 2, endpoints: 1, done: false });
      await app.ok('POST', '/webhook-deliveries/replays', { ...filter, planId: plan.planId });
      const requests = await arrivals(path, 4);
      expect(new Set(requests.map(({ headers }) => headers['webhook-id'])).size).toBe(2);
      await waitFor(async () => (await deliveries(`endpoint=${id}&state=delivered`)).data.length === 2);
      const late = await app.request('POST', '/webhook-deliveries/replays', { ...filter, planId: plan.planId });
      expect([late.status, ((await late.json()) as { code: string }).code]).toEqual([409, 'webhook_plan_outdated']);
      await remove();
    });
  });

  describe('tests', () => {
    it('go the way of real events, are marked, and change no figure', async () => {
      const { id, path, secret, remove } = await anEndpoint({ selection: { events: ['lead.scored'] } });
      await app.ok('POST', `/webhook-endpoints/${id}/tests`, { event: 'lead.created' });
      const [received] = await arrivals(path);
      expect(new Webhook(secret).verify(received!.body, received!.headers as Record<string, string>)).toMatchObject({
        type: 'lead.created',
        test: true,
      });
      await delivered(id, 'delivered');
      expect(await app.ok('GET', `/webhook-endpoints/${id}`)).toMatchObject({ delivered: 0, lastSuccessAt: null });
      await remove();
    });

    it('can be looked at without a receiver', async () => {
      const shown = await app.ok<{ headers: Record<string, string>; body: string }>('POST', '/webhook-inspections', {
        event: 'lead.created',
      });
      expect(shown.headers['webhook-signature']).toMatch(/^v1,/);
      expect(JSON.parse(shown.body)).toMatchObject({ type: 'lead.created', test: true });
      const mine = await app.ok<{ data: unknown[] }>('GET', '/webhook-inspections');
      expect(mine.data).toHaveLength(1);
    });
  });

  describe('who may', () => {
    it('lets a franchisee have endpoints of the own locations only, and see no others', async () => {
      const open = await anEndpoint();
      const own = await anEndpoint({ selection: { ...everyLead, locationIds: [north] } }, ofNorth);
      const list = await app.ok<EndpointListDto>('GET', '/webhook-endpoints', undefined, ofNorth);
      expect(list.data.map(({ id }) => id)).toEqual([own.id]);
      expect((await app.request('GET', `/webhook-endpoints/${open.id}`, undefined, ofNorth)).status).toBe(404);
      for (const locationIds of [[], [south], [elsewhere]]) {
        const refused = await app.request(
          'POST',
          '/webhook-endpoints',
          { url: receiver.url(), selection: { ...everyLead, locationIds } },
          ofNorth,
        );
        expect(refused.status).toBe(422);
      }
      await app.arrive({ locationId: south });
      const leadId = await app.arrive({ locationId: north });
      await arrivals(own.path);
      const seen = await deliveries('', ofNorth);
      expect(new Set(seen.data.map((one) => one.leadId))).toEqual(new Set([leadId]));
      await Promise.all([open.remove(), own.remove()]);
    });

    it('shows marketing endpoints and deliveries, but lets it change nothing', async () => {
      const { id, remove } = await anEndpoint();
      const marketing = anAccess({ role: 'marketing' });
      expect((await app.request('GET', `/webhook-endpoints/${id}`, undefined, marketing)).status).toBe(200);
      expect((await app.request('POST', `/webhook-endpoints/${id}/pause`, undefined, marketing)).status).toBe(403);
      expect((await app.request('POST', '/webhook-inspections', {}, marketing)).status).toBe(403);
      await remove();
    });

    it('answers for another brand as if there were nothing', async () => {
      const { id, remove } = await anEndpoint();
      const stranger = anAccess({ brandId: brandB });
      for (const [method, path] of [
        ['GET', `/webhook-endpoints/${id}`],
        ['POST', `/webhook-endpoints/${id}/pause`],
        ['POST', `/webhook-endpoints/${id}/tests`],
      ] as const) {
        expect((await app.request(method, path, method === 'POST' ? {} : undefined, stranger)).status).toBe(404);
      }
      await remove();
    });
  });

  describe('the catalogue', () => {
    it('tells every event, and schema and example of one', async () => {
      const { data } = await app.ok<CatalogueDto>('GET', '/webhook-catalogue');
      expect(data.find(({ name }) => name === 'lead.created')?.leadTypes).toContain('phone_call');
      const query = 'event=lead.scored&style=thin&leadType=chat';
      const sample = await app.ok<CatalogueSampleDto>('GET', `/webhook-catalogue/samples?${query}`);
      expect(sample).toMatchObject({
        schema: { properties: { type: { const: 'lead.scored' } } },
        example: { type: 'lead.scored', test: false, data: { type: 'chat' } },
      });
    });

    it('says so when an event does not go out in a style', async () => {
      const query = 'event=lead.deleted&style=whatconverts';
      expect((await app.request('GET', `/webhook-catalogue/samples?${query}`)).status).toBe(422);
    });
  });

  it('measures from a change to its first attempt: no tests, no replays, nothing that waited for a person', async () => {
    const { id, path, remove } = await anEndpoint();
    app.firstAttempts.length = 0;
    app.results.length = 0;
    await app.arrive();
    const { id: deliveryId } = await delivered(id, 'delivered');
    await app.ok('POST', `/webhook-endpoints/${id}/tests`, {});
    await app.ok('POST', `/webhook-deliveries/${deliveryId}/replay`, {});
    await arrivals(path, 3);
    await app.ok('POST', `/webhook-endpoints/${id}/pause`);
    await app.arrive();
    await app.ok('POST', `/webhook-endpoints/${id}/resume`, {});
    await arrivals(path, 4);
    await waitFor(async () => (await deliveries(`endpoint=${id}&state=delivered`)).data.length === 3);
    expect(app.firstAttempts).toHaveLength(1);
    expect(app.firstAttempts[0]).toBeGreaterThanOrEqual(0);
    expect(app.firstAttempts[0]).toBeLessThan(30);
    // The replay and what had waited are tries of real events too.
    expect(app.results).toEqual(['delivered', 'delivered', 'delivered']);
    await remove();
  });

  it('counts deliveries by hour, tests aside, and only those that the person sees', async () => {
    const { id, path, remove } = await anEndpoint();
    await app.arrive();
    await app.ok('POST', `/webhook-endpoints/${id}/tests`, {});
    await arrivals(path, 2);
    await delivered(id, 'delivered');
    const read = (query: string, access = anAccess()) =>
      app.ok<DeliveryHoursDto>('GET', `/webhook-delivery-hours${query}`, undefined, access);
    const [all, ofOther, ofFranchisee] = await Promise.all([
      read(`?endpoint=${id}`),
      read(`?endpoint=${id}`, anAccess({ brandId: brandB })),
      read(`?endpoint=${id}`, ofNorth),
    ]);
    expect([all, ofOther, ofFranchisee].map(({ data }) => data.length)).toEqual([24, 24, 24]);
    const sums = [all, ofOther, ofFranchisee].map(({ data }) =>
      data.reduce((sum, { delivered: ok, failing, waiting, ended }) => sum + ok + failing + waiting + ended, 0),
    );
    expect(sums).toEqual([1, 0, 0]);
    expect([ofOther.firstTrySeconds, ofFranchisee.firstTrySeconds]).toEqual([null, null]);
    expect(all.firstTrySeconds).toBeGreaterThanOrEqual(0);
    expect(all.firstTrySeconds).toBeLessThan(30);
    await remove();
  });

  describe('what is refused', () => {
    it.each([
      ['http://10.0.0.5/hook', 'private-address'],
      ['http://169.254.169.254/latest', 'private-address'],
      ['http://user:pass@hooks.example.com/', 'credentials'],
      ['nonsense', 'unreadable'],
    ])('an endpoint at %s', async (url, detail) => {
      const response = await app.request('POST', '/webhook-endpoints', { url, selection: everyLead });
      expect([response.status, await response.json()]).toMatchObject([
        422,
        { code: 'webhook_target_refused', errors: [{ pointer: '/url', detail }] },
      ]);
    });

    it.each([
      { 'X-A': 'a\r\nb: c' },
      { 'webhook-id': 'x' },
      { Host: 'inside' },
      { 'X-A': 'ä' },
      { 'X-A': '1', 'x-a': '2' },
    ])('the static headers %j', async (headers) => {
      const body = { url: receiver.url(), selection: everyLead, headers };
      expect((await app.request('POST', '/webhook-endpoints', body)).status).toBe(422);
    });

    it('a change without the version that was seen', async () => {
      const { id, endpoint, remove } = await anEndpoint();
      const change = { description: 'Our CRM' };
      expect((await app.request('PATCH', `/webhook-endpoints/${id}`, change)).status).toBe(428);
      const match = { 'if-match': `"${endpoint.version}"` };
      expect(await app.ok('PATCH', `/webhook-endpoints/${id}`, change, undefined, match)).toMatchObject(change);
      expect((await app.request('PATCH', `/webhook-endpoints/${id}`, change, undefined, match)).status).toBe(412);
      await remove();
    });
  });

  it('keeps no secret in readable form and wipes it with the endpoint', async () => {
    const { id, secret, remove } = await anEndpoint({ headers: { Authorization: 'Bearer canary-7f3a' } });
    const row = async () =>
      (
        await app.test.owner.query<{ text: string }>('select e::text as text from webhook_endpoint e where id = $1', [
          id,
        ])
      ).rows[0]!.text;
    expect(await row()).not.toContain(secret.slice(6));
    expect(await row()).not.toContain('canary-7f3a');
    await remove();
    expect(await row()).not.toContain('v1.k1');
  });

  it('wraps secrets and headers with a new key, whatever they are, and again without harm', async () => {
    const { id, secret, remove } = await anEndpoint({ headers: { 'X-Team': 'sales' } });
    const rotated = await app.ok<EndpointWithSecretDto>('POST', `/webhook-endpoints/${id}/rotate-secret`, {});
    await app.ok('POST', `/webhook-endpoints/${id}/pause`);
    const ring = createKeyRing([{ id: 'k2', key: Buffer.alloc(32, 2) }, firstKey]);
    expect((await rewrapEndpoints(app.test.database, ring)).rewrapped).toBeGreaterThan(0);
    const again = await rewrapEndpoints(app.test.database, ring);
    expect(again).toMatchObject({ rewrapped: 0, unreadable: [] });
    const { rows } = await app.test.owner.query<Record<keyof typeof boundNames, string>>(
      'select secret_sealed, previous_secret_sealed, headers_sealed from webhook_endpoint where id = $1',
      [id],
    );
    const onlyNew = new EndpointSecrets(createKeyRing([{ id: 'k2', key: Buffer.alloc(32, 2) }]));
    const opened = Object.keys(boundNames).map((name) => {
      const column = name as keyof typeof boundNames;
      return onlyNew.open(brandA, id, column, rows[0]![column]);
    });
    expect(opened).toEqual([rotated.secret, secret, '{"X-Team":"sales"}']);
    await remove();
  });

  it('keeps nothing of a person who was erased, and sends it to nobody again', async () => {
    const { id, path, remove } = await anEndpoint();
    await app.arrive({ externalId: '900777' });
    const [received] = await arrivals(path);
    const { email } = (bodyOf(received!).data as { contact: { email: string } }).contact;
    const { state } = await delivered(id, 'delivered');
    expect(state).toBe('delivered');

    const erasures = app.nest.get(ErasureService);
    const wanted = { email, dryRun: false };
    const outcome = await erasures.erase({ brandId: brandA }, { name: 'Ada' }, wanted);
    const [found] = outcome.others.filter(({ noun }) => noun === 'webhook messages');
    expect(found!.count).toBeGreaterThan(0);
    const { rows } = await app.test.owner.query(
      `select body from webhook_message where strpos(body, $1) > 0 union all
       select a.answer from webhook_attempt a join webhook_delivery d on d.id = a.delivery_id
       where d.endpoint_id = $2 and a.answer <> ''`,
      [email, id],
    );
    expect(rows).toEqual([]);
    const plan = await app.ok<ReplayPlanDto>('POST', '/webhook-deliveries/replays', { endpoint: id, dryRun: true });
    expect(plan.deliveries).toBe(0);
    await remove();
  });

  it('forgets after 30 days also what a dead worker held for an endpoint that is paused', async () => {
    const { id, remove } = await anEndpoint();
    await app.ok('POST', `/webhook-endpoints/${id}/pause`);
    await Promise.all([app.arrive(), app.arrive()]);
    await waitFor(async () => (await deliveries(`endpoint=${id}`)).data.length === 2);
    await app.test.owner.query(
      `update webhook_delivery set state = 'sending', due_at = null, lease_until = now() + case when id = (
         select max(id::text)::uuid from webhook_delivery where endpoint_id = $1) then interval '1 hour' else interval '-1 hour' end
       where endpoint_id = $1`,
      [id],
    );
    app.aheadMs = 31 * 24 * 3_600_000;
    await app.nest.get(OldMessages).removeAll();
    // The other one is on its way right now.
    expect((await deliveries(`endpoint=${id}`)).data).toHaveLength(1);
    await remove();
  });

  it('cancels what a deleted endpoint waited for', async () => {
    const { id, path, remove } = await anEndpoint();
    await app.ok('POST', `/webhook-endpoints/${id}/pause`);
    await app.arrive();
    await waitFor(async () => (await deliveries(`endpoint=${id}&state=pending`)).data[0]);
    await remove();
    expect((await deliveries(`endpoint=${id}`)).data[0]).toMatchObject({
      state: 'cancelled',
      reason: 'endpoint-deleted',
    });
    expect(receiver.at(path)).toEqual([]);
  });
});
