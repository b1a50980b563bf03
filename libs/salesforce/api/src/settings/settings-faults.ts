import { type ProblemItem } from '@leadweave/errors';
import { type FieldDescription } from '@leadweave/salesforce-client';
import {
  type FieldMapping,
  filterFaults,
  leadweaveIdField,
  mappingFaults,
  type OpportunityFilter,
} from '@leadweave/salesforce-domain';
import { filterFaultTexts, mappingFaultTexts } from './fault-texts.js';
import { type ToLeadsSettings } from './salesforce-settings.js';

const mostTranslations = 200;
const longestTranslation = 255;

/** Names as the org spells them: Salesforce does not tell them apart by case, and everything else here does. */
export function withNamesOf(mapping: readonly FieldMapping[], fields: readonly FieldDescription[]): FieldMapping[] {
  const names = new Map(fields.map(({ name }) => [name.toLowerCase(), name]));
  return mapping.map((line) => ({ ...line, target: names.get(line.target.toLowerCase()) ?? line.target }));
}

/** Everything that keeps a mapping from being used, by line; what is only worth a note is left out. */
export function mappingProblems(mapping: readonly FieldMapping[], fields: readonly FieldDescription[]): ProblemItem[] {
  const unreadable = mapping.flatMap(translationProblems);
  if (unreadable.length > 0) return unreadable;
  const blocking = mappingFaults(mapping, fields).filter(({ blocks }) => blocks);
  return [
    ...blocking.map(({ code, target }) => ({ pointer: linePointer(mapping, target), detail: mappingFaultTexts[code] })),
    ...idProblems(mapping, fields),
  ];
}

/** Translations come as an object whose values the edge has not looked at. */
export function translationProblems({ translate }: FieldMapping, index: number): ProblemItem[] {
  const entries: [string, unknown][] = Object.entries(translate ?? {});
  const isText = ([ours, theirs]: [string, unknown]) =>
    ours.length <= longestTranslation && typeof theirs === 'string' && theirs.length <= longestTranslation;
  if (entries.length <= mostTranslations && entries.every(isText)) return [];
  const detail = `At most ${mostTranslations} texts of at most ${longestTranslation} characters each.`;
  return [{ pointer: `/mapping/${index}/translate`, detail }];
}

/** What is made is told from what was made already by this field alone (S72). */
function idProblems(mapping: readonly FieldMapping[], fields: readonly FieldDescription[]): ProblemItem[] {
  const field = fields.find(({ name }) => name === leadweaveIdField);
  if (!field || (field.externalId && field.unique)) return [];
  const detail = 'The field must be an external id with unique values: otherwise a lead could be made twice.';
  return [{ pointer: linePointer(mapping, leadweaveIdField), detail }];
}

/** The later of two lines is the one too many. */
function linePointer(mapping: readonly FieldMapping[], target: string): string {
  const index = mapping.findLastIndex((line) => line.target === target && line.mode !== 'off');
  return index < 0 ? '/mapping' : `/mapping/${index}/target`;
}

/** Everything that keeps opportunities from coming back. `fields` only where there is a filter. */
export function toLeadsProblems(
  { on, triggers, filter }: ToLeadsSettings,
  fields: readonly FieldDescription[],
): ProblemItem[] {
  const problems = filter ? filterProblems(filter, fields) : [];
  if (on && triggers.length === 0)
    problems.push({ pointer: '/toLeads/triggers', detail: 'Choose what updates the lead.' });
  if (triggers.includes('matching-filter') && !filter)
    problems.push({ pointer: '/toLeads/filter', detail: 'This trigger needs a filter.' });
  return problems;
}

function filterProblems(filter: OpportunityFilter, fields: readonly FieldDescription[]): ProblemItem[] {
  return filterFaults(filter, fields).map(({ code, at }) => ({
    pointer: `/toLeads/filter${at.map((index) => `/lines/${index}`).join('')}`,
    detail: filterFaultTexts[code],
  }));
}

/** A beginning lies in the past: from then on everything is looked at. */
export function sinceProblems(
  part: 'toSalesforce' | 'toLeads',
  since: string | null | undefined,
  now: Date,
): ProblemItem[] {
  if (!since || Date.parse(since) <= now.getTime()) return [];
  return [{ pointer: `/${part}/since`, detail: 'Choose a moment that is not in the future.' }];
}

/** Locations that the brand does not have. */
export function locationProblems(ids: readonly string[], known: ReadonlyMap<string, unknown>): ProblemItem[] {
  return ids.flatMap((id, index) =>
    known.has(id) ? [] : [{ pointer: `/toSalesforce/locationIds/${index}`, detail: 'There is no such location.' }],
  );
}
