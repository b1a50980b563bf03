import { normaliseEmail } from '@leadweave/domain';
import { type FoundLead, type LeadFinder } from '@leadweave/leads-api';
import { type Database } from '@leadweave/persistence';
import {
  type LeadCandidate,
  leadOfOpportunity,
  type Opportunity,
  type TiedBy,
  type TyingDecision,
} from '@leadweave/salesforce-domain';
import { dayMs } from '@leadweave/time';
import { allRows } from '../gateway/all-rows.js';
import { type ConnectionRef, type SalesforceGateway } from '../gateway/salesforce-gateway.js';
import { e164 } from './e164.js';
import { LinksRepository } from './links.repository.js';
import { type Ask, ContactsOfOrg, type PersonOfOpportunity } from './contacts-of-org.js';

const everywhere = { kind: 'all-locations' } as const;
const leadIdPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whose an opportunity is, where that lead belongs, and who stands behind the opportunity. */
export interface FoundTie {
  readonly decision: TyingDecision;
  readonly locationId?: string;
  readonly contactIds: readonly string[];
}

/** What is known of one opportunity while the ways of looking are gone through. */
interface Search {
  readonly opportunity: Opportunity;
  readonly candidates: Partial<Record<TiedBy, LeadCandidate[]>>;
  contactIds: string[];
}

export interface TieSearchParts {
  readonly database: Database;
  readonly gateway: Pick<SalesforceGateway, 'call'>;
  readonly finder: LeadFinder;
}

/**
 * Finds the leads behind opportunities, by the ways of contract 7 in the order of their trust. Each further way is gone only for those that
 * the ways before brought nobody for, many at once: what is tied by our own ids costs no call.
 */
export class TieSearch {
  private readonly links = new LinksRepository();

  constructor(private readonly parts: TieSearchParts) {}

  /** By opportunity. @throws ConnectionUnavailable, SalesforceError */
  async find(
    ref: ConnectionRef,
    opportunities: readonly Opportunity[],
    lookBackDays: number,
  ): Promise<ReadonlyMap<string, FoundTie>> {
    const searches = opportunities.map((opportunity): Search => ({ opportunity, candidates: {}, contactIds: [] }));
    const locations = new Map<string, string>();
    const open = () => searches.filter(({ candidates }) => Object.keys(candidates).length === 0);
    const org = new ContactsOfOrg(this.askOf(ref));
    await this.byOurIds(ref, searches, locations);
    if (open().length > 0) await this.byConversion(ref, open(), org, locations);
    if (open().length > 0) await this.byPeople(ref, open(), org, locations, lookBackDays);
    return new Map(searches.map((search) => [search.opportunity.id, tieOf(search, locations, lookBackDays)]));
  }

  private askOf(ref: ConnectionRef): Ask {
    return async (query) => (await allRows(this.parts.gateway, ref, query)).rows;
  }

  /** Our link table, and the ids that we or the conversion wrote onto the opportunity. */
  private async byOurIds(ref: ConnectionRef, searches: readonly Search[], locations: Map<string, string>) {
    const { database, finder } = this.parts;
    await database.inBrand(ref.brandId, everywhere, async (tx) => {
      const linked = await this.links.byOpportunity(
        tx,
        ref.connectionId,
        searches.map(({ opportunity }) => opportunity.id),
      );
      const ours = searches.flatMap(({ opportunity: { leadweaveId } }) =>
        leadweaveId && leadIdPattern.test(leadweaveId) ? [leadweaveId.toLowerCase()] : [],
      );
      const found = await finder.find(tx, {
        ids: [...ours, ...linked.flatMap(({ leadId }) => leadId)],
        whatConvertsIds: searches.flatMap(({ opportunity }) => opportunity.whatConvertsId ?? []),
        ...{ emails: [], phones: [], from: new Date(0) },
      });
      for (const search of searches) {
        const { id, leadweaveId, whatConvertsId } = search.opportunity;
        const links = linked.filter(({ opportunityId }) => opportunityId === id).map(({ leadId }) => leadId);
        add(search, 'link', found, locations, ({ by, value }) => by === 'id' && links.includes(value));
        add(search, 'id', found, locations, ({ by, value }) => by === 'id' && value === leadweaveId?.toLowerCase());
        // Ours is unique; the one of WhatConverts helps where ours was not carried over.
        if (search.candidates.id) continue;
        add(search, 'id', found, locations, ({ by, value }) => by === 'whatconverts' && value === whatConvertsId);
      }
    });
  }

  /** The Salesforce lead that was converted into the opportunity. */
  private async byConversion(
    ref: ConnectionRef,
    searches: readonly Search[],
    org: ContactsOfOrg,
    locations: Map<string, string>,
  ) {
    const converted = await org.convertedInto(searches.map(({ opportunity }) => opportunity.id));
    const found = await this.leadsOfRecords(
      ref,
      converted.map(({ leadRecordId }) => leadRecordId),
    );
    for (const search of searches) {
      const records = converted.filter(({ opportunityId }) => opportunityId === search.opportunity.id);
      add(search, 'converted', found, locations, ({ value }) =>
        records.some(({ leadRecordId }) => leadRecordId === value),
      );
    }
  }

  /** Its contacts: their links, then their e-mails, then their phone numbers. */
  private async byPeople(
    ref: ConnectionRef,
    searches: readonly Search[],
    org: ContactsOfOrg,
    locations: Map<string, string>,
    lookBackDays: number,
  ) {
    const people = await org.peopleOf(searches.map(({ opportunity }) => opportunity));
    const convertedLeads = await org.convertedIntoContacts(people.map(({ contactId }) => contactId));
    const found = await this.leadsOfRecords(ref, [
      ...people.map(({ contactId }) => contactId),
      ...convertedLeads.map(({ leadRecordId }) => leadRecordId),
    ]);
    for (const search of searches) {
      const own = people.filter(({ opportunityId }) => opportunityId === search.opportunity.id);
      search.contactIds = [...new Set(own.filter(({ isDirect }) => isDirect).map(({ contactId }) => contactId))];
      const direct = new Set(search.contactIds);
      const records = convertedLeads.filter(({ contactId }) => direct.has(contactId));
      add(
        search,
        'contact',
        found,
        locations,
        ({ value }) => direct.has(value) || records.some(({ leadRecordId }) => leadRecordId === value),
      );
    }
    const nameless = searches.filter(({ candidates }) => !candidates.contact);
    if (nameless.length > 0) await this.byAddress(ref, nameless, people, locations, lookBackDays);
  }

  private async byAddress(
    { brandId }: ConnectionRef,
    searches: readonly Search[],
    people: readonly PersonOfOpportunity[],
    locations: Map<string, string>,
    lookBackDays: number,
  ) {
    const earliest = Math.min(...searches.map(({ opportunity }) => opportunity.createdAtMs)) - lookBackDays * dayMs;
    const emailsOf = (own: readonly PersonOfOpportunity[]) => [
      ...new Set(own.flatMap(({ email }) => normaliseEmail(email) ?? [])),
    ];
    const phonesOf = (own: readonly PersonOfOpportunity[]) => [
      ...new Set(own.flatMap(({ phones }) => phones.flatMap((phone) => e164(phone) ?? []))),
    ];
    const ids = new Set(searches.map(({ opportunity }) => opportunity.id));
    const concerned = people.filter(({ opportunityId }) => ids.has(opportunityId));
    const found = await this.parts.database.inBrand(brandId, everywhere, (tx) =>
      this.parts.finder.find(tx, {
        ...{ ids: [], whatConvertsIds: [] },
        emails: emailsOf(concerned),
        phones: phonesOf(concerned),
        from: new Date(earliest),
      }),
    );
    for (const search of searches) {
      const { id, createdAtMs } = search.opportunity;
      const own = people.filter(({ opportunityId }) => opportunityId === id);
      const [emails, phones] = [emailsOf(own), phonesOf(own)];
      const since = createdAtMs - lookBackDays * dayMs;
      const recent = found.filter(({ occurredAt }) => occurredAt.getTime() >= since);
      add(search, 'email', recent, locations, ({ by, value }) => by === 'email' && emails.includes(value));
      add(search, 'phone', recent, locations, ({ by, value }) => by === 'phone' && phones.includes(value));
    }
  }

  /** Our leads that are linked with records; `value` is the id of the record. */
  private async leadsOfRecords(ref: ConnectionRef, recordIds: readonly string[]): Promise<FoundLead[]> {
    if (recordIds.length === 0) return [];
    const { database, finder } = this.parts;
    return database.inBrand(ref.brandId, everywhere, async (tx) => {
      const links = await this.links.byRecord(tx, ref.connectionId, recordIds);
      const nothing = { whatConvertsIds: [], emails: [], phones: [], from: new Date(0) };
      const found = await finder.find(tx, { ids: links.map(({ leadId }) => leadId), ...nothing });
      return links.flatMap(({ leadId, recordId }) =>
        found.filter(({ value }) => value === leadId).map((lead) => ({ ...lead, value: recordId })),
      );
    });
  }
}

function add(
  { candidates }: Search,
  way: TiedBy,
  found: readonly FoundLead[],
  locations: Map<string, string>,
  belongs: (lead: FoundLead) => boolean,
): void {
  const leads = found.filter(belongs);
  if (leads.length === 0) return;
  for (const { leadId, locationId } of leads) locations.set(leadId, locationId);
  candidates[way] = leads.map(({ leadId, occurredAt }) => ({ leadId, occurredAtMs: occurredAt.getTime() }));
}

function tieOf(
  { opportunity: { createdAtMs }, candidates, contactIds }: Search,
  locations: ReadonlyMap<string, string>,
  lookBackDays: number,
): FoundTie {
  const decision = leadOfOpportunity({ createdAtMs, candidates, lookBackMs: lookBackDays * dayMs });
  return {
    decision,
    contactIds,
    ...(decision.kind === 'tied' && { locationId: locations.get(decision.leadId) }),
  };
}
