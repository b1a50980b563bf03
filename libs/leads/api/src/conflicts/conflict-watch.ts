import { type PairingDecision } from '@leadweave/domain';
import { conflictsOf } from '@leadweave/lead-matching';
import { type Tx } from '@leadweave/persistence';
import { type RecordStep } from '../intake/plan-leads.js';
import { ConflictsRepository } from './conflicts.repository.js';

/** Keeps the conflicts of clusters that are decided anew: what arose is asked, what is over leaves. */
export class ConflictWatch {
  constructor(private readonly rows = new ConflictsRepository()) {}

  /** Under the locks of the intake. @param steps whole clusters */
  async note(tx: Tx, steps: readonly RecordStep[], decisions: readonly PairingDecision[], at: Date): Promise<void> {
    // A conflict needs a submission; most of what arrives has none in its cluster.
    if (!steps.some(({ after, before }) => isSubmission(after) || (before && isSubmission(before)))) return;
    const holding = conflictsOf(
      steps.map(({ after }) => after),
      decisions,
    );
    await this.rows.forgetOthers(
      tx,
      steps.map(({ after }) => after.id),
      holding,
    );
    const visitors = newVisitors(steps);
    const arisen = holding.filter(
      ({ reason, nativeId, whatConvertsId }) =>
        reason === 'partner-taken' || visitors.has(nativeId) || visitors.has(whatConvertsId),
    );
    const locationOf = new Map(steps.map(({ after }) => [after.id, after.locationId as string]));
    await this.rows.add(
      tx,
      arisen.map((conflict) => ({ conflict, locationId: locationOf.get(conflict.nativeId)! })),
      at,
    );
  }
}

function isSubmission({ source, pairable }: RecordStep['after']): boolean {
  return source === 'form' && pairable;
}

/** Records of which a visitor was told only now: whoever decided before could not know it. */
function newVisitors(steps: readonly RecordStep[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ before, after, isChange }) =>
      isChange && after.visitorId !== undefined && before?.visitorId !== after.visitorId ? [after.id as string] : [],
    ),
  );
}
