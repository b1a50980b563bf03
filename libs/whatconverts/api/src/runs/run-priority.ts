import { type RequestPriority } from '@leadweave/whatconverts-client';
import { type RunKind } from './run-kind.js';

const priorities: Readonly<Record<RunKind, RequestPriority>> = {
  initial: 'backfill',
  mapping: 'backfill',
  daily: 'incremental',
  manual: 'incremental',
  reread: 'incremental',
  weekly: 'backfill',
  reconciliation: 'backfill',
};

/** How urgent the requests of a run are: news before history. */
export function runPriority(kind: RunKind): RequestPriority {
  return priorities[kind];
}
