import { type FeedEvent, type LeadEventConsumer, type LeadEventKind } from '@leadweave/leads-api';
import { type Tx } from '@leadweave/persistence';
import { type Clock } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository } from '../duties/duties.repository.js';
import { type DutyWake } from '../duties/duty-wake.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type Fold, type LeadWish, type SalesforceLeadsRepository } from './salesforce-leads.repository.js';

export interface LeadConsumerParts {
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly duties: DutiesRepository;
  readonly wake: DutyWake;
  readonly clock: Clock;
}

/** Events after which a lead may be another one for Salesforce. */
const kinds: readonly LeadEventKind[] = [
  'created',
  'enriched',
  'updated',
  'folded',
  'split',
  'scored',
  'edited',
  'gone',
  'moved',
];

/** Turns events of leads into wishes to be sent. What is sent is read when it goes out, so the newest wins. */
export class SalesforceLeadConsumer implements LeadEventConsumer {
  readonly name = 'salesforce';

  constructor(private readonly parts: LeadConsumerParts) {}

  async listens(tx: Tx): Promise<boolean> {
    return (await this.sendingConnection(tx)) !== undefined;
  }

  async handle(tx: Tx, events: readonly FeedEvent[]): Promise<void> {
    const concerning = events.filter(concernsSalesforce);
    if (concerning.length === 0) return;
    const { leads, duties, wake, clock } = this.parts;
    const connection = await this.sendingConnection(tx);
    if (!connection) return;
    const now = clock();
    await leads.handOn(tx, connection.id, foldsOf(concerning), now);
    await leads.want(tx, connection.id, wishesOf(await this.withoutNewcomers(tx, connection.id, concerning)), now);
    await duties.dueBy(tx, connection.id, 'send-leads', now);
    const duty = { brandId: tx.brandId, connectionId: connection.id, kind: 'send-leads' } as const;
    tx.afterCommit(() => wake.due(duty));
  }

  /** Another location is news for leads that were looked at before; it sends no old lead that nobody wanted there. */
  private async withoutNewcomers(tx: Tx, connectionId: string, events: readonly FeedEvent[]): Promise<FeedEvent[]> {
    const moved = events.flatMap(({ kind, leadId }) => (kind === 'moved' ? [leadId] : []));
    const known = await this.parts.leads.known(tx, connectionId, moved);
    return events.filter(({ kind, leadId }) => kind !== 'moved' || known.has(leadId));
  }

  /** The connection to which leads are sent at present. */
  private async sendingConnection(tx: Tx) {
    const { connections, settings } = this.parts;
    const connection = await connections.current(tx);
    const chosen = connection && (await settings.of(tx, connection.id));
    return chosen?.toSalesforce.on ? connection : undefined;
  }
}

/** Values of deals come from Salesforce, so their changes are no news there; a score of the vendor is. */
function concernsSalesforce({ kind, changed }: FeedEvent): boolean {
  return kind === 'value_changed' ? 'value.leadScore' in changed : kinds.includes(kind);
}

/** One wish for each lead: its newest. */
function wishesOf(events: readonly FeedEvent[]): LeadWish[] {
  const wishes = new Map<string, LeadWish>();
  for (const { leadId, locationId, seq } of events) {
    if (seq >= (wishes.get(leadId)?.seq ?? 0)) wishes.set(leadId, { leadId, locationId, seq });
  }
  return [...wishes.values()];
}

function foldsOf(events: readonly FeedEvent[]): Fold[] {
  return events.flatMap(({ kind, leadId, changed }) => {
    const into = kind === 'folded' ? changed['foldedInto']?.after : undefined;
    return typeof into === 'string' ? [{ from: leadId, into }] : [];
  });
}
