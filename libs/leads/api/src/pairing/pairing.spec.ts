import { type Access } from '@leadweave/access';
import { type TestDatabase } from '@leadweave/testing';
import { type IncomingRecord } from '../intake/incoming-record.js';
import { RecordIntake } from '../intake/record-intake.js';
import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import {
  aCall,
  aContent,
  aContext,
  aRecord,
  aSubmission,
  brandA,
  brandB,
  elsewhere,
  everywhere,
  onlyNorth,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess, type LeadsApp } from '../testing-support/leads-app.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { type LeadPairingDto, type PairingChangeDto } from './pairing.dto.js';

describe("people's decisions about pairs", () => {
  const intake = new RecordIntake();
  const franchisee = anAccess({
    role: 'franchisee',
    scope: onlyNorth,
    user: { ...anAccess().user, userId: 'member-2' },
  });
  let bench: LeadsBench;
  let test: TestDatabase;
  let app: LeadsApp;

  beforeAll(async () => {
    bench = await LeadsBench.start();
    ({ app, test } = bench);
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const apply = (records: readonly IncomingRecord[], brandId?: string) => bench.apply(records, brandId);
  const shown = async () => (await app.get<LeadListDto>('/leads?sort=occurredAt')).data;
  const detail = (id: string, access?: Access) => app.get<LeadDetailDto>(`/leads/${id}`, access);
  const kinds = async (id: string) =>
    (await app.get<LeadTimelineDto>(`/leads/${id}/timeline`)).data.map(({ kind }) => kind);
  const send = async (
    method: string,
    path: string,
    body: unknown,
    access?: Access,
    headers?: Record<string, string>,
  ) => {
    const response = await app.send(method, path, body, access, headers);
    return { status: response.status, etag: response.headers.get('etag'), body: (await response.json()) as never };
  };
  const split = (id: string, body: object = {}, access?: Access) => send('POST', `/leads/${id}/split`, body, access);
  const undo = (id: string, other: string, access?: Access) =>
    send('DELETE', `/leads/${id}/pairing-decisions/${other}`, {}, access);

  /** A WhatConverts lead that came first and folded into the submission that came late. */
  const folded = async () => {
    const [whatConverts] = await apply([aRecord({ occurredAt: secondsAfterNoon(134) })]);
    const [native] = await apply([aSubmission()]);
    return { native: native!, whatConverts: whatConverts! };
  };

  it('parts a pair, holds through the next sync, and is taken back for good', async () => {
    const { native, whatConverts } = await folded();
    expect((await split(native, { whatConvertsLeadId: '153928' })).body).toMatchObject({
      leadId: native,
      otherLeadId: whatConverts,
      paired: false,
      changed: true,
    });
    expect(await shown()).toMatchObject([
      { id: native, paired: false },
      { id: whatConverts, paired: false },
    ]);
    await apply([
      aRecord({ occurredAt: secondsAfterNoon(134), sourceUpdatedAt: secondsAfterNoon(900) }),
      aSubmission(),
    ]);
    await apply([aSubmission({ content: aContent({ message: 'edited' }) })]);
    expect(await shown()).toHaveLength(2);

    expect((await undo(whatConverts, native)).body).toMatchObject({ leadId: native, paired: true, changed: true });
    expect(await shown()).toMatchObject([{ id: native, paired: true }]);
    await apply([aRecord({ occurredAt: secondsAfterNoon(134), sourceUpdatedAt: secondsAfterNoon(901) })]);
    expect(await shown()).toMatchObject([{ id: native, paired: true }]);
    const told = ['created', 'created', 'enriched', 'enriched', 'folded', 'folded', 'split', 'split', 'updated'];
    expect((await kinds(native)).sort()).toEqual(told);
  });

  it('makes a lead of a record that never stood alone', async () => {
    const [native] = await apply([aSubmission()]);
    await apply([aRecord()]);
    const { body } = await split(native!);
    const { otherLeadId } = body as PairingChangeDto;
    expect(await detail(otherLeadId)).toMatchObject({ paired: false, quality: 'unscored' });
    expect((await app.get<LeadTimelineDto>(`/leads/${otherLeadId}/timeline`)).data).toMatchObject([
      { kind: 'created', actor: { kind: 'user', id: 'member-1' } },
    ]);
  });

  it('gives both leads their own quality, status and edits back, and joins the later ones when they pair again', async () => {
    const { native, whatConverts } = await folded();
    await split(native);
    await app.send('PATCH', `/leads/${whatConverts}`, { quality: 'good' });
    await app.send('PATCH', `/leads/${native}`, { status: 'archived' });
    await undo(native, whatConverts);
    expect(await detail(native)).toMatchObject({ quality: 'good', status: 'archived', paired: true });
    await app.send('PATCH', `/leads/${native}`, { quality: 'spam' });
    await split(native);
    expect(await detail(native)).toMatchObject({ quality: 'spam', status: 'archived' });
    expect(await detail(whatConverts)).toMatchObject({ quality: 'good', status: 'new' });
  });

  it('says the same again when it is asked twice', async () => {
    const { native, whatConverts } = await folded();
    const first = await split(native, { whatConvertsLeadId: '153928' });
    const again = await split(native, { whatConvertsLeadId: '153928' });
    expect(again.body).toEqual({ ...(first.body as object), changed: false });
    expect(again.etag).toBe(first.etag);
    expect((await split(whatConverts)).body).toMatchObject({ leadId: whatConverts, changed: false });
    await undo(native, whatConverts);
    expect((await undo(native, whatConverts)).body).toMatchObject({ paired: true, changed: false });
  });

  it('lets the next candidate pair when the nearest is split off', async () => {
    const { native, whatConverts } = await folded();
    const [second] = await apply([aRecord({ externalId: '2', occurredAt: secondsAfterNoon(200) })]);
    await split(native);
    expect(await shown()).toMatchObject([{ id: native, paired: true }, { id: whatConverts }]);
    expect(await detail(native)).toMatchObject({ foldedLeadIds: [second] });
  });

  it('never pairs two whatever comes later, keeps that beside a split, and tells who said it', async () => {
    const [native] = await apply([aSubmission()]);
    const [far] = await apply([aRecord({ occurredAt: secondsAfterNoon(600) })]);
    const never = await send('POST', `/leads/${native}/never-pair`, { otherLeadId: far }, franchisee);
    expect(never.body).toMatchObject({ leadId: native, otherLeadId: far, paired: false, changed: true });
    await apply([aRecord({ occurredAt: secondsAfterNoon(60), sourceUpdatedAt: secondsAfterNoon(900) })]);
    expect(await shown()).toHaveLength(2);
    expect((await split(native!)).body).toMatchObject({ changed: false });
    expect((await detail(native!)).pairing).toMatchObject({
      state: 'alone',
      reason: 'removed-by-person',
      candidates: [{ leadId: far, outcome: 'never', differenceSeconds: 60 }],
      decisions: [
        { otherLeadId: far, system: 'whatconverts', externalId: '153928', kind: 'never', decidedBy: 'member-2' },
      ],
    });
    expect(await kinds(native!)).toEqual(['pairing_decided', 'created']);
    await undo(native!, far!);
    expect(await shown()).toMatchObject([{ paired: true }]);
    expect((await detail(native!)).pairing.decisions).toEqual([]);
  });

  it('explains a pair with both spellings, distance, visitor, the other candidate and near misses', async () => {
    const visitor = { visitorId: '48213-abc', spottedKeywords: [], analysis: {} };
    const spelled = (email: string) => aContent({ contact: { email }, vendor: visitor });
    const [native] = await apply([
      aSubmission({ content: spelled('J.Doe@Example.com ') }),
      aRecord({ content: spelled('j.doe@example.com'), occurredAt: secondsAfterNoon(134) }),
      aRecord({ externalId: '2', content: spelled('j.doe@example.com'), occurredAt: secondsAfterNoon(290) }),
      aRecord({ externalId: '3', content: spelled('j.doe@example.com'), occurredAt: secondsAfterNoon(7_200) }),
      aRecord({ externalId: '4', content: spelled('j.doe@example.com'), locationId: south }),
    ]);
    const explained = await app.get<LeadPairingDto>(`/leads/${native}/pairing`);
    expect(explained).toMatchObject({
      state: 'paired',
      reason: 'nearest-candidate',
      differenceSeconds: 134,
      windowSeconds: 300,
      normalisedEmail: 'j.doe@example.com',
      system: 'form',
      occurredAt: '2026-11-20T12:00:00.000Z',
      partner: {
        externalId: '153928',
        nativeEmail: 'J.Doe@Example.com ',
        whatConvertsEmail: 'j.doe@example.com',
        sameVisitorId: true,
        direction: 'native-first',
        occurredAt: '2026-11-20T12:02:14.000Z',
      },
      candidates: [{ externalId: '2', differenceSeconds: 290, outcome: 'taken', takenByDifferenceSeconds: 134 }],
      nearMisses: [{ externalId: '3', differenceSeconds: 7_200, outcome: 'outside-window' }],
      elsewhere: [{ externalId: '4', outcome: 'other-location', locationName: 'Austin South' }],
    });
    expect((await app.get<LeadPairingDto>(`/leads/${native}/pairing`, franchisee)).elsewhere).toEqual([]);
  });

  it('sends readers of a folded lead to the one it is part of, and refuses decisions there', async () => {
    const { native, whatConverts } = await folded();
    const explained = await app.request(anAccess(), `/leads/${whatConverts}/pairing`);
    expect([explained.status, explained.headers.get('location')]).toEqual([307, `/api/v1/leads/${native}/pairing`]);
    expect(await split(whatConverts)).toMatchObject({ status: 409, body: { code: 'lead_folded' } });
  });

  it('refuses what cannot be, and a lead that changed meanwhile', async () => {
    const [native, call, away] = await apply([aSubmission(), aCall(), aRecord({ externalId: '9', locationId: south })]);
    expect(await split(native!)).toMatchObject({ status: 409, body: { code: 'not_paired' } });
    for (const otherLeadId of [call, away, native]) {
      const never = await send('POST', `/leads/${native}/never-pair`, { otherLeadId });
      expect(never).toMatchObject({ status: 409, body: { code: 'cannot_pair' } });
    }
    expect(await send('POST', `/leads/${native}/never-pair`, { otherLeadId: 'x' })).toMatchObject({ status: 422 });
    await apply([aRecord()]);
    const stale = await send('POST', `/leads/${native}/split`, {}, undefined, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412 });
    expect(await shown()).toHaveLength(3);
  });

  it('answers foreign and missing leads alike, and lets only those decide who may', async () => {
    const { native, whatConverts } = await folded();
    await split(native);
    const [sibling] = await apply([aSubmission({ externalId: 's', locationId: south })]);
    const [foreign] = await apply([aSubmission({ locationId: elsewhere })], brandB);
    const missing = '019aa000-0000-7000-8000-0000000000ff';
    const statuses = async (access: Access) => {
      const answers: number[] = [];
      for (const id of [sibling!, foreign!, missing]) {
        answers.push((await split(id, {}, access)).status, (await undo(id, native, access)).status);
        answers.push((await send('POST', `/leads/${native}/never-pair`, { otherLeadId: id }, access)).status);
      }
      return answers;
    };
    expect(await statuses(franchisee)).toEqual(Array(9).fill(404));
    expect(await statuses(anAccess({ role: 'marketing' }))).toEqual(Array(9).fill(403));
    expect((await undo(native, whatConverts, franchisee)).body).toMatchObject({ paired: true });
  });

  it('shows the decisions of a location to nobody who may not see it', async () => {
    const { native } = await folded();
    await split(native);
    const rows = (locationIds: readonly string[]) =>
      test.database.inBrand(brandA, { kind: 'locations', locationIds }, (tx) =>
        tx.query('select from pairing_decision where brand_id = $1', [tx.brandId]),
      );
    expect([(await rows([...onlyNorth.locationIds])).length, (await rows([south])).length]).toEqual([1, 0]);
  });

  it('holds when decisions and arrivals meet', async () => {
    const { native, whatConverts } = await folded();
    const versions = Array.from({ length: 6 }, (_, n) =>
      aRecord({
        occurredAt: secondsAfterNoon(134),
        sourceUpdatedAt: secondsAfterNoon(900 + n),
        content: aContent({ message: `version ${n}` }),
      }),
    );
    const together = versions.flatMap((version, n) => [
      test.database.inBrand(brandA, everywhere, (tx) => intake.apply(tx, [version], aContext()), { retries: 9 }),
      n % 2 === 0 ? split(native, { whatConvertsLeadId: '153928' }) : undo(native, whatConverts),
    ]);
    await Promise.all(together);
    await split(native, { whatConvertsLeadId: '153928' });
    expect(await shown()).toMatchObject([{ paired: false }, { paired: false, messageExcerpt: 'version 5' }]);
  });
});
