import { type AuditActor } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';

/**
 * Puts leads out of sight, bound by the application to the way leads are archived. Without a binding the choice `hide`
 * is refused.
 */
export abstract class LeadHiding {
  abstract hide(tx: Tx, leadIds: readonly string[], actor: AuditActor): Promise<void>;
}
