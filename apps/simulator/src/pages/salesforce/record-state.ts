import { type Row } from '@leadweave/salesforce-simulator';
import { type Html, html } from '../html.js';
import { shownValue } from '../shown-value.js';

/** Status of a lead; a converted one stands out. */
export const leadState = (row: Row): Html =>
  row.IsConverted === true ? html`<span class="tag good">Converted</span>` : html`${shownValue(row.Status)}`;

/** Stage of an opportunity, with what it means. */
export const opportunityState = (row: Row): Html => {
  const stage = shownValue(row.StageName);
  if (row.IsWon === true) return html`<span class="tag good">${stage}</span>`;
  return row.IsClosed === true
    ? html`<span class="tag bad">${stage}</span>`
    : html`<span class="tag quiet">${stage}</span>`;
};
