import { type IncomingRecord } from '../intake/incoming-record.js';
import {
  aCall,
  aContent,
  aRecord,
  aSubmission,
  brandB,
  elsewhere,
  onlyNorth,
  secondsAfterNoon,
  south,
} from '../testing-support/builders.js';
import { anAccess, type LeadsApp } from '../testing-support/leads-app.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';
import { type SamePersonListDto } from './same-person.dto.js';

describe('other leads of the same person', () => {
  let bench: LeadsBench;
  let app: LeadsApp;

  beforeAll(async () => {
    bench = await LeadsBench.start();
    ({ app } = bench);
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const apply = (records: readonly IncomingRecord[], brandId?: string) => bench.apply(records, brandId);
  const days = (count: number) => secondsAfterNoon(count * 86_400);
  const others = async (id: string, access = anAccess(), query = '') => {
    const { data, nextCursor } = await app.get<SamePersonListDto>(`/leads/${id}/same-person${query}`, access);
    return { ids: data.map((lead) => lead.id), ways: data.map(({ matchedBy }) => matchedBy.join()), nextCursor };
  };
  const person = (email: string, e164?: string) =>
    aContent({ contact: { email, ...(e164 && { phone: { raw: e164, e164 } }) } });

  it('are found by normalised e-mail or phone, newest first, pairs once and strangers never', async () => {
    const [own, byEmail, byPhone, , native] = await apply([
      aRecord({ content: person('Jane@Example.com ', '+17045550101'), occurredAt: days(9) }),
      aRecord({ externalId: '2', content: person('jane@example.com'), occurredAt: days(1) }),
      aCall({ externalId: '3', occurredAt: days(2) }),
      aRecord({ externalId: '4', content: person('jane@example.com', '+17045550101'), occurredAt: days(3) }),
      aSubmission({ content: person('jane@example.com', '+17045550101'), occurredAt: days(3) }),
      aRecord({ externalId: '5', content: person('joe@example.com', '+17045550199'), occurredAt: days(4) }),
    ]);
    expect(await others(own!)).toEqual({
      ids: [native, byPhone, byEmail],
      ways: ['email,phone', 'email,phone', 'email'],
      nextCursor: null,
    });
    expect((await others(byPhone!)).ids).toEqual([own, native, byEmail]);
  });

  it('stay inside the locations of the reader and inside the brand', async () => {
    const [own] = await apply([aRecord(), aRecord({ externalId: '2', locationId: south })]);
    await apply([aRecord({ locationId: elsewhere })], brandB);
    expect((await others(own!)).ids).toHaveLength(1);
    expect((await others(own!, anAccess({ role: 'franchisee', scope: onlyNorth }))).ids).toEqual([]);
  });

  it('are found by an e-mail that a person entered', async () => {
    const [own, typo] = await apply([
      aRecord({ content: person('jane@example.com') }),
      aRecord({ externalId: '2', content: person('jane@exmaple.com'), occurredAt: days(1) }),
    ]);
    expect((await others(own!)).ids).toEqual([]);
    await app.send('PATCH', `/leads/${typo}`, { edits: { 'contact.email': 'Jane@Example.com' } });
    expect((await others(own!)).ids).toEqual([typo]);
    expect((await others(typo!)).ids).toEqual([own]);
  });

  it('come in pages that neither repeat nor leave out', async () => {
    const records = Array.from({ length: 7 }, (_, n) => aRecord({ externalId: `${n}`, occurredAt: days(n % 3) }));
    const [own, ...rest] = await apply(records);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Awaited<ReturnType<typeof others>> = await others(
        own!,
        anAccess(),
        `?limit=2${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.ids);
      cursor = page.nextCursor;
    }
    expect(seen.toSorted()).toEqual(rest.toSorted());
  });

  it('are none of somebody without e-mail and phone', async () => {
    const [own] = await apply([
      aRecord({ content: aContent({ contact: {} }) }),
      aRecord({ externalId: '2', content: aContent({ contact: {} }) }),
    ]);
    expect((await others(own!)).ids).toEqual([]);
  });
});
