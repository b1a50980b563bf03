import { malformed } from './query-refusal.js';

const ESCAPES: Record<string, string> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
  _: '_',
  '%': '%',
};

/** A piece of a text: a character, and whether it was escaped. */
interface Piece {
  readonly character: string;
  readonly escaped: boolean;
}

const piecesOf = (raw: string, source: string, at: number): Piece[] => {
  const pieces: Piece[] = [];
  const body = raw.slice(1, -1);
  for (let index = 0; index < body.length; index += 1) {
    const character = body.charAt(index);
    if (character !== '\\') {
      pieces.push({ character, escaped: false });
      continue;
    }
    index += 1;
    const code = /^u([0-9a-fA-F]{4})/.exec(body.slice(index));
    const meant = code?.[1] === undefined ? ESCAPES[body.charAt(index)] : String.fromCharCode(parseInt(code[1], 16));
    if (meant === undefined)
      throw malformed(source, at, `Illegal character sequence '\\${body.charAt(index)}' in string literal`);
    if (code) index += 4;
    pieces.push({ character: meant, escaped: true });
  }
  return pieces;
};

/** What a quoted text means. */
export const decodeText = (raw: string, source: string, at: number): string =>
  piecesOf(raw, source, at)
    .map((piece) => piece.character)
    .join('');

const escapeForPattern = (character: string): string => character.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The pattern of LIKE: `%` any number of characters, `_` one, both literal when escaped; case does not matter. */
export const likePattern = (raw: string, source: string, at: number): RegExp => {
  const parts = piecesOf(raw, source, at).map(({ character, escaped }) => {
    if (!escaped && character === '%') return '.*';
    return !escaped && character === '_' ? '.' : escapeForPattern(character);
  });
  return new RegExp(`^${parts.join('')}$`, 'is');
};
