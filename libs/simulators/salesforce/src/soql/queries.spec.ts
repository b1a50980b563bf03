import fc from 'fast-check';
import { type RunningSimulator } from '../start-simulator.js';
import { type Caller, callerOf, queryOf, startStill } from '../requests.spec-support.js';
import { decodeText } from './text-literal.js';

describe('queries', () => {
  let simulator: RunningSimulator;
  let call: Caller;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    simulator = await startStill();
    call = callerOf(simulator);
    const org = simulator.control.org('acme');
    ids.account = org.create('Account', { Name: "O'Neil \\ Sons" });
    const people = [
      { LastName: 'Adams', Email: 'Ann@example.com', Phone: '(512) 555-0142' },
      { LastName: 'brown', Email: "o'brien@example.com", Phone: '512.555.0143', City: 'Austin' },
      { LastName: 'Clark', Title: 'back\\slash 50%', City: 'Austin' },
    ];
    for (const person of people) {
      ids[person.LastName] = org.create('Lead', { ...person, Company: 'Sample' });
      simulator.control.advance(60_000);
    }
    const deal = { StageName: 'Prospecting', CloseDate: '2026-12-31', AccountId: ids.account };
    ids.small = org.create('Opportunity', { ...deal, Name: 'Small', Amount: 100 });
    ids.large = org.create('Opportunity', { ...deal, Name: 'Large', Amount: 5000, CloseDate: '2026-10-01' });
    ids.none = org.create('Opportunity', { ...deal, Name: 'None', AccountId: null });
  });
  afterAll(() => simulator.stop());

  const names = async (where: string) =>
    (await queryOf(call, `SELECT LastName FROM Lead ${where}`)).map((row: { LastName: string }) => row.LastName);
  const deals = async (rest: string) =>
    (await queryOf(call, `SELECT Name FROM Opportunity ${rest}`)).map((row: { Name: string }) => row.Name);
  const refused = async (soql: string) => {
    const answer = await call(`/query?q=${encodeURIComponent(soql)}`);
    return { status: answer.status, ...answer.json[0] } as { status: number; errorCode: string; message: string };
  };

  it('§12.2 shows attributes, fields and parents', async () => {
    const [row] = await queryOf(
      call,
      `SELECT Id, Account.Name, account.owner.name FROM Opportunity WHERE Name = 'small'`,
    );
    expect(row).toEqual({
      attributes: { type: 'Opportunity', url: `/services/data/v62.0/sobjects/Opportunity/${ids.small}` },
      Id: ids.small,
      Account: {
        attributes: expect.objectContaining({ type: 'Account' }),
        Name: "O'Neil \\ Sons",
        Owner: { attributes: expect.objectContaining({ type: 'User' }), Name: 'Sales Person' },
      },
    });
    expect((await queryOf(call, `SELECT Account.Name FROM Opportunity WHERE Name = 'None'`))[0].Account).toBeNull();
  });

  it.each([
    [`WHERE City = 'AUSTIN'`, ['brown', 'Clark']],
    [`WHERE City != 'Austin'`, ['Adams']],
    [`WHERE City = null`, ['Adams']],
    [`WHERE NOT City = 'Austin'`, ['Adams']],
    [`WHERE City = 'Austin' AND (LastName LIKE 'b%' OR LastName LIKE 'a%')`, ['brown']],
    [`WHERE LastName IN ('adams', 'CLARK')`, ['Adams', 'Clark']],
    [`WHERE LastName NOT IN ('Adams')`, ['brown', 'Clark']],
    [`WHERE Phone LIKE '%555%0142'`, ['Adams']],
    [`WHERE Email = 'o\\'brien@example.com'`, ['brown']],
    [`WHERE Title = 'back\\\\slash 50%'`, ['Clark']],
    [`WHERE Title LIKE 'back\\\\%\\%'`, ['Clark']],
    [`WHERE Title LIKE 'back\\\\slash\\%'`, []],
    [`WHERE LastName LIKE '_rown'`, ['brown']],
    [`WHERE LastName LIKE '\\_rown'`, []],
    [`WHERE IsConverted = false ORDER BY LastName DESC`, ['Clark', 'brown', 'Adams']],
    [`ORDER BY City NULLS LAST, LastName LIMIT 2`, ['brown', 'Clark']],
    [`ORDER BY City, LastName DESC LIMIT 1`, ['Adams']],
    [`ORDER BY LastName LIMIT 1 OFFSET 1`, ['brown']],
    [`WHERE SystemModstamp > 2026-11-20T12:01:00Z`, ['Clark']],
    [`WHERE SystemModstamp >= 2026-11-20T14:01:00+02:00`, ['brown', 'Clark']],
    [`WHERE CreatedDate = TODAY`, ['Adams', 'brown', 'Clark']],
    [`WHERE CreatedDate < TODAY`, []],
    [`WHERE CreatedDate = LAST_N_DAYS:3`, ['Adams', 'brown', 'Clark']],
  ])('§12.2 finds %s', async (where, expected) => {
    expect(await names(where)).toEqual(expected);
  });

  it('compares ids in both lengths, numbers, dates and periods', async () => {
    expect(await names(`WHERE Id = '${String(ids.Adams).slice(0, 15)}'`)).toEqual(['Adams']);
    expect(await deals('WHERE Amount >= 100 AND Amount < 50')).toEqual([]);
    expect(await deals('WHERE Amount > 99.5 ORDER BY Amount DESC NULLS LAST')).toEqual(['Large', 'Small']);
    expect(await deals('WHERE CloseDate < 2026-11-01')).toEqual(['Large']);
    expect(await deals('WHERE CloseDate = THIS_QUARTER AND CloseDate > THIS_MONTH')).toEqual(['Small', 'None']);
    expect(await deals(`WHERE Account.Name LIKE 'O\\'Neil%' AND Amount > USD100`)).toEqual(['Large']);
  });

  it('reads children, counts, and joins by a query', async () => {
    const org = simulator.control.org('acme');
    const person = org.create('Contact', { LastName: 'Jo', Email: 'jo@example.com', AccountId: ids.account });
    org.create('OpportunityContactRole', { OpportunityId: ids.small, ContactId: person, IsPrimary: true });
    const rows = await queryOf(
      call,
      'SELECT Id, (SELECT Contact.Email, IsPrimary FROM OpportunityContactRoles ORDER BY IsPrimary DESC) FROM Opportunity ORDER BY Name DESC',
    );
    expect(rows[0].OpportunityContactRoles).toMatchObject({
      totalSize: 1,
      records: [{ Contact: { Email: 'jo@example.com' } }],
    });
    expect(rows[1].OpportunityContactRoles).toBeNull();
    const count = await call('/query?q=SELECT+COUNT()+FROM+Opportunity+WHERE+Amount+!=+null');
    expect(count.json).toEqual({ totalSize: 2, done: true, records: [] });
    expect(
      await deals(`WHERE Id IN (SELECT OpportunityId FROM OpportunityContactRole WHERE ContactId = '${person}')`),
    ).toEqual(['Small']);
  });

  it.each([
    [`SELECT Id FROM Lead WHER Id = 'x'`, 'MALFORMED_QUERY', `unexpected token: 'WHER'`],
    [`SELECT Id FROM Lead WHERE City = 'a' AND City = 'b' OR City = 'c'`, 'MALFORMED_QUERY', `unexpected token: 'OR'`],
    [`SELECT Id FROM Lead WHERE City = 'O'Neil'`, 'MALFORMED_QUERY', `unexpected char: '''`],
    [`SELECT Id FROM Lead WHERE City = 'open`, 'MALFORMED_QUERY', `unexpected char: '''`],
    [`SELECT Id FROM Lead WHERE City = 'a\\x'`, 'MALFORMED_QUERY', 'Illegal character sequence'],
    [`SELECT Id, FROM Lead`, 'MALFORMED_QUERY', `unexpected token: 'Lead'`],
    [`SELECT Nothing FROM Lead`, 'INVALID_FIELD', `No such column 'Nothing' on entity 'Lead'`],
    [`SELECT Id FROM Lead WHERE City = 5`, 'INVALID_FIELD', 'must be of type string'],
    [`SELECT Id FROM Lead WHERE Description = 'x'`, 'INVALID_FIELD', 'can not be filtered'],
    [`SELECT Id FROM Nothing`, 'INVALID_TYPE', `sObject type 'Nothing' is not supported`],
    [`SELECT Id FROM Lead OFFSET 2001`, 'NUMBER_OUTSIDE_VALID_RANGE', '2000'],
  ])('§12.2 refuses %s', async (soql, code, message) => {
    const answer = await refused(soql);
    expect([answer.status, answer.errorCode]).toEqual([400, code]);
    expect(answer.message).toContain(message);
  });

  it('puts a caret under the place', async () => {
    const { message } = await refused(`SELECT Id, Nope FROM Lead`);
    expect(message).toMatch(/^\nSELECT Id, Nope FROM Lead\n {11}\^\nERROR at Row:1:Column:12\n/);
  });

  it('§4.1 reads pages, whose addresses die after a while', async () => {
    const org = simulator.control.org('acme');
    org.settings({ pageSize: 2 });
    const first = await call('/query?q=SELECT+LastName+FROM+Lead+ORDER+BY+LastName');
    expect(first.json).toMatchObject({
      totalSize: 3,
      done: false,
      records: [{ LastName: 'Adams' }, { LastName: 'brown' }],
    });
    const next = String(first.json.nextRecordsUrl).replace('/services/data/v62.0', '');
    const second = await call(next);
    expect(second.json).toMatchObject({ totalSize: 3, done: true, records: [{ LastName: 'Clark' }] });
    expect(second.json).not.toHaveProperty('nextRecordsUrl');
    simulator.control.advance(16 * 60_000);
    expect((await call(next)).json[0].errorCode).toBe('INVALID_QUERY_LOCATOR');
    org.settings({ pageSize: 2000 });
  });

  it('§4.4 an address over 16,384 bytes is too long', async () => {
    const soql = `SELECT Id FROM Lead WHERE LastName IN ('${'x'.repeat(16_500)}')`;
    expect((await call(`/query?q=${encodeURIComponent(soql)}`)).status).toBe(414);
  });

  it('§7 searches by whole words of phone and e-mail fields', async () => {
    const search = async (sosl: string): Promise<unknown> =>
      (await call(`/search?q=${encodeURIComponent(sosl)}`)).json.searchRecords;
    expect(await search('FIND {555 0142} IN PHONE FIELDS RETURNING Lead(Id, LastName)')).toEqual([
      expect.objectContaining({ LastName: 'Adams' }),
    ]);
    expect(await search('FIND {5550142} IN PHONE FIELDS RETURNING Lead(Id)')).toEqual([]);
    expect(
      await search(
        `FIND {o\\'brien@example.com} IN EMAIL FIELDS RETURNING Lead(LastName WHERE City = 'Austin'), Contact(Id)`,
      ),
    ).toEqual([expect.objectContaining({ LastName: 'brown' })]);
    expect((await call('/search?q=FIND+nothing')).json[0].errorCode).toBe('MALFORMED_SEARCH');
  });

  it('any text comes back from its quoted form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const quoted = `'${text.replace(/[\\']/g, '\\$&')}'`;
        expect(decodeText(quoted, quoted, 0)).toBe(text);
      }),
    );
  });
});

describe('queries of an org with several currencies', () => {
  it('§9.4 has a currency for each record and converts in SELECT', async () => {
    const simulator = await startStill({ orgs: [{ name: 'acme', multiCurrency: true }] });
    const org = simulator.control.org('acme');
    const deal = { Name: 'A', StageName: 'Prospecting', CloseDate: '2026-12-31' };
    org.create('Opportunity', { ...deal, Amount: 80, CurrencyIsoCode: 'EUR' });
    org.create('Opportunity', { ...deal, Amount: 80 });
    const rows = await queryOf(
      callerOf(simulator),
      'SELECT CurrencyIsoCode, Amount, convertCurrency(Amount) converted FROM Opportunity ORDER BY CurrencyIsoCode',
    );
    expect(rows).toMatchObject([
      { CurrencyIsoCode: 'EUR', Amount: 80, converted: 100 },
      { CurrencyIsoCode: 'USD', Amount: 80, converted: 80 },
    ]);
    await simulator.stop();
  });
});
