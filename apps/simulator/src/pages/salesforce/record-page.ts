import { type OrgControl, type Row } from '@leadweave/salesforce-simulator';
import { type PageAnswer } from '../answer.js';
import { type Html, html } from '../html.js';
import { shownAmount, shownValue } from '../shown-value.js';
import { whatConvertsLeadPath } from '../whatconverts/lead-path.js';
import { leadActions, opportunityActions, recycleAction } from './record-actions.js';
import { fieldList, recordFields } from './record-fields.js';
import { leadState, opportunityState } from './record-state.js';
import { listPath, objects, orgPage, present, recordPath, type ShownObject } from './org-place.js';

const WHATCONVERTS_ID = 'WhatConverts_Lead_ID__c';

const recordLink = (org: OrgControl, object: string, id: unknown): Html | string => {
  const row = typeof id === 'string' ? org.read(object, id) : undefined;
  return row ? html`<a href="${recordPath(org, id)}">${shownValue(row.Name)}</a>` : '';
};

const ownerOf = (org: OrgControl, row: Row): string =>
  shownValue((org.read('User', String(row.OwnerId)) ?? org.read('Group', String(row.OwnerId)))?.Name);

const whatConvertsLink = (row: Row): (readonly [string, Html])[] => {
  const id = row[WHATCONVERTS_ID];
  return typeof id === 'string'
    ? [['In WhatConverts', html`<a href="${whatConvertsLeadPath(id)}">Lead ${id}</a>`]]
    : [];
};

type Facts = (readonly [label: string, value: Html | string])[];

/** What a person wants to know of a record at first sight. */
const FACTS: Record<ShownObject['name'], (org: OrgControl, row: Row) => Facts> = {
  Lead: (org, row) => [
    ['Status', leadState(row)],
    ...(row.IsConverted === true
      ? ([
          ['Opportunity', recordLink(org, 'Opportunity', row.ConvertedOpportunityId)],
          ['Contact', recordLink(org, 'Contact', row.ConvertedContactId)],
          ['Account', recordLink(org, 'Account', row.ConvertedAccountId)],
        ] as Facts)
      : []),
  ],
  Opportunity: (org, row) => [
    ['Stage', opportunityState(row)],
    [
      'Amount',
      html`<span class="figure"
        >${shownAmount(row.Amount, String(row.CurrencyIsoCode ?? 'USD')) || 'No amount yet'}</span
      >`,
    ],
    ['Account', recordLink(org, 'Account', row.AccountId)],
    ['Contact', recordLink(org, 'Contact', row.ContactId)],
  ],
  Contact: (org, row) => [
    ['Account', recordLink(org, 'Account', row.AccountId)],
    ['Opportunities', opportunitiesWhere(org, 'ContactId', row.Id)],
  ],
  Account: (org, row) => [
    [
      'Contacts',
      html`${present(org, 'Contact')
        .filter((contact) => contact.AccountId === row.Id)
        .map((contact) => html`<div>${recordLink(org, 'Contact', contact.Id)}</div>`)}`,
    ],
    ['Opportunities', opportunitiesWhere(org, 'AccountId', row.Id)],
  ],
};

const opportunitiesWhere = (org: OrgControl, field: string, id: unknown): Html =>
  html`${present(org, 'Opportunity')
    .filter((row) => row[field] === id)
    .map((row) => html`<div>${recordLink(org, 'Opportunity', row.Id)}</div>`)}`;

const actionsOf = (org: OrgControl, object: ShownObject, row: Row): Html => {
  if (row.IsDeleted === true) return html``;
  if (object.name === 'Lead' && row.IsConverted !== true) return leadActions(org, row);
  return object.name === 'Opportunity' ? opportunityActions(org, row) : html``;
};

/** The page of a record, with what can be done to it; `fault` says why something could not be done. */
export const recordPage = (org: OrgControl, object: ShownObject, row: Row, fault?: string): PageAnswer => {
  const facts: Facts = [...FACTS[object.name](org, row), ...whatConvertsLink(row), ['Owner', ownerOf(org, row)]];
  return orgPage(org, {
    title: shownValue(row.Name),
    here: listPath(org, object),
    status: fault === undefined ? 200 : 422,
    content: html`<h1>${shownValue(row.Name)}</h1>
      <p class="lead">${object.name}${row.IsDeleted === true ? ' in the recycle bin' : ''}</p>
      ${fault === undefined ? '' : html`<p class="notice" role="alert">${fault}</p>`}
      <section class="card">
        <h2 hidden>At a glance</h2>
        ${fieldList(facts)}
      </section>
      ${actionsOf(org, object, row)} ${recordFields(row)} ${recycleAction(org, row)}`,
  });
};

/** The page of an id that no record has. */
export const missingRecordPage = (org: OrgControl): PageAnswer =>
  orgPage(org, {
    title: 'Not found',
    here: '',
    status: 404,
    content: html`<h1>There is no such record</h1>
      <p class="lead">It may belong to another org. <a href="${listPath(org, objects[0])}">All leads</a></p>`,
  });
