import { type SalesforceEdits, type SalesforceValues } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type LeadField } from '@leadweave/salesforce-domain';
import { LeadValueTaker, type TakenValues } from './lead-value-taker.js';

/** Where a lead shows what may be taken: all that `leadFields` calls editable. */
const paths: Readonly<Partial<Record<LeadField, keyof SalesforceValues['values']>>> = {
  company: 'contact.company',
  email: 'contact.email',
  phone: 'contact.phone',
  message: 'message',
  source: 'attribution.source',
  medium: 'attribution.medium',
  campaign: 'attribution.campaign',
  content: 'attribution.content',
  keyword: 'attribution.keyword',
};

/** Takes values of Salesforce as entries of the lead, with their origin. Values that nobody can edit here stay as they are. */
export class EditedLeadValues extends LeadValueTaker {
  constructor(private readonly edits: SalesforceEdits) {
    super();
  }

  async take(tx: Tx, taken: readonly TakenValues[], now: Date): Promise<void> {
    // Few: a sender hands over what one lead got, and each lead is locked and shown anew.
    for (const { leadId, connectionId, recordId, values } of taken) {
      await this.edits.take(tx, { leadId, connectionId, recordId, values: editsOf(values) }, now);
    }
  }
}

function editsOf(values: TakenValues['values']): SalesforceValues['values'] {
  return Object.fromEntries(
    values.flatMap(({ source, value }) => {
      const path = source.kind === 'lead' ? paths[source.field] : undefined;
      return path && typeof value === 'string' ? [[path, value.trim()]] : [];
    }),
  );
}
