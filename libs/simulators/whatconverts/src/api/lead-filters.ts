import { type LeadWire } from '../lead/lead-wire.js';
import { presentLead } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { type LeadRef } from '../state/stored-lead.js';
import { defaultSwitches, type Switches } from '../state/switches.js';
import { DAY_SECONDS } from '../world/world.js';

type WireTest = (lead: LeadWire) => boolean;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const words = (value: unknown): string =>
  text(value)
    .toLowerCase()
    .replace(/[\s_]+/g, '');

const oneOf =
  (field: string, allowed: readonly string[]) =>
  (value: string): WireTest | undefined =>
    allowed.includes(value) ? (lead) => words(lead[field]) === words(value) : undefined;

const presence =
  (field: string) =>
  (value: string): WireTest | undefined => {
    if (value !== 'has_value' && value !== 'no_value') return undefined;
    return (lead) => (lead[field] !== null && lead[field] !== undefined) === (value === 'has_value');
  };

const exact =
  (field: string) =>
  (value: string): WireTest =>
  (lead) =>
    lead[field] === value;

const digits = (value: unknown): string => text(value).replace(/\D/g, '').slice(-10);

const PHONE_FIELDS = ['contact_phone_number', 'phone_number', 'caller_number'];
const EMAIL_FIELDS = ['contact_email_address', 'email_address'];

/** Filters of contract 4.1 that look at the lead itself. A value that is not in the list is ignored like an unknown name. */
const FILTERS: Record<string, (value: string) => WireTest | undefined> = {
  lead_status: oneOf('lead_status', ['repeat', 'unique']),
  quotable: oneOf('quotable', ['yes', 'no', 'pending', 'not_set']),
  quote_value: presence('quote_value'),
  sales_value: presence('sales_value'),
  phone_number: (value) => (lead) =>
    PHONE_FIELDS.some((field) => digits(lead[field]) === digits(value) && digits(value) !== ''),
  email_address: (value) => (lead) =>
    EMAIL_FIELDS.some((field) => text(lead[field]).toLowerCase() === value.toLowerCase()),
  user_id: exact('user_id'),
  lead_source: exact('lead_source'),
  lead_medium: exact('lead_medium'),
  lead_campaign: exact('lead_campaign'),
  lead_content: exact('lead_content'),
  lead_keyword: exact('lead_keyword'),
};

/** Filters look at the lead itself, not at how a contested point makes it look. */
const PLAIN_READING = defaultSwitches();

type FlagWish = 'only' | 'without' | 'any';

const flagWish = (value: string | null, byDefault: 'include' | 'exclude', switches: Switches): FlagWish => {
  if (value === 'true') return 'only';
  if (value === 'false' && switches.flagFalse === 'exclude') return 'without';
  return byDefault === 'exclude' ? 'without' : 'any';
};

const fits = (wish: FlagWish, flag: boolean): boolean => wish === 'any' || flag === (wish === 'only');

const wireTests = (query: URLSearchParams): WireTest[] =>
  Object.entries(FILTERS).flatMap(([name, test]) => {
    const value = query.get(name);
    return (value ? test(value) : undefined) ?? [];
  });

const wireOf = (state: SimulatorState, lead: LeadRef, nowSec: number): LeadWire => {
  if (lead.stored?.rawText === undefined)
    return presentLead(state.world, lead, { nowSec, switches: PLAIN_READING, single: true, journey: false });
  try {
    return JSON.parse(lead.stored.rawText) as LeadWire;
  } catch {
    return {};
  }
};

/** The condition that a query puts on single leads beyond profile, type and dates; undefined when it puts none. */
export const leadCondition = (
  state: SimulatorState,
  query: URLSearchParams,
  nowSec: number,
): ((lead: LeadRef) => boolean) | undefined => {
  const tests = wireTests(query);
  const spam = flagWish(query.get('spam'), state.switches.spamDefault, state.switches);
  const duplicate = flagWish(query.get('duplicate'), state.switches.duplicateDefault, state.switches);
  if (tests.length === 0 && spam === 'any' && duplicate === 'any') return undefined;
  const needsWire = tests.length > 0 || duplicate !== 'any';
  return (lead) => {
    if (!lead.stored) {
      // Spam of generated leads is in the columns, so the common filter need not build the lead.
      const isSpam = lead.spamDay > 0 && nowSec >= lead.createdSec + (lead.spamDay - 1) * DAY_SECONDS;
      if (!fits(spam, isSpam)) return false;
      if (!needsWire) return true;
    }
    const wire = wireOf(state, lead, nowSec);
    return (
      fits(spam, wire.spam === true) && fits(duplicate, wire.duplicate === true) && tests.every((test) => test(wire))
    );
  };
};
