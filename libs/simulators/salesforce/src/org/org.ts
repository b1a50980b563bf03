import { type RecordStore } from '../records/record-store.js';
import { type LongTransaction } from '../records/long-transaction.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { type QueryLocators } from '../soql/query-locators.js';
import { type ApiUsage } from './api-usage.js';
import { type OrgClock } from './org-clock.js';
import { type OrgRules } from './org-rules.js';
import { type IdFactory } from './salesforce-id.js';

/** What a user may do beside reading and writing records. */
export interface UserRights {
  /** May create fields and change metadata (contract 10.3). */
  readonly customizeApplication: boolean;
  readonly viewAndEditConvertedLeads: boolean;
  /** May use the API at all. */
  readonly api: boolean;
}

/** A person or integration of an org. */
export interface OrgUser {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  rights: UserRights;
  /** True for the system itself, which field-level security does not bind. */
  readonly seesAllFields?: boolean;
}

/** A pair of the Lead conversion map (contract section 6 and 10.6). */
export interface LeadConversionPair {
  readonly inputField: string;
  readonly outputObject: 'Account' | 'Contact' | 'Opportunity';
  readonly outputField: string;
}

/** What can be set for an org while it runs. */
export interface OrgSettings {
  /** Rows of one page of a query; Salesforce gives 2,000. */
  pageSize: number;
  /** False in editions below Professional (contract 3.2). */
  apiEnabled: boolean;
  /** Text of a policy that refuses every session, e.g. `Connected app is not attached to Agent` (contract 3.7). */
  policyBlock: string | undefined;
  /** Whether `Company` may be empty (contract 5.1). */
  personAccounts: boolean;
  /** Whether records have `CurrencyIsoCode` (contract 9.4). */
  multiCurrency: boolean;
  readonly defaultCurrency: string;
  /** How many of a currency make one of the default currency. */
  readonly conversionRates: Record<string, number>;
}

/** One simulated organisation with everything in it. */
export interface Org {
  readonly name: string;
  readonly kind: 'production' | 'sandbox';
  /** 18 characters. */
  readonly id: string;
  /** Its own My Domain host; changes when the org moves (contract 3.3). */
  host: string;
  readonly clock: OrgClock;
  readonly objects: Map<string, ObjectDefinition>;
  readonly records: RecordStore;
  readonly ids: IdFactory;
  readonly rules: OrgRules;
  readonly users: OrgUser[];
  readonly usage: ApiUsage;
  readonly settings: OrgSettings;
  readonly conversionMap: LeadConversionPair[];
  readonly locators: QueryLocators;
  readonly transactions: Set<LongTransaction>;
  /** Fields by `Object.Field` that nobody sees, whatever permission sets say. */
  readonly hiddenFields: Set<string>;
  /** Fields by `Object.Field` that are seen by those who have been granted them (contract 10.4). */
  readonly grantedFields: Set<string>;
  /** When the shape of an object changed last. */
  readonly schemaChangedAt: Map<string, number>;
}

/** The definition of an object, whatever the case of its name. */
export const objectNamed = (org: Org, name: string): ObjectDefinition | undefined =>
  org.objects.get(name.toLowerCase());

/** The user of an id; the caller has it from a token of this org. */
export const userOf = (org: Org, userId: string): OrgUser | undefined => org.users.find((user) => user.id === userId);
