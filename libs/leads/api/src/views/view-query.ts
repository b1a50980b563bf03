import { RequestError } from '@leadweave/http';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { LeadNeighboursQueryDto } from '../reading/lead-list-query.dto.js';

/** What the portal's address of a list knows besides the filters and the order of the API. */
const portalsOwn: Readonly<Record<string, RegExp>> = {
  tab: /^(unscored|good|spam|all)$/,
  period: /^[a-z0-9-]{0,30}(\.\.)?[0-9-]{0,10}$/,
  duration: /^[a-z0-9-]{1,30}$/,
  worth: /^[a-z0-9-]{1,30}$/,
  score: /^[a-z0-9-]{1,30}$/,
  limit: /^(25|50|100)$/,
};

/**
 * The query of an address of the list, in one spelling, when every part of it is understood.
 *
 * @throws RequestError `invalid-values` with a line for each part that is not
 */
export function viewQueryOrThrow(text: string): string {
  const parameters = new URLSearchParams(text);
  const entries = [...parameters.entries()].filter(([, value]) => value !== '');
  const isOwn = ([name]: [string, string]) => Object.hasOwn(portalsOwn, name);
  const faults = [
    ...entries.filter(isOwn).flatMap(([name, value]) => (portalsOwn[name]!.test(value) ? [] : [name])),
    ...repeated(entries.map(([name]) => name)),
    ...apiFaults(Object.fromEntries(entries.filter((entry) => !isOwn(entry)))),
  ];
  if (faults.length > 0) {
    const errors = [...new Set(faults)].map((name) => ({ pointer: '/query', detail: `${name} is not valid` }));
    throw new RequestError('invalid-values', 'Correct the values listed.', { details: { errors } });
  }
  return new URLSearchParams(entries).toString();
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}

function apiFaults(filters: Record<string, string>): string[] {
  const dto = plainToInstance(LeadNeighboursQueryDto, filters);
  const found = validateSync(dto, { whitelist: true, forbidNonWhitelisted: true });
  return found.map(({ property }) => property.slice(0, 60));
}
