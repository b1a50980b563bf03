import { refusal } from '../http/api-refusal.js';
import { parseLiteral } from './parse-literal.js';
import {
  type Condition,
  type Literal,
  type Operator,
  type Ordering,
  type PathExpression,
  type Query,
  type Selected,
} from './syntax.js';
import { TokenReader } from './token-reader.js';

/** Rows that OFFSET may pass over. */
const MOST_OFFSET = 2000;

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};

/** Recursive descent over the part of SOQL that contract 12.2 names, with child queries, semi-joins and `COUNT()`. */
class QueryParser {
  constructor(
    private readonly reader: TokenReader,
    private readonly nowMs: number,
  ) {}

  query(): Query {
    const { reader } = this;
    reader.expectWord('SELECT');
    const selected = this.isCount() ? this.count() : this.selectedList();
    reader.expectWord('FROM');
    const from = reader.expectKind('word');
    const where = reader.takeWord('WHERE') ? this.condition() : undefined;
    const orderBy = this.orderings();
    const limit = reader.takeWord('LIMIT') ? this.wholeNumber() : undefined;
    const offset = reader.takeWord('OFFSET') ? this.wholeNumber() : 0;
    if (offset > MOST_OFFSET)
      throw refusal(400, 'NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MOST_OFFSET}`);
    return { source: reader.source, selected, from: from.text, fromAt: from.at, where, orderBy, limit, offset };
  }

  private isCount(): boolean {
    return this.reader.isWord('COUNT') && this.reader.isSymbol('(', 1) && this.reader.isSymbol(')', 2);
  }

  private count(): 'count' {
    for (let token = 0; token < 3; token += 1) this.reader.next();
    return 'count';
  }

  private selectedList(): Selected[] {
    const list = [this.selected()];
    while (this.reader.takeSymbol(',')) list.push(this.selected());
    return list;
  }

  private selected(): Selected {
    const { reader } = this;
    if (reader.takeSymbol('(')) {
      const query = this.query();
      reader.expectSymbol(')');
      return { kind: 'children', query };
    }
    if (reader.isWord('CONVERTCURRENCY') && reader.isSymbol('(', 1)) {
      reader.next();
      reader.expectSymbol('(');
      const path = this.path();
      reader.expectSymbol(')');
      const named = reader.peek().kind === 'word' && !reader.isWord('FROM');
      return { kind: 'convertCurrency', path, alias: named ? reader.next().text : undefined };
    }
    return { kind: 'field', path: this.path() };
  }

  private path(): PathExpression {
    const token = this.reader.expectKind('word');
    return { names: token.text.split('.'), at: token.at };
  }

  /** AND and OR may not stand side by side without parentheses. */
  private condition(): Condition {
    const { reader } = this;
    const first = this.term();
    const joint = ['AND', 'OR'].find((word) => reader.isWord(word));
    if (joint === undefined) return first;
    const parts = [first];
    while (reader.takeWord(joint)) parts.push(this.term());
    if (reader.isWord('AND') || reader.isWord('OR')) throw reader.unexpected();
    return { kind: joint === 'AND' ? 'and' : 'or', parts };
  }

  private term(): Condition {
    const { reader } = this;
    if (reader.takeWord('NOT')) return { kind: 'not', part: this.term() };
    if (!reader.takeSymbol('(')) return this.comparison();
    const inner = this.condition();
    reader.expectSymbol(')');
    return inner;
  }

  private comparison(): Condition {
    const { reader } = this;
    const path = this.path();
    if (reader.takeWord('LIKE'))
      return { kind: 'compare', path, operator: 'like', value: parseLiteral(reader, this.nowMs) };
    const negated = reader.isWord('NOT') && reader.isWord('IN', 1);
    if (negated) reader.next();
    if (reader.takeWord('IN')) return this.membership(path, negated);
    const operator = reader.peek().kind === 'symbol' ? OPERATORS[reader.peek().text] : undefined;
    if (operator === undefined) throw reader.unexpected();
    reader.next();
    return { kind: 'compare', path, operator, value: parseLiteral(reader, this.nowMs) };
  }

  private membership(path: PathExpression, negated: boolean): Condition {
    const { reader } = this;
    reader.expectSymbol('(');
    if (reader.isWord('SELECT')) {
      const query = this.query();
      reader.expectSymbol(')');
      return { kind: 'inQuery', path, negated, query };
    }
    const values: Literal[] = [parseLiteral(reader, this.nowMs)];
    while (reader.takeSymbol(',')) values.push(parseLiteral(reader, this.nowMs));
    reader.expectSymbol(')');
    return { kind: 'in', path, negated, values };
  }

  private orderings(): Ordering[] {
    const { reader } = this;
    if (!reader.takeWord('ORDER')) return [];
    reader.expectWord('BY');
    const list = [this.ordering()];
    while (reader.takeSymbol(',')) list.push(this.ordering());
    return list;
  }

  private ordering(): Ordering {
    const { reader } = this;
    const path = this.path();
    const descending = reader.takeWord('DESC') || (reader.takeWord('ASC') && false);
    const nulls = reader.takeWord('NULLS');
    const nullsLast = nulls && reader.takeWord('LAST');
    if (nulls && !nullsLast) reader.expectWord('FIRST');
    return { path, descending, nullsLast };
  }

  private wholeNumber(): number {
    const token = this.reader.peek();
    if (token.kind !== 'number' || !/^\d+$/.test(token.text)) throw this.reader.unexpected();
    return Number(this.reader.next().text);
  }
}

/** Reads a query; throws MALFORMED_QUERY with a caret under the place that cannot be read. */
export const parseQuery = (source: string, nowMs: number): Query => {
  const reader = new TokenReader(source);
  const query = new QueryParser(reader, nowMs).query();
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  return query;
};
