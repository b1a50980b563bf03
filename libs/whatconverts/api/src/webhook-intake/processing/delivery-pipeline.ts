import { type BrandService } from '@leadweave/brands-api';
import { type ConnectionStore } from '@leadweave/connections';
import { type LeadType } from '@leadweave/domain';
import { type IncomingRecord, type IntakeOrigin, type LeadIntake, type StoredVersion } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { connectionSettings } from '../../connection/connection-settings.js';
import { provider } from '../../connection/find-connection.js';
import { type ActiveMapping } from '../../mapping/active-mapping.js';
import { type MappingsRepository } from '../../mapping/mappings.repository.js';
import { applyIsolated, type IsolatedOutcome } from '../../runs/apply-isolated.js';
import { currencyDigits } from '../../runs/currency-digits.js';
import { recordFromRoute } from '../../runs/record-from-route.js';
import { type ConfirmationsRepository, type LeadToConfirm } from '../confirming/confirmations.repository.js';
import { gatherNews, type LeadNews } from './gather-news.js';
import { type ClaimedDelivery, type SettledDelivery } from './delivery-outcome.js';
import { routeNews, type RoutedNews } from './route-news.js';
import { settledFaulty, settledOutcome, settledRefusal, settledRoute } from './settled-news.js';
import { understandDelivery } from './understand-delivery.js';

export interface DeliveryPipelineParts {
  readonly intake: LeadIntake;
  readonly brands: Pick<BrandService, 'current'>;
  readonly store: ConnectionStore;
  readonly mappings: MappingsRepository;
  readonly confirmations: ConfirmationsRepository;
  readonly clock: Clock;
}

/** What routing looks at. */
export interface RoutingFacts {
  readonly mappings: ReadonlyMap<string, ActiveMapping>;
  readonly typesOf: ReadonlyMap<string, readonly LeadType[]>;
}

/** Turns deliveries of one brand into leads, unverified, and asks for the reads that confirm them. All in the caller's transaction. */
export class DeliveryPipeline {
  constructor(private readonly parts: DeliveryPipelineParts) {}

  /** One entry for each delivery. `originOf` names what caused the change: the delivery, or its replay. */
  async apply(
    tx: Tx,
    deliveries: readonly ClaimedDelivery[],
    originOf: (inboxId: string) => IntakeOrigin,
  ): Promise<SettledDelivery[]> {
    const understood = deliveries.map((delivery) => ({ delivery, understood: understandDelivery(delivery.raw) }));
    const refused = understood.flatMap(({ delivery, understood: one }) =>
      one.kind === 'quarantine' ? [settledRefusal(delivery, one)] : [],
    );
    const news = gatherNews(understood);
    const stored = await this.storedOf(tx, news);
    const facts = await this.routing(tx);
    const routed = news.map((lead) => routeNews(lead, stored.get(lead.externalId), facts));
    const applied = await this.import(tx, routed, originOf);
    await this.confirmLater(tx, routed);
    return [...refused, ...routed.flatMap((one) => settledOf(one, applied))];
  }

  private async storedOf(tx: Tx, news: readonly LeadNews[]): Promise<ReadonlyMap<string, StoredVersion>> {
    const identities = news.map(({ externalId, email }) => ({ source: 'whatconverts' as const, externalId, email }));
    const versions = await this.parts.intake.stored(tx, identities);
    return new Map(versions.map((version) => [version.externalId, version]));
  }

  private async routing(tx: Tx): Promise<RoutingFacts> {
    const mappings = await this.parts.mappings.allForRouting(tx);
    const connections = await this.parts.store.list(tx, provider);
    return {
      mappings: new Map(mappings.map((mapping) => [mapping.profileId, mapping])),
      typesOf: new Map(connections.map(({ id, settings }) => [id, connectionSettings(settings).leadTypes])),
    };
  }

  private async import(tx: Tx, routed: readonly RoutedNews[], originOf: (inboxId: string) => IntakeOrigin) {
    const options = { currencyDigits: currencyDigits((await this.parts.brands.current(tx)).currency) };
    const records = routed.flatMap((one): IncomingRecord[] => {
      if (one.kind !== 'import') return [];
      const { route, replaces, news } = one;
      return [{ ...recordFromRoute(route, options), verified: false, replaces, origin: originOf(news.latest.id) }];
    });
    if (records.length === 0) return new Map<string, IsolatedOutcome>();
    const context = { origin: records[0]!.origin!, receivedAt: this.parts.clock() };
    const applied = await applyIsolated(tx, this.parts.intake, records, context);
    return new Map(applied.map((outcome) => [outcome.record.externalId, outcome]));
  }

  private async confirmLater(tx: Tx, routed: readonly RoutedNews[]): Promise<void> {
    const leads = routed.flatMap((one): LeadToConfirm[] => (one.confirm ? [one.confirm] : []));
    await this.parts.confirmations.request(tx, leads, this.parts.clock());
  }
}

function settledOf(one: RoutedNews, applied: ReadonlyMap<string, IsolatedOutcome>): SettledDelivery[] {
  if (one.kind !== 'import') return settledRoute(one);
  const { record, outcome } = applied.get(one.news.externalId)!;
  return outcome ? settledOutcome(one, record, outcome) : settledFaulty(one, record);
}
