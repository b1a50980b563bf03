import { type ParamMap, type Params } from '@angular/router';
import { type DeliveryFilter } from '../webhooks-api.js';

/** Where each part of the filter stands in the page's address. */
const names: Readonly<Record<keyof DeliveryFilter, string>> = {
  endpoint: 'endpoint',
  state: 'state',
  event: 'event',
  lead: 'lead',
  createdFrom: 'from',
  createdTo: 'before',
};
const parts = Object.keys(names) as (keyof DeliveryFilter)[];

export function filterOf(params: ParamMap): DeliveryFilter {
  return Object.fromEntries(parts.map((part) => [part, params.get(names[part]) ?? undefined]));
}

/** The parameters of the address; what is not filtered leaves it. */
export function paramsOf(filter: DeliveryFilter): Params {
  return Object.fromEntries(parts.map((part) => [names[part], filter[part] ?? null]));
}

/** What is sent to the server. */
export function presentParts(filter: DeliveryFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}
