import { inProgressIdOf, factsOf } from '../state/present-lead.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type LeadRef } from '../state/stored-lead.js';
import { isInProgress } from '../lead/lead-wire.js';
import { purgedFromSec } from '../lead/lead-life.js';
import { type Answer, errorAnswer, pageAnswer } from './answer.js';
import { type ApiCall } from './api-call.js';
import { profilesOfKey } from './key-scope.js';
import { journeyRefusal, leadRows } from './list-leads.js';

const isOpen = (call: ApiCall, lead: LeadRef): boolean => {
  const facts = factsOf(call.state.world, lead);
  return facts !== undefined && isInProgress(facts, lead.createdSec, nowSecOf(call.state));
};

/** Under `inProgressId: new` a lead in progress answers to its other id only. */
const byShownId = (call: ApiCall, leadId: number): LeadRef | undefined => {
  const lead = call.state.leads.find(leadId);
  if (call.state.switches.inProgressId === 'same') return lead;
  if (lead) return isOpen(call, lead) ? undefined : lead;
  const other = call.state.leads.find(leadId - inProgressIdOf(0));
  return other && isOpen(call, other) ? other : undefined;
};

/** The lead of an id, if it exists now and the key reaches it. */
export const visibleLead = (call: ApiCall, idText: string): LeadRef | undefined => {
  const lead = /^\d+$/.test(idText) ? byShownId(call, Number(idText)) : undefined;
  if (!lead) return undefined;
  const nowSec = nowSecOf(call.state);
  const purgedSec = lead.stored?.purgedFromSec ?? purgedFromSec(lead.createdSec, lead.spamDay);
  const reachable = profilesOfKey(call.state, call.key).some((profile) => profile.index === lead.profileIndex);
  return reachable && lead.createdSec <= nowSec && nowSec < purgedSec ? lead : undefined;
};

/** The error for an id that is unknown, deleted or out of the key's reach (contract 4.4). */
export const unknownLead = (call: ApiCall): Answer =>
  errorAnswer(call.state.switches, Number(call.state.switches.unknownLeadStatus), 'Invalid lead ID.');

/** `GET /leads/{lead_id}`: the list's envelope with one lead (contract 4.4). */
export const singleLead = (call: ApiCall, idText: string): Answer => {
  const lead = visibleLead(call, idText);
  if (!lead) return unknownLead(call);
  const envelope = { page_number: 1, leads_per_page: 1, total_pages: 1, total_leads: 1 };
  return journeyRefusal(call) ?? pageAnswer({ rowsName: 'leads', envelope, rows: leadRows(call, [lead], true) });
};
