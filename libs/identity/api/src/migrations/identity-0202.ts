import { SqlMigration } from '@leadweave/persistence';
import { apiKeyStatements } from './api-key-tables.js';
import { idempotentAnswerStatements } from './idempotent-answer-tables.js';
import { requestCountStatements } from './request-count-tables.js';

/** Keys of other systems, what they use of their allowance, and answers that are given again. */
export class Identity0202 extends SqlMigration {
  readonly name = 'Identity2026112600202';
  readonly statements = [...apiKeyStatements, ...requestCountStatements, ...idempotentAnswerStatements];
}
