/** Spreadsheets run a cell that begins so. */
const formulaStart = /^[=+\-@\t\r]/;

/** One line of a CSV file: every cell quoted, and none of them a formula. */
export function csvLine(cells: readonly (string | number)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(value: string | number): string {
  const text = `${value}`;
  const harmless = typeof value === 'string' && formulaStart.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
