import { accountRoutes } from './account-routes.js';
import { type Answer, errorAnswer, unknownPath } from './answer.js';
import { type ApiCall } from './api-call.js';
import { listLeads } from './list-leads.js';
import { roleRoutes, userRoutes } from './people-routes.js';
import { recording } from './recording.js';
import { singleLead } from './single-lead.js';
import { trackingRoutes } from './tracking-routes.js';
import { createLead, editLead } from './write-leads.js';

const AGENCY_ONLY = ['accounts', 'users', 'roles'];
const KNOWN = [...AGENCY_ONLY, 'leads', 'recording', 'tracking'];

/** True for paths that the API knows; all others are answered by the web application (contract 5). */
export const isKnownPath = (path: string): boolean => KNOWN.includes(path.split('/')[1] ?? '');

const leadRoutes = (call: ApiCall, segments: readonly string[]): Answer => {
  const [id] = segments;
  if (segments.length > 1) return unknownPath();
  if (call.method === 'GET') return id === undefined ? listLeads(call) : singleLead(call, id);
  if (call.method === 'POST') return id === undefined ? createLead(call) : editLead(call, id);
  return unknownPath();
};

const agencyRefusal = (call: ApiCall): Answer => {
  const status = Number(call.state.switches.agencyOnlyStatus);
  return errorAnswer(
    call.state.switches,
    status,
    status === 401 ? 'Authentication failed.' : 'A master key is required.',
  );
};

/** Finds the endpoint of an authenticated request and lets it answer (contract 4, 7, 8). */
export const routeCall = (call: ApiCall): Answer => {
  const [resource, ...segments] = call.path.split('/').filter((segment) => segment !== '');
  if (resource !== undefined && AGENCY_ONLY.includes(resource) && call.key.kind === 'profile')
    return agencyRefusal(call);
  switch (resource) {
    case 'leads':
      return leadRoutes(call, segments);
    case 'recording':
      return segments.length === 0 && call.method === 'GET' ? recording(call) : unknownPath();
    case 'accounts':
      return accountRoutes(call, segments);
    case 'roles':
      return roleRoutes(call, segments);
    case 'users':
      return userRoutes(call, segments);
    case 'tracking':
      return trackingRoutes(call, segments);
    default:
      return unknownPath();
  }
};
