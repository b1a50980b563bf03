import type { Clock } from '@leadweave/time';
import { Cron } from '@nestjs/schedule';
import type { Statements } from '../auth/live-session.js';
import { keptSeconds } from './idempotency.guard.js';

/** Answers of one statement, so that none holds its rows for long. */
const batch = 5_000;
const mostBatches = 200;

/** Removes answers that nobody may ask for any more. */
export class AnswerUpkeep {
  constructor(
    private readonly statements: Statements,
    private readonly clock: Clock,
  ) {}

  @Cron('0 */10 * * * *')
  async forgetOld(): Promise<number> {
    const olderThan = new Date(this.clock().getTime() - keptSeconds * 1000);
    let total = 0;
    for (let round = 0; round < mostBatches; round++) {
      const sql = 'select forget_idempotent_answers($1, $2) as gone';
      const { rows } = await this.statements.query<{ gone: number }>(sql, [olderThan, batch]);
      const gone = rows[0]?.gone ?? 0;
      total += gone;
      if (gone < batch) break;
    }
    return total;
  }
}
