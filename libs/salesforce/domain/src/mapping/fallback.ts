import { type LeadField, leadFields, type LeadValues } from './lead-field.js';

/**
 * Texts for a field whose own value is missing, tried in their order: `['{phone}', 'Unknown caller']`. A text whose places cannot all
 * be filled is passed over.
 */
export type Fallback = readonly string[];

const place = /\{([^{}]*)\}/g;

/** The first text of which every place has a value. */
export function fallbackText(fallback: Fallback, values: LeadValues): string | undefined {
  return fallback.map((text) => filled(text, values)).find(Boolean);
}

/** Places that name no value of a lead; a text with one could never be used. */
export function unknownPlaces(fallback: Fallback): string[] {
  return fallback
    .flatMap((text) => [...text.matchAll(place)].map(([, name = '']) => name))
    .filter((name) => !isLeadField(name));
}

/** Whether the last resort needs no value at all, so that something always comes of it. */
export function alwaysYields(fallback: Fallback): boolean {
  return fallback.some((text) => text.trim() !== '' && !text.includes('{'));
}

function filled(text: string, values: LeadValues): string | undefined {
  const names = [...text.matchAll(place)].map(([, name = '']) => name);
  if (!names.every((name) => isLeadField(name) && values[name] !== undefined)) return undefined;
  return text.replace(place, (_, name: LeadField) => String(values[name])).trim();
}

function isLeadField(name: string): name is LeadField {
  return Object.hasOwn(leadFields, name);
}
