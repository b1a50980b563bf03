import { type LeadWire } from '../lead/lead-wire.js';
import { purgedFromSec } from '../lead/lead-life.js';
import { typeOfLead } from '../world/lead-columns.js';
import { leadTypeCode, leadTypeTitle } from '../world/lead-types.js';
import { DAY_SECONDS, type ProfileRecord, SPAM_PURGE_DAYS } from '../world/world.js';
import { type SimulatorState } from './simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type LeadRef, type StoredLead } from './stored-lead.js';

const secondsOf = (value: unknown): number | undefined => {
  const at = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(at) ? undefined : Math.floor(at / 1000);
};

const profileOf = (state: SimulatorState, profileId: unknown): ProfileRecord | undefined =>
  state.world.profiles.find((profile) => profile.profileId === Number(profileId) && !profile.deleted);

const purgeAfterPatch = (patch: LeadWire, atSec: number, before: number): number => {
  if (patch.spam === true) return Math.min(before, atSec + SPAM_PURGE_DAYS * DAY_SECONDS);
  return patch.spam === false ? Number.POSITIVE_INFINITY : before;
};

/**
 * Adds a lead and returns its id. `fields` are wire fields laid over the generated ones (or over almost nothing, for
 * `bare`); `lead_id`, `profile_id`, `lead_type` and `date_created` place it. Throws a RangeError for an unknown profile.
 */
export const addLead = (state: SimulatorState, fields: LeadWire, form: 'generated' | 'bare'): number => {
  const profile = fields.profile_id === undefined ? state.world.profiles[0] : profileOf(state, fields.profile_id);
  if (!profile) throw new RangeError(`There is no profile ${String(fields.profile_id)}.`);
  const { lead_id, profile_id: _profile, lead_type, date_created, ...patch } = fields;
  const localIndex = profile.nextLocalIndex++;
  const typeCode = leadTypeCode(lead_type) ?? typeOfLead(state.world.seed, profile, localIndex);
  const createdSec = secondsOf(date_created) ?? nowSecOf(state);
  const leadId = typeof lead_id === 'number' ? lead_id : state.leads.takeId();
  const purgedFromSec = purgeAfterPatch(patch, createdSec, Number.POSITIVE_INFINITY);
  state.leads.put({
    leadId,
    profileIndex: profile.index,
    localIndex,
    createdSec,
    typeCode,
    spamDay: 0,
    form,
    patch,
    purgedFromSec,
  });
  return leadId;
};

const asStored = (lead: LeadRef): StoredLead =>
  lead.stored ?? { ...lead, form: 'generated', patch: {}, purgedFromSec: purgedFromSec(lead.createdSec, lead.spamDay) };

const placeOf = (state: SimulatorState, before: StoredLead, fields: LeadWire) => {
  const profile = fields.profile_id === undefined ? undefined : profileOf(state, fields.profile_id);
  return {
    profileIndex: profile?.index ?? before.profileIndex,
    createdSec: secondsOf(fields.date_created) ?? before.createdSec,
    typeCode: leadTypeCode(fields.lead_type) ?? before.typeCode,
  };
};

/**
 * Edits a lead: wire fields over those it has, `undefined` takes a field away, `date_created` moves it in time,
 * `last_updated` becomes now. False when there is no such lead.
 */
export const changeLead = (state: SimulatorState, leadId: number, fields: LeadWire): boolean => {
  const found = state.leads.find(leadId);
  if (!found) return false;
  const before = asStored(found);
  const patchedSec = nowSecOf(state);
  const place = placeOf(state, before, fields);
  const { lead_id: _id, profile_id: _profile, date_created: _date, lead_type, ...rest } = fields;
  // A type the contract does not know is still shown, so that unknown values can be tried.
  const odd =
    lead_type !== undefined && leadTypeTitle(place.typeCode) !== lead_type && leadTypeCode(lead_type) === undefined;
  const patch = { ...before.patch, ...rest, ...(odd ? { lead_type } : {}) };
  state.leads.put({
    ...before,
    ...place,
    patch,
    patchedSec,
    purgedFromSec: purgeAfterPatch(rest, patchedSec, before.purgedFromSec),
  });
  return true;
};

/** Where a raw lead stands in lists; read from the raw object itself when left out. */
export interface RawPlacement {
  readonly leadId?: number;
  readonly profileId?: number;
  readonly createdAt?: Date | string;
  readonly leadType?: string;
}

const parsed = (text: string): LeadWire => {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' ? (value as LeadWire) : {};
  } catch {
    return {};
  }
};

/**
 * Serves an object exactly as given; as text it need not even survive `JSON.parse` (huge numbers, doubled keys).
 * Returns the id under which it is kept.
 */
export const putRawLead = (state: SimulatorState, raw: unknown, placement: RawPlacement = {}): number => {
  const rawText = typeof raw === 'string' ? raw : JSON.stringify(raw);
  const read = parsed(rawText);
  const profile = profileOf(state, placement.profileId ?? read.profile_id) ?? state.world.profiles[0];
  if (!profile) throw new RangeError('The world has no profile.');
  const own = typeof read.lead_id === 'number' && Number.isSafeInteger(read.lead_id) ? read.lead_id : undefined;
  const leadId = placement.leadId ?? own ?? state.leads.takeId();
  const createdAt = placement.createdAt instanceof Date ? placement.createdAt.toISOString() : placement.createdAt;
  const createdSec = secondsOf(createdAt) ?? secondsOf(read.date_created) ?? nowSecOf(state);
  const typeCode = leadTypeCode(placement.leadType) ?? leadTypeCode(read.lead_type) ?? 0;
  const place = {
    leadId,
    profileIndex: profile.index,
    localIndex: profile.nextLocalIndex++,
    createdSec,
    typeCode,
    spamDay: 0,
  };
  state.leads.put({ ...place, form: 'raw', patch: {}, purgedFromSec: Number.POSITIVE_INFINITY, rawText });
  return leadId;
};
