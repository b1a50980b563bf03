import { type SalesforceRecord, type Soql, soql } from '@leadweave/salesforce-client';
import { type Opportunity } from '@leadweave/salesforce-domain';

/** So many ids fit into the address of a query (contract 4.4). */
const idsPerQuery = 200;
/** An account of thousands tells nothing of one opportunity. */
const mostContactsOfAccounts = 2_000;

/** Makes one query and reads all of its rows. */
export type Ask = (query: Soql) => Promise<readonly SalesforceRecord[]>;

/** A contact that stands behind an opportunity. */
export interface PersonOfOpportunity {
  readonly opportunityId: string;
  readonly contactId: string;
  readonly email?: string;
  readonly phones: readonly string[];
  /** Named by the opportunity itself, and not only of the same account. */
  readonly isDirect: boolean;
}

/** Reads who stands behind opportunities: few queries for many of them. */
export class ContactsOfOrg {
  constructor(private readonly ask: Ask) {}

  /** Salesforce leads by the opportunity that they were converted into. */
  async convertedInto(ids: readonly string[]): Promise<{ opportunityId: string; leadRecordId: string }[]> {
    const rows = await this.inChunks(
      ids,
      (some) => soql`SELECT Id, ConvertedOpportunityId FROM Lead WHERE ConvertedOpportunityId IN ${some}`,
    );
    return rows.flatMap((row) => {
      const [leadRecordId, opportunityId] = [idOf(row, 'Id'), idOf(row, 'ConvertedOpportunityId')];
      return leadRecordId && opportunityId ? [{ leadRecordId, opportunityId }] : [];
    });
  }

  async convertedIntoContacts(ids: readonly string[]): Promise<{ contactId: string; leadRecordId: string }[]> {
    const rows = await this.inChunks(
      [...new Set(ids)],
      (some) => soql`SELECT Id, ConvertedContactId FROM Lead WHERE ConvertedContactId IN ${some}`,
    );
    return rows.flatMap((row) => {
      const [leadRecordId, contactId] = [idOf(row, 'Id'), idOf(row, 'ConvertedContactId')];
      return leadRecordId && contactId ? [{ leadRecordId, contactId }] : [];
    });
  }

  /** Contacts in a role of the opportunity, its own contact, and those of its account. */
  async peopleOf(opportunities: readonly Opportunity[]): Promise<PersonOfOpportunity[]> {
    const roles = await this.roles(opportunities.map(({ id }) => id));
    const own = opportunities.flatMap(({ id, contactId }) => (contactId ? [{ opportunityId: id, contactId }] : []));
    const direct = [...roles, ...own];
    const accounts = opportunities.flatMap(({ accountId }) => accountId ?? []);
    const contacts = await this.contacts(
      direct.map(({ contactId }) => contactId),
      accounts,
    );
    return opportunities.flatMap(({ id, accountId }) => {
      const named = new Set(
        direct.filter(({ opportunityId }) => opportunityId === id).map(({ contactId }) => contactId),
      );
      return contacts
        .filter((contact) => named.has(contact.contactId) || (accountId && contact.accountId === accountId))
        .map(({ contactId, email, phones }) => ({
          ...{ opportunityId: id, contactId, email, phones },
          isDirect: named.has(contactId),
        }));
    });
  }

  private async roles(ids: readonly string[]): Promise<{ opportunityId: string; contactId: string }[]> {
    const rows = await this.inChunks(
      ids,
      (some) => soql`SELECT OpportunityId, ContactId FROM OpportunityContactRole WHERE OpportunityId IN ${some}`,
    );
    return rows.flatMap((row) => {
      const [opportunityId, contactId] = [idOf(row, 'OpportunityId'), idOf(row, 'ContactId')];
      return opportunityId && contactId ? [{ opportunityId, contactId }] : [];
    });
  }

  private async contacts(ids: readonly string[], accountIds: readonly string[]) {
    const fields = soql`Id, AccountId, Email, Phone, MobilePhone, HomePhone, OtherPhone`;
    const named = await this.inChunks(
      [...new Set(ids)],
      (some) => soql`SELECT ${fields} FROM Contact WHERE Id IN ${some}`,
    );
    const ofAccounts = await this.inChunks(
      [...new Set(accountIds)],
      (some) =>
        soql`SELECT ${fields} FROM Contact WHERE AccountId IN ${some} ORDER BY Id LIMIT ${mostContactsOfAccounts}`,
    );
    const byId = new Map([...named, ...ofAccounts].map((row) => [idOf(row, 'Id'), row]));
    return [...byId].flatMap(([contactId, row]) => (contactId ? [contactOf(contactId, row)] : []));
  }

  private async inChunks(
    ids: readonly string[],
    query: (some: readonly string[]) => Soql,
  ): Promise<SalesforceRecord[]> {
    const rows: SalesforceRecord[] = [];
    for (let start = 0; start < ids.length; start += idsPerQuery) {
      rows.push(...(await this.ask(query(ids.slice(start, start + idsPerQuery)))));
    }
    return rows;
  }
}

function contactOf(contactId: string, row: SalesforceRecord) {
  const phones = ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone'].flatMap((name) => textOf(row, name) ?? []);
  return { contactId, accountId: idOf(row, 'AccountId'), email: textOf(row, 'Email'), phones };
}

function textOf(row: SalesforceRecord, name: string): string | undefined {
  const value = row[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const idOf = textOf;
