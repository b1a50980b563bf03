import { type FilterLine, isGroup, type OpportunityFilter } from '@leadweave/salesforce-domain';
import { type FilterPartDto, type OpportunityFilterDto } from './filter.dto.js';

/** A filter as the rules read it. Parts were checked at the edge; how they fit the fields is checked against the org. */
export function filterFromDto({ match, lines }: OpportunityFilterDto): OpportunityFilter {
  return { match, lines: lines.map(partFromDto) };
}

export function filterToDto({ match, lines }: OpportunityFilter): OpportunityFilterDto {
  return { match, lines: lines.map(partToDto) };
}

function partFromDto({ match, lines = [], field = '', operator = 'is', values = [] }: FilterPartDto) {
  return match === undefined ? { field, operator, values } : filterFromDto({ match, lines });
}

function partToDto(part: FilterLine | OpportunityFilter): FilterPartDto {
  if (isGroup(part)) return filterToDto(part);
  return { field: part.field, operator: part.operator, values: [...part.values] };
}
