import { isSalesforceError, type SalesforceApi } from '@leadweave/salesforce-client';
import { type ConnectionRef, type GatewayPurpose, type SalesforceGateway } from '../gateway/salesforce-gateway.js';

/** Calls that one piece of work makes, and how many they were. */
export class OrgCalls {
  private made = 0;

  constructor(
    private readonly gateway: SalesforceGateway,
    readonly ref: ConnectionRef,
    readonly purpose: GatewayPurpose,
  ) {}

  get count(): number {
    return this.made;
  }

  /** Makes one call. @throws ConnectionUnavailable, SalesforceError */
  async call<Result>(work: (api: SalesforceApi) => Promise<Result>): Promise<Result> {
    try {
      const { result, calls } = await this.gateway.call(this.ref, this.purpose, work);
      this.made += calls;
      return result;
    } catch (error) {
      if (isSalesforceError(error) && error.code !== 'invalid-request') this.made += 1;
      throw error;
    }
  }
}
