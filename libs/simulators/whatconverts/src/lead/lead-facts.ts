import { leadTypeWord } from '../world/lead-types.js';
import { hashOf, Random } from '../world/random.js';
import { type ProfileRecord } from '../world/world.js';
import { attributionFields } from './attribution.js';
import { deviceFields } from './device.js';
import { type LeadStep, lifeOfLead } from './lead-life.js';
import { type Person, personOfLead } from './person.js';
import { analysisOf, spottedKeywords } from './texts.js';
import { typeFields } from './type-fields.js';

type Fields = Record<string, unknown>;

const FACTS_SALT = 31;
const ANALYSED_SHARE = 0.7;
const ANALYSED_TYPES = new Set(['phone_call', 'chat', 'web_form']);

/** Everything about a generated lead that never changes: its fields at creation and the steps of its later life. */
export interface LeadFacts {
  readonly person: Person;
  readonly status: 'Unique' | 'Repeat';
  readonly duplicate: boolean;
  readonly spamAtOnce: boolean;
  readonly opening: Fields;
  readonly openSeconds: number;
  readonly traffic: Fields;
  readonly pages: Fields;
  readonly clickIds: Fields;
  readonly device: Fields;
  readonly contact: Fields;
  readonly spottedKeywords: string;
  readonly steps: readonly LeadStep[];
}

/** Names a lead: with the seed of its world that is all its facts depend on. */
export interface LeadSeedling {
  readonly seed: number;
  readonly profile: ProfileRecord;
  readonly localIndex: number;
  readonly createdSec: number;
  readonly typeCode: number;
  readonly spamDay: number;
}

const mappedFields = (person: Person): Fields => ({
  field_mappings: {
    ...(person.company === '' ? {} : { 'Company Name': person.company }),
    'Contact Person': person.name,
    Email: person.email,
    'Phone Number': person.phoneFormatted,
  },
});

/** Forms map the e-mail only; names and phones stay in the form's own fields until somebody maps them (§10). */
const contactFields = (random: Random, person: Person, byPhone: boolean): Fields => {
  const mapped = random.chance(0.3);
  return {
    contact_name: mapped ? person.name : '',
    contact_company_name: mapped ? person.company : '',
    contact_email_address: byPhone ? '' : person.email,
    contact_phone_number: byPhone || mapped ? person.phone : '',
    ...(byPhone ? {} : { email_address: person.email }),
    phone_number: byPhone || mapped ? person.phone : '',
    ...(mapped && !byPhone ? mappedFields(person) : {}),
  };
};

/** Computes a lead from its seedling; the same seedling always gives the same facts. */
export const leadFacts = (seedling: LeadSeedling): LeadFacts => {
  const { seed, profile, localIndex, createdSec, spamDay } = seedling;
  const type = leadTypeWord(seedling.typeCode);
  const random = new Random(hashOf(seed, profile.profileId, localIndex, FACTS_SALT));
  const person = personOfLead(seed, profile, localIndex);
  const ofType = typeFields(random, type, person, profile, spamDay > 0);
  const attribution = attributionFields(random, profile.site);
  const device = deviceFields(random);
  const contact = contactFields(random, person, type === 'phone_call' || type === 'text_message');
  const analysed = ANALYSED_TYPES.has(type) && random.chance(ANALYSED_SHARE);
  const steps = lifeOfLead(random, {
    createdSec,
    openSeconds: ofType.openSeconds,
    closing: ofType.closing,
    spamDay,
    ...(analysed ? { analysis: analysisOf(random, spamDay > 0) } : {}),
    gradable: type !== 'transaction',
  });
  return {
    person,
    status: person.repeat ? 'Repeat' : 'Unique',
    duplicate: person.repeat && random.chance(0.12),
    spamAtOnce: spamDay === 1,
    opening: ofType.opening,
    openSeconds: ofType.openSeconds,
    ...attribution,
    device,
    contact,
    spottedKeywords: spottedKeywords(random),
    steps,
  };
};
