import { type FieldDescription } from '@leadweave/salesforce-client';
import { type OrgFields } from '../fields/org-fields.js';
import { type ConnectionRef, type GatewayPurpose } from '../gateway/salesforce-gateway.js';

/** Objects that leads are written to. */
export type WrittenObject = 'Lead' | 'Contact' | 'Opportunity';

/** Fields of an org's objects as the connected user sees them. */
export abstract class TargetFields {
  abstract of(ref: ConnectionRef, object: WrittenObject, purpose: GatewayPurpose): Promise<readonly FieldDescription[]>;
  /** They turned out to be others: the next question goes to the org. */
  abstract forget(ref: ConnectionRef): void;
}

/** As the org describes them. */
export class DescribedFields extends TargetFields {
  constructor(private readonly fields: OrgFields) {
    super();
  }

  async of(ref: ConnectionRef, object: WrittenObject, purpose: GatewayPurpose): Promise<readonly FieldDescription[]> {
    return (await this.fields.describe(ref, object, { purpose })).description.fields;
  }

  forget(ref: ConnectionRef): void {
    this.fields.forget(ref);
  }
}
