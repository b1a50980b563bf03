import { type CallOptions } from '../client-options.js';
import { type SendRequest } from '../transport/api-request.js';
import { assertId } from '../wire/assert-id.js';
import { accountFromWire, profileFromWire, type WhatConvertsAccount, type WhatConvertsProfile } from './account.js';
import {
  allSiblings,
  oneSibling,
  type Page,
  type PageQuery,
  siblingPage,
  type SiblingResource,
} from './sibling-page.js';

/** Accounts; master key only (contract 2.2). */
export interface AccountsResource {
  list(query?: PageQuery, options?: CallOptions): Promise<Page<WhatConvertsAccount>>;
  /** Every account, all pages. Profiles are nested, so no further request is needed for them. */
  listAll(options?: CallOptions): Promise<WhatConvertsAccount[]>;
  get(accountId: string, options?: CallOptions): Promise<WhatConvertsAccount>;
}

/** Profiles of an account; master key only (contract 2.2). */
export interface ProfilesResource {
  list(accountId: string, query?: PageQuery, options?: CallOptions): Promise<Page<WhatConvertsProfile>>;
  listAll(accountId: string, options?: CallOptions): Promise<WhatConvertsProfile[]>;
  get(accountId: string, profileId: string, options?: CallOptions): Promise<WhatConvertsProfile>;
}

const accounts: SiblingResource<WhatConvertsAccount> = {
  path: 'accounts',
  resource: 'accounts',
  rowsName: 'accounts',
  sizeParameter: 'accountsPerPage',
  itemFrom: accountFromWire,
};

const profilesOf = (accountId: string): SiblingResource<WhatConvertsProfile> => {
  assertId(accountId);
  return {
    path: `accounts/${accountId}/profiles`,
    resource: 'accounts/{id}/profiles',
    rowsName: 'profiles',
    sizeParameter: 'profilesPerPage',
    hasParent: true,
    itemFrom: profileFromWire,
  };
};

export function accountsResource(send: SendRequest): AccountsResource {
  return {
    list: (query = {}, options = {}) => siblingPage(send, accounts, query, options),
    listAll: (options = {}) => allSiblings(send, accounts, options),
    get: async (accountId, options = {}) => {
      assertId(accountId);
      return oneSibling(send, { ...accounts, path: `accounts/${accountId}`, resource: 'accounts/{id}' }, options);
    },
  };
}

export function profilesResource(send: SendRequest): ProfilesResource {
  return {
    list: async (accountId, query = {}, options = {}) => siblingPage(send, profilesOf(accountId), query, options),
    listAll: async (accountId, options = {}) => allSiblings(send, profilesOf(accountId), options),
    get: async (accountId, profileId, options = {}) => {
      assertId(profileId);
      const profiles = profilesOf(accountId);
      return oneSibling(
        send,
        { ...profiles, path: `${profiles.path}/${profileId}`, resource: `${profiles.resource}/{id}` },
        options,
      );
    },
  };
}
