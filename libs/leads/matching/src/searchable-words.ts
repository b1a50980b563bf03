/**
 * The words of a text as the search compares them: NFKC (wide and narrow forms are one), lower case, split at spaces and
 * control characters.
 */
export function searchableWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .split(/[\s\p{Cc}]+/u)
    .filter(Boolean);
}
