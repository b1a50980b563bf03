/** Names are chosen by people: a name with line breaks must not pretend to be paragraphs of ours. */
export function oneLine(name: string): string {
  return name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
