/**
 * What a spreadsheet would take for a formula: =, +, - or @ (also the wide forms), first or after blanks and characters that are not
 * shown, and anything that begins with a tab, a line break or NUL.
 */
const formula = /^(?:[\t\r\n\0]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u;

/**
 * The text of a cell that no spreadsheet executes. Everybody may put text into a lead by filling in a form, so each cell counts as
 * hostile; an apostrophe in front makes it plain text.
 */
export function harmlessCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}
