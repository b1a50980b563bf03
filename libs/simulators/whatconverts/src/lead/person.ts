import { hashOf, Random } from '../world/random.js';
import { type ProfileRecord } from '../world/world.js';
import { phoneNumberOf } from './phone-number.js';

const FIRST =
  'Avery Jordan Taylor Morgan Riley Casey Quinn Rowan Harper Emerson Dana Skyler Reese Parker Jamie Alexis Devon Marley Robin Shawn Maria José Zoë Linh Priya Amara Noor Chloé'.split(
    ' ',
  );
const LAST =
  'Sample Placeholder Example Fiction Testwell Mockford Draftson Proofman Specimen Modell Fabel Muster Doe Roe Bloggs Norman García Núñez O’Sample Nguyen-Doe Tester Trial Pattern Stencil'.split(
    ' ',
  );
const DOMAINS = ['example.com', 'example.com', 'example.net', 'example.org'];
const COMPANIES = [
  '',
  '',
  '',
  '',
  '',
  '',
  'Sample Rentals LLC',
  'Placeholder Property Group',
  'Example Dental',
  'Mockford Realty',
];
const REPEAT_SHARE = 0.16;
const PERSON_SALT = 21;
const REPEAT_SALT = 22;

/** Who contacted the business. Fictional throughout: example domains, 555-01xx numbers. */
export interface Person {
  readonly name: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly email: string;
  /** E.164. */
  readonly phone: string;
  /** `(512) 555-0123`. */
  readonly phoneFormatted: string;
  readonly city: string;
  readonly zip: string;
  /** The person was in touch before, so the lead is a `Repeat`. */
  readonly repeat: boolean;
  /** Visitor id `<profile id>-<uuid>`. */
  readonly userId: string;
}

const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

const personIndexOf = (seed: number, profileId: number, localIndex: number): number => {
  const hash = hashOf(seed, profileId, localIndex, REPEAT_SALT);
  const repeats = localIndex > 0 && hash / 4294967296 < REPEAT_SHARE;
  return repeats ? hash % localIndex : localIndex;
};

/** The person behind lead `localIndex` of a profile; about one lead in six comes from somebody known. */
export const personOfLead = (seed: number, profile: ProfileRecord, localIndex: number): Person => {
  const personIndex = personIndexOf(seed, profile.profileId, localIndex);
  const random = new Random(hashOf(seed, profile.profileId, personIndex, PERSON_SALT));
  const firstName = random.pick(FIRST);
  const lastName = random.pick(LAST);
  const { areaCode, line } = phoneNumberOf(profile.profileId, personIndex);
  return {
    name: `${firstName} ${lastName}`,
    firstName,
    lastName,
    company: random.pick(COMPANIES),
    email: `${ascii(firstName)}.${ascii(lastName)}${personIndex}@${random.pick(DOMAINS)}`,
    phone: `+1${areaCode}555${line}`,
    phoneFormatted: `(${areaCode}) 555-${line}`,
    city: random.chance(0.6) ? profile.geography.city : random.pick(profile.geography.suburbs),
    zip: random.pick(profile.geography.zips),
    repeat: personIndex !== localIndex,
    userId: `${profile.profileId}-${random.uuid()}`,
  };
};
