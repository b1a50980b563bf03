/** A mention that is being typed: where it begins, and what follows the `@`. */
export interface TypedMention {
  readonly start: number;
  readonly startsWith: string;
}

/** Up to here a name is being typed; beyond, the `@` was only an `@`. */
const longestTyped = 30;

/** The mention before the caret; undefined when none is being typed. An `@` inside a word, as in an address, is none. */
export function mentionAt(text: string, caret: number): TypedMention | undefined {
  const start = text.lastIndexOf('@', caret - 1);
  if (start < 0 || caret - start - 1 > longestTyped) return undefined;
  const before = text[start - 1];
  const startsWith = text.slice(start + 1, caret);
  if ((before !== undefined && !/\s/u.test(before)) || /[\n@]|^\s/u.test(startsWith)) return undefined;
  return { start, startsWith };
}

/** The text with a whole name in place of the typed one, and where the caret goes. */
export function withMention(text: string, { start, startsWith }: TypedMention, name: string) {
  const inserted = `@${name} `;
  const rest = text.slice(start + 1 + startsWith.length).replace(/^ /u, '');
  return { text: text.slice(0, start) + inserted + rest, caret: start + inserted.length };
}

/** Ids of those whose name still stands in the text. */
export function mentionedIn(text: string, chosen: readonly { readonly id: string; readonly name: string }[]): string[] {
  return [...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ id }) => id))];
}
