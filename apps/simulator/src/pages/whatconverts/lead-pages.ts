import { type SimulatorControl as SalesforceControl } from '@leadweave/salesforce-simulator';
import { type LeadWire, type SimulatorControl } from '@leadweave/whatconverts-simulator';
import { type PageAnswer } from '../answer.js';
import { type Html, html } from '../html.js';
import { pageAnswer } from '../layout.js';
import { recordPath } from '../salesforce/org-place.js';
import { fieldList } from '../salesforce/record-fields.js';
import { shownAmount, shownMoment, shownValue } from '../shown-value.js';
import { WHATCONVERTS_PATH, whatConvertsLeadPath } from './lead-path.js';

const ROWS = 50;
const RECENT_MS = 7 * 86_400_000;

const page = (title: string, content: Html, status = 200): PageAnswer =>
  pageAnswer({
    title,
    product: 'WhatConverts',
    places: [
      { path: WHATCONVERTS_PATH, label: 'Leads' },
      { path: '/', label: 'All simulators' },
    ],
    here: WHATCONVERTS_PATH,
    status,
    content,
  });

const NAMES = ['contact_name', 'caller_name', 'contact_company_name', 'contact_email_address', 'contact_phone_number'];

const nameOf = (lead: LeadWire): string => NAMES.map((field) => shownValue(lead[field])).find(Boolean) ?? 'No name';

const row = (lead: LeadWire): Html => {
  const id = String(lead.lead_id);
  return html`<tr>
    <td data-key="${id}"><a href="${whatConvertsLeadPath(id)}" id="go-${id}">${nameOf(lead)}</a></td>
    <td data-key="${id}/quotable">${shownValue(lead.quotable)}</td>
    <td class="amount" data-key="${id}/quote">${shownAmount(lead.quote_value)}</td>
    <td class="amount" data-key="${id}/sales">${shownAmount(lead.sales_value)}</td>
    <td>${shownValue(lead.lead_type)}</td>
    <td>${shownValue(lead.profile)}</td>
    <td>${shownMoment(lead.date_created)}</td>
  </tr>`;
};

/** The latest leads, with what they are worth. */
export const whatConvertsList = (control: SimulatorControl, now: Date): PageAnswer => {
  const recent = control.truth({ from: new Date(now.getTime() - RECENT_MS), to: now });
  const leads = recent
    .slice(-ROWS)
    .reverse()
    .map((leadId) => control.readLead(leadId))
    .filter((lead) => lead !== undefined);
  return page(
    'Leads',
    html`<h1>Leads</h1>
      <p class="lead">The latest ${leads.length} leads of the account, with what they are worth.</p>
      <div class="card scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Quotable</th>
              <th scope="col" class="amount">Quote value</th>
              <th scope="col" class="amount">Sales value</th>
              <th scope="col">Type</th>
              <th scope="col">Profile</th>
              <th scope="col">Created</th>
            </tr>
          </thead>
          <tbody>
            ${leads.map(row)}
          </tbody>
        </table>
      </div>`,
  );
};

const figure = (text: string): Html => html`<span class="figure">${text || 'Not set'}</span>`;

const DETAILS: readonly (readonly [label: string, field: string])[] = [
  ['Type', 'lead_type'],
  ['Profile', 'profile'],
  ['E-mail', 'contact_email_address'],
  ['Phone', 'contact_phone_number'],
  ['Company', 'contact_company_name'],
  ['Source', 'lead_source'],
  ['Medium', 'lead_medium'],
  ['Campaign', 'lead_campaign'],
  ['Keyword', 'lead_keyword'],
  ['Landing page', 'landing_url'],
];

/** Records of all orgs that hold the lead's id. */
const recordsOf = (salesforce: SalesforceControl, leadId: string): Html[] =>
  salesforce.orgs().flatMap((org) =>
    ['Lead', 'Contact', 'Opportunity'].flatMap((object) =>
      org
        .all(object)
        .filter((record) => record.WhatConverts_Lead_ID__c === leadId && record.IsDeleted !== true)
        .map(
          (record) => html`<div><a href="${recordPath(org, record.Id)}">${object} ${shownValue(record.Name)}</a></div>`,
        ),
    ),
  );

/** A lead as WhatConverts shows it: its value first, which arrives here from Salesforce. */
export const whatConvertsLead = (control: SimulatorControl, salesforce: SalesforceControl, id: string): PageAnswer => {
  const lead = control.readLead(Number(id));
  if (!lead)
    return page(
      'Not found',
      html`<h1>There is no such lead</h1>
        <p class="lead"><a href="${WHATCONVERTS_PATH}">The latest leads</a></p>`,
      404,
    );
  return page(
    nameOf(lead),
    html`<h1>${nameOf(lead)}</h1>
      <p class="lead">
        Lead ${id} · created ${shownMoment(lead.date_created)} · changed ${shownMoment(lead.last_updated)}
      </p>
      <section class="card">
        <h2>Value</h2>
        ${fieldList([
          ['Quotable', figure(shownValue(lead.quotable))],
          ['Quote value', figure(shownAmount(lead.quote_value))],
          ['Sales value', figure(shownAmount(lead.sales_value))],
        ])}
      </section>
      <section class="card">
        <h2>Details</h2>
        ${fieldList([
          ...DETAILS.map(([label, field]) => [label, shownValue(lead[field])] as const),
          ['In Salesforce', html`${recordsOf(salesforce, id)}`],
        ])}
      </section>`,
  );
};
