import { type Selection } from '../webhooks-api.js';
import { type Choice, eventWords, leadKinds, qualityChoices, statusChoices } from './event-words.js';

/** What an endpoint gets, part by part; what is open to everything is left out, but for the locations. */
export function selectionParts(selection: Selection, locationNames: ReadonlyMap<string, string>): string[] {
  const { events, kinds = [], locationIds = [], qualities = [], statuses = [], forms = [] } = selection;
  const places = locationIds.map((id) => locationNames.get(id) ?? 'a location that is gone');
  return [
    few(events.map(eventWords)),
    words(kinds, leadKinds),
    places.length === 0 ? 'every location' : few(places),
    named('quality', words(qualities, qualityChoices)),
    named('status', words(statuses, statusChoices)),
    named('form', few(forms.map((form) => `“${form}”`))),
  ].filter(Boolean);
}

const named = (name: string, text: string) => (text === '' ? '' : `${name} ${text}`);
const words = (values: readonly string[], choices: readonly Choice[]) =>
  values.length === 0 ? '' : few(choices.filter(({ value }) => values.includes(value)).map(({ label }) => label));

const shown = 3;

/** "A, B and 4 more": a row of a table stays a row. */
function few(parts: readonly string[]): string {
  if (parts.length <= shown) return parts.join(', ');
  return `${parts.slice(0, shown - 1).join(', ')} and ${parts.length - shown + 1} more`;
}
