/** Strings know `toWellFormed` since ES2024, which the language level of the workspace does not list. */
type WellFormable = string & { toWellFormed(): string };

/**
 * The text as PostgreSQL can store it: NUL characters removed, lone surrogates replaced by U+FFFD. Everything else stays,
 * also the six visible characters of a written-out `\u0000`. Doing it twice changes nothing.
 */
export function sanitizeText(text: string): string {
  return (text.replaceAll('\u0000', '') as WellFormable).toWellFormed();
}
