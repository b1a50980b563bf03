import { type OrgControl, type Row } from '@leadweave/salesforce-simulator';
import { type PageAnswer } from '../answer.js';
import { type Html, html } from '../html.js';
import { shownAmount, shownMoment, shownValue } from '../shown-value.js';
import { leadState, opportunityState } from './record-state.js';
import { listPath, orgName, orgPage, present, recordPath, type ShownObject } from './org-place.js';

const ROWS = 50;

interface Column {
  readonly label: string;
  /** How it is set; a text unless said otherwise. */
  readonly set?: 'amount' | 'when';
  readonly show: (row: Row, org: OrgControl) => Html | string;
}

const text = (label: string, field: string): Column => ({ label, show: (row) => shownValue(row[field]) });
const moment = (label: string, field: string): Column => ({
  label,
  set: 'when',
  show: (row) => shownMoment(row[field]),
});
const account: Column = {
  label: 'Account',
  show: (row, org) => shownValue(org.read('Account', String(row.AccountId))?.Name),
};

const COLUMNS: Record<ShownObject['name'], readonly Column[]> = {
  Lead: [
    text('Company', 'Company'),
    { label: 'Status', show: leadState },
    { label: 'Source', show: (row) => sourceOf(row) },
    moment('Created', 'CreatedDate'),
  ],
  Opportunity: [
    account,
    { label: 'Stage', show: opportunityState },
    {
      label: 'Amount',
      set: 'amount',
      show: (row) => shownAmount(row.Amount, String(row.CurrencyIsoCode ?? 'USD')),
    },
    { ...text('Close date', 'CloseDate'), set: 'when' },
    moment('Changed', 'SystemModstamp'),
  ],
  Contact: [account, text('E-mail', 'Email'), text('Phone', 'Phone'), moment('Created', 'CreatedDate')],
  Account: [text('Phone', 'Phone'), text('Website', 'Website'), moment('Created', 'CreatedDate')],
};

/** Where a lead came from as marketing tells it, else as the org does. */
const sourceOf = (row: Row): string => {
  const marketing = [row.Leadweave_Source__c, row.Leadweave_Medium__c].filter(Boolean).map(shownValue);
  return marketing.length > 0 ? marketing.join(' / ') : shownValue(row.LeadSource);
};

const cell = (row: Row, column: Column, org: OrgControl): Html =>
  html`<td class="${column.set ?? ''}" data-key="${row.Id as string}/${column.label}">${column.show(row, org)}</td>`;

const table = (org: OrgControl, object: ShownObject, rows: readonly Row[]): Html =>
  html` <div class="card scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          ${COLUMNS[object.name].map(({ label, set }) => html`<th scope="col" class="${set ?? ''}">${label}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <td data-key="${row.Id as string}">
                <a href="${recordPath(org, row.Id)}" id="go-${row.Id as string}">${shownValue(row.Name)}</a>
              </td>
              ${COLUMNS[object.name].map((column) => cell(row, column, org))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;

const holds = (row: Row, words: string): boolean =>
  Object.values(row).some((value) => typeof value === 'string' && value.toLowerCase().includes(words));

const countSentence = (object: ShownObject, found: number, shown: number, words: string): string => {
  const what = object.label.toLowerCase();
  if (found === 0) return words ? `No ${what} hold “${words}”.` : `No ${what} yet.`;
  const which = words ? `with “${words}”` : 'in this org';
  return found > shown
    ? `The newest ${shown} of ${found.toLocaleString('en-US')} ${what} ${which}.`
    : `${found} ${what} ${which}.`;
};

/** The newest records of an object, or those that hold the words of `q`. */
export const listPage = (org: OrgControl, object: ShownObject, query: URLSearchParams): PageAnswer => {
  const words = (query.get('q') ?? '').trim();
  const found = present(org, object.name).filter((row) => words === '' || holds(row, words.toLowerCase()));
  const rows = found.slice(0, ROWS);
  return orgPage(org, {
    title: object.label,
    here: listPath(org, object),
    content: html`<h1>${object.label}</h1>
      <p class="lead">${countSentence(object, found.length, rows.length, words)}</p>
      <form class="card" role="search">
        <label>Name, e-mail, phone or id<input name="q" value="${words}" size="32" /></label><button>Search</button>
      </form>
      ${rows.length > 0 ? table(org, object, rows) : html`<div class="card">${emptyText(org, object, words)}</div>`}`,
  });
};

const emptyText = (org: OrgControl, object: ShownObject, words: string): Html => {
  if (words)
    return html`Another spelling may help, or
      <a href="${listPath(org, object)}">all ${object.label.toLowerCase()}</a>.`;
  return object.name === 'Lead'
    ? html`Leads appear here once they are sent to ${orgName(org)}.`
    : html`They appear once a lead is converted.`;
};
