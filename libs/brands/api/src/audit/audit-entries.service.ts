import type { Access } from '@leadweave/access';
import { decodeCursor, encodeCursor } from '@leadweave/http';
import type { Database } from '@leadweave/persistence';
import type { AuditChain, ChainState } from './audit-chain.js';
import { auditCsvHeader, auditCsvLine } from './audit-csv.js';
import type { AuditEntriesRepository, AuditPosition } from './audit-entries.repository.js';
import type { AuditEntryDto, AuditEntryListDto, AuditFilterDto, AuditListQueryDto } from './audit-entry.dto.js';

const defaultLimit = 50;
/** Entries read at once for a file: memory stays the same however long it gets. */
const fileChunk = 1_000;

/** Reads the record of who changed what. */
export class AuditEntriesService {
  constructor(
    private readonly database: Database,
    private readonly entries: AuditEntriesRepository,
    private readonly chain: AuditChain,
  ) {}

  list({ brandId, scope }: Access, query: AuditListQueryDto): Promise<AuditEntryListDto> {
    const { limit = defaultLimit, cursor, ...filter } = query;
    const binding = { brandId, filter: { ...filter }, sort: '-occurredAt' };
    const [occurredAt, id] = cursor ? decodeCursor(cursor, binding) : [];
    const after = occurredAt !== undefined && id !== undefined ? { occurredAt, id } : undefined;
    return this.database.inBrand(brandId, scope, async (tx) => {
      const found = await this.entries.list(tx, filter, limit + 1, after);
      const data = found.slice(0, limit);
      const last = found.length > limit ? data.at(-1) : undefined;
      return { data, nextCursor: last ? encodeCursor([last.occurredAt, last.id], binding) : null };
    });
  }

  /** The lines of a CSV file, titles first, newest entry first. */
  async *csv(access: Access, filter: AuditFilterDto): AsyncGenerator<string> {
    yield auditCsvHeader;
    let after: AuditPosition | undefined;
    do {
      const chunk = await this.chunk(access, filter, after);
      yield chunk.map(auditCsvLine).join('');
      after = chunk.length === fileChunk ? chunk.at(-1) : undefined;
    } while (after);
  }

  /** Whether the entries are what they were when they were written. */
  chainState({ brandId, scope }: Access): Promise<ChainState> {
    return this.database.inBrand(brandId, scope, (tx) => this.chain.state(tx));
  }

  private chunk({ brandId, scope }: Access, filter: AuditFilterDto, after?: AuditPosition): Promise<AuditEntryDto[]> {
    return this.database.inBrand(brandId, scope, (tx) => this.entries.list(tx, filter, fileChunk, after));
  }
}
