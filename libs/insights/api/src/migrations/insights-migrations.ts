import { type MigrationClass } from '@leadweave/persistence';
import { Insights0001 } from './insights-0001.js';

/** Tables of this library, in order; they follow those of all sources. */
export const insightsMigrations: readonly MigrationClass[] = [Insights0001];
