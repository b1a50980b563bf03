import { ApiRefusal, type OrgControl, type SimulatorControl } from '@leadweave/salesforce-simulator';
import { type PageAnswer, seeOther } from '../answer.js';
import { type AskedPage } from '../asked-page.js';
import { listPage } from './list-page.js';
import { listPath, objectOf, objects, recordPath } from './org-place.js';
import { act } from './record-actions.js';
import { missingRecordPage, recordPage } from './record-page.js';

/** Addresses of the API below an org's host: they are not for people. */
const NOT_FOR_PEOPLE = /^\/(services|id)(\/|$)/;
/** A record as the web application of Salesforce addresses it. */
const LIGHTNING = /^\/lightning\/r\/\w+\/(\w{15,18})\/view$/;

/** The org whose pages a path names, with the rest of the path; undefined when it names none. */
export const orgOfPath = (control: SimulatorControl, path: string): { org: OrgControl; rest: string } | undefined => {
  const [, host = '', rest = ''] = /^\/([^/]+)(.*)$/.exec(path) ?? [];
  const org = NOT_FOR_PEOPLE.test(rest) ? undefined : control.orgs().find((one) => one.host() === host);
  return org && { org, rest };
};

const answerRecord = (org: OrgControl, id: string, form: URLSearchParams | undefined): PageAnswer => {
  const object = objectOf(id);
  const row = object && org.read(object.name, id);
  if (!object || !row) return missingRecordPage(org);
  if (!form) return recordPage(org, object, row);
  try {
    return act(org, row, form)
      ? seeOther(recordPath(org, row.Id))
      : recordPage(org, object, row, 'There is no such button.');
  } catch (error) {
    // What the org refuses, and an amount that is none: told to the person who asked for it.
    if (error instanceof ApiRefusal || error instanceof RangeError) return recordPage(org, object, row, error.message);
    throw error;
  }
};

/** Answers a page of an org: lists of records, and records with what can be done to them. */
export const orgPages = (org: OrgControl, rest: string, { query, form }: AskedPage): PageAnswer => {
  const path = `/${org.host()}${rest}`;
  if (rest === '') return seeOther(`${path}/`);
  const object = objects.find((one) => listPath(org, one) === path);
  if (object) return listPage(org, object, query);
  const id = LIGHTNING.exec(rest)?.[1];
  return id ? seeOther(recordPath(org, id)) : answerRecord(org, rest.slice(1), form);
};
