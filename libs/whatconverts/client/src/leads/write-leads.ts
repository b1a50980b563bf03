import { type CallOptions } from '../client-options.js';
import { type ApiAnswer, type ApiRequest, type SendRequest } from '../transport/api-request.js';
import { encodeParameters } from '../wire/encode-parameters.js';
import { type AnswerStatus, answerStatusInRequests, type LeadType, type Quotable } from '../wire/enumerations.js';
import { idFromWire } from '../wire/id-from-wire.js';
import { leadCreateNames, leadEditNames } from '../wire/parameter-names.js';
import { WhatConvertsError } from '../whatconverts-error.js';
import { assertId } from '../wire/assert-id.js';

/** What an edit may set (contract 7.2). Missing values stay as they are; an amount is cleared by 0. */
export interface LeadEdit {
  readonly quotable?: Quotable;
  readonly quoteValue?: number | string;
  readonly salesValue?: number | string;
  readonly leadUrl?: string;
  readonly additionalFields?: Readonly<Record<string, string>>;
  readonly customFields?: Readonly<Record<string, string>>;
}

type CreateTexts = {
  readonly [Name in Exclude<keyof typeof leadCreateNames, keyof LeadEdit | keyof CreateTyped>]?: string;
};

interface CreateTyped {
  readonly leadType: LeadType;
  /** Required with a master key, not with a profile key. */
  readonly profileId?: string;
  readonly createdAt?: Date;
  readonly sendNotification?: boolean;
  readonly answerStatus?: AnswerStatus;
  readonly callDurationSeconds?: number;
  readonly transactionTax?: number | string;
  readonly transactionShipping?: number | string;
}

/** A lead to create (contract 7.1); phone numbers in E.164. */
export type NewLead = CreateTyped & LeadEdit & CreateTexts;

/** Answer of a write. The lead itself may have been sent back or not (contract 13, line 18): read it again. */
export interface WrittenLead {
  readonly leadId: string;
}

const idIn = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const id = idFromWire((value as { lead_id?: unknown }).lead_id);
  return id.kind === 'id' ? id.id : undefined;
};

const writtenId = (json: unknown): string | undefined => {
  const rows = typeof json === 'object' && json !== null ? (json as { leads?: unknown }).leads : undefined;
  return idIn(json) ?? (Array.isArray(rows) ? idIn(rows[0]) : undefined);
};

const writeRequest = (form: URLSearchParams, { signal, priority }: CallOptions) =>
  ({ method: 'POST', form, signal, priority }) satisfies Partial<ApiRequest>;

const createdLead = ({ json, status }: ApiAnswer): WrittenLead => {
  const leadId = writtenId(json);
  if (leadId !== undefined) return { leadId };
  throw new WhatConvertsError('unexpected-body', 'The answer to a create names no lead.', {
    status,
    mayHaveTakenEffect: true,
  });
};

/** Creates a lead. Not idempotent, so it is tried once; on `mayHaveTakenEffect` look before trying again. */
export async function createLead(send: SendRequest, lead: NewLead, options: CallOptions): Promise<WrittenLead> {
  const answerStatus = lead.answerStatus === undefined ? undefined : answerStatusInRequests[lead.answerStatus];
  const form = encodeParameters(leadCreateNames, { ...lead, answerStatus });
  const request = writeRequest(form, options);
  return createdLead(await send({ ...request, path: 'leads', resource: 'leads', repeatability: 'create' }));
}

/** Edits a lead. The same values may be set again, so it is retried like a read. */
export async function editLead(
  send: SendRequest,
  leadId: string,
  edit: LeadEdit,
  options: CallOptions,
): Promise<WrittenLead> {
  assertId(leadId);
  const form = encodeParameters(leadEditNames, edit);
  if (form.size === 0) throw new WhatConvertsError('invalid-request', 'The edit sets nothing.');
  const answer = await send({
    ...writeRequest(form, options),
    path: `leads/${leadId}`,
    resource: 'leads/{id}',
    repeatability: 'idempotent-write',
    badRequestMeansNotFound: false,
  });
  const answered = writtenId(answer.json) ?? leadId;
  if (answered === leadId) return { leadId };
  const mismatch = { aspect: 'leadId', count: 1, of: 1, exampleLeadIds: [answered] };
  throw new WhatConvertsError('unfaithful-response', 'Another lead was answered than edited.', { mismatch });
}
