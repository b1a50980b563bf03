import type { Access } from '@leadweave/access';
import { type LocationDetails, type LocationDraft, validateLocation } from '@leadweave/brands-domain';
import { decodeCursor, encodeCursor, requireIfMatch } from '@leadweave/http';
import type { Database, Tx } from '@leadweave/persistence';
import type { AuditActor } from '../audit/audit-actor.js';
import type { AuditEntry, AuditService } from '../audit/audit.service.js';
import { BrandsError } from '../brands-error.js';
import { changedParts } from './changed-parts.js';
import type { CreateLocationDto, LocationListQueryDto, UpdateLocationDto } from './location.dto.js';
import type { LocationNews } from './location-news.js';
import type { LocationRow } from './location-row.js';
import type { LocationsRepository } from './locations.repository.js';

const sort = 'name';

/** The order of steps when locations are read and changed. */
export class LocationsService {
  constructor(
    private readonly database: Database,
    private readonly locations: LocationsRepository,
    private readonly audit: AuditService,
    private readonly news: LocationNews,
  ) {}

  async list(access: Access, query: LocationListQueryDto): Promise<{ rows: LocationRow[]; nextCursor: string | null }> {
    const { archived = 'exclude', limit, cursor } = query;
    const binding = { brandId: access.brandId, filter: { archived }, sort };
    const after = cursor === undefined ? undefined : positionOf(decodeCursor(cursor, binding));
    const page = { archived, limit, after };
    const rows = await this.inBrand(access, (tx) => this.locations.list(tx, page));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    const nextCursor = last ? encodeCursor([last.sortName, last.id], binding) : null;
    return { rows: rows.slice(0, limit), nextCursor };
  }

  async find(access: Access, id: string): Promise<LocationRow> {
    const row = await this.inBrand(access, (tx) => this.locations.find(tx, id));
    if (row === undefined) throw new BrandsError('location-unknown', 'No such location in the scope');
    return row;
  }

  create(access: Access, actor: AuditActor, dto: CreateLocationDto): Promise<LocationRow> {
    const location = validOrThrow(withoutNulls({ ...dto }));
    return this.inBrand(access, async (tx) => {
      const row = await this.locations.insert(tx, location);
      await this.record(tx, actor, 'location.created', row.id, { name: row.name });
      return row;
    });
  }

  update(
    access: Access,
    actor: AuditActor,
    id: string,
    dto: UpdateLocationDto,
    ifMatch?: string,
  ): Promise<LocationRow> {
    return this.inBrand(access, async (tx) => {
      const before = await this.locations.findForChange(tx, id);
      requireIfMatch(ifMatch, before.version);
      const row = await this.locations.update(tx, id, validOrThrow(withoutNulls({ ...draftOf(before), ...dto })));
      await this.record(tx, actor, 'location.changed', id, changedParts(before, row));
      return row;
    });
  }

  /** Archiving twice changes nothing the second time. */
  setArchived(access: Access, actor: AuditActor, id: string, archived: boolean): Promise<LocationRow> {
    return this.inBrand(access, async (tx) => {
      const before = await this.locations.findForChange(tx, id);
      if ((before.archivedAt !== null) === archived) return before;
      const row = await this.locations.setArchived(tx, id, archived);
      await this.record(tx, actor, archived ? 'location.archived' : 'location.restored', id, { name: row.name });
      return row;
    });
  }

  private inBrand<Result>(access: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(access.brandId, access.scope, work);
  }

  private async record(
    tx: Tx,
    actor: AuditActor,
    action: `location.${string}`,
    id: string,
    details: AuditEntry['details'],
  ): Promise<void> {
    await this.audit.record(tx, { actor, action, subject: { kind: 'location', id }, details });
    await this.news.changed(tx, [id], actor);
  }
}

function positionOf([name = '', id = '']: readonly string[]) {
  return { name, id };
}

function draftOf({ name, city, region, phone, timeZone, status, externalReference }: LocationRow) {
  return { name, city, region, phone, timeZone, status, externalReference };
}

function withoutNulls(draft: Readonly<Record<string, string | null | undefined>>): LocationDraft {
  return Object.fromEntries(Object.entries(draft).map(([field, value]) => [field, value ?? undefined]));
}

function validOrThrow(draft: LocationDraft): LocationDetails {
  const result = validateLocation(draft);
  if (result.kind === 'valid') return result.location;
  const errors = result.faults.map(({ field, reason }) => ({ pointer: `/${field}`, detail: reason }));
  throw new BrandsError('location-invalid', 'The location has faults', { details: { errors } });
}
