import { stringify } from 'csv-stringify/sync';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { harmlessCell } from './csv-cell.js';

/** A piece holds no more than this before it is packed. */
export const mostPieceBytes = 1_000_000;
const packBytes = promisify(gzip);
const unpackBytes = promisify(gunzip);
/** Tells spreadsheets that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** One line of the file: every cell harmless and in quotes. */
export function csvLine(cells: readonly string[]): string {
  return stringify([cells.map(harmlessCell)], { quoted: true, quoted_empty: true, record_delimiter: '\r\n' });
}

/** The line of headings, with which a file begins. */
export function csvHead(headings: readonly string[]): string {
  return byteOrderMark + csvLine(headings);
}

/** Lines in order, put together to packed pieces of a bounded size. */
export async function packedPieces(lines: readonly string[]): Promise<{ pieces: Buffer[]; bytes: number }> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  const pack = async () => {
    if (waiting.length > 0) pieces.push(await packBytes(Buffer.concat(waiting)));
    waiting = [];
    waitingBytes = 0;
  };
  for (const line of lines) {
    const written = Buffer.from(line, 'utf8');
    if (waitingBytes + written.length > mostPieceBytes) await pack();
    waiting.push(written);
    waitingBytes += written.length;
    bytes += written.length;
  }
  await pack();
  return { pieces, bytes };
}

export function unpacked(piece: Buffer): Promise<Buffer> {
  return unpackBytes(piece, { maxOutputLength: 4 * mostPieceBytes });
}
