import { type CallOptions } from '../client-options.js';
import { leadFromWire } from '../mapping/lead-from-wire.js';
import { type MappingOptions, type ParsedRow } from '../mapping/parsed-row.js';
import { type SendRequest } from '../transport/api-request.js';
import { assertId } from '../wire/assert-id.js';
import { encodeParameters } from '../wire/encode-parameters.js';
import { leadQueryNames } from '../wire/parameter-names.js';
import { readEnvelope } from '../wire/read-envelope.js';
import { WhatConvertsError } from '../whatconverts-error.js';

/** Options of a single read. */
export interface GetLeadOptions extends CallOptions, MappingOptions {
  /** Elite plan only (contract 4.4). */
  readonly customerJourney?: boolean;
}

const assertAsked = (row: ParsedRow, leadId: string): ParsedRow => {
  const answered = row.kind === 'lead' ? row.lead.leadId : row.leadId;
  if (answered === undefined || answered === leadId) return row;
  const mismatch = { aspect: 'leadId', count: 1, of: 1, exampleLeadIds: [answered] };
  throw new WhatConvertsError('unfaithful-response', 'Another lead came back than was asked for.', { mismatch });
};

/** Reads one lead. It comes in the list envelope with one element (contract 4.4). */
export async function getLead(send: SendRequest, leadId: string, options: GetLeadOptions): Promise<ParsedRow> {
  assertId(leadId);
  const { signal, priority, defaultRegion, customerJourney } = options;
  const answer = await send({
    method: 'GET',
    path: `leads/${leadId}`,
    resource: 'leads/{id}',
    query: encodeParameters(leadQueryNames, { customerJourney }),
    repeatability: 'read',
    badRequestMeansNotFound: true,
    signal,
    priority,
  });
  const { rows } = readEnvelope(answer.json, 'leads');
  if (rows.length === 0)
    throw new WhatConvertsError('not-found', 'The answer holds no lead.', { status: answer.status });
  if (rows.length > 1) {
    const mismatch = { aspect: 'leadId', count: rows.length, of: rows.length, exampleLeadIds: [] };
    throw new WhatConvertsError('unfaithful-response', `One lead was asked for, ${rows.length} came back.`, {
      mismatch,
    });
  }
  return assertAsked(leadFromWire(rows[0], { defaultRegion }), leadId);
}
