import { type Period } from './periods.js';

/** A name like `Account.Owner.Name` and where it stands. */
export interface PathExpression {
  readonly names: readonly string[];
  readonly at: number;
}

/** A value in a condition. */
export type Literal =
  | { readonly kind: 'null' }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number; readonly currency?: string }
  /** As written, escapes included: LIKE reads them in its own way. */
  | { readonly kind: 'text'; readonly raw: string }
  | { readonly kind: 'date'; readonly value: string }
  | { readonly kind: 'datetime'; readonly ms: number }
  | { readonly kind: 'period'; readonly period: Period };

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>=' | 'like';

/** What a row must fulfil. */
export type Condition =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
  | { readonly kind: 'compare'; readonly path: PathExpression; readonly operator: Operator; readonly value: Literal }
  | {
      readonly kind: 'in';
      readonly path: PathExpression;
      readonly negated: boolean;
      readonly values: readonly Literal[];
    }
  | { readonly kind: 'inQuery'; readonly path: PathExpression; readonly negated: boolean; readonly query: Query };

/** One thing that is selected. */
export type Selected =
  | { readonly kind: 'field'; readonly path: PathExpression }
  | { readonly kind: 'convertCurrency'; readonly path: PathExpression; readonly alias: string | undefined }
  | { readonly kind: 'children'; readonly query: Query };

export interface Ordering {
  readonly path: PathExpression;
  readonly descending: boolean;
  readonly nullsLast: boolean;
}

/** A parsed query. */
export interface Query {
  readonly source: string;
  /** `count` for `SELECT COUNT()`. */
  readonly selected: readonly Selected[] | 'count';
  readonly from: string;
  readonly fromAt: number;
  readonly where: Condition | undefined;
  readonly orderBy: readonly Ordering[];
  readonly limit: number | undefined;
  readonly offset: number;
}
