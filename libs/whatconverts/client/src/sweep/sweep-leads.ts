import { WhatConvertsError } from '../whatconverts-error.js';
import { emptyTally } from './id-tally.js';
import { judgePass } from './judge-pass.js';
import { type KnownLeads, nextPass, type PassResult, SliceReader, type SweepableClient } from './slice-reader.js';
import { SliceWidth } from './slice-width.js';
import { assertCheckpointFits, type SweepCheckpoint } from './sweep-checkpoint.js';
import { type SweepEvent, type SweepSlice } from './sweep-event.js';
import { planSweep, type SweepPlan, type SweepQuery } from './sweep-query.js';

interface SliceOutcome {
  readonly kind: 'proved' | 'rows-missing' | 'unsettled';
  readonly passes: number;
  readonly result: PassResult;
}

const startOfSlice = (plan: SweepPlan, fromMs: number, widthMs: number): SweepCheckpoint => ({
  version: 1,
  sliceFrom: new Date(fromMs).toISOString(),
  sliceTo: new Date(Math.min(fromMs + widthMs, plan.toMs)).toISOString(),
  sweepTo: new Date(plan.toMs).toISOString(),
  pass: 1,
  nextPage: 1,
  tally: emptyTally,
  unsettled: false,
  done: false,
});

const sliceOf = ({ sliceFrom, sliceTo }: SweepCheckpoint): SweepSlice => ({
  from: new Date(sliceFrom),
  to: new Date(sliceTo),
});

/** Reads passes until they agree, or until it is clear that they will not. */
async function* readSlice(reader: SliceReader, start: SweepCheckpoint): AsyncGenerator<SweepEvent, SliceOutcome> {
  let state = start;
  for (;;) {
    const result = yield* reader.readPass(state);
    const verdict = judgePass(state.pass, result.proof, state.previous, result.unsettled);
    if (verdict !== 'read-again') return { kind: verdict, passes: state.pass, result };
    state = nextPass(state, result);
  }
}

const cannotBeProved = ({ kind, result: { proof } }: SliceOutcome, slice: SweepSlice): WhatConvertsError => {
  const count = Math.abs(proof.totalLeads - proof.count);
  const mismatch = {
    aspect: kind === 'unsettled' ? 'settling' : 'totalLeads',
    count,
    of: proof.totalLeads,
    exampleLeadIds: [],
  };
  const message = `${proof.count} of ${proof.totalLeads} leads could be read between ${slice.from.toISOString()} and ${slice.to.toISOString()}.`;
  return new WhatConvertsError('unfaithful-response', message, { mismatch });
};

const splitEvent = (outcome: SliceOutcome, slice: SweepSlice, checkpoint: SweepCheckpoint): SweepEvent => ({
  kind: 'slice-split',
  slice,
  reason: outcome.kind === 'unsettled' ? 'unsettled' : 'rows-missing',
  rowsRead: outcome.result.proof.count,
  totalLeads: outcome.result.proof.totalLeads,
  checkpoint,
});

const provedEvent = ({ passes, result }: SliceOutcome, slice: SweepSlice, checkpoint: SweepCheckpoint): SweepEvent => ({
  kind: 'slice-proved',
  slice,
  passes,
  idsCount: result.proof.count,
  idsHash: result.proof.hash,
  checkpoint,
});

/** Where the sweep goes after a slice, and what it tells. */
const decideNext = (
  plan: SweepPlan,
  width: SliceWidth,
  outcome: SliceOutcome,
  slice: SweepSlice,
  last: SweepCheckpoint,
): SweepEvent => {
  const { count } = outcome.result.proof;
  const sliceMs = slice.to.getTime() - slice.from.getTime();
  if (outcome.kind === 'proved') {
    width.grow(count);
    const isLast = slice.to.getTime() >= plan.toMs;
    const next = isLast ? { ...last, done: true } : startOfSlice(plan, slice.to.getTime(), width.ms);
    return provedEvent(outcome, slice, next);
  }
  const narrower = width.halve(sliceMs, count, outcome.kind === 'rows-missing');
  if (narrower === undefined) throw cannotBeProved(outcome, slice);
  return splitEvent(outcome, slice, startOfSlice(plan, slice.from.getTime(), narrower));
};

const firstCheckpoint = (plan: SweepPlan): SweepCheckpoint => {
  const { startAt } = plan.question;
  if (!startAt) return startOfSlice(plan, plan.fromMs, plan.maxWidthMs);
  assertCheckpointFits(startAt, plan.fromMs, plan.toMs);
  return startAt;
};

const widthFrom = (plan: SweepPlan, { sliceFrom, sliceTo }: SweepCheckpoint): SliceWidth => {
  const resumedMs = Date.parse(sliceTo) - Date.parse(sliceFrom);
  // The last slice is short for another reason than a split.
  return Date.parse(sliceTo) >= plan.toMs
    ? new SliceWidth(plan.maxWidthMs)
    : new SliceWidth(plan.maxWidthMs, resumedMs);
};

/**
 * Reads every lead created in an interval and proves that none is missing: oldest first, with a frozen upper bound, in
 * slices of at most 31 days that share their edges, each re-read until two passes agree on ids and total and reach the
 * total. A slice that gives other rows than its total says (contract 4.3: a cap may exist) is halved, down to a minute.
 *
 * Works whatever the list does with spam and duplicates by default (contract 13, lines 3 and 4): the proof is about what
 * the service counts. A lead that is deleted at the source is simply not there, which is no error.
 *
 * Costs two readings of an unchanged slice, two requests of an empty one. Nothing is kept but the ids and content hashes
 * of one slice and one page of rows.
 *
 * @throws WhatConvertsError of the first page that failed for good; go on later with the last stored checkpoint.
 *   `unfaithful-response` when a minute cannot be proved or paging does not end
 * @example
 * for await (const event of sweepLeads(client, { profileId, from, to, startAt: stored })) {
 *   if (event.kind === 'page') await store(event.rows, event.checkpoint);
 *   if (event.kind === 'slice-proved') await cover(event.slice, event.checkpoint);
 * }
 */
export async function* sweepLeads(client: SweepableClient, question: SweepQuery): AsyncGenerator<SweepEvent, void> {
  const plan = planSweep(question);
  let state = firstCheckpoint(plan);
  const width = widthFrom(plan, state);
  let known: KnownLeads = new Map();
  while (!state.done) {
    const reader: SliceReader = new SliceReader(client, plan, sliceOf(state), known);
    const outcome = yield* readSlice(reader, state);
    const event = decideNext(plan, width, outcome, reader.slice, state);
    // After a split the same leads come again; after a proof only those at the shared edge, whose seconds may be cut.
    known = reader.knownSince(event.kind === 'slice-split' ? -Infinity : reader.slice.to.getTime() - 1000);
    yield event;
    state = event.checkpoint;
  }
}
