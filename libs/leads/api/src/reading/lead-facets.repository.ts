import { type Tx } from '@leadweave/persistence';

const facetColumns = { sources: 'source', mediums: 'medium', campaigns: 'campaign', forms: 'form_name' } as const;
export type LeadFacets = Record<keyof typeof facetColumns, string[]>;

const mostValues = 200;
/** Of a person who sees some locations only, the values of this many leads of each are offered. */
const newestOfLocation = 5_000;

/** Distinct values to choose filters from, in alphabetical order. */
export class LeadFacetsRepository {
  facets(tx: Tx): Promise<LeadFacets> {
    return tx.scope.kind === 'all-locations' ? this.ofBrand(tx) : this.ofLocations(tx, tx.scope.locationIds);
  }

  /** Jumps from value to value in the index of each column, instead of reading all leads. */
  private ofBrand(tx: Tx): Promise<LeadFacets> {
    const selects = Object.entries(facetColumns).map(([name, column]) => `array(${jumps(column)}) as ${name}`);
    return tx.one<LeadFacets>(`select ${selects.join(', ')}`, [tx.brandId]);
  }

  private ofLocations(tx: Tx, locationIds: readonly string[]): Promise<LeadFacets> {
    const columns = Object.values(facetColumns);
    const selects = Object.entries(facetColumns).map(
      ([name, column]) =>
        `array(select distinct ${column} from seen where ${column} is not null order by 1 limit ${mostValues}) as ${name}`,
    );
    return tx.one<LeadFacets>(
      `with seen as materialized (
         select newest.* from unnest($2::uuid[]) as wanted (id) cross join lateral (
           select ${columns.join(', ')} from lead where brand_id = $1 and location_id = wanted.id and folded_into is null
           order by occurred_at desc, id desc limit ${newestOfLocation}) newest)
       select ${selects.join(', ')}`,
      [tx.brandId, locationIds],
    );
  }
}

function jumps(column: string): string {
  const next = (after: string) =>
    `(select ${column} from lead where brand_id = $1 and folded_into is null and ${column} is not null${after}
      order by ${column} limit 1)`;
  return `with recursive jump (value) as (
      select ${next('')} union all select ${next(` and ${column} > jump.value`)} from jump where jump.value is not null)
    select value from jump where value is not null limit ${mostValues}`;
}
