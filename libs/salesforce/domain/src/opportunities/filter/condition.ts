/** A value in a condition. A day is a calendar day, an instant is milliseconds since the epoch. */
export type ConditionValue =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'number'; readonly number: number }
  | { readonly type: 'flag'; readonly flag: boolean }
  | { readonly type: 'instant'; readonly ms: number }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'blank' };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** Where in a value a text stands. */
export type TextPlace = 'start' | 'anywhere';

/**
 * A condition as a tree of names and values. Values never become text here: whoever writes a query from it escapes them in one place
 * (contract section 1, no. 6).
 */
export type Condition =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | {
      readonly kind: 'compare';
      readonly field: string;
      readonly comparison: Comparison;
      readonly value: ConditionValue;
    }
  | {
      readonly kind: 'among';
      readonly field: string;
      readonly isIn: boolean;
      readonly values: readonly ConditionValue[];
    }
  | { readonly kind: 'has'; readonly field: string; readonly text: string; readonly place: TextPlace };

/** How the parts of a condition are written: as a query, or as a test of a record. */
export interface ConditionWriter<Written> {
  readonly all: (of: readonly Written[]) => Written;
  readonly any: (of: readonly Written[]) => Written;
  readonly compare: (field: string, comparison: Comparison, value: ConditionValue) => Written;
  readonly among: (field: string, isIn: boolean, values: readonly ConditionValue[]) => Written;
  readonly has: (field: string, text: string, place: TextPlace) => Written;
}

/** Writes a condition from its leaves up. */
export function writeCondition<Written>(condition: Condition, writer: ConditionWriter<Written>): Written {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return writer[condition.kind](condition.of.map((part) => writeCondition(part, writer)));
    case 'compare':
      return writer.compare(condition.field, condition.comparison, condition.value);
    case 'among':
      return writer.among(condition.field, condition.isIn, condition.values);
    case 'has':
      return writer.has(condition.field, condition.text, condition.place);
  }
}

export const all = (of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const any = (of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const compare = (field: string, comparison: Comparison, value: ConditionValue): Condition => ({
  kind: 'compare',
  field,
  comparison,
  value,
});
