import { type ParamMap, type Params } from '@angular/router';

/** What the log is narrowed to; a missing part filters nothing. */
export type CallFilter = {
  readonly [Part in 'direction' | 'result' | 'object' | 'lead' | 'from' | 'to']?: string | undefined;
};

const parts = ['direction', 'result', 'object', 'lead', 'from', 'to'] as const;

export function callFilterOf(params: ParamMap): CallFilter {
  return Object.fromEntries(parts.map((part) => [part, params.get(part) ?? undefined]));
}

/** The parameters of the address; what is not filtered leaves it. */
export function paramsOf(filter: CallFilter): Params {
  return Object.fromEntries(parts.map((part) => [part, filter[part] ?? null]));
}

/** What is sent to the server. */
export function presentParts(filter: CallFilter): Readonly<Record<string, string>> {
  return Object.fromEntries(parts.flatMap((part) => (filter[part] === undefined ? [] : [[part, filter[part]]])));
}
