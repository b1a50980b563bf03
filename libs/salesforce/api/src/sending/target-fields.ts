import { type FieldDescription } from '@leadweave/salesforce-client';
import { minuteMs, type Clock } from '@leadweave/time';
import { type ConnectionRef, type GatewayPurpose, type SalesforceGateway } from '../gateway/salesforce-gateway.js';

/** Objects that leads are written to. */
export type WrittenObject = 'Lead' | 'Contact' | 'Opportunity';

/** Fields of an org's objects as the connected user sees them. */
export abstract class TargetFields {
  abstract of(ref: ConnectionRef, object: WrittenObject, purpose: GatewayPurpose): Promise<readonly FieldDescription[]>;
  /** They turned out to be others: the next question goes to the org. */
  abstract forget(ref: ConnectionRef): void;
}

const keptMs = 5 * minuteMs;

interface Kept {
  readonly until: number;
  readonly fields: Promise<readonly FieldDescription[]>;
}

/** Asks the org, and keeps the answer for five minutes; many who ask at once cost one call. */
export class DescribedFields extends TargetFields {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly gateway: SalesforceGateway,
    private readonly clock: Clock,
  ) {
    super();
  }

  of(ref: ConnectionRef, object: WrittenObject, purpose: GatewayPurpose): Promise<readonly FieldDescription[]> {
    const key = `${ref.connectionId} ${object}`;
    const now = this.clock().getTime();
    const known = this.kept.get(key);
    if (known && known.until > now) return known.fields;
    const fields = this.gateway.call(ref, purpose, (api) => api.describe(object)).then(({ result }) => result.fields);
    this.kept.set(key, { until: now + keptMs, fields });
    // Who asked hears of the failure; nobody after them should.
    fields.catch(() => this.kept.delete(key));
    return fields;
  }

  forget({ connectionId }: ConnectionRef): void {
    for (const key of this.kept.keys()) if (key.startsWith(connectionId)) this.kept.delete(key);
  }
}
