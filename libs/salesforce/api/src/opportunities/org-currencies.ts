import { soql } from '@leadweave/salesforce-client';
import { dayMs, type Clock } from '@leadweave/time';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';

/** The currency of orgs whose records have none of their own (contract 9.4), asked once a day. */
export class OrgCurrencies {
  private readonly known = new Map<string, { readonly currency: string; readonly atMs: number }>();

  constructor(
    private readonly gateway: Pick<SalesforceGateway, 'call'>,
    private readonly clock: Clock,
  ) {}

  /** @throws ConnectionUnavailable, SalesforceError */
  async of(ref: ConnectionRef): Promise<string> {
    const atMs = this.clock().getTime();
    const known = this.known.get(ref.connectionId);
    if (known && atMs - known.atMs < dayMs) return known.currency;
    const { result } = await this.gateway.call(ref, 'background', (api) =>
      api.query(soql`SELECT DefaultCurrencyIsoCode FROM Organization LIMIT 1`),
    );
    const code = result.records[0]?.['DefaultCurrencyIsoCode'];
    // An org that does not tell has one currency; what it is called is then the best guess.
    const currency = typeof code === 'string' && /^[A-Z]{3}$/.test(code) ? code : 'USD';
    this.known.set(ref.connectionId, { currency, atMs });
    return currency;
  }
}
