import { type AssignmentRule, type DuplicateRule, type ValidationRule } from '../org/org-rules.js';
import { type OrgSettings, type OrgUser, type UserRights } from '../org/org.js';
import { type ConvertedLead, type LeadConversion } from '../records/convert-lead.js';
import { type RecordInput } from '../records/save-record.js';
import { type Row } from '../records/stored-record.js';
import { type CustomFieldMetadata } from '../tooling/custom-field.js';

/** A transaction that is still open: what it changed cannot be seen, and its stamps are already old when it can (contract 8.2). */
export interface OpenTransaction {
  create(object: string, values: RecordInput): string;
  update(object: string, id: string, values: RecordInput): void;
  commit(): void;
}

/** The hands behind the scene of one org: what its people and administrators do. */
export interface OrgControl {
  readonly name: string;
  readonly id: string;
  /** Where the org lives now. */
  host(): string;
  /** Makes a record as a person of the org would, not as the app; returns its id. */
  create(object: string, values: RecordInput): string;
  update(object: string, id: string, values: RecordInput): void;
  delete(object: string, id: string): void;
  undelete(object: string, id: string): void;
  /** Values of a record, also of one in the recycle bin; undefined when there is none. */
  read(object: string, id: string): Row | undefined;
  /** Values of all records of an object, the recycle bin included. */
  all(object: string): Row[];
  convertLead(conversion: LeadConversion): ConvertedLead;
  merge(object: string, masterId: string, loserIds: readonly string[]): void;
  openTransaction(): OpenTransaction;

  /** Adds a field that everybody sees. */
  addField(fullName: string, metadata: CustomFieldMetadata): void;
  /** Takes a field out of sight, or gives it back. */
  hideField(fullName: string, hidden?: boolean): void;
  /** Sets a pair of the Lead conversion map, e.g. `mapConversion('Id__c', 'Opportunity', 'Id__c')`. */
  mapConversion(inputField: string, outputObject: 'Account' | 'Contact' | 'Opportunity', outputField: string): void;
  addValidationRule(rule: ValidationRule): void;
  addDuplicateRule(rule: DuplicateRule): void;
  /** Makes the active assignment rule of an object give records to an owner; returns the id of the rule. */
  assignTo(object: AssignmentRule['object'], ownerId: string): string;
  clearRules(): void;
  /** The next so many tries to change the record fail with UNABLE_TO_LOCK_ROW. */
  lock(id: string, tries?: number): void;

  users(): readonly OrgUser[];
  addUser(name: string, rights?: Partial<UserRights>): OrgUser;
  setRights(username: string, rights: Partial<UserRights>): void;
  deactivate(username: string): void;
  settings(changes: Partial<OrgSettings>): void;
  apiUsage(): { readonly used: number; readonly cap: number };
  setApiUsage(changes: { readonly used?: number; readonly cap?: number }): void;
  /** Moves the org to another host; sessions of the old one are invalid at once (contract 3.3). */
  moveTo(host: string): void;
  /** Ends all access tokens; refresh tokens stay. */
  expireSessions(): void;
  /** Ends every approval, as when an administrator revokes the app. */
  revokeApprovals(): void;
  /** Makes every `nextRecordsUrl` invalid. */
  expireLocators(): void;
}
