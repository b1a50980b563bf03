import { type AuditActor, LocationDirectory, LocationNews } from '@leadweave/brands-api';
import { type Tx } from '@leadweave/persistence';
import { type OpportunityChange, OpportunityNews, SalesforceNews } from '@leadweave/salesforce-api';
import { BrandEvents } from '@leadweave/webhooks-api';
import { type EndedRun, WhatConvertsNews } from '@leadweave/whatconverts-api';
import { Global, Module } from '@nestjs/common';

/** Connections of any provider, as webhooks tell of them. */
class ToldConnections {
  constructor(private readonly events: BrandEvents) {}

  failing(tx: Tx, connectionId: string, reason: string): Promise<void> {
    // As the codes of problems are written: the same words for those who read both.
    const code = reason.replaceAll('-', '_');
    return this.events.tell(tx, [{ name: 'connection.failing', data: { connectionId, reason: code } }]);
  }

  recovered(tx: Tx, connectionId: string): Promise<void> {
    return this.events.tell(tx, [{ name: 'connection.recovered', data: { connectionId } }]);
  }
}

/** The connection to Salesforce, as webhooks tell of it. */
class ToldSalesforceNews extends SalesforceNews {
  private readonly connections: ToldConnections;

  constructor(events: BrandEvents) {
    super();
    this.connections = new ToldConnections(events);
  }

  connectionFailing(tx: Tx, connectionId: string, reason: string): Promise<void> {
    return this.connections.failing(tx, connectionId, reason);
  }

  connectionRecovered(tx: Tx, connectionId: string): Promise<void> {
    return this.connections.recovered(tx, connectionId);
  }
}

/** Runs and connections, as webhooks tell of them. */
class ToldWhatConvertsNews extends WhatConvertsNews {
  private readonly connections: ToldConnections;

  constructor(private readonly events: BrandEvents) {
    super();
    this.connections = new ToldConnections(events);
  }

  runEnded(tx: Tx, { runId, kind, state, counts }: EndedRun): Promise<void> {
    return this.events.tell(tx, [{ name: 'sync.completed', data: { runId, kind, state, ...counts } }]);
  }

  connectionFailing(tx: Tx, connectionId: string, reason: string): Promise<void> {
    return this.connections.failing(tx, connectionId, reason);
  }

  connectionRecovered(tx: Tx, connectionId: string): Promise<void> {
    return this.connections.recovered(tx, connectionId);
  }
}

/** Changes of locations, as webhooks tell of them. */
class ToldLocationNews extends LocationNews {
  constructor(
    private readonly events: BrandEvents,
    private readonly locations: LocationDirectory,
  ) {
    super();
  }

  async changed(tx: Tx, locationIds: readonly string[], { userId }: AuditActor): Promise<void> {
    const known = await this.locations.find(tx, locationIds);
    const actor = userId === undefined ? undefined : { kind: 'user', id: userId };
    const events = [...known.values()].map(({ id, name }) => ({
      name: 'location.updated' as const,
      data: { id, name },
      locationId: id,
      actor,
    }));
    await this.events.tell(tx, events);
  }
}

/** Opportunities of leads, as webhooks tell of them. */
class ToldOpportunityNews extends OpportunityNews {
  constructor(private readonly events: BrandEvents) {
    super();
  }

  changed(tx: Tx, changes: readonly OpportunityChange[]): Promise<void> {
    const ofLeads = changes.filter(({ opportunity: { leadId } }) => leadId !== undefined);
    return this.events.tell(tx, ofLeads.map(opportunityEvent));
  }
}

/** Without its name, in which people write whose it is. */
function opportunityEvent({ opportunity, triggers }: OpportunityChange) {
  const { id, leadId, locationId, stage, amount, currency, closeDate } = opportunity;
  const data = { id, leadId, locationId, stage, outcome: outcomeOf(opportunity), amount: amount ?? null };
  return {
    name: 'opportunity.updated' as const,
    data: { ...data, currency, closeDate: closeDate ?? null, triggers: [...triggers] },
    locationId,
  };
}

function outcomeOf({ isDeleted, isWon, isClosed }: OpportunityChange['opportunity']): string {
  if (isDeleted) return 'deleted';
  if (isWon) return 'won';
  return isClosed ? 'lost' : 'open';
}

/** Binds what sources and brands tell to the webhooks of the brand: they do not know each other. */
@Global()
@Module({
  providers: [
    {
      provide: SalesforceNews,
      inject: [BrandEvents],
      useFactory: (events: BrandEvents) => new ToldSalesforceNews(events),
    },
    {
      provide: WhatConvertsNews,
      inject: [BrandEvents],
      useFactory: (events: BrandEvents) => new ToldWhatConvertsNews(events),
    },
    {
      provide: OpportunityNews,
      inject: [BrandEvents],
      useFactory: (events: BrandEvents) => new ToldOpportunityNews(events),
    },
    {
      provide: LocationNews,
      inject: [BrandEvents, LocationDirectory],
      useFactory: (events: BrandEvents, locations: LocationDirectory) => new ToldLocationNews(events, locations),
    },
  ],
  exports: [SalesforceNews, OpportunityNews, WhatConvertsNews, LocationNews],
})
export class BrandNewsModule {}
