import { addUser } from '../org/create-org.js';
import { type Org, type OrgUser } from '../org/org.js';
import { convertLead } from '../records/convert-lead.js';
import { mergeRecords } from '../records/merge-records.js';
import { deleteRecord, undeleteRecord } from '../records/recycle-bin.js';
import { buildChange, buildRecord, createRecord, recordOrThrow, updateRecord } from '../records/save-record.js';
import { quietContext } from '../records/write-context.js';
import { type TokenBook } from '../oauth/token-book.js';
import { createCustomField } from '../tooling/custom-field.js';
import { type OpenTransaction, type OrgControl } from './org-control.js';

/** Who works in the org: not the user that apps sign in as, so that their own changes can be told from people's. */
const colleagueOf = (org: Org): OrgUser => {
  const user = org.users[1] ?? org.users[0];
  if (!user) throw new RangeError(`The org ${org.name} has no user.`);
  return user;
};

const userNamed = (org: Org, username: string): OrgUser => {
  const user = org.users.find((candidate) => candidate.username === username);
  if (!user) throw new RangeError(`There is no user ${username}.`);
  return user;
};

const openTransaction = (org: Org): OpenTransaction => {
  const context = quietContext(org, colleagueOf(org));
  const transaction = { startedAt: org.clock.now(), changes: [] as ReturnType<typeof buildRecord>[] };
  org.transactions.add(transaction);
  return {
    create: (object, values) => {
      const record = buildRecord(context, object, values);
      transaction.changes.push(record);
      return record.id;
    },
    update: (object, id, values) => {
      transaction.changes.push(buildChange(context, recordOrThrow(org, object, id), values));
    },
    commit: () => {
      org.transactions.delete(transaction);
      for (const change of transaction.changes) org.records.put(change);
    },
  };
};

const recordControl = (org: Org) => {
  const context = () => quietContext(org, colleagueOf(org));
  return {
    create: (object, values) => createRecord(context(), object, values).id,
    update: (object, id, values) => void updateRecord(context(), object, id, values),
    delete: (object, id) => deleteRecord(context(), object, id),
    undelete: (object, id) => undeleteRecord(context(), object, id),
    read: (object, id) => org.records.get(object, id)?.values,
    all: (object) => org.records.all(object).map((record) => record.values),
    convertLead: (conversion) => convertLead(context(), conversion),
    merge: (object, masterId, loserIds) => void mergeRecords(context(), object, masterId, loserIds),
    openTransaction: () => openTransaction(org),
  } satisfies Partial<OrgControl>;
};

const setupControl = (org: Org) =>
  ({
    addField: (fullName, metadata) => {
      createCustomField(org, { ...colleagueOf(org), rights: ALL_RIGHTS }, fullName, metadata);
      org.grantedFields.delete(fullName);
    },
    hideField: (fullName, hidden = true) =>
      void (hidden ? org.hiddenFields.add(fullName) : org.hiddenFields.delete(fullName)),
    mapConversion: (inputField, outputObject, outputField) =>
      void org.conversionMap.push({ inputField, outputObject, outputField }),
    addValidationRule: (rule) => void org.rules.validation.push(rule),
    addDuplicateRule: (rule) => void org.rules.duplicates.push(rule),
    assignTo: (object, ownerId) => {
      const id = org.ids.next('01Q');
      org.rules.assignment.unshift({ id, object, active: true, ownerId });
      return id;
    },
    clearRules: () => {
      org.rules.validation.length = 0;
      org.rules.duplicates.length = 0;
      org.rules.assignment.length = 0;
      org.rules.locks.clear();
    },
    lock: (id, tries = 1) => void org.rules.locks.set(id, tries),
  }) satisfies Partial<OrgControl>;

const ALL_RIGHTS = { customizeApplication: true, viewAndEditConvertedLeads: true, api: true };

/** The control of an org; see `OrgControl`. */
export const createOrgControl = (org: Org, tokens: TokenBook): OrgControl => ({
  name: org.name,
  id: org.id,
  host: () => org.host,
  ...recordControl(org),
  ...setupControl(org),
  users: () => [...org.users],
  addUser: (name, rights) => addUser(org, name, rights),
  setRights: (username, rights) => {
    const user = userNamed(org, username);
    user.rights = { ...user.rights, ...rights };
  },
  deactivate: (username) => {
    const record = recordOrThrow(org, 'User', userNamed(org, username).id);
    org.records.put({ ...record, values: { ...record.values, IsActive: false } });
  },
  settings: (changes) => void Object.assign(org.settings, changes),
  apiUsage: () => ({ used: org.usage.used(), cap: org.usage.cap }),
  setApiUsage: ({ used, cap }) => {
    if (used !== undefined) org.usage.setUsed(used);
    if (cap !== undefined) org.usage.setCap(cap);
  },
  moveTo: (host) => {
    org.host = host;
  },
  expireSessions: () => tokens.expireSessions(org),
  revokeApprovals: () => tokens.revokeOrg(org),
  expireLocators: () => org.locators.expireAll(),
});
