/** What would become of one lead; `because` is the reason of any decision that keeps it here. */
export type DryRunOutcome =
  | { readonly kind: 'create' | 'update' | 'redirect' | 'unchanged' }
  | { readonly kind: 'skip' | 'review'; readonly because: string };

/** What a run would do, before it does anything (D6). */
export interface DryRun {
  readonly create: number;
  readonly update: number;
  /** Go to contact and opportunity, since they were converted. */
  readonly redirect: number;
  readonly unchanged: number;
  /** Leads that stay and leads that a person has to decide, by their reasons. */
  readonly skip: Readonly<Record<string, number>>;
  readonly review: Readonly<Record<string, number>>;
}

/** Counts of nothing; add leads one page at a time, so that a run of any size can be counted. */
export const emptyDryRun: DryRun = { create: 0, update: 0, redirect: 0, unchanged: 0, skip: {}, review: {} };

/** The counts with some more leads. */
export function countOutcomes(run: DryRun, outcomes: readonly DryRunOutcome[]): DryRun {
  return outcomes.reduce((counts, outcome): DryRun => {
    if (outcome.kind !== 'skip' && outcome.kind !== 'review')
      return { ...counts, [outcome.kind]: counts[outcome.kind] + 1 };
    const reasons = counts[outcome.kind];
    const before = Object.hasOwn(reasons, outcome.because) ? reasons[outcome.because]! : 0;
    return { ...counts, [outcome.kind]: { ...reasons, [outcome.because]: before + 1 } };
  }, run);
}

/** Records that one call carries (contract 4.1). */
const recordsPerCall = 200;

/** Calls to Salesforce that a run costs: creates and updates go out by the list, a converted lead is up to two records of other objects. */
export function callsOfDryRun({ create, update, redirect }: DryRun): number {
  return [create, update, redirect, redirect].reduce(
    (calls, records) => calls + Math.ceil(records / recordsPerCall),
    0,
  );
}

/** One count that is no longer what people confirmed. */
export interface DryRunDifference {
  /** `create`, or `skip.spam` for a reason. */
  readonly count: string;
  readonly confirmed: number;
  readonly now: number;
}

/** What has changed since people confirmed a run. "Run exactly this" stops and shows it when anything has. */
export function dryRunDifferences(confirmed: DryRun, now: DryRun): DryRunDifference[] {
  const [before, after] = [flat(confirmed), flat(now)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((count) => ({ count, confirmed: before.get(count) ?? 0, now: after.get(count) ?? 0 }))
    .filter((difference) => difference.confirmed !== difference.now);
}

function flat({ skip, review, ...counts }: DryRun): Map<string, number> {
  const reasons = Object.entries({ skip, review }).flatMap(([kind, byReason]) =>
    Object.entries(byReason).map(([because, count]) => [`${kind}.${because}`, count] as const),
  );
  return new Map([...Object.entries(counts), ...reasons]);
}
