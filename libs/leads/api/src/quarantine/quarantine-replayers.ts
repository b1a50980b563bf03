import { type Tx } from '@leadweave/persistence';
import { Injectable } from '@nestjs/common';

/** An input that waits, as its source needs it to try again. */
export interface QuarantinedInput {
  readonly id: string;
  readonly source: string;
  readonly kind: string;
  readonly reason: string;
  readonly raw: Buffer;
  readonly externalId?: string;
  readonly profileId?: string;
  readonly locationId?: string;
  readonly receivedAt: Date;
}

/** What became of a replay: understood now, or still not, with the reason of this time. */
export type ReplayOutcome =
  | { readonly kind: 'settled'; readonly leadId?: string }
  | { readonly kind: 'still-quarantined'; readonly reason: string; readonly detail: string };

/** Implemented by each source for its own inputs. Runs in the unit of work of the replay (all locations). */
export interface QuarantineReplayer {
  replay(tx: Tx, input: QuarantinedInput): Promise<ReplayOutcome>;
}

/** Where sources register who replays their inputs. */
@Injectable()
export class QuarantineReplayers {
  private readonly bySource = new Map<string, QuarantineReplayer>();

  register(source: string, replayer: QuarantineReplayer): void {
    this.bySource.set(source, replayer);
  }

  find(source: string): QuarantineReplayer | undefined {
    return this.bySource.get(source);
  }
}
