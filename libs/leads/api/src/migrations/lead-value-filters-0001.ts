import { SqlMigration } from '@leadweave/persistence';

const partly = (name: string, column: string) =>
  `create index lead_${name} on lead (brand_id, occurred_at desc, id desc) include (location_id)
   where folded_into is null and ${column} is not null`;

/** Ordered indexes for the filters by what a lead is worth; amounts and scores are rare, so only leads that have one are in theirs. */
export class LeadValueFilters0001 extends SqlMigration {
  readonly name = 'LeadValueFilters2026112601202';
  readonly statements = [
    `create index lead_by_quotable on lead (brand_id, quotable, occurred_at desc, id desc) include (location_id)
     where folded_into is null and quotable is not null`,
    partly('quoted', 'quote_minor'),
    partly('sold', 'sales_minor'),
    partly('rated', 'lead_score'),
  ];
}
