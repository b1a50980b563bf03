import { type Access } from '@leadweave/access';
import { setTimeout as sleep } from 'node:timers/promises';
import { type SyncRunDetailDto, type SyncRunListDto } from './sync-run.dto.js';
import { isOpenState } from './run-state.js';
import { type SyncRunsService } from './sync-runs.service.js';

/** At most two events a second. */
const pollMs = 500;
/** Callers connect again after this time, with their rights checked anew. */
const longestMs = 10 * 60_000;
/** Runs that a card of a connection shows. */
const shownRuns = 5;

type Reader = Pick<Access, 'brandId'>;

/** Progress as it is stored: what is told here survives a restart of any process. */
export class RunProgressService {
  constructor(private readonly runs: SyncRunsService) {}

  /**
   * The run whenever it changed, until it has ended. Refuses before the first event, so that the caller is answered with a problem.
   *
   * @throws WhatConvertsApiError `run-unknown`
   */
  async ofRun(access: Reader, runId: string): Promise<AsyncIterable<SyncRunDetailDto>> {
    await this.runs.find(access, runId);
    return changes(
      () => this.runs.find(access, runId),
      ({ state }) => !isOpenState(state),
    );
  }

  /**
   * The latest runs of a connection whenever one changed. Refuses before the first event.
   *
   * @throws WhatConvertsApiError `connection-unknown`
   */
  async ofConnection(access: Reader, connectionId: string): Promise<AsyncIterable<SyncRunListDto>> {
    await this.runs.assertConnection(access, connectionId);
    return changes(
      () => this.runs.list(access, { connectionId, limit: shownRuns }),
      () => false,
    );
  }
}

async function* changes<T>(read: () => Promise<T>, isLast: (value: T) => boolean): AsyncGenerator<T> {
  const startedAt = performance.now();
  let told = '';
  while (performance.now() - startedAt < longestMs) {
    const value = await read();
    const text = JSON.stringify(value);
    if (text !== told) yield value;
    if (isLast(value)) return;
    told = text;
    await sleep(pollMs);
  }
}
