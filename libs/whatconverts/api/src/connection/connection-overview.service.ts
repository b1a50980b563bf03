import { type Access } from '@leadweave/access';
import { type Database } from '@leadweave/persistence';
import { everywhere } from '../everywhere.js';
import { type ConnectionHealthService } from './connection-health.service.js';
import { type RequestBudgetDto } from './connection.dto.js';
import { type ConnectionsService } from './connections.service.js';
import { type LeadTotalsRepository } from './lead-totals.repository.js';
import { type Situation } from './situation.js';

/** A connection on one line, for those who run the product. */
export interface ConnectionOverview {
  readonly brandId: string;
  readonly connectionId: string;
  readonly state: Situation;
  readonly reason: string | null;
  readonly keyKind: string | null;
  readonly mappings: { readonly mapped: number; readonly locations: number };
  readonly leadsHeld: number;
  readonly sourceTotal: number | null;
  readonly comparedAt: string | null;
  readonly quarantined: number;
  readonly budget: Pick<RequestBudgetDto, 'perDay' | 'used' | 'left' | 'resetsAt'> | null;
}

/** Puts together what a look at an installation needs to know of each connection. */
export class ConnectionOverviewService {
  constructor(
    private readonly database: Database,
    private readonly connections: ConnectionsService,
    private readonly health: ConnectionHealthService,
    private readonly totals: LeadTotalsRepository,
  ) {}

  async ofBrand(access: Pick<Access, 'brandId'>): Promise<ConnectionOverview[]> {
    const { data } = await this.connections.list(access);
    return Promise.all(data.map(({ id }) => this.ofConnection(access, id)));
  }

  private async ofConnection(access: Pick<Access, 'brandId'>, id: string): Promise<ConnectionOverview> {
    const { brandId } = access;
    const connection = await this.connections.find(access, id);
    const { budget, quarantinedRecords } = await this.health.health(access, id);
    const totals = await this.database.inBrand(brandId, everywhere, (tx) => this.totals.ofConnection(tx, id));
    return {
      brandId,
      connectionId: id,
      state: connection.situation,
      reason: connection.reason,
      keyKind: connection.keyKind,
      mappings: { mapped: connection.mappedLocations, locations: connection.totalLocations },
      leadsHeld: totals.leadsHeld,
      sourceTotal: totals.sourceTotal,
      comparedAt: totals.comparedAt?.toISOString() ?? null,
      quarantined: quarantinedRecords,
      budget: budget && { perDay: budget.perDay, used: budget.used, left: budget.left, resetsAt: budget.resetsAt },
    };
  }
}
