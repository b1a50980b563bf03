import { type Access, brandWideScopes } from '@leadweave/access';
import type { AuditActor, AuditEntry, AuditService } from '@leadweave/brands-api';
import { decodeCursor, encodeCursor, type PageQueryDto, requireIfMatch } from '@leadweave/http';
import type { Database, Tx } from '@leadweave/persistence';
import { type Clock, dayMs } from '@leadweave/time';
import { IdentityError } from '../identity-error.js';
import type { CreateApiKeyDto, UpdateApiKeyDto } from './api-key.dto.js';
import type { ApiKeyRow } from './api-key-row.js';
import { newApiKey } from './api-key-text.js';
import type { ApiKeysRepository, ApiKeyTerms } from './api-keys.repository.js';

/** A key and its text, which nobody can tell again. */
export interface IssuedApiKey {
  readonly row: ApiKeyRow;
  readonly text: string;
}

/** The order of steps when keys are made, changed and ended. Only brand admins get here, and never a key. */
export class ApiKeysService {
  constructor(
    private readonly database: Database,
    private readonly keys: ApiKeysRepository,
    private readonly audit: AuditService,
    private readonly clock: Clock,
  ) {}

  async list(access: Access, query: PageQueryDto): Promise<{ rows: ApiKeyRow[]; nextCursor: string | null }> {
    const { limit, cursor } = query;
    const binding = { brandId: access.brandId, filter: {}, sort: 'api-keys' };
    const before = cursor === undefined ? undefined : decodeCursor(cursor, binding)[0];
    const rows = await this.inBrand(access, (tx) => this.keys.list(tx, { before, limit: limit + 1 }));
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return { rows: rows.slice(0, limit), nextCursor: last ? encodeCursor([last.id], binding) : null };
  }

  /** @throws IdentityError `locations-unknown`, `api-key-terms-refused` */
  create(access: Access, actor: AuditActor, dto: CreateApiKeyDto): Promise<IssuedApiKey> {
    const terms = this.refuseImpossible(termsAfter({ locationIds: null, expiresAt: null }, dto));
    const { text, ...secret } = newApiKey();
    return this.inBrand(access, async (tx) => {
      const createdBy = access.user.userId;
      const id = await this.keys.insert(tx, { ...terms, ...secret, createdBy, at: this.clock() });
      await this.record(tx, actor, 'api_key.created', id, recorded(terms));
      return { row: await this.keys.find(tx, id), text };
    });
  }

  /** @throws IdentityError `api-key-revoked`, `locations-unknown`, `api-key-terms-refused` */
  update(access: Access, actor: AuditActor, id: string, dto: UpdateApiKeyDto, ifMatch?: string): Promise<ApiKeyRow> {
    return this.inBrand(access, async (tx) => {
      const before = await this.keys.findForChange(tx, id);
      requireIfMatch(ifMatch, before.version);
      refuseRevoked(before);
      const [old, terms] = [termsOf(before), termsAfter(termsOf(before), dto)];
      this.refuseImpossible(terms, dto.expiresAt === undefined);
      await this.keys.update(tx, id, terms);
      await this.record(tx, actor, 'api_key.changed', id, { before: recorded(old), after: recorded(terms) });
      return this.keys.find(tx, id);
    });
  }

  /** @throws IdentityError `api-key-revoked` */
  rotate(access: Access, actor: AuditActor, id: string, overlapDays = 1): Promise<IssuedApiKey> {
    const { text, ...secret } = newApiKey();
    return this.inBrand(access, async (tx) => {
      refuseRevoked(await this.keys.findForChange(tx, id));
      const at = this.clock();
      await this.keys.rotate(tx, id, secret, at, new Date(at.getTime() + overlapDays * dayMs));
      await this.record(tx, actor, 'api_key.rotated', id, { overlapDays });
      return { row: await this.keys.find(tx, id), text };
    });
  }

  /** Ends the key with the next request. To end it again changes nothing. @throws IdentityError `api-key-unknown` */
  revoke(access: Access, actor: AuditActor, id: string): Promise<void> {
    return this.inBrand(access, async (tx) => {
      const { name } = await this.keys.findForChange(tx, id);
      if (await this.keys.revoke(tx, id, this.clock())) await this.record(tx, actor, 'api_key.revoked', id, { name });
    });
  }

  private refuseImpossible(terms: ApiKeyTerms, keepsExpiry = false): ApiKeyTerms {
    const tooWide = terms.locationIds === null ? [] : terms.scopes.filter((scope) => brandWideScopes.includes(scope));
    const isPast = !keepsExpiry && terms.expiresAt !== null && terms.expiresAt <= this.clock();
    const errors = [
      ...(tooWide.length > 0
        ? [{ pointer: '/scopes', detail: `cannot be limited to locations: ${tooWide.join(', ')}` }]
        : []),
      ...(isPast ? [{ pointer: '/expiresAt', detail: 'must be in the future' }] : []),
    ];
    if (errors.length === 0) return terms;
    throw new IdentityError('api-key-terms-refused', 'Such a key could not be used', { details: { errors } });
  }

  private inBrand<Result>(access: Access, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.database.inBrand(access.brandId, access.scope, work, { retries: 2 });
  }

  private record(tx: Tx, actor: AuditActor, action: `api_key.${string}`, id: string, details: AuditEntry['details']) {
    return this.audit.record(tx, { actor, action, subject: { kind: 'api_key', id }, details });
  }
}

function refuseRevoked({ revokedAt }: ApiKeyRow): void {
  if (revokedAt !== null) throw new IdentityError('api-key-revoked', 'A revoked key stays revoked');
}

function termsOf({ name, scopes, locations, expiresAt }: ApiKeyRow): ApiKeyTerms {
  return { name, scopes, locationIds: locations && locations.map(({ id }) => id), expiresAt };
}

type Before = Pick<ApiKeyTerms, 'locationIds' | 'expiresAt'> & Partial<ApiKeyTerms>;

/** A null says "all locations" or "never", a missing property that it stays as it is. */
function termsAfter(before: Before, dto: UpdateApiKeyDto): ApiKeyTerms {
  return {
    name: (dto.name ?? before.name ?? '').trim(),
    scopes: dto.scopes ?? before.scopes ?? [],
    locationIds: dto.locationIds === undefined ? before.locationIds : dto.locationIds,
    expiresAt: dto.expiresAt === undefined ? before.expiresAt : dto.expiresAt ? new Date(dto.expiresAt) : null,
  };
}

function recorded({ name, scopes, locationIds, expiresAt }: ApiKeyTerms) {
  return {
    name,
    scopes: [...scopes],
    locationIds: locationIds && [...locationIds],
    expiresAt: expiresAt?.toISOString() ?? null,
  };
}
