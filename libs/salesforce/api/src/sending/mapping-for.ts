import { type FieldMapping, type TargetField } from '@leadweave/salesforce-domain';
import { type WrittenObject } from './target-fields.js';

/**
 * The lines of the table that concern an object: of a lead all, so that a missing field is told; of a contact what it has by the same name;
 * of an opportunity its own fields only, since a standard field of the same name means something else there.
 */
export function mappingFor(
  object: WrittenObject,
  mapping: readonly FieldMapping[],
  visible: readonly TargetField[],
): readonly FieldMapping[] {
  if (object === 'Lead') return mapping;
  const has = (target: string) => visible.some(({ name }) => name === target);
  return mapping.filter(({ target }) => has(target) && (object === 'Contact' || target.endsWith('__c')));
}
