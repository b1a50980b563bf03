import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { type WriteBacksRepository } from './write-backs.repository.js';

/** Lets values go to WhatConverts again, since somebody mended what kept them. Inside the caller's unit of work and its scope. */
export class WriteBackRetries {
  constructor(
    private readonly writeBacks: WriteBacksRepository,
    private readonly duties: DutiesRepository,
    private readonly wake: DutyWake,
    private readonly clock: Clock,
  ) {}

  /** All that failed or waits with a code. Returns how many leads go. */
  async retry(tx: Tx, connectionId: string, code: string): Promise<number> {
    const now = this.clock();
    const retried = await this.writeBacks.retry(tx, connectionId, code, now);
    if (retried === 0) return 0;
    await this.duties.dueBy(tx, connectionId, 'write-back', now);
    const duty = { brandId: tx.brandId, connectionId, kind: 'write-back' } as const;
    tx.afterCommit(() => this.wake.due(duty));
    return retried;
  }
}
