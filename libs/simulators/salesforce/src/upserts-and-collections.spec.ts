import { type RunningSimulator } from './start-simulator.js';
import { type Caller, callerOf, pick, type Seen, startStill } from './requests.spec-support.js';

const LEAD = { LastName: 'Sample', Company: 'Sample Homes' };

describe('upserts and collections', () => {
  let simulator: RunningSimulator;
  let call: Caller;
  beforeEach(async () => {
    simulator = await startStill();
    call = callerOf(simulator);
    org().addField('Lead.Ref__c', { type: 'Text', length: 40, unique: true, externalId: true });
    org().addField('Lead.Loose__c', { type: 'Text', length: 40, externalId: true });
  });
  afterEach(() => simulator.stop());

  const org = () => simulator.control.org('acme');
  const upsert = (key: string, body: object = LEAD, field = 'Ref__c', query = '') =>
    call(`/sobjects/Lead/${field}/${key}${query}`, { method: 'PATCH', body });
  const lead = (changes: object = {}) => ({ attributes: { type: 'Lead' }, ...LEAD, ...changes });
  const post = (records: object[], allOrNone = false) =>
    call('/composite/sobjects', { method: 'POST', body: { allOrNone, records } });
  const codes = (answer: Seen): (string | undefined)[] =>
    pick(answer.json, 'errors').map((errors) => (errors as { statusCode: string }[])[0]?.statusCode);

  it('§4.1 creates with 201 and changes with 200', async () => {
    const made = await upsert('A-1');
    expect([made.status, made.json.created]).toEqual([201, true]);
    const changed = await upsert('A-1', { City: 'Austin' });
    expect([changed.status, changed.json]).toEqual([
      200,
      { id: made.json.id, success: true, errors: [], created: false },
    ]);
    expect(org().read('Lead', made.json.id)).toMatchObject({ City: 'Austin', Ref__c: 'A-1' });
  });

  it('§2.3 external ids are decoded: slashes, percent signs and spaces stay one id', async () => {
    const key = 'a/b 50%?#';
    expect((await upsert(encodeURIComponent(key))).status).toBe(201);
    expect((await upsert(encodeURIComponent(key), { City: 'Austin' })).status).toBe(200);
    expect(org().all('Lead')).toEqual([expect.objectContaining({ Ref__c: key })]);
  });

  it('§4.1 a missing id, a wrong field and updateOnly create nothing', async () => {
    for (const answer of [
      await upsert('', LEAD),
      await upsert('A-1', LEAD, 'Nothing__c'),
      await upsert('A-1', LEAD, 'City'),
      await upsert('A-1', LEAD, 'Ref__c', '?updateOnly=true'),
    ])
      expect([answer.status, answer.json[0].errorCode]).toEqual([404, 'NOT_FOUND']);
    expect(org().all('Lead')).toEqual([]);
  });

  it('§4.1 answers 300 with the addresses when several records carry the id, and writes nothing', async () => {
    const ids = ['x', 'y'].map((name) => org().create('Lead', { ...LEAD, LastName: name, Loose__c: 'L' }));
    const answer = await upsert('L', { City: 'Austin' }, 'Loose__c');
    expect(answer.status).toBe(300);
    expect(answer.json).toEqual(ids.map((id) => `/services/data/v62.0/sobjects/Lead/${id}`));
    expect(
      org()
        .all('Lead')
        .map((row) => row.City ?? null),
    ).toEqual([null, null]);
  });

  it('§15.9 passes over the recycle bin and meets converted leads', async () => {
    const first = (await upsert('A-1')).json.id;
    org().delete('Lead', first);
    expect((await upsert('A-1')).status).toBe(201);
    const second = (await upsert('A-2')).json.id;
    org().convertLead({ leadId: second });
    const answer = await upsert('A-2', { City: 'Austin' });
    expect([answer.status, answer.json[0].errorCode]).toEqual([400, 'CANNOT_UPDATE_CONVERTED_LEAD']);
  });

  it('§4.3 a collection answers 200 with a result for each record, in order', async () => {
    const answer = await post([lead(), lead({ Email: 'nobody' }), lead()]);
    expect(answer.status).toBe(200);
    expect(pick(answer.json, 'success')).toEqual([true, false, true]);
    expect(codes(answer)).toEqual([undefined, 'INVALID_EMAIL_ADDRESS', undefined]);
    expect(org().all('Lead')).toHaveLength(2);
  });

  it('§4.1 allOrNone takes everything back, and 201 records are too many', async () => {
    const answer = await post([lead(), lead({ Email: 'nobody' })], true);
    expect(codes(answer)).toEqual(['ALL_OR_NONE_OPERATION_ROLLED_BACK', 'INVALID_EMAIL_ADDRESS']);
    expect(org().all('Lead')).toEqual([]);
    expect((await post(Array.from({ length: 201 }, () => lead()))).status).toBe(400);
    expect((await post(Array.from({ length: 200 }, () => lead()))).json).toHaveLength(200);
  });

  it('§4.5 a locked row fails the whole batch', async () => {
    const [first = '', second = ''] = pick((await post([lead(), lead()])).json, 'id').map(String);
    org().lock(second);
    const update = () =>
      call('/composite/sobjects', {
        method: 'PATCH',
        body: { records: [first, second].map((id) => ({ attributes: { type: 'Lead' }, id, City: 'Austin' })) },
      });
    expect(codes(await update())).toEqual(['UNABLE_TO_LOCK_ROW', 'UNABLE_TO_LOCK_ROW']);
    expect(org().read('Lead', first)).not.toHaveProperty('City');
    expect(codes(await update())).toEqual([undefined, undefined]);
  });

  it('§9.1 upserts many, and two records with one id collide', async () => {
    const many = (...keys: string[]) =>
      call('/composite/sobjects/Lead/Ref__c', {
        method: 'PATCH',
        body: { records: keys.map((key) => lead({ Ref__c: key })) },
      });
    expect(pick((await many('1', '2')).json, 'created')).toEqual([true, true]);
    const again = await many('2', '3', '3');
    expect(again.json[0]).toMatchObject({ success: true, created: false });
    expect(codes(again)).toEqual([undefined, 'DUPLICATE_VALUE', 'DUPLICATE_VALUE']);
  });

  it('reads and deletes many', async () => {
    const [first = '', second = ''] = pick((await post([lead(), lead({ LastName: 'Other' })])).json, 'id').map(String);
    const read = () =>
      call('/composite/sobjects/Lead', { method: 'POST', body: { ids: [second, first], fields: ['LastName'] } });
    expect(pick((await read()).json, 'LastName')).toEqual(['Other', 'Sample']);
    const removed = await call(`/composite/sobjects?ids=${first},00Q000000000009AAA`, { method: 'DELETE' });
    expect(codes(removed)).toEqual([undefined, 'NOT_FOUND']);
    expect((await read()).json).toEqual([expect.objectContaining({ LastName: 'Other' }), null]);
  });

  it('§4.1 composite counts as one call and lets requests use earlier answers', async () => {
    const before = org().apiUsage().used;
    const answer = await call('/composite', {
      method: 'POST',
      body: {
        compositeRequest: [
          { method: 'POST', url: '/services/data/v62.0/sobjects/Account', referenceId: 'firm', body: { Name: 'Firm' } },
          {
            method: 'POST',
            url: '/services/data/v62.0/sobjects/Contact',
            referenceId: 'person',
            body: { LastName: 'Jo', AccountId: '@{firm.id}' },
          },
        ],
      },
    });
    expect(pick(answer.json.compositeResponse, 'httpStatusCode')).toEqual([201, 201]);
    expect(org().all('Contact')[0]?.AccountId).toBe(org().all('Account')[0]?.Id);
    expect(org().apiUsage().used).toBe(before + 1);
  });
});
