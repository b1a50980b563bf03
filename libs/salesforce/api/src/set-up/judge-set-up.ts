import { type FieldDescription } from '@leadweave/salesforce-client';
import { fittingTypes } from '@leadweave/salesforce-domain';
import { customFieldKey, type OrgFacts } from './org-facts.js';
import {
  type ConversionPairDto,
  type FieldState,
  type PairState,
  type PermissionCheckDto,
  type SetUpFieldDto,
} from './set-up.dto.js';
import { type WantedField, wantedPairs } from './wanted-fields.js';

/** A wanted field and how the org stands to it. */
export interface JudgedField {
  readonly wanted: WantedField;
  readonly state: FieldState;
  readonly found?: FieldDescription;
}

/** How an org stands to what we need. */
export interface JudgedSetUp {
  readonly permissions: readonly PermissionCheckDto[];
  readonly fields: readonly JudgedField[];
  readonly pairs: readonly ConversionPairDto[];
  /** The user may look at custom fields, and so very likely make them; whether it may is found out by doing it. */
  readonly canCreate: boolean;
  /** Leads can be sent and found again: what is required is there and can be written. */
  readonly ready: boolean;
  readonly trouble?: 'missing-permissions' | 'missing-fields';
}

/** Ids of WhatConverts are far shorter than ours, and many an org has a field for them already. */
const shortestVendorId = 12;

export function judgeSetUp(wanted: readonly WantedField[], facts: OrgFacts): JudgedSetUp {
  const permissions = permissionsOf(facts);
  const fields = wanted.map((field) => judgeField(field, facts));
  const lacksPermission = permissions.some(({ ok, required }) => required && !ok);
  const lacksField = fields.some(({ wanted: { required }, state }) => required && state !== 'ok');
  const trouble = lacksPermission ? 'missing-permissions' : lacksField ? 'missing-fields' : undefined;
  return {
    permissions,
    fields,
    pairs: wantedPairs.map((pair) => ({ ...pair, state: pairState(pair, facts) })),
    canCreate: facts.customFields !== undefined,
    ready: trouble === undefined,
    trouble,
  };
}

export function judgedFieldToDto({ wanted, state, found }: JudgedField): SetUpFieldDto {
  const { object, label, required } = wanted;
  const { name, type, length } = found ?? { ...wanted, type: 'string' };
  return { object, name, label, type, length, state, required };
}

function judgeField(wanted: WantedField, facts: OrgFacts): JudgedField {
  const name = wanted.name.toLowerCase();
  const found = facts.objects[wanted.object]?.fields.find((field) => field.name.toLowerCase() === name);
  return { wanted, found, state: found ? stateOf(wanted, found) : absentState(wanted, facts) };
}

/** Salesforce does not say whether a field is missing or hidden; the list of custom fields does, where it may be read. */
function absentState({ object, name }: WantedField, { customFields }: OrgFacts): FieldState {
  return customFields?.has(customFieldKey(object, name)) ? 'hidden' : 'missing';
}

function stateOf({ kind, length, externalId, unique, required }: WantedField, found: FieldDescription): FieldState {
  if (required ? found.type !== 'string' : !fittingTypes(kind).includes(found.type)) return 'wrong-type';
  const isOurs = /^leadweave/i.test(found.name);
  if (required && found.length < (isOurs ? length : shortestVendorId)) return 'too-short';
  // Without it nothing tells a create that is repeated from a second lead.
  if (isOurs && externalId && unique && !(found.externalId && found.unique)) return 'not-unique';
  return found.createable && found.updateable ? 'ok' : 'read-only';
}

function pairState(pair: (typeof wantedPairs)[number], { conversion }: OrgFacts): PairState {
  if (!conversion) return 'unknown';
  const isIn = (list: readonly (typeof pair)[]) =>
    list.some(({ object, field }) => object === pair.object && field === pair.field);
  if (isIn(conversion.kept)) return 'ok';
  return isIn(conversion.conflicts) ? 'taken' : 'missing';
}

function permissionsOf({ objects, customFields, conversion }: OrgFacts): PermissionCheckDto[] {
  const { Lead, Contact, Opportunity } = objects;
  const check = (permission: string, ok: boolean | undefined, required: boolean) => ({
    permission,
    ok: ok === true,
    required,
  });
  return [
    check('read-leads', Lead !== undefined, true),
    check('create-leads', Lead?.createable, true),
    check('update-leads', Lead?.updateable, true),
    check('read-opportunities', Opportunity !== undefined, true),
    check('update-opportunities', Opportunity?.updateable, false),
    check('read-contacts', Contact !== undefined, false),
    check('update-contacts', Contact?.updateable, false),
    check('read-custom-fields', customFields !== undefined, false),
    check('read-conversion-map', conversion !== undefined, false),
  ];
}
