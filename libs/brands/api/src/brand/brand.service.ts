import type { Access } from '@leadweave/access';
import { type Brand, isCurrency, isTimeZone } from '@leadweave/brands-domain';
import { requireIfMatch } from '@leadweave/http';
import type { Database, Tx } from '@leadweave/persistence';
import type { AuditActor } from '../audit/audit-actor.js';
import type { AuditService } from '../audit/audit.service.js';
import { BrandsError } from '../brands-error.js';
import type { UpdateBrandDto } from './brand.dto.js';
import type { BrandRepository, BrandRow } from './brand.repository.js';

/** The order of steps when a brand is made, read and changed. */
export class BrandService {
  constructor(
    private readonly database: Database,
    private readonly brands: BrandRepository,
    private readonly audit: AuditService,
  ) {}

  find(access: Access): Promise<BrandRow> {
    return this.database.inBrand(access.brandId, access.scope, (tx) => this.brands.findOrThrow(tx));
  }

  /** The brand of a running transaction. */
  current(tx: Tx): Promise<BrandRow> {
    return this.brands.findOrThrow(tx);
  }

  /** Makes the brand of a transaction that was opened for a new id. @throws BrandsError `brand-invalid` */
  async create(tx: Tx, actor: AuditActor, brand: Omit<Brand, 'id'>): Promise<BrandRow> {
    const row = await this.brands.insert(tx, validOrThrow(brand));
    await this.audit.record(tx, { actor, action: 'brand.created', subject: { kind: 'brand', id: row.id } });
    return row;
  }

  /** @throws BrandsError `brand-invalid` */
  update(access: Access, actor: AuditActor, dto: UpdateBrandDto, ifMatch?: string): Promise<BrandRow> {
    return this.database.inBrand(access.brandId, access.scope, async (tx) => {
      const before = await this.brands.findForChange(tx);
      requireIfMatch(ifMatch, before.version);
      const row = await this.brands.update(tx, validOrThrow({ ...before, ...named(dto) }));
      const subject = { kind: 'brand', id: row.id };
      await this.audit.record(tx, { actor, action: 'brand.changed', subject, details: { ...named(dto) } });
      return row;
    });
  }
}

function named(dto: UpdateBrandDto): Partial<UpdateBrandDto> {
  return Object.fromEntries(Object.entries(dto).filter(([, value]) => value !== undefined));
}

function validOrThrow(brand: Omit<Brand, 'id'>): Omit<Brand, 'id'> {
  const name = brand.name.normalize('NFC').trim();
  const errors = [
    ...(name === '' ? [{ pointer: '/name', detail: 'missing' }] : []),
    ...(isTimeZone(brand.timeZone) ? [] : [{ pointer: '/timeZone', detail: 'unknown-time-zone' }]),
    ...(isCurrency(brand.currency) ? [] : [{ pointer: '/currency', detail: 'unknown-currency' }]),
  ];
  if (errors.length > 0) throw new BrandsError('brand-invalid', 'The brand has faults', { details: { errors } });
  return { ...brand, name };
}
