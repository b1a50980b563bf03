/** By what an opportunity was tied to a lead, most trusted first (contract section 7). */
export const tiedBy = ['link', 'id', 'converted', 'contact', 'email', 'phone'] as const;
export type TiedBy = (typeof tiedBy)[number];

/** One of our leads. */
export interface LeadCandidate {
  readonly leadId: string;
  /** Milliseconds since the epoch. */
  readonly occurredAtMs: number;
}

/** An opportunity and our leads that each way of looking brings up. */
export interface TyingInput {
  /** Milliseconds since the epoch. */
  readonly createdAtMs: number;
  readonly candidates: Readonly<Partial<Record<TiedBy, readonly LeadCandidate[]>>>;
  /** Milliseconds; a quarter of a year when nothing else is chosen. */
  readonly lookBackMs?: number;
}

/** Whose opportunity it is. */
export type TyingDecision =
  | {
      readonly kind: 'tied';
      readonly leadId: string;
      readonly by: TiedBy;
      readonly because: 'only-one' | 'only-one-before';
    }
  | { readonly kind: 'review'; readonly because: 'none' }
  | { readonly kind: 'review'; readonly because: 'several'; readonly by: TiedBy; readonly leadIds: readonly string[] };

const quarterMs = 90 * 24 * 60 * 60 * 1_000;

/**
 * Tells whose opportunity it is. The first way that brings up anybody decides. Of several leads the one is meant that came before the
 * opportunity and within the time to look back, if it is the only one of those; otherwise a person decides.
 */
export function leadOfOpportunity({ createdAtMs, candidates, lookBackMs = quarterMs }: TyingInput): TyingDecision {
  const by = tiedBy.find((way) => (candidates[way]?.length ?? 0) > 0);
  if (!by) return { kind: 'review', because: 'none' };
  const leads = [...new Map((candidates[by] ?? []).map((lead) => [lead.leadId, lead])).values()];
  const [first] = leads;
  if (first && leads.length === 1) return { kind: 'tied', leadId: first.leadId, by, because: 'only-one' };
  const before = leads.filter(
    ({ occurredAtMs }) => occurredAtMs <= createdAtMs && occurredAtMs >= createdAtMs - lookBackMs,
  );
  const [only] = before;
  if (only && before.length === 1) return { kind: 'tied', leadId: only.leadId, by, because: 'only-one-before' };
  return { kind: 'review', because: 'several', by, leadIds: leads.map(({ leadId }) => leadId) };
}
