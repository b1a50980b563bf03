import { trackingNumber, TRACKING_NUMBER_NAMES } from '../lead/call-fields.js';
import { FORM_LAYOUTS } from '../lead/form-fields.js';
import { geographyOf } from '../world/geography.js';
import { type AccountRecord, type ProfileRecord, type World } from '../world/world.js';
import { wireTime } from '../lead/lead-wire.js';

type Row = Record<string, unknown>;

const ROLES = ['Administrator', 'Editor', 'Reporting only'];

const numberRow = (profile: ProfileRecord, position: number): Row => ({
  account_id: profile.account.accountId,
  profile_id: profile.profileId,
  profile: profile.name,
  phone_number_id: profile.profileId * 10 + position,
  phone_name: TRACKING_NUMBER_NAMES[position],
  tracking_number: trackingNumber(profile, position),
  tracking_number_iso_country: 'US',
  destination_number: `+1${profile.geography.areaCodes[0]}5550199`,
  destination_number_iso_country: 'US',
  swap_number: '',
  call_flow: '',
  trigger: position === 0 ? 'all' : 'source',
  source: position === 1 ? 'google' : '',
  medium: position === 1 ? 'cpc' : '',
  campaign: '',
  content: '',
  keyword: '',
  last_used: null,
  call_recording: true,
  voice: true,
  messaging: position === 0,
  pending_activation: false,
});

const formRow = (profile: ProfileRecord, position: number): Row => ({
  form_id: profile.profileId * 10 + position,
  form_name: FORM_LAYOUTS[position]?.name,
  attribute_type: 'id',
  attribute_type_value: `form-${position + 1}`,
  submit_attribute_type: '',
  submit_attribute_type_value: '',
  profile: profile.name,
  profile_id: profile.profileId,
  account_id: profile.account.accountId,
});

/** Accounts, profiles, roles, users, tracking numbers and forms of the agency (contract 8). */
export class AgencyBook {
  readonly roles: Row[] = ROLES.map((role_name, index) => ({
    role_id: 42_390_328 + index,
    role_type: 'master_account_role',
    role_name,
  }));
  readonly users: Row[];
  numbers: Row[];
  forms: Row[];
  private nextId = 900_000;

  constructor(private readonly world: World) {
    this.numbers = world.profiles.flatMap((profile) =>
      TRACKING_NUMBER_NAMES.map((_name, position) => numberRow(profile, position)),
    );
    this.forms = world.profiles.flatMap((profile) =>
      FORM_LAYOUTS.map((_layout, position) => formRow(profile, position)),
    );
    this.users = ['owner', 'marketing', 'reports'].map((name, index) => ({
      user_id: 310_001 + index,
      user_type: 'master_account_user',
      email: `${name}@example.com`,
      pending_activation: index === 2,
      role_name: ROLES[index],
      role_id: 42_390_328 + index,
    }));
  }

  accounts(): AccountRecord[] {
    return this.world.accounts.filter((account) => !account.deleted);
  }

  profilesOf(account: AccountRecord): ProfileRecord[] {
    return this.world.profiles.filter((profile) => profile.account === account && !profile.deleted);
  }

  accountRow(account: AccountRecord): Row {
    return {
      account_id: account.accountId,
      account_name: account.name,
      date_created: wireTime(account.createdSec),
      profiles: this.profilesOf(account).map((profile) => this.profileRow(profile)),
    };
  }

  profileRow(profile: ProfileRecord): Row {
    return { profile_id: profile.profileId, profile_name: profile.name, date_created: wireTime(profile.createdSec) };
  }

  addAccount(name: string, nowSec: number): AccountRecord {
    const account = { accountId: this.takeId(), name, elite: false, createdSec: nowSec, deleted: false };
    this.world.accounts.push(account);
    return account;
  }

  addProfile(account: AccountRecord, name: string, nowSec: number): ProfileRecord {
    const index = this.world.profiles.length;
    const like = this.world.profiles[0]?.typeBounds ?? [1];
    const profileId = this.takeId();
    const profile: ProfileRecord = {
      index,
      profileId,
      account,
      name,
      geography: geographyOf(undefined, index),
      createdSec: nowSec,
      leadCount: 0,
      typeBounds: like,
      site: `profile-${profileId}.example.com`,
      nextLocalIndex: 0,
      deleted: false,
    };
    this.world.profiles.push(profile);
    return profile;
  }

  /** Creates a user, or edits the one of `user_id`. */
  saveUser(values: Row): Row {
    const known = this.users.find((user) => user.user_id === Number(values.user_id));
    if (known) return Object.assign(known, { role_id: values.role_id ?? known.role_id });
    const email = typeof values.email === 'string' ? values.email : '';
    const user = {
      user_id: this.takeId(),
      user_type: 'account_user',
      email,
      pending_activation: true,
      role_name: ROLES[1],
      role_id: 42_390_329,
    };
    this.users.push(user);
    return user;
  }

  private takeId(): number {
    this.nextId += 1;
    return this.nextId;
  }
}
