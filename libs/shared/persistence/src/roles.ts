import { PersistenceError } from './persistence-error.js';

/** The role of all application work: no BYPASSRLS, owns nothing, cannot log in. */
export const applicationRole = 'leadweave_app';
/** The role of cross-brand due lists: reads only what `schedulerMayRead` opens. */
export const schedulerRole = 'leadweave_scheduler';

/** Anything that runs a statement: a pool, a client or a TypeORM query runner. */
export interface StatementRunner {
  query(sql: string): Promise<unknown>;
}

/** Roles belong to the server, not to a database: another database may create the same one at this moment. */
const createRole = (role: string) => `
do $$ begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} nologin noinherit nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`;

/** From PostgreSQL 16 on membership alone does not allow SET ROLE; before it, the option does not exist. */
const grantRole = (role: string) => `
do $$ declare
  modern boolean := current_setting('server_version_num')::int >= 160000;
begin
  if not pg_has_role(current_user, '${role}', case when modern then 'SET' else 'MEMBER' end) then
    execute 'grant ${role} to current_user' || case when modern then ' with set true, inherit false' else '' end;
  end if;
exception when unique_violation or internal_error then null;
end $$`;

const missingRights = '42501';

/**
 * Makes sure that both roles exist and that the current user may take them on. Idempotent.
 *
 * @throws PersistenceError `roles-missing` when the user may neither create them nor grant them to himself
 */
export async function ensureRoles(runner: StatementRunner): Promise<void> {
  try {
    for (const role of [applicationRole, schedulerRole]) {
      await runner.query(createRole(role));
      await runner.query(grantRole(role));
    }
  } catch (cause) {
    if ((cause as { code?: unknown }).code !== missingRights) throw cause;
    const wanted = `${applicationRole} and ${schedulerRole}`;
    throw new PersistenceError('roles-missing', `The login user needs CREATEROLE, or the roles ${wanted}`, { cause });
  }
}
