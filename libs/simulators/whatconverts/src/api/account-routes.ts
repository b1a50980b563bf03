import { nowSecOf } from '../world/simulator-clock.js';
import { type AccountRecord, type ProfileRecord } from '../world/world.js';
import { type Answer, errorAnswer, jsonAnswer, unknownPath } from './answer.js';
import { type ApiCall } from './api-call.js';
import { resourceList, resourceSingle } from './resource-list.js';

const NEWEST_FIRST = { by: 'date_created', usual: 'desc' } as const;

const textOf = (call: ApiCall, name: string): string | undefined => {
  const value = call.body.values[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** An account id that does not exist gives the status of `unknownLeadStatus` without a body (contract 4.4, 5). */
const unknownAccount = (call: ApiCall): Answer => ({
  status: Number(call.state.switches.unknownLeadStatus),
  contentType: 'application/json',
  body: '',
});

const createAccount = (call: ApiCall): Answer => {
  const name = textOf(call, 'account_name');
  if (!name) return errorAnswer(call.state.switches, 400, 'Invalid account name.');
  const account = call.state.agency.addAccount(name, nowSecOf(call.state));
  if (textOf(call, 'create_profile') === 'true') call.state.agency.addProfile(account, name, account.createdSec);
  return jsonAnswer({ account_id: account.accountId, account_name: account.name });
};

const oneAccount = (call: ApiCall, account: AccountRecord): Answer => {
  if (call.method === 'GET') return resourceSingle('accounts', call.state.agency.accountRow(account));
  if (call.method === 'DELETE') {
    account.deleted = true;
    return jsonAnswer({ account_id: account.accountId });
  }
  account.name = textOf(call, 'account_name') ?? account.name;
  return jsonAnswer({ account_id: account.accountId, account_name: account.name });
};

const written = (profile: ProfileRecord): Answer =>
  jsonAnswer({ profile_id: profile.profileId, profile_name: profile.name });

const profilesOf = (call: ApiCall, account: AccountRecord): Answer => {
  const { agency } = call.state;
  if (call.method === 'GET') {
    const rows = agency.profilesOf(account).map((profile) => agency.profileRow(profile));
    return resourceList(call, 'profiles', rows, NEWEST_FIRST);
  }
  const name = textOf(call, 'profile_name');
  if (!name) return errorAnswer(call.state.switches, 400, 'Invalid profile name.');
  return written(agency.addProfile(account, name, nowSecOf(call.state)));
};

const oneProfile = (call: ApiCall, profile: ProfileRecord): Answer => {
  if (call.method === 'GET') return resourceSingle('profiles', call.state.agency.profileRow(profile));
  if (call.method === 'DELETE') {
    profile.deleted = true;
    return jsonAnswer({ profile_id: profile.profileId });
  }
  profile.name = textOf(call, 'profile_name') ?? profile.name;
  return written(profile);
};

/** `/accounts` and everything below it (contract 8). */
export const accountRoutes = (call: ApiCall, segments: readonly string[]): Answer => {
  const { agency } = call.state;
  if (segments.length === 0) {
    if (call.method === 'POST') return createAccount(call);
    return resourceList(
      call,
      'accounts',
      agency.accounts().map((account) => agency.accountRow(account)),
      NEWEST_FIRST,
    );
  }
  const account = agency.accounts().find((entry) => String(entry.accountId) === segments[0]);
  if (!account) return unknownAccount(call);
  if (segments.length === 1) return oneAccount(call, account);
  if (segments[1] !== 'profiles' || segments.length > 3) return unknownPath();
  if (segments.length === 2) return profilesOf(call, account);
  const profile = agency.profilesOf(account).find((entry) => String(entry.profileId) === segments[2]);
  return profile ? oneProfile(call, profile) : unknownAccount(call);
};
