import { type StayReason, stayText } from '@leadweave/salesforce-domain';

const stays: readonly string[] = [
  'paused',
  'test',
  'spam',
  'before-start',
  'location-not-selected',
  'type-not-selected',
  'source-not-selected',
  'not-scored-yet',
  'quality-not-selected',
  'vendor-spam',
  'vendor-duplicate',
] satisfies readonly StayReason[];

const others: Readonly<Record<string, string>> = {
  several: 'Several people in Salesforce fit.',
  'phone-of-another-email': 'The number belongs to somebody with another e-mail address.',
  'deleted-in-salesforce': 'People deleted the record in Salesforce.',
  'conversion-not-visible': 'It was converted, and the connected user may not see into what.',
  'required-missing': 'A required field would be blank.',
};

/** Why leads stay, or wait for a person. */
export function skipText(because: string): string {
  if (stays.includes(because)) return stayText(because as StayReason).sentence;
  return others[because] ?? because.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
}
