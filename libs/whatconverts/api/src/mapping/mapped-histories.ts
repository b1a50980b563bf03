import { type Tx } from '@leadweave/persistence';
import { type RunRequests } from '../runs/run-requests.js';
import { type MappingsRepository } from './mappings.repository.js';

/** Mappings whose first history is to be loaded, and who asked for it. */
export interface HistoryRequest {
  readonly connectionId: string;
  readonly mappingIds: readonly string[];
  readonly requestedBy: string;
}

/** Ties the histories of mappings to the run that loads them, so that what a person is shown is what does the work. */
export class MappedHistories {
  constructor(
    private readonly mappings: Pick<MappingsRepository, 'assignBackfills'>,
    private readonly requests: Pick<RunRequests, 'request'>,
  ) {}

  /** Queues the run in the caller's transaction. Any other run leaves these histories to it while it is open. */
  async begin(tx: Tx, { connectionId, mappingIds, requestedBy }: HistoryRequest): Promise<string> {
    const { runId } = await this.requests.request(tx, { connectionId, kind: 'mapping', requestedBy });
    await this.mappings.assignBackfills(tx, mappingIds, runId);
    return runId;
  }
}
