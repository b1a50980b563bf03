import { type ObjectDescription } from '@leadweave/salesforce-client';
import {
  type Condition,
  conditionOfFilter,
  leadweaveIdField,
  type OpportunityFilter,
  type OpportunityReading,
  whatConvertsIdField,
} from '@leadweave/salesforce-domain';
import { type ConnectionRef, type GatewayPurpose } from '../gateway/salesforce-gateway.js';

/** Tells the fields of an org; asked often, so it remembers. */
export interface FieldsOfOrg {
  describe(
    ref: ConnectionRef,
    object: string,
    options?: { readonly purpose?: GatewayPurpose; readonly fresh?: boolean },
  ): Promise<{ readonly description: ObjectDescription }>;
}

/** Always there, whoever asks. */
const standard = [
  'Id',
  'Name',
  'Amount',
  'StageName',
  'IsClosed',
  'IsWon',
  'CloseDate',
  'AccountId',
  'ContactId',
  'CreatedDate',
  'SystemModstamp',
  'IsDeleted',
  'CurrencyIsoCode',
  leadweaveIdField,
  whatConvertsIdField,
];

/** How opportunities of an org are read and judged. */
export interface OpportunityPlan {
  readonly fields: readonly string[];
  readonly reading: OpportunityReading;
  /** Undefined without a filter. A filter that cannot be asked any more matches nothing. */
  readonly matches: Condition | 'nothing' | undefined;
  /** Whether our ids can be written onto opportunities. */
  readonly writableIds: readonly string[];
}

/** Only fields that are visible are asked for: one that is hidden costs the query (contract 4.1). */
export function opportunityPlan(
  { fields }: ObjectDescription,
  filter: OpportunityFilter | undefined,
  orgCurrency: string,
): OpportunityPlan {
  const visible = new Set(fields.map(({ name }) => name));
  const mapped = filter ? fieldsOf(filter).filter((name) => visible.has(name)) : [];
  const matches = filter && (conditionOfFilter(filter, fields) ?? 'nothing');
  return {
    fields: [...new Set([...standard.filter((name) => visible.has(name) || required.has(name)), ...mapped])],
    reading: { orgCurrency, leadweaveIdField, whatConvertsIdField, mapped },
    matches,
    writableIds: fields
      .filter(({ name, updateable }) => updateable && [leadweaveIdField, whatConvertsIdField].includes(name))
      .map(({ name }) => name),
  };
}

/** Not every description names them, but every query may. */
const required = new Set(['Id', 'SystemModstamp', 'CreatedDate', 'IsDeleted']);

function fieldsOf({ lines }: OpportunityFilter): string[] {
  return lines.flatMap((line) => ('lines' in line ? fieldsOf(line) : [line.field]));
}
