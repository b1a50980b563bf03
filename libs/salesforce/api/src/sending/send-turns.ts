import { type Database, type Tx } from '@leadweave/persistence';
import { type Clock, secondMs } from '@leadweave/time';
import { type ConnectionsRepository } from '../connection/connections.repository.js';
import { type DutiesRepository, type HeldDuty } from '../duties/duties.repository.js';
import { type CallLogRepository } from '../log/call-log.repository.js';
import { type SalesforceSettings } from '../settings/salesforce-settings.js';
import { type SettingsRepository } from '../settings/settings.repository.js';
import { type LeadMaterials } from './lead-material.js';
import { type PeopleUnderWay } from './people-under-way.js';
import { type HeldLead, type SalesforceLeadsRepository } from './salesforce-leads.repository.js';
import { givenBack, type Outgoing, servedSeq, skipped, stayed, staysOf } from './served.js';

/** What the taking of leads needs. */
export interface SendTurnsParts {
  readonly database: Database;
  readonly connections: ConnectionsRepository;
  readonly settings: SettingsRepository;
  readonly leads: SalesforceLeadsRepository;
  readonly duties: DutiesRepository;
  readonly materials: LeadMaterials;
  readonly underWay: PeopleUnderWay;
  readonly log: CallLogRepository;
  readonly clock: Clock;
}

/** Leads that a turn takes. */
const takenAtOnce = 48;
/** When a lead goes whose person is in somebody's hands; a list takes about as long. */
const elsewherePauseMs = 2 * secondMs;
const everywhere = { kind: 'all-locations' } as const;

/** Leads that were taken together: those that go out, and how many there were with those that stay. */
export interface Turn {
  readonly settings: SalesforceSettings;
  readonly outgoing: readonly Outgoing[];
  readonly taken: number;
}

/** Takes the leads that a connection is owed, and writes down at once which of them stay. */
export class SendTurns {
  /** Version of the settings by which leads that stayed were looked at last, by connection. */
  private readonly reconsidered = new Map<string, number>();

  constructor(private readonly parts: SendTurnsParts) {}

  /** Undefined when the connection takes none now. */
  take(duty: HeldDuty): Promise<Turn | undefined> {
    const { database, connections, settings, leads, underWay, duties, clock } = this.parts;
    const { brandId, connectionId } = duty;
    return database.inBrand(brandId, everywhere, async (tx) => {
      await underWay.takeAlone(tx, connectionId);
      if (!(await duties.isHeld(tx, duty))) return undefined;
      const connection = await connections.byId(tx, connectionId);
      const chosen = await settings.of(tx, connectionId);
      if (connection?.state !== 'CONNECTED' || !chosen?.toSalesforce.on) return undefined;
      const now = clock();
      await this.reconsider(tx, connectionId, chosen.version, now);
      await leads.releaseLost(tx, connectionId, now);
      const held = await leads.hold(tx, connectionId, now, takenAtOnce);
      return { settings: chosen, outgoing: await this.sortOut(tx, connectionId, held, chosen), taken: held.length };
    });
  }

  /** Leads that stayed by other settings are looked at again, once for each version. */
  private async reconsider(tx: Tx, connectionId: string, version: number, now: Date): Promise<void> {
    if (this.reconsidered.get(connectionId) === version) return;
    const changed = await this.parts.leads.reconsider(tx, connectionId, version, now);
    if (changed === 0) tx.afterCommit(() => this.reconsidered.set(connectionId, version));
  }

  private async sortOut(
    tx: Tx,
    connectionId: string,
    held: readonly HeldLead[],
    settings: SalesforceSettings,
  ): Promise<Outgoing[]> {
    const { leads, materials, log, clock } = this.parts;
    const now = clock();
    const ids = held.map(({ leadId }) => leadId);
    const found = await materials.of(tx, ids, settings.toSalesforce.phoneFormat);
    const sorted = held.map((lead) => {
      const material = found.get(lead.leadId);
      return { held: lead, material, stays: staysOf(lead, material, settings) };
    });
    const staying = sorted.flatMap(({ held: lead, material, stays }) =>
      stays ? [{ lead, reason: stays, servedSeq: servedSeq(lead, material) }] : [],
    );
    await leads.writeDown(tx, connectionId, staying.map(stayed), now);
    const news = staying.filter(({ lead, reason }) => lead.reason?.because !== reason.because);
    await log.add(
      tx,
      news.map(({ lead, reason }) => skipped(connectionId, lead, reason, now)),
    );
    const going = sorted.flatMap(({ held: lead, material, stays }) =>
      stays || !material ? [] : [{ held: lead, material }],
    );
    return this.withoutPeopleElsewhere(tx, connectionId, going, settings);
  }

  /** Somebody whom a back-fill has in hand waits until the list is through, and is found then. */
  private async withoutPeopleElsewhere(
    tx: Tx,
    connectionId: string,
    going: readonly Outgoing[],
    { toSalesforce }: SalesforceSettings,
  ): Promise<Outgoing[]> {
    const { leads, underWay, clock } = this.parts;
    const ids = going.map(({ held }) => held.leadId);
    if (going.length === 0 || !(await underWay.isAnyElse(tx, connectionId, ids))) return [...going];
    const unlinked = going.filter(({ held }) => !held.link).map(({ material }) => material);
    const others = await underWay.othersOf(tx, connectionId, unlinked, toSalesforce.finding);
    const isElsewhere = ({ held }: Outgoing) =>
      others.get(held.leadId)?.some(({ leadId, state }) => state === 'sending' && !ids.includes(leadId)) ?? false;
    const now = clock();
    const waiting = going.filter(isElsewhere).map((one) => givenBack(one, now, elsewherePauseMs).lead);
    await leads.writeDown(tx, connectionId, waiting, now);
    return going.filter((one) => !isElsewhere(one));
  }
}
