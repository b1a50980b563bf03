import { createHash } from 'node:crypto';
import { type KeyRing, open, parseSealed, plaintext, seal } from '@leadweave/crypto';
import { newId, type Tx } from '@leadweave/persistence';
import { type LoginPlace } from '@leadweave/salesforce-client';
import { type OwnApp } from '../connection/connection-secrets.js';

/** A sign-in that is under way in somebody's browser. */
export interface SignIn {
  readonly userId: string;
  readonly place: LoginPlace;
  /** The secret half of PKCE. */
  readonly verifier: string;
  readonly app?: OwnApp;
  /** Whether the person accepts another org than the one that is connected. */
  readonly confirmsOtherOrg: boolean;
}

interface SignInRow {
  readonly id: string;
  readonly user_id: string;
  readonly place: LoginPlace;
  readonly verifier_sealed: string;
  readonly app_sealed: string | null;
  readonly confirms_other_org: boolean;
  readonly in_time: boolean;
}

type Column = 'verifier_sealed' | 'app_sealed';

/** Sign-ins by the digest of their state: whoever reads the table cannot end one. */
export class SignInsRepository {
  constructor(private readonly keyRing: KeyRing) {}

  /** Keeps a sign-in until it is over; those of the brand that are over go. */
  async begin(
    tx: Tx,
    state: string,
    { userId, place, verifier, app, confirmsOtherOrg }: SignIn,
    { now, expiresAt }: { readonly now: Date; readonly expiresAt: Date },
  ): Promise<void> {
    await tx.rowCount('delete from salesforce_sign_in where brand_id = $1 and expires_at <= $2', [tx.brandId, now]);
    const id = newId();
    await tx.rowCount(
      `insert into salesforce_sign_in (brand_id, state_digest, id, user_id, place, verifier_sealed, app_sealed,
         confirms_other_org, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        tx.brandId,
        digestOf(state),
        id,
        userId,
        JSON.stringify(place),
        this.seal(tx, id, 'verifier_sealed', verifier),
        app ? this.seal(tx, id, 'app_sealed', JSON.stringify(app)) : null,
        confirmsOtherOrg,
        expiresAt,
      ],
    );
  }

  /** Takes a person's own sign-in, which works once and in time. */
  async take(tx: Tx, state: string, userId: string, now: Date): Promise<SignIn | undefined> {
    const row = await tx.maybeOne<SignInRow & Record<string, unknown>>(
      `delete from salesforce_sign_in where brand_id = $1 and state_digest = $2 and user_id = $3
       returning id, user_id, place, verifier_sealed, app_sealed, confirms_other_org, expires_at > $4 as in_time`,
      [tx.brandId, digestOf(state), userId, now],
    );
    if (!row?.in_time) return undefined;
    const { id, place, app_sealed } = row;
    const app = app_sealed ? (JSON.parse(this.open(tx, id, 'app_sealed', app_sealed)) as OwnApp) : undefined;
    const verifier = this.open(tx, id, 'verifier_sealed', row.verifier_sealed);
    return { userId: row.user_id, place, verifier, app, confirmsOtherOrg: row.confirms_other_org };
  }

  private seal({ brandId }: Tx, rowId: string, column: Column, text: string): string {
    return seal(this.keyRing, plaintext(text), { brandId, table: 'salesforce_sign_in', column, rowId });
  }

  private open({ brandId }: Tx, rowId: string, column: Column, sealed: string): string {
    return open(this.keyRing, parseSealed(sealed), { brandId, table: 'salesforce_sign_in', column, rowId });
  }
}

function digestOf(state: string): Buffer {
  return createHash('sha256').update(state).digest();
}
