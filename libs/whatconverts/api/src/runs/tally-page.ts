import { type IntakeOutcome } from '@leadweave/leads-api';
import { type IsolatedOutcome } from './apply-isolated.js';
import { type ReasonCount, type RecordLine } from './page-writes.repository.js';
import { type Route } from './route-row.js';
import { countNames, noCounts, type RunCounts } from './sync-run.js';

/** Everything that a page adds to the report of its run. */
export interface PageTally {
  readonly total: RunCounts;
  readonly byLocation: ReadonlyMap<string, RunCounts>;
  readonly reasons: readonly ReasonCount[];
  readonly records: readonly RecordLine[];
}

interface Line extends RecordLine {
  readonly profileId?: string;
}

type UnchangedOr<T> = T | { readonly outcome: 'unchanged'; readonly locationId: string };

/** Counts what became of the rows of a page. Each row is counted once, so the parts always sum up to `seen`. */
export function tallyPage(
  applied: readonly IsolatedOutcome[],
  others: readonly Exclude<Route, { kind: 'import' }>[],
): PageTally {
  const lines: UnchangedOr<Line>[] = [...applied.map(lineOfOutcome), ...others.map(lineOfRoute)];
  const byLocation = new Map<string, RunCounts>();
  for (const { locationId, outcome } of lines) {
    if (locationId !== undefined) byLocation.set(locationId, plusOne(byLocation.get(locationId) ?? noCounts, outcome));
  }
  const total = lines.reduce((counts, { outcome }) => plusOne(counts, outcome), noCounts);
  const told = lines.filter((line): line is Line => line.outcome !== 'unchanged');
  return { total, byLocation, reasons: reasonsOf(told), records: told.filter(isListed) };
}

/** Rows of profiles that nobody mapped may be another business: they are counted, not listed. */
function isListed({ reason }: Line): boolean {
  return reason !== 'profile-not-mapped';
}

function plusOne(counts: RunCounts, outcome: Exclude<(typeof countNames)[number], 'seen'>): RunCounts {
  return { ...counts, seen: counts.seen + 1, [outcome]: counts[outcome] + 1 };
}

function lineOfOutcome({ record, outcome }: IsolatedOutcome): UnchangedOr<Line> {
  const { externalId, locationId } = record;
  if (!outcome) return { outcome: 'quarantined', reason: 'repeated-failure', externalId, locationId };
  if (outcome.kind === 'unchanged') return { outcome: 'unchanged', locationId };
  return { outcome: outcome.kind, reason: reasonOf(outcome), externalId, leadId: outcome.leadId, locationId };
}

function reasonOf(outcome: IntakeOutcome): string | undefined {
  return outcome.kind === 'ignored' ? outcome.reason : undefined;
}

function lineOfRoute(route: Exclude<Route, { kind: 'import' }>): Line {
  const { reason, leadId: externalId, profileId } = route;
  if (route.kind === 'quarantine') return { outcome: 'quarantined', reason, externalId, profileId };
  return { outcome: 'skipped', reason, externalId, profileId, locationId: route.locationId };
}

function reasonsOf(lines: readonly Line[]): ReasonCount[] {
  const counts = new Map<string, ReasonCount>();
  for (const line of lines) {
    if (line.reason === undefined) continue;
    const subject = subjectOf(line);
    const key = `${line.reason} ${subject.subjectKind} ${subject.subject}`;
    counts.set(key, { reason: line.reason, ...subject, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}

function subjectOf({ locationId, profileId }: Line): Pick<ReasonCount, 'subjectKind' | 'subject'> {
  if (locationId !== undefined) return { subjectKind: 'location', subject: locationId };
  if (profileId !== undefined) return { subjectKind: 'profile', subject: profileId };
  return { subjectKind: 'none', subject: '' };
}
