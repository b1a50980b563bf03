import { malformed } from './query-refusal.js';

/** A piece of a query and where it stands. Texts keep their escapes; see `decodeText`. */
export interface Token {
  readonly kind: 'word' | 'text' | 'number' | 'date' | 'datetime' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}

const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['datetime', /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?(?:Z|[+-]\d\d:?\d\d)/y],
  ['date', /\d{4}-\d\d-\d\d/y],
  ['number', /[+-]?(?:\d+(?:\.\d*)?|\.\d+)/y],
  ['word', /[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*/y],
  ['text', /'(?:[^'\\]|\\.)*'/sy],
  ['symbol', /<=|>=|!=|<>|[=<>(),:]/y],
];

const SPACE = /\s*/y;

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
};

const tokenAt = (source: string, at: number): Token => {
  for (const [kind, pattern] of SHAPES) {
    const text = matchAt(pattern, source, at);
    if (text !== undefined) return { kind, text, at };
  }
  throw malformed(source, at, `unexpected char: '${source[at] ?? ''}'`);
};

/** Cuts a query into tokens, the last of kind `end`; throws MALFORMED_QUERY at what is none. */
export const tokensOf = (source: string): Token[] => {
  const tokens: Token[] = [];
  let at = matchAt(SPACE, source, 0)?.length ?? 0;
  while (at < source.length) {
    const token = tokenAt(source, at);
    tokens.push(token);
    at += token.text.length;
    at += matchAt(SPACE, source, at)?.length ?? 0;
  }
  return [...tokens, { kind: 'end', text: '<EOF>', at: source.length }];
};
