import { SqlMigration } from '@leadweave/persistence';
import { mappingStatements } from './mapping-tables.js';
import { runStatements } from './run-tables.js';

/** Profile mappings, the request ledger, runs and coverage. */
export class WhatConverts0001 extends SqlMigration {
  readonly name = 'WhatConverts2026112000501';
  readonly statements = [...mappingStatements, ...runStatements];
}
