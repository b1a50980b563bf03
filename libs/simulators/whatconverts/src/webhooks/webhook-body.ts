import { leadText, presentLead } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type LeadRef } from '../state/stored-lead.js';
import { wireTime } from '../lead/lead-wire.js';
import { type WebhookTrigger } from './webhook.js';

/** The common variables of the update sample, in its order (contract 9.3). */
const COMMON = (
  'lead_id user_id lead_type lead_status last_updated date_created quotable quote_value sales_value spotted_keywords lead_score lead_state ' +
  'profile profile_id account account_id lead_url landing_url lead_source lead_medium lead_campaign lead_content lead_keyword ip_address notes ' +
  'contact_name contact_company_name contact_email_address contact_phone_number email_address phone_number city state zip country field_mappings ' +
  'gclid msclkid unbounce_page_id unbounce_variant_id unbounce_visitor_id salesforce_user_id roistat_visit_id hubspot_visitor_id ' +
  'facebook_browser_id facebook_click_id google_analytics_client_id vwo_account_id vwo_experiment_id vwo_variant_id vwo_user_id duplicate spam'
).split(' ');

const SLIP_SECONDS = 7 * 86_400;

const fieldsSent = (
  state: SimulatorState,
  lead: Record<string, unknown>,
  changed: readonly string[],
): Record<string, unknown> => {
  if (state.switches.updateFields === 'complete') return lead;
  const names = state.switches.updateFields === 'common' ? COMMON : [...COMMON, ...changed];
  return Object.fromEntries(names.filter((name) => name in lead).map((name) => [name, lead[name]]));
};

/** The flat JSON body of a delivery (contract 9.2): `new` is complete, `update` what the switch `updateFields` says. */
export const webhookBody = (
  state: SimulatorState,
  ref: LeadRef,
  trigger: WebhookTrigger,
  changed: readonly string[],
): string => {
  const how = { nowSec: nowSecOf(state), switches: state.switches, single: true, journey: false };
  if (ref.stored?.rawText !== undefined)
    return leadText(state.world, ref, how).replace('{', `{"trigger":"${trigger}",`);
  const lead = presentLead(state.world, ref, how);
  if (state.switches.webhookUpdatedSlip === 'on') lead.last_updated = wireTime(ref.createdSec - SLIP_SECONDS);
  return JSON.stringify({ trigger, ...(trigger === 'update' ? fieldsSent(state, lead, changed) : lead) });
};
