import { type Random } from '../world/random.js';
import { type ProfileRecord } from '../world/world.js';
import { type Person } from './person.js';
import { transcriptText } from './texts.js';

type Fields = Record<string, unknown>;

const NUMBER_NAMES = ['All Traffic', 'Google Ads', 'Google My Business', 'Website Pool'];
const LINE_TYPES = ['Mobile', 'Mobile', 'Mobile', 'Landline', 'VoIP'];

/** The carrier's CNAM: mostly a class of line or a place, seldom a name (§10). */
const callerName = (random: Random, person: Person, profile: ProfileRecord): string => {
  const at = random.fraction();
  if (at < 0.2) return 'WIRELESS CALLER';
  if (at < 0.5) return `${profile.geography.city.toUpperCase().slice(0, 12)} ${profile.geography.state}`;
  if (at < 0.8) return `${person.lastName.toUpperCase()},${person.firstName.toUpperCase()}`.slice(0, 15);
  return at < 0.9 ? 'UNITED STATES' : '';
};

const recordingId = (random: Random): string => {
  const form = random.whole(3);
  if (form === 0) return `RE${random.hex(32)}`;
  return form === 1 ? String(10_000_000 + random.whole(80_000_000)) : `r-${random.hex(8)}-${random.uuid()}`;
};

const mediaFields = (random: Random, name: 'recording' | 'voicemail'): Fields => {
  const address = `https://app.whatconverts.com/${name}/${recordingId(random)}`;
  return { [name]: `${address}/download`, [`play_${name}`]: `${address}/play` };
};

/** Tracking number of a profile; the reserved range again. */
export const trackingNumber = (profile: ProfileRecord, position: number): string =>
  `+1${profile.geography.areaCodes[0]}55501${String((profile.index * 4 + position) % 100).padStart(2, '0')}`;

/** Names of a profile's tracking numbers, in order of position. */
export const TRACKING_NUMBER_NAMES: readonly string[] = NUMBER_NAMES;

/** Fields of a call: those known from its first second, and those that come with its end. */
export const callFields = (random: Random, person: Person, profile: ProfileRecord, spam: boolean) => {
  const position = random.whole(NUMBER_NAMES.length);
  const answer = random.weighted([
    { share: 76, status: 'Answered' },
    { share: 19, status: 'No Answer' },
    { share: 5, status: 'Busy' },
  ]).status;
  const seconds = answer === 'Answered' ? 8 + Math.floor(random.fraction() ** 2 * 900) : random.whole(40);
  const opening: Fields = {
    phone_name: NUMBER_NAMES[position],
    tracking_number: trackingNumber(profile, position),
    destination_number: `+1${profile.geography.areaCodes[0]}5550199`,
    caller_number: person.phone,
    caller_name: callerName(random, person, profile),
    caller_city: person.city,
    caller_state: profile.geography.state,
    ...(random.chance(0.5) ? { caller_zip: person.zip } : {}),
    caller_country: 'US',
    line_type: random.pick(LINE_TYPES),
  };
  const transcript = transcriptText(random, person.firstName, spam);
  const closing: Fields = {
    call_duration: `${seconds} second${seconds === 1 ? '' : 's'}`,
    call_duration_seconds: seconds,
    answer_status: answer,
    ...(answer === 'Answered' ? { ...mediaFields(random, 'recording'), call_transcription: transcript } : {}),
    ...(answer === 'No Answer' && random.chance(0.5)
      ? {
          ...mediaFields(random, 'voicemail'),
          voicemail_transcription: `Hi, this is ${person.firstName}, please call back.`,
        }
      : {}),
  };
  return { opening, closing, seconds };
};
