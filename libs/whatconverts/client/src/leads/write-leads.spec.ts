import { aClient } from '../testing-fixtures/a-client.js';
import { aWireLead, aWirePage } from '../testing-fixtures/a-wire-lead.js';
import badCredential from '../testing-fixtures/api-error-401-bad-credential.json';
import { errorOf } from '../testing-fixtures/error-of.js';

const ok = (body: unknown) => ({ status: 200, body });

describe('writes', () => {
  it('edits with a form and nested labels', async () => {
    const { client, script } = aClient([ok({ lead_id: 7 })]);
    await client.leads.edit('7', { quotable: 'not_set', salesValue: 156.87, customFields: { 'Job No.': 'A&1' } });
    expect(script.requests[0]).toMatchObject({
      method: 'post',
      data: 'quotable=not_set&sales_value=156.87&custom_fields%5BJob+No.%5D=A%261',
    });
    expect(script.requests[0]?.headers['Content-Type']).toBe('application/x-www-form-urlencoded');
  });

  it.each([{ lead_id: 7 }, aWirePage([aWireLead({ lead_id: 7 })]), aWireLead({ lead_id: 7 }), { ok: true }])(
    'understands the answer %j',
    async (body) => {
      expect(await aClient([ok(body)]).client.leads.edit('7', { quotable: 'yes' })).toEqual({ leadId: '7' });
    },
  );

  it('repeats an edit, which sets the same values again', async () => {
    const { client, script } = aClient([{ status: 503 }, ok({ lead_id: 7 })]);
    await client.leads.edit('7', { quotable: 'yes' });
    expect(script.requests).toHaveLength(2);
  });

  it('refuses an empty edit and names that are not editable', async () => {
    const { client, script } = aClient([ok({ lead_id: 7 })]);
    expect(await errorOf(client.leads.edit('7', {}))).toMatchObject({ code: 'invalid-request' });
    expect(await errorOf(client.leads.edit('7', { spam: true } as object))).toMatchObject({ code: 'invalid-request' });
    expect(script.requests).toHaveLength(0);
  });

  it('creates once and never again, and says when it may have worked', async () => {
    const { client, script } = aClient([{ fails: 'ECONNRESET' }]);
    const error = await errorOf(
      client.leads.create({ leadType: 'web_form', profileId: '5', answerStatus: 'no_answer', facebookClickId: 'f' }),
    );
    expect(error).toMatchObject({ code: 'network', mayHaveTakenEffect: true });
    expect(script.requests.map(({ data }) => String(data))).toEqual([
      'lead_type=web_form&profile_id=5&answer_status=No+Answer&fbclid=f',
    ]);
  });

  it('says that a refused create did nothing', async () => {
    const error = await errorOf(
      aClient([{ status: 401, body: badCredential }]).client.leads.create({ leadType: 'other' }),
    );
    expect(error).toMatchObject({ code: 'unauthorized', mayHaveTakenEffect: false });
  });
});
