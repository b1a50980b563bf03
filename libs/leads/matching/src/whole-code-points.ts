/** At most so many code points from the start of a text; no character is cut in half. */
export function wholeCodePoints(text: string, atMost: number): string {
  if (text.length <= atMost) return text;
  let end = 0;
  for (let count = 0; count < atMost && end < text.length; count += 1) end += text.codePointAt(end)! > 0xffff ? 2 : 1;
  return text.slice(0, end);
}
