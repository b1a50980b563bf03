import type { MigrationClass } from '@leadweave/persistence';
import { Identity0001 } from './identity-0001.js';
import { Identity0202 } from './identity-0202.js';
import { Membership0001 } from './membership-0001.js';

/** Tables of this library. The membership comes after the brands it refers to; the numbers in the names say so. */
export const identityMigrations: readonly MigrationClass[] = [Identity0001, Membership0001, Identity0202];
