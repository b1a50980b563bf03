import { notFound, refusal } from '../http/api-refusal.js';
import { type Org } from '../org/org.js';
import { LEAD_STATUSES, STAGES } from '../schema/sales-objects.js';
import { createRecord, recordOrThrow, type RecordInput } from './save-record.js';
import { type FieldValue, isDeleted, type StoredRecord, textOf, valueOf } from './stored-record.js';
import { stamped } from './system-changes.js';
import { quietContext, type WriteContext } from './write-context.js';

/** How a lead is converted (contract section 6). */
export interface LeadConversion {
  readonly leadId: string;
  /** Default: the first status that counts as converted. */
  readonly convertedStatus?: string;
  /** Existing records; only their blank fields are filled. */
  readonly accountId?: string;
  readonly contactId?: string;
  readonly opportunityId?: string;
  readonly opportunityName?: string;
  readonly doNotCreateOpportunity?: boolean;
  readonly ownerId?: string;
}

/** What a conversion made or reused. */
export interface ConvertedLead {
  readonly leadId: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly opportunityId: string | undefined;
}

type Target = 'Account' | 'Contact' | 'Opportunity';

const MAX_OPPORTUNITY_NAME = 80;

const STANDARD_PAIRS: Record<Target, Readonly<Record<string, string>>> = {
  Account: { Name: 'Company', Phone: 'Phone', Website: 'Website', Industry: 'Industry' },
  Contact: {
    FirstName: 'FirstName',
    LastName: 'LastName',
    Email: 'Email',
    Phone: 'Phone',
    MobilePhone: 'MobilePhone',
    Title: 'Title',
    Description: 'Description',
    LeadSource: 'LeadSource',
    MailingStreet: 'Street',
    MailingCity: 'City',
    MailingState: 'State',
    MailingPostalCode: 'PostalCode',
    MailingCountry: 'Country',
  },
  Opportunity: { LeadSource: 'LeadSource' },
};

const mappedValues = (org: Org, lead: StoredRecord, target: Target): Record<string, FieldValue> => {
  const standard = Object.entries(STANDARD_PAIRS[target]).map(([to, from]) => [to, valueOf(lead, from)] as const);
  const custom = org.conversionMap
    .filter((pair) => pair.outputObject === target)
    .map((pair) => [pair.outputField, valueOf(lead, pair.inputField)] as const);
  return Object.fromEntries([...standard, ...custom].filter(([, value]) => value !== null));
};

/** The last day of the calendar quarter, as the fiscal one (contract section 6). */
const endOfQuarter = (ms: number): string => {
  const date = new Date(ms);
  const endMonth = Math.floor(date.getUTCMonth() / 3) * 3 + 3;
  return new Date(Date.UTC(date.getUTCFullYear(), endMonth, 0)).toISOString().slice(0, 10);
};

const fillBlanks = (context: WriteContext, object: Target, id: string, values: RecordInput): string => {
  const record = recordOrThrow(context.org, object, id);
  if (isDeleted(record)) throw notFound();
  const blank = Object.entries(values).filter(([name]) => valueOf(record, name) === null) as [string, FieldValue][];
  context.org.records.put(stamped(context.org, context.user.id, record, Object.fromEntries(blank)));
  return id;
};

const opportunityOf = (context: WriteContext, lead: StoredRecord, conversion: LeadConversion, accountId: string) => {
  const values = mappedValues(context.org, lead, 'Opportunity');
  if (conversion.opportunityId !== undefined)
    return fillBlanks(context, 'Opportunity', conversion.opportunityId, values);
  if (conversion.doNotCreateOpportunity) return undefined;
  const name = conversion.opportunityName ?? textOf(lead, 'Company') ?? textOf(lead, 'Name') ?? '';
  return createRecord(context, 'Opportunity', {
    ...values,
    Name: name.slice(0, MAX_OPPORTUNITY_NAME),
    AccountId: accountId,
    StageName: STAGES[0].name,
    CloseDate: endOfQuarter(context.org.clock.now()),
  }).id;
};

const linkContact = (context: WriteContext, opportunityId: string, contactId: string): void => {
  createRecord(context, 'OpportunityContactRole', {
    OpportunityId: opportunityId,
    ContactId: contactId,
    IsPrimary: true,
  });
  const opportunity = recordOrThrow(context.org, 'Opportunity', opportunityId);
  context.org.records.put({ ...opportunity, values: { ...opportunity.values, ContactId: contactId } });
};

const checkConvertible = (lead: StoredRecord, conversion: LeadConversion): string => {
  if (isDeleted(lead)) throw refusal(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
  if (valueOf(lead, 'IsConverted') === true)
    throw refusal(400, 'CANNOT_UPDATE_CONVERTED_LEAD', 'cannot reference converted lead', []);
  if (conversion.opportunityId !== undefined && conversion.opportunityName !== undefined)
    throw refusal(400, 'INVALID_OPERATION', 'Specify opportunityId or opportunityName, not both', []);
  const status = conversion.convertedStatus ?? LEAD_STATUSES.find((candidate) => candidate.converted)?.name ?? '';
  if (!LEAD_STATUSES.some((candidate) => candidate.name === status && candidate.converted))
    throw refusal(400, 'INVALID_STATUS', `invalid convertedStatus: ${status}`, []);
  return status;
};

/** Converts a lead into Account, Contact and, unless told otherwise, Opportunity, all in one transaction. */
export const convertLead = (caller: WriteContext, conversion: LeadConversion): ConvertedLead => {
  const { org } = caller;
  const context = quietContext(org, caller.user);
  const lead = recordOrThrow(org, 'Lead', conversion.leadId);
  const status = checkConvertible(lead, conversion);
  return org.records.attempt(() => {
    const accountId = conversion.accountId
      ? fillBlanks(context, 'Account', conversion.accountId, mappedValues(org, lead, 'Account'))
      : createRecord(context, 'Account', mappedValues(org, lead, 'Account')).id;
    const person = { ...mappedValues(org, lead, 'Contact'), AccountId: accountId };
    const contactId = conversion.contactId
      ? fillBlanks(context, 'Contact', conversion.contactId, person)
      : createRecord(context, 'Contact', person).id;
    const opportunityId = opportunityOf(context, lead, conversion, accountId);
    if (opportunityId !== undefined) linkContact(context, opportunityId, contactId);
    org.records.put(
      stamped(org, caller.user.id, lead, {
        Status: status,
        IsConverted: true,
        ConvertedDate: new Date(org.clock.now()).toISOString().slice(0, 10),
        ConvertedAccountId: accountId,
        ConvertedContactId: contactId,
        ConvertedOpportunityId: opportunityId ?? null,
        ...(conversion.ownerId ? { OwnerId: conversion.ownerId } : {}),
      }),
    );
    return { leadId: lead.id, accountId, contactId, opportunityId };
  });
};
