import { type StoredRecord } from '../records/stored-record.js';
import { type FieldDefinition } from '../schema/field-definition.js';
import { objectNamed, type LeadConversionPair, type Org } from './org.js';

/** What an org holds and how it was set up, as plain data. */
export interface OrgSnapshot {
  readonly name: string;
  readonly host: string;
  readonly records: readonly StoredRecord[];
  readonly idsGiven: readonly (readonly [keyPrefix: string, count: number])[];
  readonly customFields: readonly { readonly object: string; readonly field: FieldDefinition }[];
  readonly hiddenFields: readonly string[];
  readonly grantedFields: readonly string[];
  readonly conversionMap: readonly LeadConversionPair[];
  readonly callsByHour: readonly (readonly [hour: number, count: number])[];
}

const customFieldsOf = (org: Org): OrgSnapshot['customFields'] =>
  [...org.objects.values()].flatMap(({ name, fields }) =>
    fields.filter(({ custom }) => custom).map((field) => ({ object: name, field })),
  );

/** An org as it stands. Rules, open transactions and query locators are not in it: tests set them, people do not. */
export const snapshotOfOrg = (org: Org): OrgSnapshot => ({
  name: org.name,
  host: org.host,
  records: org.records.everything(),
  idsGiven: org.ids.given(),
  customFields: customFieldsOf(org),
  hiddenFields: [...org.hiddenFields],
  grantedFields: [...org.grantedFields],
  conversionMap: org.conversionMap,
  callsByHour: org.usage.hours(),
});

/** Brings an org that was just made to where a snapshot left it. */
export const restoreOrg = (org: Org, snapshot: OrgSnapshot): void => {
  org.host = snapshot.host;
  org.records.replaceAll(snapshot.records);
  org.ids.goOnAfter(snapshot.idsGiven);
  for (const { object, field } of snapshot.customFields) objectNamed(org, object)?.fields.push(field);
  for (const name of snapshot.hiddenFields) org.hiddenFields.add(name);
  for (const name of snapshot.grantedFields) org.grantedFields.add(name);
  org.conversionMap.push(...snapshot.conversionMap);
  org.usage.setHours(snapshot.callsByHour);
};
