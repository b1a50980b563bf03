import type { Access } from '@leadweave/access';
import { type LocationRow as FileRow, type LocationsFile, parseLocationsCsv } from '@leadweave/brands-domain';
import type { Database, Tx } from '@leadweave/persistence';
import type { AuditActor } from '../audit/audit-actor.js';
import type { AuditService } from '../audit/audit.service.js';
import type { BrandRepository } from '../brand/brand.repository.js';
import { BrandsError } from '../brands-error.js';
import type { ImportLocationsDto, ImportOutcome, ImportResultDto, ImportRowDto } from './location-import.dto.js';
import type { LocationNews } from './location-news.js';
import type { LocationsRepository } from './locations.repository.js';

type ReadableFile = Extract<LocationsFile, { kind: 'rows' }>;

const sentences: Readonly<Record<Extract<LocationsFile, { kind: 'unreadable' }>['reason'], string>> = {
  empty: 'The file has no rows below its titles.',
  'no-name-column': 'No column is titled "name" or "location".',
  'repeated-column': 'Two columns mean the same.',
  malformed: 'A quotation mark is opened and never closed.',
  'too-many-rows': 'The file has more than 5,000 rows.',
};

/** Brings in a whole file of locations: new names are created, known ones left as they are, faulty rows told. */
export class LocationImportService {
  constructor(
    private readonly database: Database,
    private readonly locations: LocationsRepository,
    private readonly brands: BrandRepository,
    private readonly audit: AuditService,
    private readonly news: LocationNews,
  ) {}

  /** @throws BrandsError `locations-file-unreadable` */
  import(access: Access, actor: AuditActor, dto: ImportLocationsDto): Promise<ImportResultDto> {
    const dryRun = dto.dryRun ?? false;
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const defaultTimeZone = dto.defaultTimeZone ?? (await this.brands.findOrThrow(tx)).timeZone;
      const file = readableOrThrow(parseLocationsCsv(dto.csv, { defaultTimeZone }));
      const created = dryRun ? await this.wouldCreate(tx, file) : await this.create(tx, actor, file);
      const result = resultOf(file, created, dryRun);
      if (!dryRun) await this.record(tx, actor, result);
      return result;
    });
  }

  private async create(tx: Tx, actor: AuditActor, file: ReadableFile): Promise<Set<string>> {
    const details = file.rows.flatMap((row) => (row.kind === 'valid' ? [row.location] : []));
    const created = await this.locations.insertMissing(tx, details);
    const ids = created.map(({ id }) => id);
    await this.news.changed(tx, ids, actor);
    return new Set(created.map(({ name }) => name));
  }

  private async wouldCreate(tx: Tx, file: ReadableFile): Promise<Set<string>> {
    const names = file.rows.flatMap((row) => (row.kind === 'valid' ? [row.location.name] : []));
    const inUse = await this.locations.namesInUse(tx, names);
    return new Set(names.filter((name) => !inUse.has(name)));
  }

  private record(tx: Tx, actor: AuditActor, { counts }: ImportResultDto): Promise<void> {
    const subject = { kind: 'brand', id: tx.brandId };
    return this.audit.record(tx, { actor, action: 'location.imported', subject, details: { ...counts } });
  }
}

function readableOrThrow(file: LocationsFile): ReadableFile {
  if (file.kind === 'rows') return file;
  throw new BrandsError('locations-file-unreadable', sentences[file.reason], { details: { reason: file.reason } });
}

function resultOf(file: ReadableFile, created: ReadonlySet<string>, dryRun: boolean): ImportResultDto {
  const rows = file.rows.map((row) => rowResult(row, created));
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const counts = { created: count('created'), exists: count('exists'), invalid: count('invalid') };
  return { dryRun, counts, rows, ignoredColumns: [...file.ignoredColumns] };
}

function rowResult(row: FileRow, created: ReadonlySet<string>): ImportRowDto {
  if (row.kind === 'invalid') {
    return { line: row.line, name: row.name, outcome: 'invalid', faults: row.faults.map((fault) => ({ ...fault })) };
  }
  const { name } = row.location;
  return { line: row.line, name, outcome: created.has(name) ? 'created' : 'exists', faults: [] };
}
