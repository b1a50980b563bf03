/** How deep a JSON text nests and how many keys it has. */
export interface JsonShape {
  readonly depth: number;
  readonly keys: number;
}

/**
 * Measures a JSON text without parsing it, so that hostile bodies are refused before they cost memory. Depth 1 is an object or
 * list at the top. Broken JSON gives some numbers; parsing finds the fault.
 */
export function jsonShape(text: string): JsonShape {
  let open = 0;
  let depth = 0;
  let keys = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === '{' || character === '[') depth = Math.max(depth, ++open);
    else if (character === '}' || character === ']') open--;
    else if (character === ':') keys++;
  }
  return { depth, keys };
}

function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
