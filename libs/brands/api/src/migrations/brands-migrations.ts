import type { MigrationClass } from '@leadweave/persistence';
import { Brands0001 } from './brands-0001.js';

/** Tables of this library, in order. */
export const brandsMigrations: readonly MigrationClass[] = [Brands0001];
