import {
  type AccountsResource,
  accountsResource,
  type ProfilesResource,
  profilesResource,
} from './accounts/accounts-resource.js';
import { type CallOptions, type WhatConvertsClientOptions } from './client-options.js';
import { type CredentialVerdict, verifyCredentials } from './credentials/verify-credentials.js';
import { getLead, type GetLeadOptions } from './leads/get-lead.js';
import { type LeadListOptions } from './leads/lead-list-options.js';
import { type LeadPage } from './leads/lead-page.js';
import { type LeadQuery } from './leads/lead-query.js';
import { listLeads } from './leads/list-leads.js';
import { createLead, editLead, type LeadEdit, type NewLead, type WrittenLead } from './leads/write-leads.js';
import { type ParsedRow } from './mapping/parsed-row.js';
import { type RecordingsResource, recordingsResource } from './recordings/recordings-resource.js';
import { type TrackingResource, trackingResource } from './tracking/tracking-resource.js';
import { clientContext } from './transport/client-context.js';
import { jsonSender } from './transport/send-request.js';

/** Leads: reading, creating, editing. No delete exists (contract 7.3). */
export interface LeadsResource {
  /** One page, every row checked against the question. */
  list(query?: LeadQuery, options?: LeadListOptions): Promise<LeadPage>;
  /** One lead, or a row that could not be understood. Throws `not-found` for an unknown id. */
  get(leadId: string, options?: GetLeadOptions): Promise<ParsedRow>;
  /** Never retried: see `mayHaveTakenEffect` of the error. */
  create(lead: NewLead, options?: CallOptions): Promise<WrittenLead>;
  edit(leadId: string, edit: LeadEdit, options?: CallOptions): Promise<WrittenLead>;
}

/** A client for one API key. Every method throws {@link WhatConvertsError} and nothing else. */
export interface WhatConvertsClient {
  readonly leads: LeadsResource;
  readonly accounts: AccountsResource;
  readonly profiles: ProfilesResource;
  readonly tracking: TrackingResource;
  readonly recordings: RecordingsResource;
  verifyCredentials(options?: CallOptions): Promise<CredentialVerdict>;
}

/**
 * Makes a client for one API key, profile or master.
 *
 * @throws WhatConvertsError `invalid-request` for a bad base address or empty credentials
 * @example
 * const client = createWhatConvertsClient({
 *   http: axios.create(),
 *   baseUrl: 'https://app.whatconverts.com/api/v1/',
 *   credentials: { token, secret },
 * });
 * const { rows } = await client.leads.list({ startDate: '2026-01-01', endDate: '2026-01-31', leadsPerPage: 250 });
 */
export function createWhatConvertsClient(options: WhatConvertsClientOptions): WhatConvertsClient {
  const context = clientContext(options);
  const send = jsonSender(context);
  return {
    leads: {
      list: (query = {}, callOptions = {}) => listLeads(send, query, callOptions),
      get: (leadId, callOptions = {}) => getLead(send, leadId, callOptions),
      create: (lead, callOptions = {}) => createLead(send, lead, callOptions),
      edit: (leadId, edit, callOptions = {}) => editLead(send, leadId, edit, callOptions),
    },
    accounts: accountsResource(send),
    profiles: profilesResource(send),
    tracking: trackingResource(send),
    recordings: recordingsResource(context),
    verifyCredentials: (callOptions = {}) => verifyCredentials(send, context.clock, callOptions),
  };
}
