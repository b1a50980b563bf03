import { isSalesforceError, SalesforceError } from '@leadweave/salesforce-client';
import { leadweaveIdField, planCreate, planUpdate, type UpdatePlan } from '@leadweave/salesforce-domain';
import { type ChangedField, fieldsOfCreate, fieldsOfUpdate, sentFields } from './changed-field.js';
import { type SentField } from './lead-state.js';
import { mappingFor } from './mapping-for.js';
import { type OrgCalls } from './org-calls.js';
import { textOf } from './person-record.js';
import { type TargetFields, type WrittenObject } from './target-fields.js';
import { type Transferred } from './transferred.js';
import { type Trip } from './trip.js';

/** What a record got, and what the lead takes from it. */
export interface Written {
  readonly fields: ChangedField[];
  readonly sent: Record<string, SentField>;
  readonly taken: UpdatePlan['taken'];
}

/** Of a record that stayed as it was. */
export const nothingWritten: Written = { fields: [], sent: {}, taken: [] };

/** Writes a lead to one record of Salesforce: a new one, or what differs of one that is there. */
export class RecordWriter {
  constructor(private readonly fields: TargetFields) {}

  /** Writes what differs to a record that may be gone or hidden by now; then nothing is written. */
  async readAndUpdate(trip: Trip, object: 'Contact' | 'Opportunity', id: string): Promise<Written> {
    const { calls, rules } = trip;
    const visible = await this.fields.of(calls.ref, object, calls.purpose);
    const columns = mappingFor(object, rules.mapping, visible).map(({ target }) => target);
    if (columns.length === 0) return nothingWritten;
    try {
      const record = await calls.call((api) => api.read(object, id, [...new Set([...columns, 'SystemModstamp'])]));
      return await this.update(trip, object, id, record);
    } catch (error) {
      // Deleted, or hidden from the connected user: the lead was converted all the same.
      if (isSalesforceError(error) && ['NOT_FOUND', 'ENTITY_IS_DELETED'].includes(error.vendorCode ?? ''))
        return nothingWritten;
      throw error;
    }
  }

  /** Writes what differs from the record as it was read. */
  async update(
    { calls, lead, rules, now }: Trip,
    object: WrittenObject,
    id: string,
    record: Readonly<Record<string, unknown>>,
  ): Promise<Written> {
    const visible = await this.fields.of(calls.ref, object, calls.purpose);
    const theirsChangedAtMs = Date.parse(textOf(record['SystemModstamp']) ?? '') || 0;
    const both = { lead: lead.mapped, record, oursChangedAtMs: lead.changedAtMs, theirsChangedAtMs };
    const table = mappingFor(object, rules.mapping, visible);
    const plan = planUpdate(table, { ...both, causedBy: 'lead' }, visible);
    if (Object.keys(plan.values).length > 0) await this.write(calls, object, id, plan.values);
    const fields = fieldsOfUpdate(plan);
    return { fields, sent: sentFields(object, fields, undefined, now), taken: plan.taken };
  }

  /** Never with an assignment rule (contract section 1, no. 8). The record is there already, so a rule that alerts is no matter. */
  private async write(calls: OrgCalls, object: WrittenObject, id: string, values: UpdatePlan['values']): Promise<void> {
    const assignment = 'off' as const;
    try {
      await calls.call((api) => api.update(object, id, values, { assignment }));
    } catch (error) {
      if (!isSalesforceError(error) || !error.duplicates?.allowSave) throw error;
      await calls.call((api) => api.update(object, id, values, { assignment, saveDuplicates: true }));
    }
  }

  /** By our id, so that a call whose answer was lost makes no second one when it is repeated (S72). */
  async make({ calls, lead, rules, now }: Trip, saveDuplicates: boolean): Promise<Transferred> {
    const visible = await this.fields.of(calls.ref, 'Lead', calls.purpose);
    const plan = planCreate(rules.mapping, lead.mapped, visible, rules.settings.owner);
    if (plan.kind === 'blocked') throw refusedHere('REQUIRED_FIELD_MISSING', plan.missing);
    if (!visible.some(({ name }) => name === leadweaveIdField)) throw refusedHere('INVALID_FIELD', [leadweaveIdField]);
    const { [leadweaveIdField]: _, ...values } = plan.values;
    const key = { field: leadweaveIdField, value: lead.leadId };
    const { assignment } = plan;
    const { id, created } = await calls.call((api) => api.upsert('Lead', key, values, { assignment, saveDuplicates }));
    const link = { object: 'Lead', recordId: id, isOurs: true, tiedBy: created ? 'created' : 'our-id' } as const;
    const fields = fieldsOfCreate(plan);
    const sent = sentFields('Lead', fields, 'created', now);
    return { kind: 'done', action: created ? 'create' : 'update', link, fields, sent, taken: [] };
  }
}

/** Salesforce would only refuse it, so it is not asked. */
function refusedHere(vendorCode: string, fields: readonly string[]): SalesforceError {
  return new SalesforceError('refused', `Not sent: ${vendorCode}.`, { retryClass: 'D', vendorCode, fields });
}
