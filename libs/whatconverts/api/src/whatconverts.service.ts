import { type AuditActor } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';
import { type ConnectionOverview } from './connection/connection-overview.service.js';
import { type ConnectedDto, type ConnectionListDto, type ConnectWhatConvertsDto } from './connection/connection.dto.js';
import { type BulkMappingDto, type BulkMappingsDto } from './mapping/mapping.dto.js';
import { type StartedRunDto, type SyncRunDetailDto } from './runs/sync-run.dto.js';
import { type WhatConvertsParts } from './whatconverts-parts.js';

/** The integration without HTTP, for the operator's tool and the demo: the same steps as a person's clicks. */
export class WhatConvertsService {
  constructor(private readonly parts: WhatConvertsParts) {}

  /** @throws WhatConvertsApiError as the route does */
  connect(brandId: string, actor: AuditActor, key: ConnectWhatConvertsDto): Promise<ConnectedDto> {
    return this.parts.connections.connect({ brandId }, actor, key);
  }

  /** Maps locations to profiles; a wrong row does not stop the others. */
  map(
    brandId: string,
    actor: AuditActor,
    connectionId: string,
    rows: BulkMappingDto['rows'],
  ): Promise<BulkMappingsDto> {
    return this.parts.bulkMappings.save({ brandId }, actor, connectionId, { rows });
  }

  /** The connections of a brand that are in use. */
  list(brandId: string): Promise<ConnectionListDto> {
    return this.parts.connections.list({ brandId });
  }

  /** State, totals and budget of each connection of a brand. */
  overview(brandId: string): Promise<ConnectionOverview[]> {
    return this.parts.overview.ofBrand({ brandId });
  }

  /** When WhatConverts last pushed something, by connection; connections without a delivery are absent. */
  lastWebhooks(tx: Tx): Promise<ReadonlyMap<string, Date>> {
    return this.parts.lastWebhooks(tx);
  }

  syncNow(brandId: string, actor: AuditActor, connectionId: string): Promise<StartedRunDto> {
    return this.parts.runs.startNow({ brandId }, actor, connectionId);
  }

  run(brandId: string, runId: string): Promise<SyncRunDetailDto> {
    return this.parts.runs.find({ brandId }, runId);
  }

  /** Carries a run out in this process, without a worker. Harmless when a worker has it already. */
  carryOut(brandId: string, runId: string, signal: AbortSignal): Promise<void> {
    return this.parts.runner.run({ brandId, runId }, signal);
  }
}
