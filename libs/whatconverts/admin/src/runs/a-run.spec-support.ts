import { type RunLocation, type SyncRunDetail } from '../whatconverts-api.js';

const none = { seen: 0, created: 0, enriched: 0, updated: 0, unchanged: 0, ignored: 0, skipped: 0, quarantined: 0 };

/** A finished first sync without records, unless `parts` say otherwise. */
export const aRun = (parts: Partial<SyncRunDetail> = {}): SyncRunDetail => ({
  id: 'run-1',
  connectionId: 'con-1',
  kind: 'initial',
  state: 'done',
  reason: null,
  requestedBy: 'Ana Moreno',
  requestedAt: '2026-11-20T14:00:00.000Z',
  startedAt: '2026-11-20T14:00:01.000Z',
  endedAt: '2026-11-20T14:00:43.000Z',
  resumeAt: null,
  durationSeconds: 42,
  expected: null,
  requestsUsed: 26,
  counts: none,
  locationsDone: 0,
  locationsSkipped: 0,
  locationsTotal: 0,
  locations: [],
  reasons: [],
  windows: [],
  readUpTo: null,
  ...parts,
});

/** A location that waits for its turn in a run, unless `parts` say otherwise. */
export const aRunLocation = (parts: Partial<RunLocation> = {}): RunLocation => ({
  locationId: 'loc-1',
  locationName: 'Austin North',
  state: 'waiting',
  reason: null,
  expected: null,
  counts: none,
  ...parts,
});
