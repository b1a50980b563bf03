import { type Answer, errorAnswer, jsonAnswer, unknownPath } from './answer.js';
import { type ApiCall } from './api-call.js';
import { resourceList, resourceSingle } from './resource-list.js';

type Row = Record<string, unknown>;

const PERMISSIONS = { leads: 'edit', reports: 'view', tracking: 'none' };

const unknown = (call: ApiCall, what: string): Answer =>
  errorAnswer(call.state.switches, Number(call.state.switches.unknownLeadStatus), `Invalid ${what} ID.`);

const ofType = (rows: Row[], field: string, wanted: string | null): Row[] =>
  wanted ? rows.filter((row) => row[field] === wanted) : rows;

/** `/roles` and `/roles/{id}`; the single role adds its permissions (contract 8). */
export const roleRoutes = (call: ApiCall, segments: readonly string[]): Answer => {
  const { roles } = call.state.agency;
  if (segments.length > 1 || call.method !== 'GET') return unknownPath();
  if (segments.length === 0)
    return resourceList(call, 'roles', ofType(roles, 'role_type', call.query.get('role_type')), {
      by: 'role_name',
      usual: 'asc',
    });
  const role = roles.find((entry) => String(entry.role_id) === segments[0]);
  return role ? resourceSingle('roles', { ...role, permissions: PERMISSIONS }) : unknown(call, 'role');
};

/** `/users` and `/users/{id}`; `POST /users/` takes JSON and edits when it names a `user_id` (contract 8). */
export const userRoutes = (call: ApiCall, segments: readonly string[]): Answer => {
  const { agency } = call.state;
  if (segments.length > 1) return unknownPath();
  if (call.method === 'POST') return jsonAnswer({ user_id: agency.saveUser(call.body.values).user_id });
  if (segments.length === 0)
    return resourceList(call, 'users', ofType(agency.users, 'user_type', call.query.get('user_type')), {
      by: 'user_id',
      usual: 'desc',
    });
  const user = agency.users.find((entry) => String(entry.user_id) === segments[0]);
  return user ? resourceSingle('users', user) : unknown(call, 'user');
};
