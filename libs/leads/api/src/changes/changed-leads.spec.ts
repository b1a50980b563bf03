import { type Access } from '@leadweave/access';
import { waitFor } from '@leadweave/testing';
import { type LeadItemDto, type LeadListDto } from '../reading/lead-item.dto.js';
import { anAccess } from '../testing-support/leads-app.js';
import { aContent, aRecord, aSubmission, brandB, north, secondsAfterNoon, south } from '../testing-support/builders.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';

/** Before any change of a test. */
const longAgo = '2020-01-01T00:00:00.000Z';

let bench: LeadsBench;
beforeAll(async () => {
  bench = await LeadsBench.start();
});
afterAll(() => bench.stop());
beforeEach(() => bench.empty());

/** Leads that last changed at these minutes of a past hour. */
async function leadsChangedAt(...minutes: number[]): Promise<string[]> {
  const records = minutes.map((_minute, index) => aRecord({ externalId: `${300_000 + index}` }));
  const ids = (await bench.apply(records)).map((id) => id!);
  await Promise.all(ids.map((id, index) => changed(id, at(minutes[index]!))));
  return ids;
}

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 14, minute)).toISOString();
const changed = (id: string, time: string) =>
  bench.test.owner.query('update lead set updated_at = $2 where id = $1', [id, time]);
const read = (query: string, access = anAccess()) => bench.app.get<LeadListDto>(`/leads?${query}`, access);
const idsSince = async (time: string) => (await read(`updatedSince=${time}`)).data.map(({ id }) => id);

describe('leads that changed since', () => {
  it('come in the order of their last change, that moment included', async () => {
    const [late, early, between] = await leadsChangedAt(30, 10, 20);
    expect(await idsSince(at(10))).toEqual([early, between, late]);
    expect(await idsSince(at(20))).toEqual([between, late]);
    expect(await idsSince(at(31))).toEqual([]);
  });

  it('are read page by page, also where many changed at once', async () => {
    const ids = await leadsChangedAt(10, 10, 10, 10, 10);
    const seen: string[] = [];
    let cursor = '';
    do {
      const { data, nextCursor } = await read(`updatedSince=${longAgo}&limit=2${cursor}`);
      seen.push(...data.map(({ id }) => id));
      cursor = nextCursor === null ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(seen).toEqual(ids.sort());
  });

  it('are missed by no reader, however late a transaction commits', async () => {
    const [slow, quick] = await leadsChangedAt(1, 2);
    const connection = await bench.test.owner.connect();
    try {
      await connection.query('begin');
      await connection.query('update lead set updated_at = now(), version = version + 1 where id = $1', [slow]);
      await bench.test.owner.query('update lead set updated_at = now(), version = version + 1 where id = $1', [quick]);
      // The quick change is there, but behind a moment at which the slow one may still appear.
      expect(await idsSince(at(3))).toEqual([]);
      await connection.query('commit');
    } finally {
      connection.release();
    }
    await waitFor(async () => (await idsSince(at(3))).length === 2, { timeoutMs: 20_000, intervalMs: 100 });
    expect(await idsSince(at(3))).toEqual([slow, quick]);
  });

  it('leave a tombstone when they were erased or folded', async () => {
    const [kept, folded, erased] = await leadsChangedAt(1, 2, 3);
    await bench.test.owner.query('update lead set folded_into = $2 where id = $1', [folded, kept]);
    const sql = 'update lead set folded_into = id, erased_at = $2 where id = $1';
    await bench.test.owner.query(sql, [erased, at(3)]);
    const { data, tombstones } = await read(`updatedSince=${longAgo}`);
    expect(data.map(({ id }) => id)).toEqual([kept]);
    expect(tombstones).toEqual([
      { id: folded, version: 1, updatedAt: at(2), deletedAt: null, foldedInto: kept, hasLeft: false },
      { id: erased, version: 1, updatedAt: at(3), deletedAt: at(3), foldedInto: null, hasLeft: false },
    ]);
  });

  describe('for a reader of some locations', () => {
    const of = (...locationIds: string[]) => anAccess({ scope: { kind: 'locations', locationIds } });
    /** A system that does what the guide says: takes the leads, and drops those of locations that are not named. */
    const copied = async (copy: readonly LeadItemDto[], access: Access) => {
      const { data, locations } = await read(`updatedSince=${longAgo}`, access);
      const fresh = new Map([...copy, ...data].map((lead) => [lead.id, lead]));
      return [...fresh.values()].filter(({ locationId }) => !locations || locations.includes(locationId));
    };
    const idsOf = (leads: readonly LeadItemDto[]) => leads.map(({ id }) => id).sort();

    it('name the locations, so that a copy loses the leads of one that was taken away', async () => {
      const [inNorth, inSouth] = (
        await bench.apply([aRecord({ externalId: '1' }), aRecord({ externalId: '2', locationId: south })])
      ).map((id) => id!);
      await Promise.all([changed(inNorth!, at(1)), changed(inSouth!, at(2))]);
      const both = await copied([], of(south, north));
      expect(idsOf(both)).toEqual([inNorth, inSouth].sort());
      expect(idsOf(await copied(both, of(north)))).toEqual([inNorth]);
      expect(idsOf(await copied(both, of()))).toEqual([]);
      expect((await read(`updatedSince=${longAgo}`, of(south, north))).locations).toEqual([north, south].sort());
      expect((await read(`updatedSince=${longAgo}`)).locations).toBeNull();
    });

    it('stay at their location, whatever the source says later', async () => {
      const [id] = await bench.apply([aRecord()]);
      const content = aContent({ message: 'Moved?' });
      await bench.apply([aRecord({ locationId: south, sourceUpdatedAt: secondsAfterNoon(1), content })]);
      await changed(id!, at(1));
      const ofNorth = await read(`updatedSince=${longAgo}`, of(north));
      expect(ofNorth.data).toMatchObject([{ id, version: 2, locationId: north, messageExcerpt: 'Moved?' }]);
      expect((await read(`updatedSince=${longAgo}`, of(south))).data).toEqual([]);
    });
  });

  it('end where the reader may not look', async () => {
    const ids = await leadsChangedAt(1, 2);
    const elsewhere = { kind: 'locations', locationIds: ['019a9f0e-0000-7000-8000-00000000ffff'] } as const;
    expect((await read(`updatedSince=${longAgo}`)).data).toHaveLength(ids.length);
    expect((await read(`updatedSince=${longAgo}`, anAccess({ scope: elsewhere }))).data).toEqual([]);
    expect((await read(`updatedSince=${longAgo}`, anAccess({ brandId: brandB }))).data).toEqual([]);
  });

  it.each([
    'quality=good',
    'q=jane',
    'sort=-updatedAt',
    'sort=occurredAt',
    'location=019a9f0e-0000-7000-8000-0000000000a2',
  ])('take no %s', async (query) => {
    const response = await bench.app.request(anAccess(), `/leads?updatedSince=${longAgo}&${query}`);
    expect(response.status).toBe(422);
    const { errors } = (await response.json()) as { errors: { pointer: string }[] };
    expect(errors).toEqual([{ pointer: `?${query.split('=')[0]}`, detail: 'cannot be combined with updatedSince' }]);
  });

  it('refuse a cursor of another moment', async () => {
    await leadsChangedAt(1, 2);
    const { nextCursor } = await read(`updatedSince=${longAgo}&limit=1`);
    const path = `/leads?updatedSince=${at(0)}&limit=1&cursor=${nextCursor}`;
    expect((await bench.app.request(anAccess(), path)).status).toBe(400);
  });
});

describe('an ordinary list', () => {
  it('speaks of no tombstones and no locations', async () => {
    await bench.apply([aSubmission()]);
    expect(Object.keys(await read('')).sort()).toEqual(['data', 'nextCursor']);
  });
});
