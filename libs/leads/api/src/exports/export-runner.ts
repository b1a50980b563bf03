import { type Database } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type ExportRef, type ExportsRepository } from './exports.repository.js';
import { type ExportWriter } from './export-writer.js';

export interface ExportLog {
  warn(message: string): void;
}

const everywhere = { kind: 'all-locations' } as const;

/** Works an export off, page by page, until it ends or the worker stops. */
export class ExportRunner {
  constructor(
    private readonly database: Database,
    private readonly exports: ExportsRepository,
    private readonly writer: Pick<ExportWriter, 'turn'>,
    private readonly clock: Clock,
    private readonly log: ExportLog,
  ) {}

  /** A worker that stops leaves the rest to another one, which the sweep wakes. */
  async run(ref: ExportRef, signal: AbortSignal): Promise<void> {
    try {
      while (!signal.aborted && (await this.writer.turn(ref)) === 'more');
    } catch (error) {
      // Whatever it was: the page is rolled back, another worker tries again, and after some failures the export says so.
      this.log.warn(`an export failed: ${error instanceof Error ? error.name : typeof error}`);
      await this.database.inBrand(ref.brandId, everywhere, (tx) =>
        this.exports.noteFailure(tx, ref.exportId, this.clock()),
      );
    }
  }
}
