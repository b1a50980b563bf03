import { type FieldDescription } from '@leadweave/salesforce-client';
import { type OrgFields } from '../fields/org-fields.js';
import { type ConnectionRef, type GatewayPurpose } from '../gateway/salesforce-gateway.js';

/** Objects that leads are written to. */
export type WrittenObject = 'Lead' | 'Contact' | 'Opportunity';

/** Fields of an org's objects as the connected user sees them, for writing. */
export class TargetFields {
  /** Connections whose fields turned out to be others than those that are kept, by object. */
  private readonly outdated = new Set<string>();

  constructor(private readonly fields: Pick<OrgFields, 'describe'>) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async of(ref: ConnectionRef, object: WrittenObject, purpose: GatewayPurpose): Promise<readonly FieldDescription[]> {
    const key = `${ref.connectionId} ${object}`;
    const fresh = this.outdated.has(key);
    const { description } = await this.fields.describe(ref, object, { purpose, fresh });
    if (fresh) this.outdated.delete(key);
    return description.fields;
  }

  /** The next question goes to the org. */
  forget({ connectionId }: ConnectionRef): void {
    for (const object of ['Lead', 'Contact', 'Opportunity']) this.outdated.add(`${connectionId} ${object}`);
  }
}
