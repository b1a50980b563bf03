import { type SalesforceApi, soql } from '@leadweave/salesforce-client';
import { type WantedField } from './wanted-fields.js';

/** One call to the org. */
export type Caller = <Result>(work: (api: SalesforceApi) => Promise<Result>) => Promise<Result>;

const name = 'Leadweave';

/**
 * Lets a user see and edit fields by a permission set of ours, since a field that is made by the API is invisible at first (contract
 * 10.4). Whatever is there already stays as it is, so it may be repeated.
 *
 * @throws SalesforceError; also the first refusal of a single grant
 */
export async function grantFields(call: Caller, userId: string, fields: readonly WantedField[]): Promise<void> {
  const setId = (await findSet(call)) ?? (await makeSet(call));
  await assign(call, setId, userId);
  const granted = await call((api) =>
    api.query(soql`SELECT Id, Field, PermissionsEdit FROM FieldPermissions WHERE ParentId = ${setId}`),
  );
  const keyed = new Map(granted.records.map((grant) => [String(grant.Field).toLowerCase(), grant]));
  const missing = fields.filter((field) => !keyed.has(keyOf(field)));
  const readOnly = fields.map((field) => keyed.get(keyOf(field))).filter((grant) => grant?.PermissionsEdit === false);
  if (missing.length > 0) await allSaved(call, (api) => api.createAll('FieldPermissions', missing.map(grantIn(setId))));
  if (readOnly.length > 0)
    await allSaved(call, (api) =>
      api.updateAll(
        'FieldPermissions',
        readOnly.map((grant) => ({ Id: grant!.Id, PermissionsEdit: true })),
      ),
    );
}

async function findSet(call: Caller): Promise<string | undefined> {
  const { records } = await call((api) => api.query(soql`SELECT Id FROM PermissionSet WHERE Name = ${name} LIMIT 1`));
  return records[0] && String(records[0].Id);
}

function makeSet(call: Caller): Promise<string> {
  const Description = 'Lets the connection of Leadweave see and edit its fields.';
  return call((api) => api.create('PermissionSet', { Name: name, Label: name, Description }));
}

async function assign(call: Caller, PermissionSetId: string, AssigneeId: string): Promise<void> {
  const { records } = await call((api) =>
    api.query(
      soql`SELECT Id FROM PermissionSetAssignment WHERE PermissionSetId = ${PermissionSetId} AND AssigneeId = ${AssigneeId}`,
    ),
  );
  if (records.length > 0) return;
  await call((api) => api.create('PermissionSetAssignment', { PermissionSetId, AssigneeId }));
}

function grantIn(ParentId: string) {
  return ({ object, name: field }: WantedField) => ({
    ParentId,
    SobjectType: object,
    Field: `${object}.${field}`,
    PermissionsRead: true,
    PermissionsEdit: true,
  });
}

async function allSaved(call: Caller, work: (api: SalesforceApi) => ReturnType<SalesforceApi['createAll']>) {
  const outcomes = await call(work);
  const refused = outcomes.find((outcome) => outcome.kind === 'refused');
  if (refused) throw refused.error;
}

function keyOf({ object, name: field }: WantedField): string {
  return `${object}.${field}`.toLowerCase();
}
