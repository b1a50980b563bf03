import { type ParsedRow } from '../mapping/parsed-row.js';
import { unreadableRow } from '../mapping/read-row.js';
import { type WhatConvertsLead } from '../mapping/whatconverts-lead.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { dateWindow } from './date-window.js';
import { type LeadQuery } from './lead-query.js';

/** One part of a question and the test of a lead against it. */
interface RowCheck {
  readonly aspect: string;
  readonly fits: (lead: WhatConvertsLead) => boolean;
}

/** Times on the wire have no fraction, the vendor's filter may. */
const toleranceMs = 1000;

const valueFits = (asked: 'has_value' | 'no_value', amount: number | undefined): boolean =>
  // Whether 0 counts as a value is not known: it fits both.
  amount === 0 || (asked === 'has_value') === (amount !== undefined);

const identityChecks = ({ profileId, accountId, visitorId }: LeadQuery): (RowCheck | undefined)[] => [
  profileId === undefined ? undefined : { aspect: 'profileId', fits: (lead) => lead.profileId === profileId },
  accountId === undefined ? undefined : { aspect: 'accountId', fits: (lead) => lead.accountId === accountId },
  visitorId === undefined ? undefined : { aspect: 'visitorId', fits: (lead) => lead.visitorId === visitorId },
];

const dateCheck = (query: LeadQuery): RowCheck => {
  const { fromMs, toMs } = dateWindow(query);
  const fits = ({ createdAt }: WhatConvertsLead): boolean =>
    createdAt.getTime() >= fromMs - toleranceMs && createdAt.getTime() <= toMs + toleranceMs;
  return { aspect: 'dates', fits };
};

const classChecks = (query: LeadQuery): (RowCheck | undefined)[] => {
  const { leadType, uniqueness, quotable, quoteValue, salesValue } = query;
  return [
    leadType === undefined ? undefined : { aspect: 'leadType', fits: (lead) => lead.type === leadType },
    uniqueness === undefined ? undefined : { aspect: 'uniqueness', fits: (lead) => lead.uniqueness === uniqueness },
    quotable === undefined ? undefined : { aspect: 'quotable', fits: (lead) => lead.value.quotable === quotable },
    quoteValue === undefined
      ? undefined
      : { aspect: 'quoteValue', fits: (lead) => valueFits(quoteValue, lead.value.quote) },
    salesValue === undefined
      ? undefined
      : { aspect: 'salesValue', fits: (lead) => valueFits(salesValue, lead.value.sales) },
    // Only `true` is certain to be a filter (contract 13, line 5).
    query.spam ? { aspect: 'spam', fits: (lead) => lead.flags.spam === true } : undefined,
    query.duplicate ? { aspect: 'duplicate', fits: (lead) => lead.flags.duplicate === true } : undefined,
  ];
};

const checksFor = (query: LeadQuery): RowCheck[] =>
  [...identityChecks(query), dateCheck(query), ...classChecks(query)].filter((check) => check !== undefined);

const withIdentity = (row: ParsedRow, query: LeadQuery): ParsedRow => {
  if (row.kind !== 'lead') return row;
  if (query.profileId !== undefined && row.lead.profileId === undefined)
    return unreadableRow(row.raw, 'profile-id-missing');
  if (query.accountId !== undefined && row.lead.accountId === undefined)
    return unreadableRow(row.raw, 'account-id-missing');
  return row;
};

const assertFits = ({ aspect, fits }: RowCheck, leads: readonly WhatConvertsLead[]): void => {
  const wrong = leads.filter((lead) => !fits(lead));
  if (wrong.length === 0) return;
  const exampleLeadIds = wrong.slice(0, 5).map((lead) => lead.leadId);
  const mismatch = { aspect, count: wrong.length, of: leads.length, exampleLeadIds };
  throw new WhatConvertsError(
    'unfaithful-response',
    `${wrong.length} of ${leads.length} rows do not match ${aspect}.`,
    { mismatch },
  );
};

/**
 * Checks every row against the question: a misspelt or unsupported filter yields an unfiltered set with status 200
 * (contract 10). A row that does not tell what is asked of it is set aside as unreadable.
 *
 * @throws WhatConvertsError `unfaithful-response` with the aspect, the counts and example ids
 */
export function verifyRows(rows: readonly ParsedRow[], query: LeadQuery): ParsedRow[] {
  const identified = rows.map((row) => withIdentity(row, query));
  const leads = identified.flatMap((row) => (row.kind === 'lead' ? [row.lead] : []));
  checksFor(query).forEach((check) => assertFits(check, leads));
  return identified;
}
