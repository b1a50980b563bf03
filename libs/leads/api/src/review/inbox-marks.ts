/** Columns of a plan over `inbox i`: how many, and a mark that changes with the set of inputs, whatever their order. */
export const planColumns = `count(*)::int as records,
  coalesce(bit_xor(hashtextextended(i.id::text, 0)), 0)::text as mark`;

export interface PlanRow {
  readonly records: number;
  readonly mark: string;
}

/** How an ignored input is told from one that waits. */
export const ignoredAssignments = (decisionId: string, reason: string, by: string, at: string) =>
  `state = 'done', settled_at = ${at}, decision = 'ignored', decision_id = ${decisionId}, decision_reason = ${reason},
   decided_by = ${by}, decided_at = ${at}, replay_id = null`;

export const reopenedAssignments = `state = 'quarantined', settled_at = null, decision = null, decision_id = null,
  decision_reason = null, decided_by = null, decided_at = null`;
