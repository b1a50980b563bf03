import { type ApiRefusal } from '../http/api-refusal.js';
import { malformed } from './query-refusal.js';
import { type Token, tokensOf } from './tokens.js';

/** Reads tokens one after the other. */
export class TokenReader {
  private position = 0;
  private readonly tokens: readonly Token[];

  constructor(readonly source: string) {
    this.tokens = tokensOf(source);
  }

  peek(ahead = 0): Token {
    return this.tokens[Math.min(this.position + ahead, this.tokens.length - 1)] as Token;
  }

  next(): Token {
    const token = this.peek();
    this.position += 1;
    return token;
  }

  isWord(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'word' && token.text.toUpperCase() === word;
  }

  isSymbol(symbol: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind === 'symbol' && token.text === symbol;
  }

  takeWord(word: string): boolean {
    const found = this.isWord(word);
    if (found) this.position += 1;
    return found;
  }

  takeSymbol(symbol: string): boolean {
    const found = this.isSymbol(symbol);
    if (found) this.position += 1;
    return found;
  }

  expectWord(word: string): void {
    if (!this.takeWord(word)) throw this.unexpected();
  }

  expectSymbol(symbol: string): void {
    if (!this.takeSymbol(symbol)) throw this.unexpected();
  }

  expectKind(kind: Token['kind']): Token {
    if (this.peek().kind !== kind) throw this.unexpected();
    return this.next();
  }

  /** MALFORMED_QUERY at the token that stands next. */
  unexpected(): ApiRefusal {
    const token = this.peek();
    return malformed(this.source, token.at, `unexpected token: '${token.text}'`);
  }
}
