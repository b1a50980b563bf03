import { sanitizeText, type Tx } from '@leadweave/persistence';
import { type QuarantinedInput, type ReplayOutcome } from './quarantine-replayers.js';

/** A row of `inbox` that waits, with its bytes or their beginning. */
export interface QuarantineRow {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly reason: string;
  readonly detail: string | null;
  readonly external_id: string | null;
  readonly profile_id: string | null;
  readonly location_id: string | null;
  readonly attempts: number;
  readonly received_at: Date;
  readonly raw: Buffer;
}

export const quarantineColumns =
  'id, source, kind, reason, detail, external_id, profile_id, location_id, attempts, received_at';

export function inputOf(row: QuarantineRow): QuarantinedInput {
  const { id, source, kind, reason, raw } = row;
  return {
    ...{ id, source, kind, reason, raw },
    externalId: row.external_id ?? undefined,
    profileId: row.profile_id ?? undefined,
    locationId: row.location_id ?? undefined,
    receivedAt: row.received_at,
  };
}

/** Writes down what became of an input that was tried again; it is no longer part of a replay then. */
export async function settle(tx: Tx, id: string, outcome: ReplayOutcome, at: Date): Promise<void> {
  if (outcome.kind === 'settled') {
    await tx.query(
      `update inbox set state = 'done', attempts = attempts + 1, settled_at = $3, replay_id = null
       where brand_id = $1 and id = $2`,
      [tx.brandId, id, at.toISOString()],
    );
    return;
  }
  await tx.query(
    `update inbox set attempts = attempts + 1, reason = $3, detail = $4, replay_id = null
     where brand_id = $1 and id = $2`,
    [tx.brandId, id, outcome.reason, sanitizeText(outcome.detail)],
  );
}
