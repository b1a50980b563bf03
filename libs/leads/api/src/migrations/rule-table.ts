import { brandTable } from '@leadweave/persistence';

const table = `
create table lead_rule (
  brand_id uuid not null,
  id uuid not null,
  position integer not null,
  name text not null check (char_length(name) between 1 and 120),
  conditions jsonb not null,
  outcome jsonb not null,
  enabled boolean not null,
  version integer not null default 1,
  created_at timestamptz(3) not null,
  primary key (brand_id, id)
)`;

/** What a brand wants to be told about leads, or done with them when they arrive. */
export const ruleStatements = [
  table,
  'create index lead_rule_order on lead_rule (brand_id, position, id)',
  ...brandTable('lead_rule'),
];
