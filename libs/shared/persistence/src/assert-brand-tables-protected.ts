import { type BrandTableProblem, brandTableRules } from './brand-table-rules.js';

/** One thing that would let a brand's rows be seen, lost or mixed. */
export interface BrandTableViolation {
  readonly problem: BrandTableProblem;
  /** Table, view, role or index; policies and foreign keys as `table.name`. */
  readonly object: string;
}

/** What is known and right. */
export interface ProtectionOptions {
  /** Tables that belong to no brand, and single policies (`table.policy`) that are wider on purpose. */
  readonly exempt?: readonly string[];
}

/** A pool or a client of the owner. */
export interface Queryable {
  query(sql: string): Promise<{ readonly rows: readonly { readonly object: string }[] }>;
}

/** Only these are a matter of taste; a lack of row-level security is never exempt. */
const exemptable: ReadonlySet<BrandTableProblem> = new Set(['brand-missing', 'policy-too-wide']);
const ownTables = ['migration'];

/**
 * Walks the catalogue and returns what breaks the rules of brand isolation; empty when all is well. Run it in a spec over
 * all migrations of the product:
 *
 * ```ts
 * expect(await assertBrandTablesProtected(test.owner, { exempt: ['brand', 'user'] })).toEqual([]);
 * ```
 */
export async function assertBrandTablesProtected(
  queryable: Queryable,
  { exempt = [] }: ProtectionOptions = {},
): Promise<BrandTableViolation[]> {
  const exempted = new Set([...ownTables, ...exempt]);
  const violations: BrandTableViolation[] = [];
  for (const [problem, sql] of Object.entries(brandTableRules) as [BrandTableProblem, string][]) {
    const { rows } = await queryable.query(sql);
    const objects = rows.map(({ object }) => object).sort();
    violations.push(...objects.map((object) => ({ problem, object })));
  }
  return violations.filter(({ problem, object }) => !(exemptable.has(problem) && exempted.has(object)));
}
