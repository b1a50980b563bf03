import { type FieldMapping } from './field-mapping.js';
import { type Fit, type FitNote, type SalesforceValue, type UnfitReason } from './fit.js';
import { fitValue } from './fit-value.js';
import { type MappedLead, mappedValue } from './mapping-source.js';
import { isRequiredOfLead, type TargetField } from './target-field.js';

/** Who owns a lead that is made. Never looked at again: updates leave owners alone. */
export type OwnerPolicy =
  | { readonly kind: 'assignment-rule' }
  | { readonly kind: 'connected-user' }
  /** A user or a queue. */
  | { readonly kind: 'owner'; readonly id: string };

/** What people are told of one field. */
export interface FieldNote {
  readonly target: string;
  readonly note: FitNote | UnfitReason | 'missing-or-hidden' | 'read-only';
}

/** A new record. `blocked` when fields that Salesforce requires would be empty: it would only be refused. */
export type CreatePlan =
  | {
      readonly kind: 'create';
      readonly values: Readonly<Record<string, SalesforceValue>>;
      /** Whether the org's assignment rule is to choose the owner. */
      readonly assignment: 'active' | 'off';
      readonly notes: readonly FieldNote[];
    }
  | { readonly kind: 'blocked'; readonly missing: readonly string[]; readonly notes: readonly FieldNote[] };

/** The values of a new lead by the mapping table, with a note for everything that is not sent as it is. */
export function planCreate(
  mappings: readonly FieldMapping[],
  lead: MappedLead,
  fields: readonly TargetField[],
  owner: OwnerPolicy,
): CreatePlan {
  const lines = mappings
    .filter(({ mode, target }) => mode !== 'off' && target !== 'OwnerId')
    .map(fitLine(lead, fields));
  const notes = lines.flatMap(({ target, note }) => (note ? [{ target, note }] : []));
  const values = Object.fromEntries(
    lines.flatMap(({ target, value }) => (value === undefined ? [] : [[target, value] as const])),
  );
  const missing = fields.filter((field) => isRequiredOfLead(field) && !Object.hasOwn(values, field.name));
  if (missing.length > 0) return { kind: 'blocked', missing: missing.map(({ name }) => name), notes };
  return {
    kind: 'create',
    values: owner.kind === 'owner' ? { ...values, OwnerId: owner.id } : values,
    assignment: owner.kind === 'assignment-rule' ? 'active' : 'off',
    notes,
  };
}

/** What a line gives for a lead, in the form of its field. */
export function fitOf(mapping: FieldMapping, lead: MappedLead, field: TargetField): Fit | undefined {
  const mapped = mappedValue(mapping, lead);
  return mapped && fitValue(mapped, field, lead.timeZone);
}

interface FittedLine {
  readonly target: string;
  readonly value?: SalesforceValue;
  readonly note?: FieldNote['note'];
}

function fitLine(lead: MappedLead, fields: readonly TargetField[]) {
  return (mapping: FieldMapping): FittedLine => {
    const { target } = mapping;
    const field = fields.find(({ name }) => name === target);
    if (!field) return { target, note: 'missing-or-hidden' };
    if (!field.createable) return { target, note: 'read-only' };
    const fit = fitOf(mapping, lead, field);
    if (!fit) return { target };
    return fit.kind === 'fits' ? { target, value: fit.value, note: fit.note } : { target, note: fit.because };
  };
}
