import { accountsResource } from '../accounts/accounts-resource.js';
import { type WhatConvertsAccount } from '../accounts/account.js';
import { type CallOptions, type Clock } from '../client-options.js';
import { listLeads } from '../leads/list-leads.js';
import { type SendRequest } from '../transport/api-request.js';
import { isWhatConvertsError, type WhatConvertsErrorCode } from '../whatconverts-error.js';

/**
 * Whether a key works, and what it reaches (contract 2.2).
 *
 * - `master`: every account with its profiles;
 * - `profile`: the profile, as far as a lead of the last year tells it; a profile without leads stays unnamed;
 * - `rejected`: `unauthorized` and `forbidden` are answers of the service, `not-whatconverts` is an answer that is none
 *   of its API: wrong base address.
 */
export type CredentialVerdict =
  | { readonly kind: 'accepted'; readonly keyKind: 'master'; readonly accounts: readonly WhatConvertsAccount[] }
  | {
      readonly kind: 'accepted';
      readonly keyKind: 'profile';
      readonly profileId?: string;
      readonly profileName?: string;
      readonly accountId?: string;
      readonly accountName?: string;
      /** Leads of the last year, as the service counts them. */
      readonly totalLeads: number;
    }
  | { readonly kind: 'rejected'; readonly reason: 'unauthorized' | 'forbidden' | 'not-whatconverts' };

type Rejection = Extract<CredentialVerdict, { kind: 'rejected' }>;

const rejectionFor: Partial<Record<WhatConvertsErrorCode, Rejection['reason']>> = {
  unauthorized: 'unauthorized',
  forbidden: 'forbidden',
  'not-found': 'not-whatconverts',
  'unexpected-body': 'not-whatconverts',
};

/** A refusal as a value; anything else, such as a broken network, says nothing about the key and is thrown on. */
const rejectionOrThrow = (error: unknown): Rejection => {
  const reason = isWhatConvertsError(error) ? rejectionFor[error.code] : undefined;
  if (reason === undefined) throw error;
  return { kind: 'rejected', reason };
};

const yearMs = 365 * 24 * 60 * 60 * 1000;

const probeLeads = async (send: SendRequest, now: Date, options: CallOptions): Promise<CredentialVerdict> => {
  const query = { leadsPerPage: 1, startDate: new Date(now.getTime() - yearMs), endDate: now };
  const page = await listLeads(send, query, options);
  const row = page.rows[0];
  const lead = row?.kind === 'lead' ? row.lead : undefined;
  const { profileId, profileName, accountId, accountName } = lead ?? {};
  return {
    kind: 'accepted',
    keyKind: 'profile',
    profileId,
    profileName,
    accountId,
    accountName,
    totalLeads: page.totalLeads,
  };
};

/**
 * Finds out what a key is. An agency resource answers 401 or 403 with a profile key (contract 13, line 12), just as with
 * a wrong credential; only a read of leads tells the two apart. One request for a master key with up to 250 accounts,
 * two for every other.
 *
 * @throws WhatConvertsError when the question could not be settled (`network`, `rate-limited` …)
 */
export async function verifyCredentials(
  send: SendRequest,
  clock: Clock,
  options: CallOptions,
): Promise<CredentialVerdict> {
  try {
    const accounts = await accountsResource(send).listAll(options);
    return { kind: 'accepted', keyKind: 'master', accounts };
  } catch (error) {
    const rejection = rejectionOrThrow(error);
    if (rejection.reason === 'not-whatconverts') return rejection;
  }
  return probeLeads(send, clock.now(), options).catch(rejectionOrThrow);
}
