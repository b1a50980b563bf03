import type { Tx } from '@leadweave/persistence';
import type { AuditActor } from '../audit/audit-actor.js';

/**
 * Told, in the transaction that writes it down, that locations are new or that something about them changed, also how a source
 * knows them. Bound by the application when somebody listens.
 */
export abstract class LocationNews {
  abstract changed(tx: Tx, locationIds: readonly string[], actor: AuditActor): Promise<void>;
}

/** Where nobody listens. */
export class NoLocationNews extends LocationNews {
  changed(): Promise<void> {
    return Promise.resolve();
  }
}
