import { leadFromWire } from '../mapping/lead-from-wire.js';
import { type ParsedRow } from '../mapping/parsed-row.js';
import { type ApiAnswer, type SendRequest } from '../transport/api-request.js';
import { encodeParameters } from '../wire/encode-parameters.js';
import { leadQueryNames } from '../wire/parameter-names.js';
import { type Envelope, readEnvelope } from '../wire/read-envelope.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { dateWindow } from './date-window.js';
import { fingerprint } from './fingerprint.js';
import { knownLeadId } from './known-lead-id.js';
import { type LeadListOptions } from './lead-list-options.js';
import { type LeadPage } from './lead-page.js';
import { type LeadQuery, maxLeadsPerPage } from './lead-query.js';
import { rowIdentity } from './row-identity.js';
import { verifyRows } from './verify-rows.js';

const assertAskable = (query: LeadQuery): void => {
  const { leadsPerPage = 25, pageNumber = 1 } = query;
  const sizeFits = Number.isInteger(leadsPerPage) && leadsPerPage >= 1 && leadsPerPage <= maxLeadsPerPage;
  if (!sizeFits || !Number.isInteger(pageNumber) || pageNumber < 1) {
    throw new WhatConvertsError('invalid-request', `Pages start at 1 and hold 1 to ${maxLeadsPerPage} leads.`);
  }
  dateWindow(query);
};

const unfaithful = (aspect: string, message: string, of: number): WhatConvertsError =>
  new WhatConvertsError('unfaithful-response', message, { mismatch: { aspect, count: of, of, exampleLeadIds: [] } });

const assertPageEchoed = ({ pageNumber, rows }: Envelope, query: LeadQuery): void => {
  const asked = query.pageNumber ?? 1;
  if (pageNumber !== asked) {
    throw unfaithful('pageNumber', `Page ${asked} was asked for, page ${pageNumber} came back.`, rows.length);
  }
  const size = query.leadsPerPage ?? 25;
  if (rows.length > size)
    throw unfaithful('leadsPerPage', `At most ${size} rows were asked for, ${rows.length} came.`, rows.length);
};

/** Reads the answer to a list question (contract 4.3). */
export function leadPageFromAnswer(
  { json, serverDate }: ApiAnswer,
  query: LeadQuery,
  { isKnown, ...mapping }: LeadListOptions,
): LeadPage {
  const envelope = readEnvelope(json, 'leads');
  assertPageEchoed(envelope, query);
  const identities: string[] = [];
  const knownLeadIds: string[] = [];
  const mapped: ParsedRow[] = [];
  for (const raw of envelope.rows) {
    const known = isKnown && knownLeadId(raw, isKnown);
    if (known === undefined) {
      const row = leadFromWire(raw, mapping);
      mapped.push(row);
      identities.push(rowIdentity(row));
    } else {
      knownLeadIds.push(known);
      identities.push(known);
    }
  }
  return {
    pageNumber: envelope.pageNumber,
    totalPages: envelope.totalPages,
    totalLeads: envelope.total,
    rows: verifyRows(mapped, query),
    knownLeadIds,
    fingerprint: fingerprint(identities.join(',')),
    serverDate,
  };
}

/** Asks for one page of leads. */
export async function listLeads(send: SendRequest, query: LeadQuery, options: LeadListOptions): Promise<LeadPage> {
  assertAskable(query);
  const { signal, priority, defaultRegion, isKnown } = options;
  const answer = await send({
    method: 'GET',
    path: 'leads',
    resource: 'leads',
    query: encodeParameters(leadQueryNames, query),
    repeatability: 'read',
    signal,
    priority,
  });
  return leadPageFromAnswer(answer, query, { defaultRegion, isKnown });
}
