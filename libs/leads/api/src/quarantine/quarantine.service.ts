import { type Access } from '@leadweave/access';
import { Database, type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { LeadsError } from '../leads-error.js';
import { type QuarantineReplayers, type ReplayOutcome } from './quarantine-replayers.js';
import { inputOf, quarantineColumns, type QuarantineRow, settle } from './quarantine.repository.js';

export interface QuarantineFilter {
  readonly reason?: string;
  readonly profileId?: string;
  readonly runId?: string;
}

const excerptBytes = 2_000;

/** What waits because it could not be understood, and trying it again. */
export class QuarantineService {
  constructor(
    private readonly database: Database,
    private readonly replayers: QuarantineReplayers,
    private readonly clock: Clock,
  ) {}

  /** Newest first, behind the position (time, id). */
  list(
    { brandId, scope }: Access,
    { reason, profileId, runId }: QuarantineFilter,
    after: readonly [string, string] | undefined,
    limit: number,
  ): Promise<QuarantineRow[]> {
    return this.database.inBrand(brandId, scope, (tx) =>
      tx.query<QuarantineRow & Record<string, unknown>>(
        `select ${quarantineColumns}, substring(raw for ${excerptBytes}) as raw from inbox
         where brand_id = $1 and state = 'quarantined' and ($2::text is null or reason = $2)
           and ($3::text is null or profile_id = $3) and ($4::uuid is null or run_id = $4)
           and ($5::timestamptz is null or (received_at, id) < ($5, $6::uuid))
         order by received_at desc, id desc limit $7`,
        [brandId, reason ?? null, profileId ?? null, runId ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
      ),
    );
  }

  /** @throws LeadsError `quarantined-input-not-found`, `replay-not-possible` */
  replay({ brandId, scope }: Access, id: string): Promise<ReplayOutcome> {
    return this.database.inBrand(
      brandId,
      scope,
      async (tx) => {
        const row = await lockInput(tx, id);
        const replayer = this.replayers.find(row.source);
        if (!replayer) throw new LeadsError('replay-not-possible', `Nothing replays inputs of ${row.source}.`);
        const outcome = await replayer.replay(tx, inputOf(row));
        await settle(tx, id, outcome, this.clock());
        return outcome;
      },
      { retries: 3 },
    );
  }
}

async function lockInput(tx: Tx, id: string): Promise<QuarantineRow> {
  const row = await tx.maybeOne<QuarantineRow & Record<string, unknown>>(
    `select ${quarantineColumns}, raw from inbox where brand_id = $1 and id = $2 and state = 'quarantined' for update`,
    [tx.brandId, id],
  );
  if (!row) throw new LeadsError('quarantined-input-not-found', 'There is no such input in quarantine');
  return row;
}
