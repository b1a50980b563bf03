import type { PoolClient } from 'pg';
import type { BrandScope } from './brand-scope.js';
import { PoolTransaction } from './pool-transaction.js';
import type { Tx } from './transaction.js';

/** A transaction whose connection is set to one brand and scope. */
export class BrandTransaction extends PoolTransaction implements Tx {
  constructor(
    connection: PoolClient,
    readonly brandId: string,
    readonly scope: BrandScope,
  ) {
    super(connection);
  }
}
