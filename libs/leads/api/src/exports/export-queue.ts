import { type ExportRef } from './exports.repository.js';

/** Name of the queue that wakes exports. */
export const exportQueue = 'lead-exports';

/** What a job holds; the export itself is in `export_job`. */
export type ExportQueueJob = ExportRef;
