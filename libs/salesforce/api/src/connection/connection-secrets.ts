import { type KeyRing, open, parseSealed, plaintext, seal } from '@leadweave/crypto';
import { type SalesforceTokens } from '@leadweave/salesforce-client';

/** An app that the customer made in the org. */
export interface OwnApp {
  readonly clientId: string;
  readonly clientSecret: string;
  /** `client-credentials` acts as a user of the org whom its administrator chose; nobody signs in. */
  readonly flow: 'code' | 'client-credentials';
}

/** Sealed columns of a connection, and the names to which they are bound. */
export const boundNames = { tokens_sealed: 'tokens_sealed', app_sealed: 'app_sealed' } as const;
type Column = keyof typeof boundNames;

/** Seals and opens what a connection keeps secret; an envelope opens in its own row and column only. */
export class ConnectionSecrets {
  constructor(private readonly keyRing: KeyRing) {}

  sealTokens(brandId: string, id: string, tokens: SalesforceTokens): string {
    return this.seal(brandId, id, 'tokens_sealed', JSON.stringify(tokens));
  }

  openTokens(brandId: string, id: string, sealed: string): SalesforceTokens {
    const tokens = JSON.parse(this.open(brandId, id, 'tokens_sealed', sealed)) as SalesforceTokens & {
      readonly issuedAt: string;
    };
    return { ...tokens, issuedAt: new Date(tokens.issuedAt) };
  }

  sealApp(brandId: string, id: string, app: OwnApp): string {
    return this.seal(brandId, id, 'app_sealed', JSON.stringify(app));
  }

  openApp(brandId: string, id: string, sealed: string): OwnApp {
    return JSON.parse(this.open(brandId, id, 'app_sealed', sealed)) as OwnApp;
  }

  private seal(brandId: string, rowId: string, column: Column, text: string): string {
    return seal(this.keyRing, plaintext(text), ownerOf(brandId, rowId, column));
  }

  private open(brandId: string, rowId: string, column: Column, sealed: string): string {
    return open(this.keyRing, parseSealed(sealed), ownerOf(brandId, rowId, column));
  }
}

function ownerOf(brandId: string, rowId: string, column: Column) {
  return { brandId, table: 'salesforce_connection', column: boundNames[column], rowId };
}
