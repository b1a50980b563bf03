import { type Answer, errorAnswer, jsonAnswer, unknownPath } from './answer.js';
import { type ApiCall } from './api-call.js';
import { keyScope } from './key-scope.js';
import { resourceList } from './resource-list.js';

type Row = Record<string, unknown>;

const KINDS = {
  numbers: { idName: 'phone_number_id', what: 'phone number' },
  forms: { idName: 'form_id', what: 'form' },
} as const;

const remove = (call: ApiCall, kind: keyof typeof KINDS, reachable: Row[], id: string): Answer => {
  const { idName, what } = KINDS[kind];
  const row = reachable.find((entry) => String(entry[idName]) === id);
  if (!row)
    return errorAnswer(call.state.switches, Number(call.state.switches.unknownLeadStatus), `Invalid ${what} ID.`);
  call.state.agency[kind] = call.state.agency[kind].filter((entry) => entry !== row);
  return jsonAnswer({ [idName]: row[idName] });
};

/** `/tracking/numbers` and `/tracking/forms`, for both kinds of key (contract 8). */
export const trackingRoutes = (call: ApiCall, segments: readonly string[]): Answer => {
  const [kind, id] = segments;
  if ((kind !== 'numbers' && kind !== 'forms') || segments.length > 2) return unknownPath();
  const scope = keyScope(call.state, call.key, call.query);
  if ('refused' in scope) return errorAnswer(call.state.switches, 400, scope.refused);
  const reachable = call.state.agency[kind].filter((row) =>
    scope.profiles.some((profile) => profile.profileId === row.profile_id),
  );
  if (id === undefined) return resourceList(call, kind, reachable, { by: KINDS[kind].idName, usual: 'desc' });
  return call.method === 'DELETE' ? remove(call, kind, reachable, id) : unknownPath();
};
