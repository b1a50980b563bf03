import { type Origin, type Origins, type SourcedValue } from '@leadweave/lead-matching';
import { type LeadDetail } from '../leads-api.js';

/** Where a value comes from, ready to be shown. */
export interface OriginText {
  readonly from: string;
  /** Id of the member who entered it. */
  readonly by?: string;
  /** ISO 8601. */
  readonly at: string;
  readonly rule: string;
  readonly replaced: readonly { readonly value: string; readonly from: string }[];
}

type WithSources = Pick<LeadDetail, 'origins' | 'sources'>;

const rules: Readonly<Record<string, string>> = {
  'only-value': 'the only source that has it',
  'native-wins': 'the form sent through Leadweave wins here',
  'whatconverts-wins': 'WhatConverts wins here',
  'person-wins': 'what a person enters always wins',
  'deal-wins': 'the opportunity in Salesforce wins here',
  'salesforce-wins': 'the mapping lets Salesforce win here',
};

/** The origin of the value under a path; undefined when none is known. */
export function originText({ origins, sources }: WithSources, path: string): OriginText | undefined {
  const known = origins as Origins;
  if (!Object.hasOwn(known, path)) return undefined;
  const origin = known[path]!;
  return {
    from: whereFrom(origin, sources),
    ...(origin.source === 'person' && { by: origin.by }),
    at: new Date(origin.atMs).toISOString(),
    rule: rules[origin.rule] ?? '',
    replaced: (origin.replaced ?? []).map((value) => replacedText(sources, value)),
  };
}

function whereFrom(origin: Origin, sources: LeadDetail['sources']): string {
  if (origin.source === 'person') return 'Entered by a person';
  if (origin.source === 'salesforce')
    return origin.rule === 'deal-wins' ? 'Salesforce opportunity' : 'Salesforce record';
  return recordName(sources, origin.recordId, origin.source);
}

function replacedText(sources: LeadDetail['sources'], { value, recordId, source }: SourcedValue) {
  return { value: plain(value), from: recordName(sources, recordId, source) };
}

function recordName(sources: LeadDetail['sources'], recordId: string, source: SourcedValue['source']): string {
  const externalId = sources.find((record) => record.recordId === recordId)?.externalId;
  return [systemName(source), externalId].filter(Boolean).join(' ');
}

/** A system that leads come from, in words. */
export function systemName(system: string): string {
  return { whatconverts: 'WhatConverts lead', form: 'Leadweave form submission' }[system] ?? system;
}

/** Any value in one line; a phone number is an object. */
export function plain(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'nothing' : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const raw = (value as { raw?: unknown }).raw;
  return typeof raw === 'string' ? raw : JSON.stringify(value);
}
