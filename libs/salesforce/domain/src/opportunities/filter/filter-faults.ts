import { filterValue } from './filter-value.js';
import {
  type FilterField,
  type FilterLine,
  type FilterOperator,
  isGroup,
  type OpportunityFilter,
  operatorsOf,
} from './opportunity-filter.js';

/** What is wrong with a filter. */
export interface FilterFault {
  readonly code:
    | 'empty'
    | 'too-many-lines'
    | 'too-deep'
    /** The field does not exist, or the connected user may not see it. */
    | 'missing-or-hidden'
    | 'operator-does-not-fit'
    | 'wrong-number-of-values'
    | 'value-not-valid';
  /** Positions on the way to the line, from 0. */
  readonly at: readonly number[];
}

const mostLines = 50;
const mostDepth = 3;
const mostValues = 100;

/** Everything that is wrong with a filter for the fields that the org shows. An empty list means that it can be asked. */
export function filterFaults(filter: OpportunityFilter, fields: readonly FilterField[]): FilterFault[] {
  const known = new Map(fields.map((field) => [field.name, field]));
  if (depthOf(filter) > mostDepth) return [{ code: 'too-deep', at: [] }];
  return countOf(filter) > mostLines ? [{ code: 'too-many-lines', at: [] }] : groupFaults(filter, known, []);
}

function groupFaults(
  { lines }: OpportunityFilter,
  known: ReadonlyMap<string, FilterField>,
  at: readonly number[],
): FilterFault[] {
  if (lines.length === 0) return [{ code: 'empty', at }];
  return lines.flatMap((line, index) => {
    const place = [...at, index];
    if (isGroup(line)) return groupFaults(line, known, place);
    const code = lineFault(line, known.get(line.field));
    return code ? [{ code, at: place }] : [];
  });
}

function lineFault({ operator, values }: FilterLine, field: FilterField | undefined): FilterFault['code'] | undefined {
  if (!field) return 'missing-or-hidden';
  if (!operatorsOf(field).includes(operator)) return 'operator-does-not-fit';
  const [fewest, most] = countsOf(operator);
  if (values.length < fewest || values.length > most) return 'wrong-number-of-values';
  return values.every((value) => filterValue(field, value)) ? undefined : 'value-not-valid';
}

function countsOf(operator: FilterOperator): readonly [number, number] {
  if (operator === 'is-blank' || operator === 'is-not-blank') return [0, 0];
  return operator === 'is-one-of' || operator === 'is-none-of' ? [1, mostValues] : [1, 1];
}

function countOf({ lines }: OpportunityFilter): number {
  return lines.reduce((sum, line) => sum + (isGroup(line) ? countOf(line) : 1), 0);
}

/** Stops counting where it is too deep anyway: filters come from outside. */
function depthOf({ lines }: OpportunityFilter, depth = 1): number {
  if (depth > mostDepth) return depth;
  return Math.max(
    depth,
    ...lines
      .slice(0, mostLines + 1)
      .filter(isGroup)
      .map((group) => depthOf(group, depth + 1)),
  );
}
