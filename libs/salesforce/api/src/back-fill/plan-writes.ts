import { type SalesforceRecord } from '@leadweave/salesforce-client';
import {
  type CreatePlan,
  leadweaveIdField,
  planCreate,
  planUpdate,
  type TargetField,
  type UpdatePlan,
} from '@leadweave/salesforce-domain';
import { type TransferRules } from '../sending/lead-transfer.js';
import { mappingFor } from '../sending/mapping-for.js';
import { type PersonObject, textOf } from '../sending/person-record.js';
import { type Judged, type RunLead } from './judge-leads.js';

export type JudgedCreate = Extract<Judged, { kind: 'create' }>;
export type JudgedUpdate = Extract<Judged, { kind: 'update' }>;
export type JudgedReview = Extract<Judged, { kind: 'review' }>;

/** Visible fields by object. */
export type FieldsByObject = Readonly<Record<PersonObject, readonly TargetField[]>>;

/** The values of a lead that is made. */
export function createPlanOf({ material }: RunLead, rules: TransferRules, fields: FieldsByObject): CreatePlan {
  const { mapping, settings } = rules;
  return planCreate(mapping, material.mapped, fields.Lead, settings.owner);
}

/** A record of a list of creates: by our id, so that a list whose answer was lost is repeated without second records. */
export function createRecordOf({ leadId }: RunLead, { values }: Extract<CreatePlan, { kind: 'create' }>) {
  return { ...values, [leadweaveIdField]: leadId };
}

/** What differs between a lead and its record. */
export function updatePlanOf(
  { lead, object }: JudgedUpdate,
  record: SalesforceRecord,
  { mapping, settings }: TransferRules,
  fields: FieldsByObject,
): UpdatePlan {
  const table =
    object === 'Contact' && settings.afterConversion === 'stop' ? [] : mappingFor(object, mapping, fields[object]);
  const { mapped, changedAtMs } = lead.material;
  const theirsChangedAtMs = Date.parse(textOf(record['SystemModstamp']) ?? '') || 0;
  const both = { lead: mapped, record, oursChangedAtMs: changedAtMs, theirsChangedAtMs, causedBy: 'lead' } as const;
  return planUpdate(table, both, fields[object]);
}
