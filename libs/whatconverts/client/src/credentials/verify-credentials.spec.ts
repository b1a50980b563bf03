import { aClient } from '../testing-fixtures/a-client.js';
import { aWireLead, aWirePage } from '../testing-fixtures/a-wire-lead.js';
import badCredential from '../testing-fixtures/api-error-401-bad-credential.json';
import { errorOf } from '../testing-fixtures/error-of.js';

const ok = (body: unknown) => ({ status: 200, body });

describe('verifyCredentials', () => {
  const account = { account_id: 1, account_name: 'A', profiles: [{ profile_id: 2, profile_name: 'P' }] };
  const accounts = { page_number: 1, total_pages: 1, total_accounts: 1, accounts: [account] };

  it('finds a master key in one request', async () => {
    const { client, script } = aClient([ok(accounts)]);
    expect(await client.verifyCredentials()).toEqual({
      kind: 'accepted',
      keyKind: 'master',
      accounts: [{ accountId: '1', name: 'A', profiles: [{ profileId: '2', name: 'P' }] }],
    });
    expect(script.asked()).toEqual(['accounts?accounts_per_page=250&page_number=1']);
  });

  it.each([401, 403])('finds a profile key behind a %d of the agency resource', async (status) => {
    const lead = aWireLead({ profile: 'P', account: 'A' });
    const { client, script } = aClient([
      { status, body: '' },
      ok(aWirePage([lead], { total_leads: 9, total_pages: 9 })),
    ]);
    expect(await client.verifyCredentials()).toEqual({
      kind: 'accepted',
      keyKind: 'profile',
      profileId: '146471',
      profileName: 'P',
      accountId: '98220',
      accountName: 'A',
      totalLeads: 9,
    });
    expect(script.asked()[1]).toBe(
      'leads?leads_per_page=1&start_date=2025-11-20T10%3A00%3A00Z&end_date=2026-11-20T10%3A00%3A00Z',
    );
  });

  it('rejects a wrong key', async () => {
    expect(await aClient([{ status: 401, body: badCredential }]).client.verifyCredentials()).toEqual({
      kind: 'rejected',
      reason: 'unauthorized',
    });
  });

  it('rejects a wrong address', async () => {
    expect(await aClient([{ status: 404, body: '<html>' }]).client.verifyCredentials()).toEqual({
      kind: 'rejected',
      reason: 'not-whatconverts',
    });
  });

  it('throws when nothing can be said', async () => {
    expect(await errorOf(aClient([{ status: 500 }]).client.verifyCredentials())).toMatchObject({ code: 'unavailable' });
  });
});
