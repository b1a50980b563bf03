import { leadIdOf, type PairingDecision, type SourceRecordId } from '@leadweave/domain';
import { aStoredForm, aStoredLead } from '../testing-support/stored-records.js';
import { planLeads, type RecordStep } from './plan-leads.js';
import { type StoredRecord } from './stored-record.js';

const arriving = (after: StoredRecord, before?: StoredRecord): RecordStep => ({ before, after, isChange: true });
const standing = (record: StoredRecord): RecordStep => ({ before: record, after: record, isChange: false });
const [form, lead] = [aStoredForm(), aStoredLead()];
const [formLead, ownLead] = [leadIdOf(form.id), leadIdOf(lead.id)];
const pairOf = expect.objectContaining({ nativeId: form.id, whatConvertsId: lead.id }) as object;

describe('planLeads', () => {
  it('makes a lead of a record that stands alone', () => {
    expect(planLeads([arriving(form)], [])).toEqual({
      steps: [{ leadId: formLead, primary: form, before: [], isNew: true }],
      leadOf: new Map([[form.id, formLead]]),
    });
  });

  it('enriches the lead of a form with what WhatConverts tells of it', () => {
    const plan = planLeads([standing(form), arriving(lead)], []);
    expect(plan.leadOf).toEqual(
      new Map([
        [form.id, formLead],
        [lead.id, formLead],
      ]),
    );
    expect(plan.steps).toEqual([
      { leadId: formLead, primary: form, enrichment: lead, pair: pairOf, before: [form], isNew: false },
    ]);
  });

  it('folds the lead that was first into that of the form', () => {
    const { steps } = planLeads([arriving(form), standing(lead)], []);
    expect(steps).toEqual([
      { leadId: formLead, primary: form, enrichment: lead, pair: pairOf, before: [], isNew: true },
      { leadId: ownLead, primary: lead, foldedInto: formLead, before: [lead], isNew: false },
    ]);
  });

  it('gives both records leads of their own when a person parts them', () => {
    const together = aStoredLead({ leadId: formLead });
    const split = { kind: 'split', nativeId: form.id, whatConvertsId: lead.id } as unknown as PairingDecision;
    const { steps, leadOf } = planLeads([standing(form), standing(together)], [split]);
    expect(leadOf.get(lead.id)).toBe(ownLead);
    expect(steps).toEqual([
      { leadId: ownLead, primary: together, before: [], isNew: false },
      { leadId: formLead, primary: form, before: [form, together], isNew: false },
    ]);
  });

  it('touches no lead of records that only stand by', () => {
    const other = aStoredForm({ id: 'form-2' as SourceRecordId, normalisedEmail: 'joe@example.com' });
    const { steps, leadOf } = planLeads([arriving(form, form), standing(other)], []);
    expect(steps.map(({ leadId }) => leadId)).toEqual([formLead]);
    expect(leadOf.get(other.id)).toBe(leadIdOf(other.id));
  });

  it('tells nothing of a lead whose own record is not among those given', () => {
    const strayed = aStoredLead({ leadId: leadIdOf('elsewhere' as SourceRecordId) });
    const { steps } = planLeads([standing(strayed)], []);
    expect(steps).toEqual([{ leadId: ownLead, primary: strayed, before: [], isNew: false }]);
  });
});
