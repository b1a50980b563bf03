/** One pasted row: a Profile ID, and the location it is for when the row names one. */
export interface PastedRow {
  readonly profileId: string;
  readonly locationName?: string;
}

/** Rows of a pasted text or CSV file: one column of ids, or location and id in either order. A title row is left out. */
export function pastedRows(text: string): readonly PastedRow[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map(cellsOf)
    .filter((cells) => cells.some(Boolean))
    .map(rowOf)
    .filter((row) => !isTitle(row));
}

function cellsOf(line: string): readonly string[] {
  const separator = ['\t', ';', ','].find((candidate) => line.includes(candidate));
  return separator ? splitQuoted(line, separator) : [unquoted(line)];
}

function splitQuoted(line: string, separator: string): readonly string[] {
  const cells = [''];
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) cells.push('');
    else cells[cells.length - 1] += character;
  }
  return cells.map(unquoted);
}

function unquoted(cell: string): string {
  const text = cell.trim();
  return text.startsWith('"') && text.endsWith('"') && text.length > 1
    ? text.slice(1, -1).replaceAll('""', '"').trim()
    : text;
}

function rowOf(cells: readonly string[]): PastedRow {
  const [first = '', second] = cells;
  if (second === undefined) return { profileId: first };
  const idIsFirst = looksLikeId(first) && !looksLikeId(second);
  return idIsFirst ? { profileId: first, locationName: second } : { profileId: second, locationName: first };
}

const looksLikeId = (text: string) => /^#?\d+$/u.test(text);
const isTitle = ({ profileId }: PastedRow) => /^profile\s*(id|number)?$/iu.test(profileId);
