import { decideField, type FieldDecision } from './decide-field.js';
import { type FieldMapping, type MappingSource } from './field-mapping.js';
import { type SalesforceValue } from './fit.js';
import { type MappedLead, ownValue } from './mapping-source.js';
import { fitOf } from './plan-create.js';
import { type TargetField } from './target-field.js';

/** A record that exists, and when each side last changed. */
export interface RecordOnBothSides {
  readonly lead: MappedLead;
  /** The record as Salesforce sent it: API names and JSON values. */
  readonly record: Readonly<Record<string, unknown>>;
  /** Milliseconds since the epoch. A value that was taken from Salesforce is as old as the record it was taken from. */
  readonly oursChangedAtMs: number;
  readonly theirsChangedAtMs: number;
  /** Whose change is looked at: one in Salesforce may be taken over, but causes no write. */
  readonly causedBy: 'lead' | 'salesforce';
}

/** One line of the log: before, after and the rule (D14). */
export interface DecidedField {
  readonly target: string;
  readonly source: MappingSource;
  /** As Salesforce had it. */
  readonly before: unknown;
  readonly decision: FieldDecision | { readonly kind: 'keep'; readonly because: 'missing-or-hidden' };
}

/** What is written to a record and what is taken from it. */
export interface UpdatePlan {
  /** Changed fields only; empty when there is nothing to call Salesforce for. Never an owner. */
  readonly values: Readonly<Record<string, SalesforceValue>>;
  readonly taken: readonly { readonly source: MappingSource; readonly value: SalesforceValue }[];
  readonly decided: readonly DecidedField[];
}

/** Compares a record field by field. The table may be that of leads, or of contacts and opportunities after conversion. */
export function planUpdate(
  mappings: readonly FieldMapping[],
  both: RecordOnBothSides,
  fields: readonly TargetField[],
): UpdatePlan {
  const decided = mappings.filter(({ target }) => target !== 'OwnerId').map(decideLine(both, fields));
  return {
    values: Object.fromEntries(
      decided.flatMap(({ target, decision }) => (decision.kind === 'write' ? [[target, decision.value] as const] : [])),
    ),
    taken: decided.flatMap(({ source, decision }) =>
      decision.kind === 'take' ? [{ source, value: decision.value }] : [],
    ),
    decided,
  };
}

function decideLine({ lead, record, ...when }: RecordOnBothSides, fields: readonly TargetField[]) {
  return (mapping: FieldMapping): DecidedField => {
    const { target, source, mode } = mapping;
    const field = fields.find(({ name }) => name === target);
    const before = record[target];
    if (!field) return { target, source, before, decision: { kind: 'keep', because: 'missing-or-hidden' } };
    const [ours, own] = [fitOf(mapping, lead, field), ownValue(source, lead)];
    return { target, source, before, decision: decideField({ mode, field, ours, own, theirs: before, ...when }) };
  };
}
