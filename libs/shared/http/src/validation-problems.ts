import { type ProblemItem } from '@leadweave/errors';
import { type ValidationError } from 'class-validator';
import { RequestError } from './request-error.js';

/** Where the checked values came from; a query parameter is pointed at as `?name`, a body value by JSON pointer. */
export type ValueSource = 'body' | 'query' | 'param' | 'custom';

const unknownRule = 'whitelistValidation';

/** Turns what class-validator found into one error: 400 if a property is unknown, 422 if values are not valid. */
export function requestErrorFrom(found: readonly ValidationError[], source: ValueSource): RequestError {
  const faults = found.flatMap((error) => faultsOf(error, ''));
  const unknown = faults.filter(({ rule }) => rule === unknownRule);
  const shown = (unknown.length > 0 ? unknown : faults).map((fault) => problemItem(fault, source));
  return unknown.length > 0
    ? new RequestError('unknown-property', 'Unknown properties and parameters are refused.', {
        details: { errors: shown },
      })
    : new RequestError('invalid-values', 'Correct the values listed.', { details: { errors: shown } });
}

interface Fault {
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

function faultsOf(error: ValidationError, parent: string): Fault[] {
  const path = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ path, rule, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, path))];
}

function problemItem({ path, rule, message }: Fault, source: ValueSource): ProblemItem {
  const pointer = source === 'query' ? `?${path.slice(1)}` : path;
  return { pointer, detail: rule === unknownRule ? 'unknown' : message };
}
