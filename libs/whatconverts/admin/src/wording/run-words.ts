import { mdiCancel, mdiClockOutline, mdiCloseCircleOutline, mdiPauseCircleOutline, mdiProgressClock } from '@mdi/js';
import { type CountSegment } from '@leadweave/ui/figures';
import {
  type RunCounts,
  type RunKind,
  type RunLocationState,
  type RunState,
  type SyncRun,
} from '../whatconverts-api.js';
import { type StateWords } from './situation-words.js';

const kinds: Readonly<Record<RunKind, string>> = {
  initial: 'First sync',
  mapping: 'History of mapped locations',
  daily: 'Daily sync',
  manual: 'Sync now',
  weekly: 'Weekly check',
  reread: 'Check of recent leads',
  reconciliation: 'Reconciliation',
};

const states: Readonly<Record<RunState, StateWords>> = {
  queued: { label: 'Queued', tone: 'neutral', icon: mdiClockOutline },
  running: { label: 'Running', tone: 'info', icon: mdiProgressClock },
  paused: { label: 'Paused', tone: 'warning', icon: mdiPauseCircleOutline },
  done: { label: 'Done', tone: 'positive' },
  partial: { label: 'Partly done', tone: 'warning' },
  failed: { label: 'Failed', tone: 'negative', icon: mdiCloseCircleOutline },
  cancelled: { label: 'Cancelled', tone: 'neutral', icon: mdiCancel },
};

const locationStates: Readonly<Record<RunLocationState, StateWords>> = {
  waiting: { label: 'Waiting', tone: 'neutral', icon: mdiClockOutline },
  running: { label: 'Reading', tone: 'info', icon: mdiProgressClock },
  done: { label: 'Finished', tone: 'positive' },
  skipped: { label: 'Skipped', tone: 'warning' },
  failed: { label: 'Failed', tone: 'negative', icon: mdiCloseCircleOutline },
};

/** Why the run exists, in words. */
export const runKindWords = (kind: RunKind): string => kinds[kind];

/** Kinds in the order filters offer them. */
export const runKinds = Object.keys(kinds) as readonly RunKind[];
export const runStates = Object.keys(states) as readonly RunState[];

/** How the state of a run reads. */
export const runStateWords = (state: RunState): StateWords => states[state];
export const runLocationStateWords = (state: RunLocationState): StateWords => locationStates[state];

/** Whether the run still goes on. */
export function isOpen({ state }: Pick<SyncRun, 'state'>): boolean {
  return state === 'queued' || state === 'running' || state === 'paused';
}

/** Who asked for the run, in words. */
export function requesterWords(requestedBy: string): string {
  return requestedBy === 'schedule' ? 'Schedule' : requestedBy;
}

/** The counts of a run as parts of a bar, in the order they are read. */
export function runSegments(counts: RunCounts): readonly CountSegment[] {
  return [
    { label: 'created', count: counts.created, tone: 'positive' },
    { label: 'enriched', count: counts.enriched, tone: 'copper' },
    { label: 'updated', count: counts.updated, tone: 'info' },
    { label: 'unchanged', count: counts.unchanged, tone: 'neutral' },
    { label: 'ignored', count: counts.ignored, tone: 'neutral' },
    { label: 'skipped', count: counts.skipped, tone: 'warning' },
    { label: 'quarantined', count: counts.quarantined, tone: 'negative' },
  ];
}
