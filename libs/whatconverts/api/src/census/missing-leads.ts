import { type Tx } from '@leadweave/persistence';
import { dayMs } from '@leadweave/time';
import { type ActiveMapping } from '../mapping/active-mapping.js';
import { type MappingsRepository } from '../mapping/mappings.repository.js';
import { requestsNeeded } from '../planning/requests-needed.js';
import { type PlannedWindow } from '../planning/run-plan.js';
import { type RunRequests } from '../runs/run-requests.js';

/** A stretch of time in which leads of a location are missing. */
export interface MissingStretch {
  readonly locationId: string;
  readonly from: Date;
  readonly to: Date;
}

/** What fetching takes, and the run that does it; `runId` is missing in a preview and when nothing is mapped any more. */
export interface MissingFetch {
  readonly requests: number;
  readonly runId?: string;
}

/** A slice costs the same whatever its length, up to this one. */
const longestSliceMs = 31 * dayMs;

/** Reads stretches of time again through the normal intake, as runs of the kind `reconciliation`. */
export class MissingLeads {
  constructor(
    private readonly mappings: MappingsRepository,
    private readonly requests: RunRequests,
  ) {}

  async cost(tx: Tx, connectionId: string, stretches: readonly MissingStretch[]): Promise<MissingFetch> {
    return { requests: requestsOf(await this.windows(tx, connectionId, stretches)) };
  }

  /** Asks for the run. One that has not ended yet takes its place, and may read other stretches. */
  async fetch(
    tx: Tx,
    connectionId: string,
    stretches: readonly MissingStretch[],
    requestedBy: string,
  ): Promise<MissingFetch> {
    const windows = await this.windows(tx, connectionId, stretches);
    if (windows.length === 0) return { requests: 0 };
    const upperBound = windows.reduce((latest, { to }) => (to > latest ? to : latest), '');
    const plan = { version: 1, upperBound, windows, backfills: [] } as const;
    const locationIds = [...new Set(stretches.map(({ locationId }) => locationId))];
    const kind = 'reconciliation';
    const { runId } = await this.requests.request(tx, {
      connectionId,
      kind,
      requestedBy,
      planned: { plan, locationIds },
    });
    return { requests: requestsOf(windows), runId };
  }

  private async windows(tx: Tx, connectionId: string, stretches: readonly MissingStretch[]): Promise<PlannedWindow[]> {
    const mappings = await this.mappings.active(tx, connectionId);
    return mappings.flatMap((mapping) =>
      gathered(stretches.filter(({ locationId }) => locationId === mapping.locationId)).map((stretch) =>
        windowOf(mapping, stretch),
      ),
    );
  }
}

/** Stretches that fit into one slice are read together. */
function gathered(stretches: readonly MissingStretch[]): MissingStretch[] {
  const ordered = [...stretches].sort((left, right) => left.from.getTime() - right.from.getTime());
  const windows: MissingStretch[] = [];
  for (const stretch of ordered) {
    const last = windows.at(-1);
    const fits = last !== undefined && stretch.to.getTime() - last.from.getTime() <= longestSliceMs;
    if (fits) windows[windows.length - 1] = { ...last, to: stretch.to > last.to ? stretch.to : last.to };
    else windows.push(stretch);
  }
  return windows;
}

function windowOf({ profileId }: ActiveMapping, { from, to }: MissingStretch): PlannedWindow {
  return { scope: 'profile', id: profileId, from: from.toISOString(), to: to.toISOString(), profileIds: [profileId] };
}

function requestsOf(windows: readonly PlannedWindow[]): number {
  return windows.reduce((sum, window) => sum + requestsNeeded(window, 0), 0);
}
