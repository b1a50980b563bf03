import { normaliseEmail } from '@leadweave/domain';
import { type LeadFinder } from '@leadweave/leads-api';
import { advisoryXactLocks, type Tx } from '@leadweave/persistence';
import { type FindingPolicy } from '@leadweave/salesforce-domain';
import { type SendingState } from './lead-state.js';
import { type WantedPerson } from './person-finder.js';

/** How another lead of a person stands. */
export interface OtherLead {
  readonly leadId: string;
  readonly state: SendingState;
  /** 18 characters. */
  readonly recordId?: string;
  readonly lastSyncedAt?: Date;
}

interface OtherRow {
  readonly lead_id: string;
  readonly state: SendingState;
  readonly record_id: string | null;
  readonly last_synced_at: Date | null;
}

const ever = new Date(0);

/**
 * Keeps one person from being made twice: the single path and a back-fill take leads one after the other, and whoever comes second sees which
 * people the first one has in hand.
 */
export class PeopleUnderWay {
  constructor(private readonly finder: LeadFinder) {}

  /** Whoever takes leads of the connection takes them alone until the end of the transaction; call it before anything else. */
  takeAlone(tx: Tx, connectionId: string): Promise<void> {
    return advisoryXactLocks(tx, [`salesforce-leads:${connectionId}`]);
  }

  /** Whether other leads than these are in somebody's hands. */
  async isAnyElse(tx: Tx, connectionId: string, leadIds: readonly string[]): Promise<boolean> {
    const row = await tx.maybeOne(
      `select 1 as one from salesforce_lead
       where brand_id = $1 and connection_id = $2 and lease_until is not null and not lead_id = any ($3::uuid[]) limit 1`,
      [tx.brandId, connectionId, leadIds],
    );
    return row !== undefined;
  }

  /** Other leads of the same people, by the ids of those that are asked about; of each address and number the newest twenty. */
  async othersOf(
    tx: Tx,
    connectionId: string,
    people: readonly WantedPerson[],
    policy: FindingPolicy,
  ): Promise<ReadonlyMap<string, readonly OtherLead[]>> {
    const keysOf = ({ email, phone }: WantedPerson) => [
      ...(policy.searchEmail ? [normaliseEmail(email)] : []),
      ...(policy.searchPhone ? [phone] : []),
    ];
    const leadsByKey = await this.leadsByKey(tx, people, policy);
    const ids = [...new Set([...leadsByKey.values()].flat())];
    const rows = await tx.query<OtherRow & Record<string, unknown>>(
      `select lead_id, state, record_id, last_synced_at from salesforce_lead
       where brand_id = $1 and connection_id = $2 and lead_id = any ($3::uuid[])`,
      [tx.brandId, connectionId, ids],
    );
    const others = new Map(rows.map((row) => [row.lead_id, otherFromRow(row)]));
    return new Map(
      people.map((person) => {
        const found = new Set(keysOf(person).flatMap((key) => (key && leadsByKey.get(key)) || []));
        found.delete(person.leadId);
        return [person.leadId, [...found].flatMap((id) => others.get(id) ?? [])];
      }),
    );
  }

  private async leadsByKey(
    tx: Tx,
    people: readonly WantedPerson[],
    { searchEmail, searchPhone }: FindingPolicy,
  ): Promise<ReadonlyMap<string, string[]>> {
    const emails = searchEmail ? people.flatMap(({ email }) => normaliseEmail(email) ?? []) : [];
    const phones = searchPhone ? people.flatMap(({ phone }) => phone ?? []) : [];
    const found = await this.finder.find(tx, {
      ...{ ids: [], whatConvertsIds: [], from: ever },
      emails: [...new Set(emails)],
      phones: [...new Set(phones)],
    });
    const byKey = new Map<string, string[]>();
    // Few for each key, so copying costs nothing.
    for (const { value, leadId } of found) byKey.set(value, [...(byKey.get(value) ?? []), leadId]);
    return byKey;
  }
}

function otherFromRow(row: OtherRow): OtherLead {
  return {
    leadId: row.lead_id,
    state: row.state,
    recordId: row.record_id ?? undefined,
    lastSyncedAt: row.last_synced_at ?? undefined,
  };
}
