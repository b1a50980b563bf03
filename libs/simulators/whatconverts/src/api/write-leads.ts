import { addLead, changeLead } from '../state/lead-changes.js';
import { leadTypeCode } from '../world/lead-types.js';
import { presentLead } from '../state/present-lead.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type Answer, errorAnswer, jsonAnswer } from './answer.js';
import { type ApiCall } from './api-call.js';
import { profilesOfKey } from './key-scope.js';
import { unknownLead, visibleLead } from './single-lead.js';
import { createdFields, editedFields } from './write-values.js';

/** Values of the body under the switch `jsonWrites`; undefined when the body is refused. */
const valuesOf = (call: ApiCall): Record<string, unknown> | undefined => {
  if (call.body.kind === 'form') return call.body.values;
  if (call.state.switches.jsonWrites === '400' || call.body.kind === 'unreadable') return undefined;
  return call.state.switches.jsonWrites === 'accepted' ? call.body.values : {};
};

const writtenAnswer = (call: ApiCall, leadId: number, reading: 'id' | 'lead'): Answer => {
  const lead = call.state.leads.find(leadId);
  if (reading === 'id' || !lead) return jsonAnswer({ lead_id: leadId });
  const { switches, world } = call.state;
  return jsonAnswer(presentLead(world, lead, { nowSec: nowSecOf(call.state), switches, single: true, journey: false }));
};

const targetProfile = (call: ApiCall, values: Record<string, unknown>): number | undefined => {
  const profiles = profilesOfKey(call.state, call.key);
  if (call.key.kind === 'profile') return profiles[0]?.profileId;
  return profiles.find((profile) => profile.profileId === Number(values.profile_id))?.profileId;
};

/** `POST /leads` (contract 7.1); not idempotent. */
export const createLead = (call: ApiCall): Answer => {
  const { state } = call;
  const values = valuesOf(call);
  if (!values) return errorAnswer(state.switches, 400, 'Invalid request.');
  if (leadTypeCode(values.lead_type) === undefined) return errorAnswer(state.switches, 400, 'Invalid lead type.');
  const profileId = targetProfile(call, values);
  if (profileId === undefined) return errorAnswer(state.switches, 400, 'Invalid profile ID.');
  const leadId = addLead(state, { ...createdFields(values), profile_id: profileId }, 'bare');
  state.webhooks.leadAppeared(leadId);
  return writtenAnswer(call, leadId, state.switches.createResponse);
};

/** `POST /leads/{lead_id}` (contract 7.2). Parameters outside the documented set are ignored. */
export const editLead = (call: ApiCall, idText: string): Answer => {
  const { state } = call;
  const lead = visibleLead(call, idText);
  if (!lead) return unknownLead(call);
  const values = valuesOf(call);
  if (!values) return errorAnswer(state.switches, 400, 'Invalid request.');
  const fields = editedFields(values);
  if (fields.additional_fields) fields.additional_fields = mergedFields(call, lead.leadId, fields.additional_fields);
  changeLead(state, lead.leadId, fields);
  if (state.switches.editFiresWebhook === 'yes') state.webhooks.leadChanged(lead.leadId, Object.keys(fields));
  return writtenAnswer(call, lead.leadId, state.switches.editResponse);
};

const mapOf = (value: unknown): object => (value && typeof value === 'object' && !Array.isArray(value) ? value : {});

const mergedFields = (call: ApiCall, leadId: number, edited: unknown): unknown => {
  const lead = call.state.leads.find(leadId);
  if (!lead) return edited;
  const how = {
    nowSec: nowSecOf(call.state),
    switches: { ...call.state.switches, additionalFields: 'object' as const },
    single: true,
    journey: false,
  };
  const before = presentLead(call.state.world, lead, how).additional_fields;
  return { ...mapOf(before), ...mapOf(edited) };
};
