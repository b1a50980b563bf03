import { type OrgControl, type Row } from '@leadweave/salesforce-simulator';
import { type Html, html } from '../html.js';
import { shownValue } from '../shown-value.js';
import { recordPath } from './org-place.js';

/** A stage that opportunities of an org may be in. */
interface Stage {
  readonly name: string;
  readonly isClosed: boolean;
  readonly isWon: boolean;
}

const stagesOf = (org: OrgControl): Stage[] =>
  org.all('OpportunityStage').map((row) => ({
    name: shownValue(row.ApiName),
    isClosed: row.IsClosed === true,
    isWon: row.IsWon === true,
  }));

/** What people can do to a record by a form of its page: name of the action and what it does to the org. */
const ACTIONS: Readonly<Record<string, (org: OrgControl, row: Row, form: URLSearchParams) => void>> = {
  convert: (org, row, form) =>
    void org.convertLead({
      leadId: String(row.Id),
      ...(form.get('opportunity') === 'yes'
        ? { opportunityName: form.get('name') || shownValue(row.Company) || shownValue(row.Name) }
        : { doNotCreateOpportunity: true }),
    }),
  change: (org, row, form) => org.update('Opportunity', String(row.Id), changesOf(form)),
  win: (org, row, form) => moveTo(org, row, form, ({ isWon }) => isWon),
  lose: (org, row, form) => moveTo(org, row, form, ({ isClosed, isWon }) => isClosed && !isWon),
  // Where a deal stood before it was closed is usually the last of the open stages.
  reopen: (org, row) =>
    org.update('Opportunity', String(row.Id), { StageName: stagesOf(org).findLast(({ isClosed }) => !isClosed)?.name }),
  delete: (org, row) => org.delete(objectName(row), String(row.Id)),
  undelete: (org, row) => org.undelete(objectName(row), String(row.Id)),
};

const OBJECTS: Readonly<Record<string, string>> = {
  '00Q': 'Lead',
  '006': 'Opportunity',
  '003': 'Contact',
  '001': 'Account',
};

const objectName = (row: Row): string => OBJECTS[String(row.Id).slice(0, 3)] ?? '';

const amountOf = (text: string): number | null => {
  if (text.trim() === '') return null;
  const amount = Number(text.replace(/[$,\s]/g, ''));
  if (!Number.isFinite(amount)) throw new RangeError(`“${text}” is no amount.`);
  return amount;
};

const changesOf = (form: URLSearchParams): Record<string, unknown> => ({
  ...(form.has('stage') ? { StageName: form.get('stage') } : {}),
  ...(form.has('amount') ? { Amount: amountOf(form.get('amount') ?? '') } : {}),
});

const moveTo = (org: OrgControl, row: Row, form: URLSearchParams, isWanted: (stage: Stage) => boolean): void => {
  const amount = form.has('amount') ? { Amount: amountOf(form.get('amount') ?? '') } : {};
  org.update('Opportunity', String(row.Id), { ...amount, StageName: stagesOf(org).find(isWanted)?.name });
};

/** Does what a form asks for; false when there is no such action. Throws what the org refuses. */
export const act = (org: OrgControl, row: Row, form: URLSearchParams): boolean => {
  const action = ACTIONS[form.get('action') ?? ''];
  action?.(org, row, form);
  return action !== undefined;
};

/** Converting a lead. */
export const leadActions = (org: OrgControl, row: Row): Html =>
  html` <section class="card">
    <h2>Convert</h2>
    <p class="quiet">Makes an account and a contact, and an opportunity if there is something to sell.</p>
    <form method="post" action="${recordPath(org, row.Id)}">
      <label class="check"><input type="checkbox" name="opportunity" value="yes" checked /> With an opportunity</label>
      <label
        >Name of the opportunity<input name="name" maxlength="80" size="32" value="${shownValue(row.Company)}"
      /></label>
      <button class="main" name="action" value="convert">Convert</button>
    </form>
  </section>`;

/** Moving an opportunity on. */
export const opportunityActions = (org: OrgControl, row: Row): Html =>
  html` <section class="card">
    <h2>Move on</h2>
    <form method="post" action="${recordPath(org, row.Id)}">
      <label>Amount<input name="amount" inputmode="decimal" size="12" value="${shownValue(row.Amount)}" /></label>
      <label
        >Stage<select name="stage">
          ${stagesOf(org).map(
            ({ name }) => html`<option${name === row.StageName ? html` selected` : ''}>${name}</option>`,
          )}
        </select></label
      >
      <button class="main" name="action" value="change">Save</button>
      ${row.IsClosed === true ? html`<button name="action" value="reopen">Reopen</button>` : html`<button name="action" value="win">Win</button><button name="action" value="lose">Lose</button>`}
    </form>
  </section>`;

/** Into the recycle bin and back. */
export const recycleAction = (org: OrgControl, row: Row): Html => {
  const [action, label] = row.IsDeleted === true ? ['undelete', 'Restore'] : ['delete', 'Delete'];
  return html`<form method="post" action="${recordPath(org, row.Id)}">
    <button name="action" value="${action}">${label}</button>
  </form>`;
};
