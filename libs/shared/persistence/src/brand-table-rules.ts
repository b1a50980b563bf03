import { applicationRole, schedulerRole } from './roles.js';

/** What can be wrong with the protection of the tables. */
export type BrandTableProblem =
  | 'brand-missing'
  | 'row-security-off'
  | 'policy-missing'
  | 'policy-too-wide'
  | 'primary-key-missing'
  | 'key-without-brand'
  | 'foreign-key-without-brand'
  | 'view-of-owner'
  | 'role-may-truncate'
  | 'role-owns'
  | 'role-bypasses'
  | 'definer-without-search-path';

const roles = `('${applicationRole}', '${schedulerRole}')`;
/** Tables of the product; what an extension brought is not its business. */
const tables = `
select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity,
  (select a.attnum from pg_attribute a where a.attrelid = c.oid and a.attname = 'brand_id' and not a.attisdropped) as brand
from pg_class c
where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'f')
  and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`;
const brandTables = `with t as (${tables}) select`;

/** One query over the catalogue for each rule; every row of a result (`object`) breaks the rule. */
export const brandTableRules: Readonly<Record<BrandTableProblem, string>> = {
  'brand-missing': `${brandTables} relname as object from t where brand is null`,

  'row-security-off': `${brandTables} relname as object from t
    where brand is not null and not (relrowsecurity and relforcerowsecurity)`,

  'policy-missing': `${brandTables} relname as object from t where brand is not null and not exists (
    select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polroles = '{0}'
      and strpos(pg_get_expr(p.polqual, p.polrelid), 'app_brand_id()') > 0
      and strpos(pg_get_expr(coalesce(p.polwithcheck, p.polqual), p.polrelid), 'app_brand_id()') > 0)`,

  // Permissive policies add up: a second one shows its rows whatever the first one says.
  'policy-too-wide': `${brandTables} relname || '.' || polname as object from t join pg_policy p on p.polrelid = t.oid
    where brand is not null and polpermissive and (0 = any (polroles) or '${applicationRole}'::regrole = any (polroles))
      and strpos(coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)), 'brand_id = ( SELECT app_brand_id()') = 0`,

  'primary-key-missing': `${brandTables} relname as object from t
    where not exists (select from pg_constraint c where c.conrelid = t.oid and c.contype = 'p')`,

  'key-without-brand': `${brandTables} i.indexrelid::regclass::text as object from t join pg_index i on i.indrelid = t.oid
    where brand is not null and i.indisunique and i.indkey[0] <> brand`,

  'foreign-key-without-brand': `${brandTables} t.relname || '.' || conname as object
    from t join pg_constraint c on c.conrelid = t.oid and c.contype = 'f' join t as target on target.oid = c.confrelid
    where target.brand is not null and (t.brand is null or c.conkey[1] <> t.brand or c.confkey[1] <> target.brand)`,

  // Such a view reads with the rights of its owner; a materialised one keeps the rows of all brands.
  'view-of-owner': `select relname as object from pg_class c
    where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce('security_invoker=true' = any (reloptions) or 'security_invoker=on' = any (reloptions), false)
      and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'e')`,

  'role-may-truncate': `${brandTables} relname as object from t where exists (
    select from pg_roles r where rolname in ${roles} and has_table_privilege(r.oid, t.oid, 'truncate, references, trigger'))`,

  'role-owns': `select c.relname as object from pg_class c join pg_roles r on r.oid = c.relowner where rolname in ${roles}
    union all
    select p.proname from pg_proc p join pg_roles r on r.oid = p.proowner where rolname in ${roles}`,

  'role-bypasses': `select rolname as object from pg_roles where rolname in ${roles} and (rolbypassrls or rolsuper)`,

  // Whoever may create objects could put his own function in front of the one that was meant.
  'definer-without-search-path': `select proname as object from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef
      and not exists (select from unnest(proconfig) setting where setting like 'search_path=%')`,
};
