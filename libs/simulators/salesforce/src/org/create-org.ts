import { RecordStore } from '../records/record-store.js';
import { newRecord } from '../records/system-changes.js';
import { type Row } from '../records/stored-record.js';
import { type ObjectDefinition } from '../schema/object-definition.js';
import { LEAD_STATUSES, salesObjects, STAGES } from '../schema/sales-objects.js';
import { setupObjects } from '../schema/setup-objects.js';
import { text } from '../schema/field-definition.js';
import { QueryLocators } from '../soql/query-locators.js';
import { ApiUsage } from './api-usage.js';
import { objectNamed, type Org, type OrgUser } from './org.js';
import { type OrgClock } from './org-clock.js';
import { type OrgOptions } from './org-options.js';
import { IdFactory } from './salesforce-id.js';

const DEVELOPER_EDITION_CALLS = 15_000;
const PAGE_SIZE = 2000;
const MULTI_CURRENCY_OBJECTS = ['Lead', 'Opportunity', 'Contact', 'Account'];

const definitionsOf = (options: OrgOptions): ObjectDefinition[] => {
  const definitions = [...salesObjects(), ...setupObjects()];
  if (options.multiCurrency)
    for (const definition of definitions)
      if (MULTI_CURRENCY_OBJECTS.includes(definition.name))
        definition.fields.push(text('CurrencyIsoCode', 3, { defaultedOnCreate: true }));
  return definitions;
};

const hostOf = ({ name, kind }: OrgOptions): string =>
  kind === 'sandbox' ? `${name}.sandbox.my.salesforce.com` : `${name}.my.salesforce.com`;

/** Keeps a record of the set-up, which nobody has typed. */
const keep = (org: Org, object: string, values: Row): string => {
  const definition = objectNamed(org, object);
  if (!definition) throw new RangeError(`There is no object ${object}.`);
  const record = newRecord(org, '', object, definition.keyPrefix, values);
  org.records.put(record);
  return record.id;
};

/** Adds a person. The first one of an org is who apps sign in as, the second one works in it. */
export const addUser = (org: Org, name: string, rights: Partial<OrgUser['rights']> = {}): OrgUser => {
  const username = `${name.toLowerCase().replace(/\W+/g, '.')}@${org.name}.example.com`;
  const values = { Username: username, Name: name, Email: username, UserType: 'Standard', IsActive: true };
  const user: OrgUser = {
    id: keep(org, 'User', values),
    username,
    displayName: name,
    email: username,
    rights: { customizeApplication: true, viewAndEditConvertedLeads: false, api: true, ...rights },
  };
  org.users.push(user);
  return user;
};

const setUp = (org: Org, options: OrgOptions): void => {
  addUser(org, 'Integration User');
  addUser(org, 'Sales Person');
  keep(org, 'Group', { Name: 'Inbound Leads', DeveloperName: 'Inbound_Leads', Type: 'Queue' });
  LEAD_STATUSES.forEach((status, index) =>
    keep(org, 'LeadStatus', {
      MasterLabel: status.name,
      ApiName: status.name,
      IsDefault: index === 0,
      IsConverted: status.converted,
      SortOrder: index + 1,
    }),
  );
  STAGES.forEach((stage, index) =>
    keep(org, 'OpportunityStage', {
      MasterLabel: stage.name,
      ApiName: stage.name,
      IsActive: true,
      IsClosed: stage.closed,
      IsWon: stage.won,
      DefaultProbability: stage.probability,
      ForecastCategoryName: stage.forecast,
      SortOrder: index + 1,
    }),
  );
  for (const object of ['Lead', 'Opportunity'])
    keep(org, 'RecordType', { Name: 'Standard', DeveloperName: 'Standard', SobjectType: object, IsActive: true });
  org.records.put({
    id: org.id,
    object: 'Organization',
    values: {
      Id: org.id,
      Name: options.company ?? options.name,
      OrganizationType: options.edition ?? 'Developer Edition',
      IsSandbox: org.kind === 'sandbox',
      InstanceName: 'SIM1',
      DefaultCurrencyIsoCode: org.settings.defaultCurrency,
      TimeZoneSidKey: 'America/Los_Angeles',
      IsDeleted: false,
    },
  });
};

/** Makes an org with its set-up and two people, without customers. `number` tells its ids from other orgs'. */
export const createOrg = (options: OrgOptions, number: number, clock: OrgClock): Org => {
  const now = () => clock.now();
  const ids = new IdFactory(number);
  const org: Org = {
    name: options.name,
    kind: options.kind ?? 'production',
    id: ids.next('00D'),
    host: hostOf(options),
    clock,
    objects: new Map(definitionsOf(options).map((definition) => [definition.name.toLowerCase(), definition])),
    records: new RecordStore(),
    ids,
    rules: { validation: [], duplicates: [], assignment: [], locks: new Map() },
    users: [],
    usage: new ApiUsage(now, options.dailyCalls ?? DEVELOPER_EDITION_CALLS),
    settings: {
      pageSize: options.pageSize ?? PAGE_SIZE,
      apiEnabled: true,
      policyBlock: undefined,
      personAccounts: options.personAccounts ?? false,
      multiCurrency: options.multiCurrency ?? false,
      defaultCurrency: 'USD',
      conversionRates: { USD: 1, EUR: 0.8, GBP: 0.7 },
    },
    conversionMap: [],
    locators: new QueryLocators(now),
    transactions: new Set(),
    hiddenFields: new Set(),
    grantedFields: new Set(),
    schemaChangedAt: new Map([...definitionsOf(options)].map((definition) => [definition.name, clock.now()])),
  };
  setUp(org, options);
  return org;
};
