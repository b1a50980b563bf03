import { type Arrival } from './arrivals.js';
import { type IntakeCounts, type IntakeOutcome, type IntakeResult } from './incoming-record.js';
import { type PreparedRecord } from './prepare-record.js';

/** Puts the records of erased people back into their places: they changed nothing. */
export function withErased(
  records: readonly PreparedRecord[],
  erased: ReadonlySet<PreparedRecord>,
  { outcomes, counts }: IntakeResult,
): IntakeResult {
  if (erased.size === 0) return { outcomes, counts };
  const others = outcomes[Symbol.iterator]();
  const all = new Map([...counts].map(([locationId, told]) => [locationId, { ...told }]));
  return {
    counts: all,
    outcomes: records.map((record) => {
      if (!erased.has(record)) return others.next().value!;
      countOf(all, record.locationId).ignored += 1;
      return { kind: 'ignored', reason: 'erased', externalId: record.externalId };
    }),
  };
}

type CountName = keyof IntakeCounts;

/** Tells of each record of the batch what became of it, and adds that up by location. */
export function intakeResult(
  records: readonly PreparedRecord[],
  arrivals: ReadonlyMap<string, Arrival>,
  leadOf: ReadonlyMap<string, string>,
): IntakeResult {
  const told = new Set<string>();
  const counts = new Map<string, Record<CountName, number>>();
  const outcomes = records.map((record) => {
    const arrival = arrivals.get(record.key)!;
    const isFirst = isSameVersion(record, arrival.record) && !told.has(record.key);
    if (isFirst) told.add(record.key);
    const outcome = outcomeOf(arrival, isFirst, leadOf);
    countOf(counts, arrival.record.locationId)[outcome.kind === 'ignored' ? 'ignored' : outcome.kind] += 1;
    return outcome;
  });
  return { outcomes, counts };
}

function isSameVersion(record: PreparedRecord, counted: PreparedRecord): boolean {
  return record.contentHash === counted.contentHash && record.sourceUpdatedAtMs === counted.sourceUpdatedAtMs;
}

function outcomeOf(arrival: Arrival, isFirst: boolean, leadOf: ReadonlyMap<string, string>): IntakeOutcome {
  const { id, record, stored, decision } = arrival;
  const leadId = leadOf.get(id) ?? stored!.leadId;
  const identity = { externalId: record.externalId, leadId };
  if (!isFirst) return { kind: 'ignored', reason: 'duplicate-in-batch', ...identity };
  switch (decision.kind) {
    case 'ignore':
      return { kind: 'ignored', reason: decision.reason, ...identity };
    case 'insert':
      return { kind: leadId === (id as string) ? 'created' : 'enriched', ...identity };
    case 'update':
      return { kind: 'updated', ...identity };
    case 'confirm':
    case 'unchanged':
      return { kind: 'unchanged', ...identity };
  }
}

function countOf(counts: Map<string, Record<CountName, number>>, locationId: string): Record<CountName, number> {
  const known = counts.get(locationId);
  if (known) return known;
  const fresh = { created: 0, enriched: 0, updated: 0, unchanged: 0, ignored: 0 };
  counts.set(locationId, fresh);
  return fresh;
}
