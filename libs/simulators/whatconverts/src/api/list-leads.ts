import { type LeadMatches } from '../state/lead-store.js';
import { leadText, type Presentation } from '../state/present-lead.js';
import { type SimulatorState } from '../state/simulator-state.js';
import { nowSecOf } from '../world/simulator-clock.js';
import { type LeadRef } from '../state/stored-lead.js';
import { leadTypeCode } from '../world/lead-types.js';
import { type ProfileRecord } from '../world/world.js';
import { type Answer, errorAnswer, pageAnswer } from './answer.js';
import { type ApiCall } from './api-call.js';
import { dateWindow } from './date-window.js';
import { keyScope } from './key-scope.js';
import { leadCondition } from './lead-filters.js';
import { pageParameters, type PageParameters } from './page-parameters.js';

const LARGEST_PAGE = 2500;
const CAPPED_ROWS = 750;

/** One entry per profile of the world, 1 for those in the list. */
export const profileMask = (state: SimulatorState, profiles: readonly ProfileRecord[]): Uint8Array => {
  const mask = new Uint8Array(state.world.profiles.length);
  for (const profile of profiles) mask[profile.index] = 1;
  return mask;
};

const typeCodeOf = (query: URLSearchParams): number | undefined => {
  const word = query.get('lead_type');
  return word && /^[a-z_]+$/.test(word) ? leadTypeCode(word) : undefined;
};

/** Positions `offset` to `offset + size` in the asked order; with the cap on only the newest 750 exist (contract 4.3). */
const rowsOf = (matches: LeadMatches, page: PageParameters, ascending: boolean, capped: boolean): LeadRef[] => {
  const oldest = capped ? Math.max(0, matches.total - CAPPED_ROWS) : 0;
  const available = matches.total - oldest;
  const offset = (page.number - 1) * page.size;
  const rows: LeadRef[] = [];
  for (let index = offset; index < Math.min(offset + page.size, available); index += 1)
    rows.push(matches.at(ascending ? oldest + index : matches.total - 1 - index));
  return rows;
};

const journeyWish = (call: ApiCall): 'no' | 'yes' | 'refused' => {
  if (call.query.get('customer_journey') !== 'true') return 'no';
  if (call.state.world.accounts.some((account) => account.elite)) return 'yes';
  return call.state.switches.journeyWithoutPlan === '400' ? 'refused' : 'no';
};

const presentation = (call: ApiCall, single: boolean, journey: boolean): Presentation => ({
  nowSec: nowSecOf(call.state),
  switches: call.state.switches,
  single,
  journey,
});

/** JSON text of leads; the customer journey only for accounts whose plan has it. */
export const leadRows = (call: ApiCall, leads: readonly LeadRef[], single: boolean): string[] => {
  const asked = journeyWish(call) === 'yes';
  return leads.map((lead) => {
    const elite = call.state.world.profiles[lead.profileIndex]?.account.elite ?? false;
    return leadText(call.state.world, lead, presentation(call, single, asked && elite));
  });
};

/** 400 when the customer journey is refused on a lower plan (switch `journeyWithoutPlan`). */
export const journeyRefusal = (call: ApiCall): Answer | undefined =>
  journeyWish(call) === 'refused'
    ? errorAnswer(call.state.switches, 400, 'customer_journey is not available on this plan.')
    : undefined;

const matchesOf = (call: ApiCall): LeadMatches | { refused: string } => {
  const { state, key, query } = call;
  const nowSec = nowSecOf(state);
  const window = dateWindow(query, state.switches, nowSec);
  if ('refused' in window) return window;
  const scope = keyScope(state, key, query);
  if ('refused' in scope) return scope;
  const typeCode = typeCodeOf(query);
  const accept = leadCondition(state, query, nowSec);
  return state.leads.select({
    profiles: profileMask(state, scope.profiles),
    ...(scope.profiles.length === 1 ? { onlyProfile: scope.profiles[0]?.index } : {}),
    ...window,
    nowSec,
    ...(typeCode === undefined ? {} : { typeCode }),
    ...(accept ? { accept } : {}),
  });
};

/** `GET /leads` (contract 4.1 to 4.3). */
export const listLeads = (call: ApiCall): Answer => {
  const { switches } = call.state;
  const page = pageParameters(call.query, 'leads_per_page', LARGEST_PAGE);
  if (page.sizeTooLarge && switches.pageSizeOver === '400')
    return errorAnswer(switches, 400, 'leads_per_page may not exceed 2500.');
  const refusal = journeyRefusal(call);
  if (refusal) return refusal;
  const matches = matchesOf(call);
  if ('refused' in matches) return errorAnswer(switches, 400, matches.refused);
  const totalPages = Math.ceil(matches.total / page.size);
  if (page.number > Math.max(1, totalPages) && switches.pageOverrun === '400')
    return errorAnswer(switches, 400, 'Invalid page number.');
  const rows = leadRows(call, rowsOf(matches, page, call.query.get('order') === 'asc', switches.cap === '750'), false);
  return pageAnswer({
    rowsName: 'leads',
    envelope: {
      page_number: page.number,
      leads_per_page: switches.pageSizeInAnswer === 'requested' ? page.size : rows.length,
      total_pages: totalPages,
      total_leads: matches.total,
    },
    rows,
  });
};
