import { hash } from 'node:crypto';
import { type BrandScope, newId } from '@leadweave/persistence';
import { nextMidnightUtc } from '@leadweave/time';
import { ada, Bench, dayMs, noon } from '../../testing-support/bench.spec-support.js';
import { type Franchise, loadedFranchise } from '../../testing-support/franchise.spec-support.js';
import { type HookServer, startHookServer } from '../../testing-support/hook-server.spec-support.js';
import { type WhatConvertsParts } from '../../whatconverts-parts.js';

const minute = 60_000;
const never = new AbortController().signal;
const everyType = [
  ['Web Form', 'web_form'],
  ['Phone Call', 'phone_call_completed'],
  ['Chat', 'chat_completed'],
  ['Text Message', 'text_message'],
  ['Transaction', 'transaction'],
  ['Event', 'event'],
  ['Email', 'email'],
  ['Appointment', 'appointment'],
] as const;

describe('webhooks of WhatConverts, from delivery to confirmed lead', () => {
  let bench: Bench;
  let parts: WhatConvertsParts;
  let hooks: HookServer;
  let franchise: Franchise;
  let url: string;

  beforeAll(async () => {
    bench = await Bench.start({ pageSize: 500 });
    hooks = await startHookServer({ ingress: bench.test.database, clock: bench.now });
    parts = bench.parts({ publicUrl: hooks.url });
    franchise = await loadedFranchise(bench, parts);
    ({ url } = await parts.webhooks.rotate({ brandId: franchise.brandId }, ada, franchise.connectionId, 24));
    await chooseTypes(
      'web_form',
      'phone_call',
      'chat',
      'text_message',
      'transaction',
      'event',
      'email',
      'appointment',
      'other',
    );
    await bench.drain(parts);
    bench.simulator.control.webhooks.add({ url });
  }, 120_000);

  afterAll(async () => {
    await hooks.stop();
    await bench.stop();
    expect(bench.faults).toEqual([]);
  });

  const chooseTypes = async (...leadTypes: string[]) => {
    const { brandId, connectionId } = franchise;
    const { version } = await parts.connections.find({ brandId }, connectionId);
    const dto = { leadTypes } as Parameters<typeof parts.connections.update>[3];
    await parts.connections.update({ brandId }, ada, connectionId, dto, `"${version}"`);
  };
  const work = async (brandId = franchise.brandId) => {
    let worked = 0;
    for (let count = 1; count > 0; worked += count) count = await parts.webhookProcessor.workOn(brandId);
    return worked;
  };
  /** Everything sent so far becomes leads. */
  const arrive = async () => {
    await bench.simulator.control.webhooks.settled();
    return work();
  };
  const confirm = async (afterMs = 2 * minute) => {
    bench.simulator.control.advance(afterMs);
    await arrive();
    let settled = 0;
    for (const { brandId, connectionId } of await parts.confirmingReads.due()) {
      settled += await parts.confirmingReads.takeTurn(brandId, connectionId, never);
    }
    return settled;
  };
  const post = async (body: object | string) => {
    const answer = await fetch(url, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
    expect(answer.status).toBe(200);
    return work();
  };
  const leads = async (externalId: number | string) => {
    const { rows } = await bench.test.owner.query<Record<string, unknown> & { content: Record<string, never> }>(
      `select l.id, l.type, l.verified, l.quality, l.gone_at, l.quotable, l.sales_minor, l.version, l.transaction_type, r.content, r.verified as record_verified
         from source_record r join lead l on l.brand_id = r.brand_id and l.id = r.lead_id
        where r.brand_id = $1 and r.external_id = $2`,
      [franchise.brandId, String(externalId)],
    );
    return rows;
  };
  const deliveries = async (externalId: number | string) => {
    const rows = await parts.webhooks.list({ brandId: franchise.brandId }, franchise.connectionId, {}, undefined, 200);
    return rows.filter((row) => row.external_id === String(externalId)).reverse();
  };
  const events = async (leadId: unknown) => {
    const { rows } = await bench.test.owner.query<{ kind: string; origin: { kind: string }; changed: object }>(
      'select kind, origin, changed from lead_event where brand_id = $1 and lead_id = $2 order by seq',
      [franchise.brandId, leadId],
    );
    return rows;
  };
  /** Why a lead is not confirmed, as a member is told. */
  const why = async (externalId: number | string, scope: BrandScope = { kind: 'all-locations' }) => {
    const [lead] = await leads(externalId);
    return parts.leadConfirmations.ofLead({ brandId: franchise.brandId, scope }, String(lead!['id']));
  };
  const createLead = (fields: object = {}) =>
    bench.simulator.control.createLead({ profile_id: 101, lead_type: 'Web Form', ...fields });
  const aDelivery = (fields: object = {}) => ({
    trigger: 'new',
    lead_id: 900_000 + Math.floor(Math.random() * 1e9),
    profile_id: 101,
    lead_type: 'Web Form',
    date_created: noon.toISOString().replace('.000', ''),
    last_updated: noon.toISOString().replace('.000', ''),
    ...fields,
  });

  describe('kinds and triggers (S42, S43, S44)', () => {
    it.each(everyType)(
      'shows a %s at once, unverified and unscored, and verified after its read',
      async (lead_type, kind) => {
        const date_created = new Date(bench.now().getTime() - 60 * minute).toISOString();
        const leadId = createLead({ lead_type, spam: true, date_created });
        await arrive();
        expect(await leads(leadId)).toMatchObject([
          { verified: false, quality: 'unscored', transaction_type: lead_type },
        ]);
        expect(await deliveries(leadId)).toMatchObject([{ outcome: 'created', trigger: 'new', lead_kind: kind }]);
        expect(await confirm()).toBeGreaterThan(0);
        const [lead] = await leads(leadId);
        expect(lead).toMatchObject({ verified: true, quality: 'unscored' });
        // The API tells the same, so confirming is no change of the lead.
        expect((await events(lead!['id'])).map(({ kind: event, origin }) => [event, origin.kind])).toEqual([
          ['created', 'webhook'],
        ]);
      },
    );

    it.each([
      ['Phone Call', 'phone_call'],
      ['Chat', 'chat'],
    ])('makes one lead of a %s in progress and completed', async (lead_type, type) => {
      const state = type === 'chat' ? { chat_status: 'In Progress' } : { call_status: 'In Progress' };
      const open = aDelivery({ lead_type, lead_state: 'In Progess', ...state });
      await post(open);
      const done = {
        ...open,
        lead_state: 'Completed',
        call_status: 'Completed',
        chat_status: 'Completed',
        call_duration_seconds: 72,
      };
      await post({ ...done, last_updated: '2026-11-20T12:03:00Z' });
      await post({ ...open, last_updated: '2026-11-20T12:09:00Z', notes: 'late and wrong' });
      const found = await leads(open.lead_id);
      expect(found).toHaveLength(1);
      expect(found[0]!.content).toMatchObject({ vendor: { state: 'completed' } });
      expect((await deliveries(open.lead_id)).map(({ lead_kind }) => lead_kind)).toEqual([
        `${type}_in_progress`,
        `${type}_completed`,
        `${type}_in_progress`,
      ]);
    });

    it('takes a type that is on no list', async () => {
      const invented = aDelivery({ lead_type: 'Hologram' });
      await post(invented);
      expect(await leads(invented.lead_id)).toMatchObject([{ type: 'other', transaction_type: 'Hologram' }]);
    });

    it('ignores a type that is switched off, with the reason', async () => {
      await chooseTypes('web_form', 'phone_call', 'chat');
      const event = aDelivery({ lead_type: 'Event' });
      await post(event);
      await chooseTypes(
        'web_form',
        'phone_call',
        'chat',
        'text_message',
        'transaction',
        'event',
        'email',
        'appointment',
        'other',
      );
      expect(await leads(event.lead_id)).toEqual([]);
      expect(await deliveries(event.lead_id)).toMatchObject([
        { state: 'done', outcome: 'ignored', reason: 'type-not-selected' },
      ]);
    });
  });

  describe('updates (W2, D2)', () => {
    it('merges what was sent and clears nothing', async () => {
      const leadId = createLead({ lead_type: 'Phone Call', notes: 'from the first call' });
      await confirm();
      const before = (await leads(leadId))[0]!;
      bench.simulator.control.editLead(leadId, { quotable: 'Yes', sales_value: 156.87 });
      await arrive();
      const after = (await leads(leadId))[0]!;
      expect(after).toMatchObject({ verified: false, quotable: 'yes', sales_minor: '15687' });
      expect(after.content).toMatchObject({ call: before.content['call'], device: before.content['device'] });
      await confirm();
      expect(await leads(leadId)).toMatchObject([{ verified: true, quotable: 'yes', sales_minor: '15687' }]);
      expect((await events(before['id'])).map(({ kind, origin }) => [kind, origin.kind])).toEqual([
        ['created', 'webhook'],
        ['updated', 'webhook'],
        ['value_changed', 'webhook'],
      ]);
    });

    it('holds an older update behind a newer one, and behind what the API told', async () => {
      const lead = aDelivery({ quotable: 'Yes', last_updated: '2026-11-20T12:10:00Z' });
      await post(lead);
      await post({
        trigger: 'update',
        lead_id: lead.lead_id,
        last_updated: '2026-11-20T12:05:00Z',
        quotable: 'No',
        notes: 'a gap',
      });
      expect((await leads(lead.lead_id))[0]).toMatchObject({ quotable: 'yes' });
      expect((await leads(lead.lead_id))[0]!.content).toMatchObject({ vendor: { notes: 'a gap' } });
      const real = createLead();
      await confirm();
      await post({ trigger: 'update', lead_id: real, last_updated: '2020-01-01T00:00:00Z', notes: 'long ago' });
      expect(await deliveries(real)).toMatchObject([
        { outcome: 'created' },
        { outcome: 'ignored', reason: 'older-version' },
      ]);
      expect(await leads(real)).toMatchObject([{ verified: true }]);
    });

    it('takes the word of the API over one of the same moment with other content', async () => {
      const leadId = createLead({ notes: 'the truth' });
      const truth = bench.now().toISOString().replace(/\.\d+/, '');
      await post(aDelivery({ lead_id: leadId, notes: 'another word', last_updated: truth, date_created: truth }));
      await confirm();
      expect((await leads(leadId))[0]).toMatchObject({ verified: true });
      expect((await leads(leadId))[0]!.content).toMatchObject({ vendor: { notes: 'the truth' } });
    });

    it('ends the same whatever the order, when the reads are over', async () => {
      const steps = (leadId: number) => {
        const time = (minutes: number) => new Date(noon.getTime() + minutes * minute).toISOString().replace('.000', '');
        const base = { lead_id: leadId, profile_id: 101, lead_type: 'Phone Call', date_created: time(0) };
        return [
          { ...base, trigger: 'new', last_updated: time(0), lead_state: 'In Progress' },
          { ...base, trigger: 'new', last_updated: time(3), lead_state: 'Completed', notes: 'said hello' },
          { ...base, trigger: 'update', last_updated: time(20), quotable: 'Yes' },
        ];
      };
      const orders = [
        [0, 1, 2],
        [2, 1, 0],
        [1, 0, 2],
        [2, 0, 1],
        [0, 2, 1],
        [1, 2, 0],
      ];
      const ids = orders.map(() =>
        createLead({ lead_type: 'Phone Call', notes: 'said hello', quotable: 'Yes', contact_name: 'Jane' }),
      );
      bench.simulator.control.webhooks.behave({ hold: false });
      for (const [index, order] of orders.entries()) {
        for (const step of order) await post(steps(ids[index]!)[step]!);
      }
      await confirm();
      await confirm();
      const found = await Promise.all(ids.map(async (id) => leads(id)));
      expect(found.map((rows) => [rows.length, rows[0]!['verified'], rows[0]!['quotable']])).toEqual(
        ids.map(() => [1, true, 'yes']),
      );
    });

    it('waits for the read when an unknown lead is updated with too little to show', async () => {
      const leadId = createLead();
      await bench.simulator.control.webhooks.settled();
      await bench.test.owner.query(`delete from inbox where state = 'new'`);
      await post({ trigger: 'update', lead_id: leadId, quotable: 'Pending' });
      expect(await leads(leadId)).toEqual([]);
      expect(await deliveries(leadId)).toMatchObject([{ outcome: 'awaiting-confirmation', confirmation: 'waiting' }]);
      await confirm();
      expect(await leads(leadId)).toMatchObject([{ verified: true }]);
      expect(await deliveries(leadId)).toMatchObject([{ outcome: 'created', confirmation: 'confirmed' }]);
    });
  });

  describe('beside the sync (W1, W3, W4)', () => {
    it('makes one lead of 50 deliveries at once and a poll', async () => {
      const leadId = createLead();
      await bench.simulator.control.webhooks.settled();
      const { rows } = await bench.test.owner.query<{ raw: Buffer }>(`select raw from inbox where state = 'new'`);
      const sends = Array.from({ length: 50 }, () => fetch(url, { method: 'POST', body: rows[0]!.raw.toString() }));
      bench.simulator.control.advance(2 * minute);
      const { runId } = await parts.runs.startNow({ brandId: franchise.brandId }, ada, franchise.connectionId);
      await Promise.all([...sends, bench.drain(parts), work(), work()]);
      await work();
      expect(await leads(leadId)).toHaveLength(1);
      expect(await deliveries(leadId)).toHaveLength(1);
      expect(runId).toBeDefined();
    });

    it.each(['before', 'after'])('confirms a lead whose poll comes %s the webhook', async (order) => {
      bench.simulator.control.webhooks.behave({ hold: true });
      const leadId = createLead();
      bench.simulator.control.advance(2 * minute);
      const poll = async () => {
        await parts.runs.startNow({ brandId: franchise.brandId }, ada, franchise.connectionId);
        await bench.drain(parts);
      };
      if (order === 'before') await poll();
      bench.simulator.control.webhooks.release();
      await arrive();
      if (order === 'after') await poll();
      bench.simulator.control.webhooks.behave({ hold: false });
      expect(await leads(leadId)).toMatchObject([{ verified: true }]);
      expect((await events((await leads(leadId))[0]!['id'])).map(({ kind }) => kind)).toEqual(['created']);
    });

    it('finds with the next poll what was never delivered', async () => {
      bench.simulator.control.webhooks.behave({ dropShare: 1 });
      const leadId = createLead();
      bench.simulator.control.webhooks.behave({ dropShare: 0 });
      await arrive();
      expect(await leads(leadId)).toEqual([]);
      bench.simulator.control.advance(dayMs);
      await parts.schedule.startDue();
      await bench.drain(parts);
      expect(await leads(leadId)).toMatchObject([{ verified: true }]);
    });
  });

  describe('what is not believed (W5)', () => {
    it('never confirms a lead that WhatConverts does not know, and says so', async () => {
      const forged = aDelivery({ last_updated: '2099-01-01T00:00:00Z', contact_name: 'Nobody' });
      await post(forged);
      expect(await leads(forged.lead_id)).toMatchObject([{ verified: false }]);
      expect(await why(forged.lead_id)).toMatchObject({ reason: 'read-follows', attempts: 0, detail: null });
      await confirm();
      const { reason, nextReadAt, attempts } = await why(forged.lead_id);
      expect([reason, attempts, Date.parse(nextReadAt!) > bench.now().getTime()]).toEqual(['not-visible-yet', 1, true]);
      for (const wait of [3, 10, 60]) await confirm(wait * minute);
      expect(await why(forged.lead_id)).toMatchObject({ reason: 'unknown-at-source', nextReadAt: null });
      expect(await leads(forged.lead_id)).toMatchObject([{ verified: false, gone_at: null }]);
      expect(await deliveries(forged.lead_id)).toMatchObject([
        { state: 'quarantined', reason: 'not-confirmed', confirmation: 'unknown-at-source' },
      ]);
      const described = await parts.webhooks.describe({ brandId: franchise.brandId }, franchise.connectionId);
      expect(described.unknownAtSource).toBeGreaterThan(0);
    });

    it('confirms a lead that becomes visible late', async () => {
      const late = aDelivery({ last_updated: '2026-11-20T12:00:00Z' });
      await post(late);
      await confirm();
      expect(await leads(late.lead_id)).toMatchObject([{ verified: false }]);
      bench.simulator.control.putLead({ ...late, trigger: undefined }, { profileId: 101 });
      await confirm(3 * minute);
      await confirm(10 * minute);
      expect(await leads(late.lead_id)).toMatchObject([{ verified: true }]);
    });

    it('doubts what is only said again at a later moment, until it is read again', async () => {
      const leadId = createLead({ notes: 'real' });
      await confirm();
      await post({ trigger: 'update', lead_id: leadId, last_updated: '2099-01-01T00:00:00Z', notes: 'real' });
      expect(await leads(leadId)).toMatchObject([{ verified: false, record_verified: false }]);
      await confirm();
      expect(await leads(leadId)).toMatchObject([{ verified: true, record_verified: true }]);
      bench.simulator.control.editLead(leadId, { notes: 'changed' });
      await confirm();
      expect((await leads(leadId))[0]!.content).toMatchObject({ vendor: { notes: 'changed' } });
    });

    it('tells of a lead to whom its location may see, and to nobody else', async () => {
      const leadId = createLead();
      await confirm();
      const only = (locationId: string) => ({ kind: 'locations' as const, locationIds: [locationId] });
      expect(await why(leadId, only(franchise.north))).toMatchObject({ reason: 'confirmed', nextReadAt: null });
      await expect(why(leadId, only(franchise.south))).rejects.toMatchObject({ code: 'lead-unknown' });
    });

    it('puts the word of the API in the place of a forged change of a real lead', async () => {
      const leadId = createLead({ notes: 'real' });
      await confirm();
      await post({
        trigger: 'update',
        lead_id: leadId,
        last_updated: '2099-01-01T00:00:00Z',
        notes: 'forged',
        sales_value: 1e6,
      });
      expect(await leads(leadId)).toMatchObject([{ verified: false, sales_minor: '100000000' }]);
      await confirm();
      const [lead] = await leads(leadId);
      expect(lead).toMatchObject({ verified: true });
      expect(lead!['sales_minor']).not.toBe('100000000');
      expect(lead!.content).toMatchObject({ vendor: { notes: 'real' } });
    });

    it('sets aside a profile that nobody mapped, and brings its leads when somebody has (S49)', async () => {
      const lead = aDelivery({ profile_id: 103 });
      await post(lead);
      expect(await deliveries(lead.lead_id)).toMatchObject([
        { state: 'quarantined', reason: 'unknown-profile', profile_id: '103' },
      ]);
      const { brandId, connectionId, nowhere } = franchise;
      const { unknownProfiles } = await parts.webhooks.describe({ brandId }, connectionId);
      expect(unknownProfiles).toContainEqual({ profileId: '103', deliveries: 1 });
      await parts.mappings.save({ brandId }, ada, { connectionId, locationId: nowhere, profileId: '103' });
      await work();
      expect(await leads(lead.lead_id)).toMatchObject([{ verified: false }]);
      expect(await deliveries(lead.lead_id)).toMatchObject([{ state: 'done', outcome: 'created' }]);
      await bench.drain(parts);
    });

    it.each([
      ['broken JSON', '{"trigger":"new","lead_id":', 'unreadable'],
      ['too many levels', `{"trigger":"new","x":${'['.repeat(500)}${']'.repeat(500)}}`, 'too-complex'],
      [
        'too many keys',
        JSON.stringify(Object.fromEntries(Array.from({ length: 2_100 }, (_, n) => [`k${n}`, 1]))),
        'too-complex',
      ],
      ['no lead id', '{"trigger":"new","profile_id":101}', 'missing-id'],
      ['no trigger', '{"lead_id":5,"profile_id":101}', 'unreadable'],
      ['another trigger', '{"trigger":"deleted","lead_id":5}', 'unreadable'],
      [
        'a date that is none',
        '{"trigger":"new","lead_id":5,"profile_id":101,"date_created":"yesterday"}',
        'unreadable',
      ],
      ['a forbidden key', '{"trigger":"new","lead_id":6,"profile_id":101,"x":{"__proto__":{"a":1}}}', 'unreadable'],
    ])('sets %s aside with a reason', async (_name, body, reason) => {
      await post(body);
      const { rows } = await bench.test.owner.query(
        `select state, reason from inbox where brand_id = $1 and digest = $2`,
        [franchise.brandId, hash('sha256', body, 'buffer')],
      );
      expect(rows).toEqual([{ state: 'quarantined', reason }]);
    });

    it('stores hostile texts clean and keeps their bytes', async () => {
      const hostile = aDelivery({
        contact_name: 'a\u0000b',
        notes: '\ud800 lone',
        city: '\u202eRTL 👩‍👩‍👧',
        gclid: '\\u0000',
      });
      await post(hostile);
      const [lead] = await leads(hostile.lead_id);
      expect(lead!.content).toMatchObject({ contact: { name: 'ab' }, vendor: { notes: '\ufffd lone' } });
      expect(lead!.content).toMatchObject({
        attribution: { clickIds: { gclid: '\\u0000' } },
        place: { city: '\u202eRTL 👩‍👩‍👧' },
      });
    });
  });

  describe('in trouble', () => {
    it('takes a poison delivery out after five tries, its neighbours arrive', async () => {
      const healthy = aDelivery();
      const poison = aDelivery();
      await bench.test.owner.query(
        `create function poison() returns trigger language plpgsql as $$ begin
           if new.external_id = '${poison.lead_id}' then raise exception 'poison' using errcode = 'XX000'; end if; return new; end $$`,
      );
      await bench.test.owner.query(
        'create trigger poison before insert on source_record for each row execute function poison()',
      );
      for (const body of [poison, healthy]) await fetch(url, { method: 'POST', body: JSON.stringify(body) });
      for (let tries = 0; tries < 12; tries += 1) {
        await work();
        bench.simulator.control.advance(20_000);
      }
      await bench.test.owner.query('drop trigger poison on source_record');
      expect(await leads(healthy.lead_id)).toHaveLength(1);
      const { rows } = await bench.test.owner.query(
        `select state, reason, attempts from inbox where brand_id = $1 and reason = 'repeated-failure'`,
        [franchise.brandId],
      );
      expect(rows).toEqual([{ state: 'quarantined', reason: 'repeated-failure', attempts: 5 }]);
      expect(bench.faults.splice(0).length).toBeGreaterThan(0);
    });

    it('finds brands that wait, and leaves a brand that another worker has', async () => {
      await fetch(url, { method: 'POST', body: JSON.stringify(aDelivery()) });
      expect(await parts.webhookProcessor.brandsWaiting()).toEqual([franchise.brandId]);
      await bench.inBrand(franchise.brandId, async (tx) => {
        await tx.query(`select pg_advisory_xact_lock(hashtextextended('whatconverts-webhooks:' || $1, 0))`, [
          tx.brandId,
        ]);
        // A second connection, outside of this unit of work.
        const { rows } = await bench.test.owner.query<{ held: boolean }>(
          `select pg_try_advisory_xact_lock(hashtextextended('whatconverts-webhooks:' || $1, 0)) as held`,
          [tx.brandId],
        );
        expect(rows).toEqual([{ held: false }]);
      });
      expect(await work()).toBe(1);
    });

    it('keeps a burst within the requests: many leads, one list a minute', async () => {
      const ids = Array.from({ length: 60 }, () => createLead());
      await arrive();
      bench.simulator.control.clearRequests();
      await confirm();
      expect(bench.requestsOf()).toBe(1);
      expect(await parts.confirmingReads.due()).toEqual([]);
      const found = await Promise.all(ids.map(leads));
      expect(found.every(([lead]) => lead?.['verified'])).toBe(true);
    });

    it('waits for midnight UTC when the requests of the day are spent', async () => {
      const { brandId } = franchise;
      await confirm(dayMs);
      await confirm();
      const leadId = createLead();
      await arrive();
      await bench.test.owner.query('update request_ledger set backfill = 8000 where brand_id = $1 and day = $2', [
        brandId,
        bench.now().toISOString().slice(0, 10),
      ]);
      await bench.test.owner.query(
        `insert into request_ledger (brand_id, key_fingerprint, day, backfill)
         select brand_id, fingerprint, $2, 8000 from connection where brand_id = $1 on conflict (brand_id, key_fingerprint, day) do update set backfill = 8000`,
        [brandId, bench.now().toISOString().slice(0, 10)],
      );
      await confirm();
      expect(await leads(leadId)).toMatchObject([{ verified: false }]);
      const midnight = nextMidnightUtc(bench.now()).toISOString();
      expect(await why(leadId)).toMatchObject({ reason: 'requests-spent', nextReadAt: midnight });
      expect(await parts.confirmingReads.due()).toEqual([]);
      await confirm(dayMs);
      // Many other leads have changed during the day; each turn reads a few.
      for (let turns = 0; turns < 30 && !(await leads(leadId))[0]!['verified']; turns += 1) await confirm();
      expect(await leads(leadId)).toMatchObject([{ verified: true }]);
    });
  });

  describe('watching and replay (D11)', () => {
    it('replays one, and what a plan counted, without changing leads that are right', async () => {
      const { brandId, connectionId } = franchise;
      const lead = aDelivery();
      await post(lead);
      const [delivery] = await deliveries(lead.lead_id);
      const [before] = await leads(lead.lead_id);
      await parts.webhooks.replayOne({ brandId }, ada, connectionId, delivery!.id);
      expect(await work()).toBe(1);
      expect((await deliveries(lead.lead_id))[0]).toMatchObject({ outcome: 'unchanged' });
      expect((await leads(lead.lead_id))[0]!['version']).toBe(before!['version']);
      const filter = { outcome: 'unchanged' };
      const plan = await parts.webhooks.planReplay({ brandId }, connectionId, filter);
      expect(plan).toMatchObject({ applied: false, count: expect.any(Number) });
      const ran = await parts.webhooks.runReplay({ brandId }, ada, connectionId, plan.planId!);
      expect(ran).toMatchObject({ applied: true, count: plan.count });
      await expect(parts.webhooks.runReplay({ brandId }, ada, connectionId, plan.planId!)).rejects.toMatchObject({
        code: 'replay-plan-outdated',
      });
      await work();
    });

    it('answers for foreign and missing ids alike', async () => {
      const other = await bench.brand('Elsewhere');
      const { brandId, connectionId } = franchise;
      const [row] = await parts.webhooks.list({ brandId }, connectionId, {}, undefined, 1);
      await expect(parts.webhooks.find({ brandId: other.brandId }, connectionId, row!.id)).rejects.toMatchObject({
        code: 'connection-unknown',
      });
      await expect(parts.webhooks.find({ brandId }, connectionId, newId())).rejects.toMatchObject({
        code: 'delivery-unknown',
      });
    });

    it('tells kinds, latency and the last delivery', async () => {
      const { brandId, connectionId } = franchise;
      const described = await parts.webhooks.describe({ brandId }, connectionId);
      expect(described.kinds.map(({ kind }) => kind)).toContain('web_form');
      expect(described.visibleP95Ms).toEqual(expect.any(Number));
      expect((await bench.inBrand(brandId, (tx) => parts.lastWebhooks(tx))).get(connectionId)?.toISOString()).toBe(
        described.lastReceivedAt,
      );
    });

    it('removes settled deliveries after 30 days and keeps those that wait for a person', async () => {
      const count = async () => {
        const { rows } = await bench.test.owner.query<{ state: string; count: number }>(
          `select state, count(*)::int as count from inbox where kind = 'webhook' group by state order by state`,
        );
        return Object.fromEntries(rows.map(({ state, count: n }) => [state, n]));
      };
      const before = await count();
      bench.simulator.control.advance(31 * dayMs);
      expect(await parts.webhookUpkeep.removeOld()).toBe(before['done']);
      const { done = 0, quarantined } = await count();
      expect([done, quarantined]).toEqual([0, before['quarantined']]);
    });

    it('closes the address when the connection ends', async () => {
      const { brandId, connectionId } = franchise;
      const { version } = await parts.connections.find({ brandId }, connectionId);
      await parts.connections.disconnect({ brandId }, ada, connectionId, `"${version}"`);
      const elsewhere = await startHookServer({ ingress: bench.test.database, clock: bench.now });
      const answer = await fetch(url.replace(hooks.url, elsewhere.url), { method: 'POST', body: '{}' });
      expect(answer.status).toBe(404);
      await elsewhere.stop();
    });
  });
});
