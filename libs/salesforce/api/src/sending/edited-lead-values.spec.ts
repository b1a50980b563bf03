import { type SalesforceEdits, type SalesforceValues } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type LeadField, leadFieldFacts, leadFields } from '@leadweave/salesforce-domain';
import { EditedLeadValues } from './edited-lead-values.js';

describe('values that a lead takes from Salesforce', () => {
  const taken: SalesforceValues[] = [];
  const edits: Pick<SalesforceEdits, 'take'> = { take: (_tx, values) => Promise.resolve(taken.push(values) > 0) };
  const taker = new EditedLeadValues(edits as SalesforceEdits);

  it('are all those for which the mapping offers a rule that brings them back', async () => {
    const fields = (Object.keys(leadFields) as LeadField[]).filter((field) => leadFieldFacts(field).editable);
    const values = fields.map((field) => ({ source: { kind: 'lead', field } as const, value: ` ${field} ` }));
    await taker.take({} as Tx, [{ leadId: 'l', connectionId: 'c', recordId: '00Q', values }], new Date(0));
    expect(Object.values(taken[0]!.values)).toEqual(fields);
  });
});
