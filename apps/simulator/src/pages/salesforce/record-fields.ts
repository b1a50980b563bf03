import { type Row } from '@leadweave/salesforce-simulator';
import { type Html, html } from '../html.js';
import { shownAmount, shownMoment, shownValue } from '../shown-value.js';

/** Fields that say nothing about the customer, or that the page shows elsewhere. */
const BEHIND_THE_SCENE: ReadonlySet<string> = new Set([
  'Name',
  'Status',
  'StageName',
  'Amount',
  'IsDeleted',
  'OwnerId',
  'CreatedById',
  'LastModifiedById',
  'RecordTypeId',
  'AccountId',
  'ContactId',
]);
const AMOUNTS: ReadonlySet<string> = new Set(['ExpectedRevenue']);

const labelOf = (name: string): string =>
  name
    .replace(/__c$/, '')
    .replace(/_/g, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace('What Converts', 'WhatConverts');

const isMoment = (name: string): boolean =>
  /(Date|Modstamp)$/.test(name) && name !== 'CloseDate' && name !== 'ConvertedDate';

const valueText = (row: Row, name: string): string => {
  if (AMOUNTS.has(name)) return shownAmount(row[name], String(row.CurrencyIsoCode ?? 'USD'));
  return isMoment(name) ? shownMoment(row[name]) : shownValue(row[name]);
};

/** Names and values in two columns. */
export const fieldList = (fields: readonly (readonly [label: string, value: Html | string])[]): Html =>
  html`<dl>
    ${fields.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd data-key="${label}">${value}</dd>`,
    )}
  </dl>`;

const section = (title: string, row: Row, names: readonly string[], empty = ''): Html =>
  names.length > 0
    ? html`<section class="card">
        <h2>${title}</h2>
        ${fieldList(names.map((name) => [labelOf(name), valueText(row, name)]))}
      </section>`
    : empty
      ? html`<section class="card">
          <h2>${title}</h2>
          <p class="quiet">${empty}</p>
        </section>`
      : html``;

/** All fields of a record that have a value: what the org brings along, and what was added to it. */
export const recordFields = (row: Row): Html => {
  const filled = Object.keys(row).filter((name) => row[name] !== null && !BEHIND_THE_SCENE.has(name));
  const isAdded = (name: string) => name.endsWith('__c');
  const isSystem = (name: string) =>
    name === 'Id' || /^(Is|Converted|Created|LastModified|LastStage|System|Master)/.test(name);
  const standard = filled.filter((name) => !isAdded(name) && !isSystem(name));
  return html`<div class="cards">
      ${section('Details', row, standard)}${section(
        'Added fields',
        row,
        filled.filter(isAdded).sort(),
        'Nothing yet: marketing data stands here once it is sent.',
      )}
    </div>
    ${section('Record', row, filled.filter(isSystem))}`;
};
