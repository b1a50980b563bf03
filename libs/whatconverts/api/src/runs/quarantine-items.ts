import { type QuarantineItem } from '@leadweave/leads-api';
import { type IsolatedOutcome } from './apply-isolated.js';
import { type Route } from './route-row.js';

/** Rows that could not be understood, for the quarantine. */
export function quarantineItemsOf(
  routes: readonly Route[],
  applied: readonly IsolatedOutcome[],
  runId: string,
): QuarantineItem[] {
  const unreadable = routes.flatMap((route) => (route.kind === 'quarantine' ? [ofRoute(route, runId)] : []));
  const faulty = applied.flatMap((outcome) => (outcome.fault === undefined ? [] : [ofFault(outcome, runId)]));
  return [...unreadable, ...faulty];
}

function ofRoute(route: Extract<Route, { kind: 'quarantine' }>, runId: string): QuarantineItem {
  const { reason, detail, leadId: externalId, profileId, raw } = route;
  return { source: 'whatconverts', raw: rawText(raw, externalId), reason, detail, externalId, profileId, runId };
}

function ofFault({ record, fault }: IsolatedOutcome, runId: string): QuarantineItem {
  const { externalId, locationId, raw } = record;
  const detail = `The record could not be stored (${fault}).`;
  return { source: 'whatconverts', raw, reason: 'repeated-failure', detail, externalId, locationId, runId };
}

/** Nesting may be deeper than JSON can be written. */
function rawText(raw: unknown, leadId = 'unknown'): string {
  try {
    return JSON.stringify(raw) ?? 'null';
  } catch {
    return JSON.stringify(`lead ${leadId}: nested too deeply to be kept`);
  }
}
