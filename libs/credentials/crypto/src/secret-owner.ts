import { CryptoError } from './crypto-error.js';
import { isWellFormed } from './is-well-formed.js';

/** Where a secret lives. An envelope opens only for the owner it was sealed for. */
export interface SecretOwner {
  readonly brandId: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: string;
}

/**
 * The additional data that binds a ciphertext to its owner: `v1|table|column|brand|row`, and the key id for a wrapped
 * data key. The separator is escaped, so no two owners share their bytes.
 *
 * @internal
 * @throws CryptoError `invalid-owner` if a part is empty or not well formed.
 */
export function ownerBytes(owner: SecretOwner, keyId?: string): Buffer {
  const parts = { table: owner.table, column: owner.column, brandId: owner.brandId, rowId: owner.rowId };
  for (const [name, value] of Object.entries(parts)) assertUsable(name, value);
  return Buffer.from(
    ['v1', ...Object.values(parts), ...(keyId === undefined ? [] : [keyId])].map(escapePart).join('|'),
    'utf8',
  );
}

function assertUsable(name: string, value: string): void {
  if (value === '' || !isWellFormed(value)) {
    throw new CryptoError('invalid-owner', `The ${name} of the owner is empty or not well formed.`);
  }
}

function escapePart(part: string): string {
  return part.replace(/[\\|]/g, '\\$&');
}
