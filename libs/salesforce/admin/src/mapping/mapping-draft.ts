import { fittingTypes, isRequiredOfLead, leadweaveIdField, whatConvertsIdField } from '@leadweave/salesforce-domain';
import { type Field, type MappingLine } from '../salesforce-api.js';
import { kindOf } from './mapping-source.js';

/** A line on the screen; its key stays while everything else of it changes. */
export interface DraftLine extends MappingLine {
  readonly key: number;
}

const ids: readonly string[] = [leadweaveIdField, whatConvertsIdField];

/** Lines in the order in which people read them: both ids, what Salesforce requires, then the rest as it was. */
export function draftOf(mapping: readonly MappingLine[], fields: ReadonlyMap<string, Field>): DraftLine[] {
  const rank = ({ target }: MappingLine) => {
    if (ids.includes(target)) return 0;
    const field = fields.get(target);
    return field && isRequiredOfLead(field) ? 1 : 2;
  };
  return mapping
    .map((line, key) => ({ ...line, key }))
    .sort((left, right) => rank(left) - rank(right) || left.key - right.key);
}

/** What is sent: without keys, and in any order, since none matters. */
export function linesOf(draft: readonly DraftLine[]): MappingLine[] {
  return draft.map(({ key: _key, translate, fallback, ...line }) => ({
    ...line,
    ...(translate && Object.keys(translate).length > 0 && { translate }),
    ...(fallback && fallback.length > 0 && { fallback }),
  }));
}

/** Lines that differ from what is saved, added and removed ones too. */
export function changedLines(saved: readonly MappingLine[], draft: readonly DraftLine[]): number {
  const texts = (lines: readonly MappingLine[]) => lines.map((line) => JSON.stringify(inOrder(line))).sort();
  const [before, after] = [texts(saved), texts(linesOf(draft))];
  const kept = after.filter((text) => {
    const at = before.indexOf(text);
    if (at >= 0) before.splice(at, 1);
    return at >= 0;
  });
  return Math.max(before.length, after.length - kept.length);
}

/** Fields that can take a value of this kind and that nothing fills yet, and the present one whatever it is. */
export function offeredTargets(
  line: MappingLine,
  draft: readonly MappingLine[],
  fields: readonly Field[],
): readonly Field[] {
  const taken = new Set(draft.filter((other) => other !== line).map(({ target }) => target));
  const types = fittingTypes(kindOf(line.source));
  return fields.filter(
    (field) =>
      field.name === line.target ||
      (field.createable && field.name !== 'OwnerId' && types.includes(field.type) && !taken.has(field.name)),
  );
}

function inOrder({ source, target, mode, translate, fallback }: MappingLine) {
  return [
    [source.kind, source.field ?? source.label ?? source.text],
    target,
    mode,
    Object.entries(translate ?? {}).sort(),
    fallback ?? [],
  ];
}
