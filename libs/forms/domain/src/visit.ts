/** What a page knows about the visit in which a form was sent. All of it comes from the visitor's browser. */
export interface Visit {
  /** Address of the page with the form. */
  readonly page?: string;
  /** First page of the visit. */
  readonly landingPage?: string;
  /** Where the visit came from. */
  readonly referrer?: string;
  /** WhatConverts' own id of the visitor. */
  readonly visitorId?: string;
  /** Marketing parameters of the visit by name: `utm_source`, `gclid` … */
  readonly parameters: Readonly<Record<string, string>>;
}

const longestAddress = 2_000;
const longestValue = 500;
const mostParameters = 60;
const parameterName = /^[a-z][a-z0-9_]{0,59}$/i;

/** Parameters that tell how a visitor came; all others of an address are the website's own business. */
const marketingName =
  /^(?:utm_\w+|gclid|gbraid|wbraid|dclid|msclkid|fbclid|ttclid|twclid|li_fat_id|yclid|epik|rdt_cid|sccid|irclickid)$/i;

/** Click ids among the parameters. */
export const clickIdNames = new Set(
  'gclid gbraid wbraid dclid msclkid fbclid ttclid twclid li_fat_id yclid epik rdt_cid sccid irclickid'.split(' '),
);

/**
 * Reads a visit from whatever was sent. What is missing in `parameters` is taken from the addresses of landing page and
 * page. Total: what cannot be read is left out, since the raw submission keeps it.
 */
export function readVisit(sent: unknown): Visit {
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Readonly<Record<string, unknown>>;
  const page = addressOf(given['page']);
  const landingPage = addressOf(given['landingPage']);
  const parameters = new Map([
    ...marketingParameters(page),
    ...marketingParameters(landingPage),
    ...givenParameters(given['parameters']),
  ]);
  return {
    page,
    landingPage,
    referrer: addressOf(given['referrer']),
    visitorId: shortText(given['visitorId']),
    parameters: Object.fromEntries([...parameters].slice(0, mostParameters)),
  };
}

/** The marketing parameters of an address, names in lower case. */
export function marketingParameters(address: string | undefined): [string, string][] {
  if (address === undefined || !URL.canParse(address)) return [];
  return [...new URL(address).searchParams].flatMap(([name, value]) => parameter(name, value));
}

function givenParameters(sent: unknown): [string, string][] {
  if (typeof sent !== 'object' || sent === null) return [];
  return Object.entries(sent).flatMap(([name, value]) => parameter(name, value));
}

function parameter(name: string, value: unknown): [string, string][] {
  const text = shortText(value);
  const isMarketing = parameterName.test(name) && marketingName.test(name);
  return isMarketing && text !== undefined ? [[name.toLowerCase(), text]] : [];
}

function shortText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestValue) : undefined;
}

function addressOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, longestAddress) : undefined;
}
