import { randomBytes } from 'node:crypto';
import { type KeyRing, open, parseSealed, plaintext, seal } from '@leadweave/crypto';

/** Sealed columns, and the names to which they are bound: a rotated secret moves from one to the other as it is. */
export const boundNames = {
  secret_sealed: 'secret_sealed',
  previous_secret_sealed: 'secret_sealed',
  headers_sealed: 'headers_sealed',
} as const;
type SecretColumn = keyof typeof boundNames;

const secretBytes = 32;

/** A new signing secret in the notation of Standard Webhooks. */
export function newSigningSecret(): string {
  return `whsec_${randomBytes(secretBytes).toString('base64')}`;
}

/** Seals and opens what an endpoint keeps secret; an envelope opens in its own row and column only. */
export class EndpointSecrets {
  constructor(private readonly keyRing: KeyRing) {}

  seal(brandId: string, rowId: string, column: SecretColumn, text: string): string {
    return seal(this.keyRing, plaintext(text), ownerOf(brandId, rowId, column));
  }

  open(brandId: string, rowId: string, column: SecretColumn, sealed: string): string {
    return open(this.keyRing, parseSealed(sealed), ownerOf(brandId, rowId, column));
  }
}

function ownerOf(brandId: string, rowId: string, column: SecretColumn) {
  return { brandId, table: 'webhook_endpoint', column: boundNames[column], rowId };
}
