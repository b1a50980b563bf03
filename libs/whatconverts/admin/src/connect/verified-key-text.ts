import { type VerifiedKey } from '../whatconverts-api.js';

/** What a key is and reaches in one line: "Valid master key: 3 accounts, 41 profiles, 9,212 requests left today …". */
export function verifiedKeyText(key: VerifiedKey, locale: string): string {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const reach = key.keyKind === 'master' ? masterReach(key, number) : profileReach(key);
  const left = `${number(key.requestsLeft)} of ${number(key.requestsPerDay)} requests left today as far as we counted`;
  return `Valid ${key.keyKind} key: ${reach}, ${left}.`;
}

function masterReach({ accounts, profiles }: VerifiedKey, number: (value: number) => string): string {
  const reached = `${number(accounts.length)} ${accounts.length === 1 ? 'account' : 'accounts'}`;
  if (profiles === null) return reached;
  return `${reached}, ${number(profiles)} ${profiles === 1 ? 'profile' : 'profiles'}`;
}

function profileReach({ profileId, profileName }: VerifiedKey): string {
  if (!profileId) return 'one profile, whose number its first lead will tell';
  return profileName ? `profile ${profileId} (${profileName})` : `profile ${profileId}`;
}
