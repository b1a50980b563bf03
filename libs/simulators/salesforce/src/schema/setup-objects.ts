import { checkbox, field, READ_ONLY, reference, text } from './field-definition.js';
import { object, type ObjectDefinition } from './object-definition.js';

/** The objects that describe the org itself: people, rights, statuses, stages, record types. */
export const setupObjects = (): ObjectDefinition[] => [
  object('Organization', '00D', [
    text('Name', 80, READ_ONLY),
    text('OrganizationType', 40, READ_ONLY),
    checkbox('IsSandbox', READ_ONLY),
    text('InstanceName', 5, READ_ONLY),
    text('DefaultCurrencyIsoCode', 3, READ_ONLY),
    text('TimeZoneSidKey', 40, READ_ONLY),
  ]),
  object('User', '005', [
    text('Username', 80, { ...READ_ONLY, nillable: false }),
    text('Name', 121, READ_ONLY),
    field('Email', 'email', { ...READ_ONLY, length: 128 }),
    text('UserType', 40, READ_ONLY),
    checkbox('IsActive', { updateable: true, createable: false }),
  ]),
  object('Group', '00G', [
    text('Name', 40, READ_ONLY),
    text('DeveloperName', 80, READ_ONLY),
    text('Type', 40, READ_ONLY),
  ]),
  object('LeadStatus', '01J', [
    text('MasterLabel', 255, READ_ONLY),
    text('ApiName', 255, READ_ONLY),
    checkbox('IsDefault', READ_ONLY),
    checkbox('IsConverted', READ_ONLY),
    field('SortOrder', 'int', READ_ONLY),
  ]),
  object('OpportunityStage', '01J', [
    text('MasterLabel', 255, READ_ONLY),
    text('ApiName', 255, READ_ONLY),
    checkbox('IsActive', READ_ONLY),
    checkbox('IsClosed', READ_ONLY),
    checkbox('IsWon', READ_ONLY),
    field('DefaultProbability', 'percent', READ_ONLY),
    text('ForecastCategoryName', 40, READ_ONLY),
    field('SortOrder', 'int', READ_ONLY),
  ]),
  object('RecordType', '012', [
    text('Name', 80, READ_ONLY),
    text('DeveloperName', 80, READ_ONLY),
    text('SobjectType', 40, READ_ONLY),
    checkbox('IsActive', READ_ONLY),
  ]),
  object('AssignmentRule', '01Q', [
    text('Name', 120, READ_ONLY),
    text('SobjectType', 40, READ_ONLY),
    checkbox('Active', READ_ONLY),
  ]),
  object('PermissionSet', '0PS', [
    text('Name', 80, { nillable: false }),
    text('Label', 80, { nillable: false }),
    text('Description', 255),
  ]),
  object('FieldPermissions', '01k', [
    reference('ParentId', ['PermissionSet'], { nillable: false }),
    text('SobjectType', 40, { nillable: false }),
    text('Field', 241, { nillable: false }),
    checkbox('PermissionsRead'),
    checkbox('PermissionsEdit'),
  ]),
  object('PermissionSetAssignment', '0Pa', [
    reference('PermissionSetId', ['PermissionSet'], { nillable: false }),
    reference('AssigneeId', ['User'], { nillable: false }),
  ]),
  object(
    'CustomField',
    '00N',
    [text('DeveloperName', 40, READ_ONLY), text('TableEnumOrId', 40, READ_ONLY), text('FullName', 90, READ_ONLY)],
    { tooling: true },
  ),
];
