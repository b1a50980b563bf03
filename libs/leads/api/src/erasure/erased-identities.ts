import { type SourceContent } from '@leadweave/domain';
import { type Tx } from '@leadweave/persistence';
import { createHmac } from 'node:crypto';
import { phoneKey } from './person.js';

/** By what a record would be recognised as that of an erased person. */
export interface Identified {
  readonly source: string;
  readonly externalId: string;
  readonly normalisedEmail?: string;
  readonly content?: Pick<SourceContent, 'contact' | 'call'>;
}

export type Identity = readonly ['email' | 'phone' | 'record', string];

/** Everything that a record says about who it is of, and which record it is. */
export function identitiesOf({ source, externalId, normalisedEmail, content }: Identified): Identity[] {
  const phones = [content?.contact.phone, content?.call?.callerNumber].map((phone) =>
    phoneKey(phone?.e164 ?? phone?.raw),
  );
  return [
    ['record', `${source} ${externalId}`],
    ...(normalisedEmail ? [['email', normalisedEmail] as const] : []),
    ...[...new Set(phones)].flatMap((phone) => (phone ? [['phone', phone] as const] : [])),
  ];
}

/**
 * Remembers erased people as keyed hashes (HMAC-SHA-256, bound to the brand), and recognises them when they come again.
 * The first key is used for new hashes, all of them for recognising.
 */
export class ErasedIdentities {
  /** @param keys at least one, 32 bytes each */
  constructor(private readonly keys: readonly Uint8Array[]) {}

  /** Arrivals wait for an erasure of the brand, and the other way round: none slips in between look and commit. */
  async shareLock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended('erasure ' || $1, 0))`, [tx.brandId]);
  }

  async lock(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('erasure ' || $1, 0))`, [tx.brandId]);
  }

  /** Which of these are of erased people. */
  async among<Item extends Identified>(tx: Tx, items: readonly Item[]): Promise<ReadonlySet<Item>> {
    if (items.length === 0 || !(await this.hasAny(tx))) return new Set();
    const digests = items.map((item) => identitiesOf(item).flatMap((identity) => this.digests(tx.brandId, identity)));
    const rows = await tx.query<{ digest: Buffer }>(
      'select digest from erased_identity where brand_id = $1 and digest = any ($2::bytea[])',
      [tx.brandId, digests.flat()],
    );
    const known = new Set(rows.map(({ digest }) => digest.toString('hex')));
    return new Set(items.filter((_item, index) => digests[index]!.some((digest) => known.has(digest.toString('hex')))));
  }

  async remember(tx: Tx, erasureId: string, identities: readonly Identity[]): Promise<void> {
    const digests = identities.map((identity) => this.digests(tx.brandId, identity)[0]!);
    await tx.query(
      `insert into erased_identity (brand_id, digest, erasure_id)
       select distinct $1::uuid, digest, $3::uuid from unnest($2::bytea[]) as erased (digest) on conflict do nothing`,
      [tx.brandId, digests, erasureId],
    );
  }

  private async hasAny(tx: Tx): Promise<boolean> {
    const { any } = await tx.one<{ any: boolean }>(
      'select exists (select from erased_identity where brand_id = $1) as any',
      [tx.brandId],
    );
    return any;
  }

  private digests(brandId: string, [kind, value]: Identity): Buffer[] {
    return this.keys.map((key) =>
      createHmac('sha256', key)
        .update(JSON.stringify([brandId, kind, value]))
        .digest(),
    );
  }
}
