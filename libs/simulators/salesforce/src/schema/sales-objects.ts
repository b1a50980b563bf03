import { checkbox, field, type FieldDefinition, picklist, READ_ONLY, reference, text } from './field-definition.js';
import { object, type ObjectDefinition } from './object-definition.js';
import { addressFields, emailField, INDUSTRIES, LEAD_SOURCES, nameFields, phone, RATINGS } from './person-fields.js';

/** Statuses of leads with whether a lead in it counts as converted; the first is the default. */
export const LEAD_STATUSES = [
  { name: 'Open - Not Contacted', converted: false },
  { name: 'Working - Contacted', converted: false },
  { name: 'Closed - Converted', converted: true },
  { name: 'Closed - Not Converted', converted: false },
] as const;

/** Stages of opportunities. Their names differ in every org, so nothing may hang on them (contract 8.4). */
export const STAGES = [
  { name: 'Prospecting', probability: 10, closed: false, won: false, forecast: 'Pipeline' },
  { name: 'Proposal/Price Quote', probability: 75, closed: false, won: false, forecast: 'Best Case' },
  { name: 'Negotiation/Review', probability: 90, closed: false, won: false, forecast: 'Commit' },
  { name: 'Closed Won', probability: 100, closed: true, won: true, forecast: 'Closed' },
  { name: 'Closed Lost', probability: 0, closed: true, won: false, forecast: 'Omitted' },
] as const;

const ownerField = (): FieldDefinition =>
  reference('OwnerId', ['User', 'Group'], { nillable: false, defaultedOnCreate: true });

const lead = (): ObjectDefinition =>
  object(
    'Lead',
    '00Q',
    [
      ...nameFields(),
      // Nillable in describe although required: with person accounts an empty one means a person (contract 5.1).
      text('Company', 255),
      text('Title', 128),
      ...addressFields(),
      phone('Phone'),
      phone('MobilePhone'),
      phone('Fax'),
      emailField(),
      field('Website', 'url', { length: 255 }),
      field('Description', 'textarea', { length: 32_000 }),
      picklist('LeadSource', LEAD_SOURCES),
      picklist(
        'Status',
        LEAD_STATUSES.map((status) => status.name),
        { nillable: false, defaultedOnCreate: true, defaultValue: LEAD_STATUSES[0].name, restrictedPicklist: true },
      ),
      picklist('Industry', INDUSTRIES),
      picklist('Rating', RATINGS),
      ownerField(),
      reference('RecordTypeId', ['RecordType']),
      reference('MasterRecordId', ['Lead'], READ_ONLY),
      checkbox('IsConverted', READ_ONLY),
      field('ConvertedDate', 'date', READ_ONLY),
      reference('ConvertedAccountId', ['Account'], READ_ONLY),
      reference('ConvertedContactId', ['Contact'], READ_ONLY),
      reference('ConvertedOpportunityId', ['Opportunity'], READ_ONLY),
    ],
    { replicateable: true },
  );

const opportunity = (): ObjectDefinition =>
  object(
    'Opportunity',
    '006',
    [
      text('Name', 120, { nillable: false }),
      reference('AccountId', ['Account']),
      reference('ContactId', ['Contact'], READ_ONLY),
      picklist(
        'StageName',
        STAGES.map((stage) => stage.name),
        { nillable: false, restrictedPicklist: true },
      ),
      field('Amount', 'currency'),
      field('ExpectedRevenue', 'currency', READ_ONLY),
      field('Probability', 'percent', { defaultedOnCreate: true }),
      field('CloseDate', 'date', { nillable: false }),
      checkbox('IsClosed', READ_ONLY),
      checkbox('IsWon', READ_ONLY),
      picklist('ForecastCategoryName', ['Omitted', 'Pipeline', 'Best Case', 'Commit', 'Closed'], {
        defaultedOnCreate: true,
      }),
      picklist('LeadSource', LEAD_SOURCES),
      text('NextStep', 255),
      field('Description', 'textarea', { length: 32_000 }),
      field('LastStageChangeDate', 'datetime', READ_ONLY),
      ownerField(),
      reference('RecordTypeId', ['RecordType']),
    ],
    {
      replicateable: true,
      children: [{ name: 'OpportunityContactRoles', childObject: 'OpportunityContactRole', field: 'OpportunityId' }],
    },
  );

const contact = (): ObjectDefinition =>
  object(
    'Contact',
    '003',
    [
      ...nameFields(),
      reference('AccountId', ['Account']),
      text('Title', 128),
      ...addressFields('Mailing'),
      phone('Phone'),
      phone('MobilePhone'),
      phone('HomePhone'),
      phone('OtherPhone'),
      phone('Fax'),
      emailField(),
      field('Description', 'textarea', { length: 32_000 }),
      picklist('LeadSource', LEAD_SOURCES),
      ownerField(),
      reference('MasterRecordId', ['Contact'], READ_ONLY),
    ],
    { replicateable: true },
  );

const account = (): ObjectDefinition =>
  object(
    'Account',
    '001',
    [
      text('Name', 255, { nillable: false }),
      ...addressFields('Billing'),
      phone('Phone'),
      field('Website', 'url', { length: 255 }),
      picklist('Industry', INDUSTRIES),
      ownerField(),
      reference('MasterRecordId', ['Account'], READ_ONLY),
    ],
    {
      replicateable: true,
      children: [
        { name: 'Contacts', childObject: 'Contact', field: 'AccountId' },
        { name: 'Opportunities', childObject: 'Opportunity', field: 'AccountId' },
      ],
    },
  );

const contactRole = (): ObjectDefinition =>
  object('OpportunityContactRole', '00K', [
    reference('OpportunityId', ['Opportunity'], { nillable: false }),
    reference('ContactId', ['Contact'], { nillable: false }),
    text('Role', 255),
    checkbox('IsPrimary'),
  ]);

const task = (): ObjectDefinition =>
  object('Task', '00T', [
    reference('WhoId', ['Lead', 'Contact']),
    reference('WhatId', ['Opportunity', 'Account']),
    text('Subject', 255),
    picklist('Status', ['Not Started', 'In Progress', 'Completed'], {
      nillable: false,
      defaultedOnCreate: true,
      defaultValue: 'Not Started',
    }),
    field('ActivityDate', 'date'),
    field('Description', 'textarea', { length: 32_000 }),
    ownerField(),
  ]);

/** The objects people work with. */
export const salesObjects = (): ObjectDefinition[] => [
  lead(),
  opportunity(),
  contact(),
  account(),
  contactRole(),
  task(),
];
