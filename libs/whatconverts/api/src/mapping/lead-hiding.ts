import { type AuditActor } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';

/**
 * Puts leads out of sight and back, bound by the application to the way leads are archived. Without a binding the choice
 * `hide` is refused. What is hidden together is remembered under the id of the mapping that ended.
 */
export abstract class LeadHiding {
  abstract hide(tx: Tx, leadIds: readonly string[], mappingId: string, actor: AuditActor): Promise<void>;

  /** Brings back what was hidden when these mappings ended; what a person has archived or judged since stays. */
  abstract show(tx: Tx, mappingIds: readonly string[], actor: AuditActor): Promise<void>;
}
