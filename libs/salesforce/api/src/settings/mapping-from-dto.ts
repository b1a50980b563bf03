import { type FieldMapping, type MappingSource } from '@leadweave/salesforce-domain';
import { type MappingLineDto, type MappingSourceDto } from './mapping.dto.js';

/** A line as the rules read it: our values are looked up in lower case. */
export function mappingFromDto({ source, target, mode, translate, fallback }: MappingLineDto): FieldMapping {
  const entries = Object.entries(translate ?? {}).map(([ours, theirs]) => [ours.trim().toLowerCase(), theirs] as const);
  return {
    source: sourceFromDto(source),
    target,
    mode,
    ...(entries.length > 0 && { translate: Object.fromEntries(entries) }),
    ...(fallback && fallback.length > 0 && { fallback }),
  };
}

export function mappingToDto({ source, target, mode, translate, fallback }: FieldMapping): MappingLineDto {
  return {
    source: { ...source },
    target,
    mode,
    ...(translate && { translate: { ...translate } }),
    ...(fallback && { fallback: [...fallback] }),
  };
}

/** What belongs to the kind was checked at the edge. */
function sourceFromDto({ kind, field, label = '', text = '' }: MappingSourceDto): MappingSource {
  if (kind === 'lead') return { kind, field: field! };
  return kind === 'form-field' ? { kind, label } : { kind, text };
}
