import { URLSearchParams } from 'node:url';

const query = (parameters) => new URLSearchParams(parameters).toString();

/** Lists by filter and order, as the Leads page asks for them. Each has more than a page of leads at 10,000. */
export function simpleLists({ locationIds: [location, second] }) {
  return Object.fromEntries(
    Object.entries({
      all: {},
      location: { location },
      'locations, two': { location: `${location},${second}` },
      'type, rare': { type: 'chat' },
      'type, frequent': { type: 'web_form' },
      'types, two': { type: 'chat,web_form' },
      quality: { quality: 'good' },
      'qualities, two': { quality: 'good,spam' },
      status: { status: 'archived' },
      source: { source: 'yelp' },
      medium: { medium: 'email' },
      campaign: { campaign: 'roof spring' },
      form: { form: 'Careers' },
      channel: { channel: 'promotion' },
      'source and quality': { source: 'google', quality: 'good' },
      'with recording': { hasRecording: 'true' },
      paired: { paired: 'true' },
      'longer than ten minutes': { minDurationSeconds: '600' },
      'period, old': { occurredFrom: '2026-03-01T00:00:00Z', occurredTo: '2026-06-01T00:00:00Z' },
      'by duration': { sort: '-durationSeconds' },
      'by update': { sort: '-updatedAt' },
    }).map(([name, parameters]) => [name, query(parameters)]),
  );
}

/** Searches for what a sampled lead contains, from the most frequent to what nobody has. */
export function searches({ lead, rareWord, locationIds: [location, second] }) {
  return Object.fromEntries(
    Object.entries({
      'search, in every lead': { q: 'example.com' },
      'search, frequent word': { q: 'kitchen' },
      'search, rare word': { q: rareWord },
      'search, two words': { q: `kitchen ${rareWord}` },
      'search, name': { q: lead.contact_name },
      'search, e-mail of one lead': { q: lead.email },
      'search, phone number': { q: lead.phone_raw },
      'search, nothing found': { q: 'zzyzx' },
      'search, one lead, two locations': { q: lead.email, location: `${location},${second}` },
      'search, word and quality': { q: 'kitchen', quality: 'good' },
      'search, rare word and quality': { q: rareWord, quality: 'good' },
      'search, rare word, by update': { q: rareWord, sort: '-updatedAt' },
    }).map(([name, parameters]) => [name, query(parameters)]),
  );
}

/** Requests beside the list that the same page makes. */
export const counts = {
  'count, all': 'count',
  'count by quality': 'count?groupBy=quality',
  'count by quality of a rare search': 'count?groupBy=quality&q=transpressive',
  'count by quality of a frequent search': 'count?groupBy=quality&q=kitchen',
  facets: 'facets',
};
