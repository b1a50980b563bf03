import { aClient } from '../testing-fixtures/a-client.js';
import singleAccount from '../testing-fixtures/api-account-single.2016-gem.json';
import accountsPage from '../testing-fixtures/api-accounts-list.docs.json';
import singleProfile from '../testing-fixtures/api-profile-single.2016-gem.json';
import profilesPage from '../testing-fixtures/api-profiles-list.docs.json';

const ok = (body: unknown) => ({ status: 200, body });

describe('accounts and profiles', () => {
  it('reads a page of accounts with their profiles', async () => {
    const { client, script } = aClient([ok(accountsPage)]);
    expect(await client.accounts.list({ perPage: 25 })).toEqual({
      pageNumber: 1,
      totalPages: 2,
      total: 45,
      items: [
        {
          accountId: '5411295',
          name: 'WhatConverts',
          createdAt: new Date('2016-06-24T17:24:42Z'),
          profiles: [
            { profileId: '2548713', name: 'WhatConverts Tracking', createdAt: new Date('2016-06-24T17:24:42Z') },
          ],
        },
      ],
    });
    expect(script.asked()).toEqual(['accounts?accounts_per_page=25&page_number=1']);
  });

  it('reads every page', async () => {
    const { client, script } = aClient([ok(accountsPage), ok({ ...accountsPage, page_number: 2 })]);
    expect(await client.accounts.listAll()).toHaveLength(2);
    expect(script.asked()).toEqual([
      'accounts?accounts_per_page=250&page_number=1',
      'accounts?accounts_per_page=250&page_number=2',
    ]);
  });

  it('refuses the same page again', async () => {
    await expect(aClient([ok(accountsPage)]).client.accounts.listAll()).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'pageNumber' },
    });
  });

  it('stops where pages never end', async () => {
    const { client } = aClient([
      (config) =>
        ok({
          ...accountsPage,
          total_pages: 1e9,
          page_number: Number(new URL(config.url ?? '').searchParams.get('page_number')),
        }),
    ]);
    await expect(client.accounts.listAll()).rejects.toMatchObject({
      code: 'unfaithful-response',
      mismatch: { aspect: 'totalPages' },
    });
  });

  it('reads one account and one profile', async () => {
    const { client, script } = aClient([ok(singleAccount), ok(singleProfile)]);
    expect(await client.accounts.get('33333')).toMatchObject({ accountId: '33333', name: "Joe's Farm" });
    expect(await client.profiles.get('33333', '33333')).toMatchObject({ profileId: '33333', name: 'Eggs' });
    expect(script.asked()).toEqual(['accounts/33333', 'accounts/33333/profiles/33333']);
  });

  it('reads the profiles of an account', async () => {
    const { client, script } = aClient([ok(profilesPage)]);
    expect((await client.profiles.list('7')).items).toMatchObject([{ profileId: '2548713' }]);
    expect(script.asked()).toEqual(['accounts/7/profiles?profiles_per_page=250&page_number=1']);
  });

  it.each([400, 404])('says not-found for an unknown account answered with %d', async (status) => {
    await expect(aClient([{ status, body: '' }]).client.profiles.list('7')).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(aClient([{ status, body: '' }]).client.accounts.get('7')).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each(['', '../x', '1?a'])('refuses the id %j', async (id) => {
    await expect(aClient([ok(accountsPage)]).client.accounts.get(id)).rejects.toMatchObject({
      code: 'invalid-request',
    });
    await expect(aClient([ok(accountsPage)]).client.profiles.list(id)).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });

  it('refuses pages larger than 250', async () => {
    await expect(aClient([ok(accountsPage)]).client.accounts.list({ perPage: 251 })).rejects.toMatchObject({
      code: 'invalid-request',
    });
  });
});

describe('tracking', () => {
  it('reads numbers and forms', async () => {
    const numbers = {
      page_number: 1,
      total_pages: 1,
      total_numbers: 1,
      numbers: [{ phone_number_id: 3, profile_id: 5, tracking_number: '+17045550110', swap_number: 'x' }],
    };
    const forms = { page_number: 1, total_pages: 1, total_forms: 1, forms: [{ form_id: 4, form_name: 'Contact' }] };
    const { client, script } = aClient([ok(numbers), ok(forms)]);
    expect((await client.tracking.numbers({ profileId: '5' })).items).toEqual([
      {
        phoneNumberId: '3',
        profileId: '5',
        trackingNumber: { raw: '+17045550110', e164: '+17045550110' },
        raw: numbers.numbers[0],
      },
    ]);
    expect((await client.tracking.forms()).items).toEqual([{ formId: '4', name: 'Contact', raw: forms.forms[0] }]);
    expect(script.asked()).toEqual([
      'tracking/numbers?numbers_per_page=250&page_number=1&profile_id=5',
      'tracking/forms?forms_per_page=250&page_number=1',
    ]);
  });
});
