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
  off: 'Sending leads is switched off.',
  skipped: 'A person chose to leave it out.',
  gone: 'It was joined with another lead.',
  'on-its-way': 'It is on its way already.',
  'several-by-email': 'Several records in Salesforce have its e-mail address.',
  'several-by-phone': 'Several records in Salesforce have its phone number.',
  'several-by-our-id': 'Several records in Salesforce carry its id.',
  'phone-of-another-email': 'The number belongs to somebody with another e-mail address.',
  'duplicate-rule': 'A duplicate rule of the org found similar records.',
  'deleted-in-salesforce': 'People deleted the record in Salesforce.',
  'conversion-not-visible': 'It was converted, and the connected user may not see into what.',
  'required-field-missing': 'A required field would be blank.',
};

/** Why leads stay, or wait for a person. */
export function skipText(because: string): string {
  if (stays.includes(because)) return stayText(because as StayReason).sentence;
  return others[because] ?? because.replaceAll('-', ' ').replace(/^./u, (first) => first.toUpperCase());
}
