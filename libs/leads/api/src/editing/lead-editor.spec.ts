import { type IncomingRecord } from '../intake/incoming-record.js';
import { type LeadDetailDto, type LeadTimelineDto } from '../reading/lead-detail.dto.js';
import { type LeadListDto } from '../reading/lead-item.dto.js';
import { aContent, aRecord, aSubmission, secondsAfterNoon } from '../testing-support/builders.js';
import { anAccess, type LeadsApp } from '../testing-support/leads-app.js';
import { LeadsBench } from '../testing-support/leads-bench.spec-support.js';

describe('what people enter in place of what the sources say', () => {
  let bench: LeadsBench;
  let app: LeadsApp;

  beforeAll(async () => {
    bench = await LeadsBench.start();
    ({ app } = bench);
  });
  afterEach(() => bench.empty());
  afterAll(() => bench.stop());

  const apply = (...records: IncomingRecord[]) => bench.apply(records);
  const edit = async (id: string, edits: object) => {
    const response = await app.send('PATCH', `/leads/${id}`, { edits });
    return { status: response.status, lead: (await response.json()) as LeadDetailDto };
  };

  it('is shown, found and told, with its origin, and survives the next sync', async () => {
    const [id] = await apply(aRecord());
    const { lead } = await edit(id!, {
      'contact.name': 'Joan Doe',
      'contact.phone': '512 555 0199',
      'attribution.source': 'newsletter',
      'contact.company': '',
    });
    expect(lead).toMatchObject({
      version: 2,
      contact: { name: 'Joan Doe', phone: { raw: '512 555 0199', e164: '+15125550199' } },
      attribution: { source: 'newsletter', channel: 'paid' },
      origins: {
        'contact.name': { source: 'person', by: 'member-1', replaced: [{ value: 'Jane Doe' }] },
      },
    });
    await apply(aRecord({ sourceUpdatedAt: secondsAfterNoon(60), content: aContent({ message: 'News' }) }));
    const found = await app.get<LeadListDto>('/leads?q=joan%205125550199&source=newsletter');
    expect(found.data).toMatchObject([{ contact: { name: 'Joan Doe' }, messageExcerpt: 'News' }]);
    const { data } = await app.get<LeadTimelineDto>(`/leads/${id}/timeline`);
    expect(data[1]).toMatchObject({
      kind: 'edited',
      actor: { id: 'member-1' },
      changed: { 'contact.name': { before: 'Jane Doe', after: 'Joan Doe' } },
    });
  });

  it('can be emptied, and taken back so that the sources speak again', async () => {
    const [id] = await apply(aRecord());
    expect((await edit(id!, { 'contact.name': '', 'contact.email': 'joan@example.com' })).lead.contact).toMatchObject({
      name: null,
      email: 'joan@example.com',
    });
    expect((await edit(id!, { 'contact.name': null })).lead.contact).toMatchObject({
      name: 'Jane Doe',
      email: 'joan@example.com',
    });
  });

  it('moves along when leads pair, comes back when they are split, and is taken back on both', async () => {
    const [whatConverts] = await apply(aRecord());
    await edit(whatConverts!, { 'contact.name': 'Joan Doe' });
    const [native] = await apply(aSubmission());
    expect((await app.get<LeadDetailDto>(`/leads/${native}`)).contact.name).toBe('Joan Doe');
    await edit(native!, { 'contact.company': 'Doe Kitchens' });
    await app.send('POST', `/leads/${native}/split`, {});
    const contacts = [native, whatConverts].map(async (id) => (await app.get<LeadDetailDto>(`/leads/${id}`)).contact);
    expect(await Promise.all(contacts)).toMatchObject([
      { name: 'Jane Doe', company: 'Doe Kitchens' },
      { name: 'Joan Doe', company: null },
    ]);
    await app.send('DELETE', `/leads/${native}/pairing-decisions/${whatConverts}`, {});
    expect((await edit(native!, { 'contact.name': null })).lead.contact.name).toBe('Jane Doe');
  });

  it('never decides about pairs', async () => {
    const [id] = await apply(aRecord());
    await edit(id!, { 'contact.email': 'joan@example.com' });
    await apply(aSubmission());
    expect(await app.get('/leads/count')).toMatchObject({ total: 1 });
  });

  it('tells nothing when nothing changed', async () => {
    const [id] = await apply(aRecord());
    expect((await edit(id!, { 'contact.name': 'Jane Doe' })).lead.version).toBe(1);
    expect((await edit(id!, {})).lead.version).toBe(1);
  });

  it('is refused where it is no address, too long, unknown, or somebody changed the lead meanwhile', async () => {
    const [id] = await apply(aRecord());
    expect((await edit(id!, { 'contact.email': 'not an address' })).status).toBe(422);
    expect((await edit(id!, { 'contact.name': 'x'.repeat(501) })).status).toBe(422);
    expect((await edit(id!, { quality: 'good' })).status).toBe(400);
    const bulk = { ids: [id], action: { edits: { 'contact.name': 'x' } } };
    expect((await app.send('POST', '/leads/bulk-actions', bulk)).status).toBe(400);
    const headers = { 'if-match': '"9"' };
    const body = { edits: { 'contact.name': 'x' } };
    expect((await app.send('PATCH', `/leads/${id}`, body, anAccess(), headers)).status).toBe(412);
  });

  it('keeps hostile text, cleaned where PostgreSQL cannot hold it', async () => {
    const [id] = await apply(aRecord());
    const { lead } = await edit(id!, { 'contact.name': 'a\u0000b\ud800' });
    expect(lead.contact.name).toBe('ab\ufffd');
  });
});
