import type { Brand } from '@leadweave/brands-domain';
import type { Tx } from '@leadweave/persistence';
import { BrandsError } from '../brands-error.js';

/** A row of `brand`. */
export interface BrandRow extends Brand {
  readonly createdAt: Date;
  readonly version: number;
}

const columns = 'id, name, time_zone as "timeZone", currency, created_at as "createdAt", version';

/** The SQL of the brand whose transaction it is. */
export class BrandRepository {
  async findOrThrow(tx: Tx): Promise<BrandRow> {
    return this.present(await tx.maybeOne<BrandRow>(`select ${columns} from brand where id = $1`, [tx.brandId]));
  }

  /** Locks the row, so that its version holds until the change. */
  async findForChange(tx: Tx): Promise<BrandRow> {
    const sql = `select ${columns} from brand where id = $1 for update`;
    return this.present(await tx.maybeOne<BrandRow>(sql, [tx.brandId]));
  }

  insert(tx: Tx, { name, timeZone, currency }: Omit<Brand, 'id'>): Promise<BrandRow> {
    const sql = `insert into brand (id, name, time_zone, currency) values ($1, $2, $3, $4) returning ${columns}`;
    return tx.one(sql, [tx.brandId, name, timeZone, currency]);
  }

  update(tx: Tx, { name, timeZone, currency }: Omit<Brand, 'id'>): Promise<BrandRow> {
    const sql = `update brand set name = $2, time_zone = $3, currency = $4, version = version + 1
      where id = $1 returning ${columns}`;
    return tx.one(sql, [tx.brandId, name, timeZone, currency]);
  }

  private present(row: BrandRow | undefined): BrandRow {
    if (row === undefined) throw new BrandsError('brand-missing', 'The brand of the transaction does not exist');
    return row;
  }
}
