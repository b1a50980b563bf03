import { type Fit } from './fit.js';
import { type ValueKind } from './lead-field.js';
import { type TargetField } from './target-field.js';

const neverCut: readonly ValueKind[] = ['id', 'email', 'phone'];

/** Salesforce's own test is stricter in places nobody writes; this one keeps out what is no address at all. */
const email = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@,;<>()".]{2,}$/;

/** Tabs and ends of lines stay. */
// eslint-disable-next-line no-control-regex -- they are what Salesforce refuses
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/** A text for a text field: within its length, without what Salesforce's character set lacks, on one line where there is one. */
export function fitText(text: string, kind: ValueKind, field: TargetField): Fit {
  const clean = readable(text, field.type);
  if (field.type === 'email' && !email.test(clean)) return { kind: 'left-out', because: 'not-an-email' };
  if (field.length === 0 || clean.length <= field.length) return { kind: 'fits', value: clean };
  if (neverCut.includes(kind) || field.type === 'email') return { kind: 'left-out', because: 'too-long' };
  return { kind: 'fits', value: cut(clean, field.length), note: 'cut' };
}

function readable(text: string, type: string): string {
  const shown = text.replace(/\p{Surrogate}/gu, '\ufffd').replace(controls, '');
  return type === 'textarea' ? shown.trim() : onOneLine(shown);
}

/** Without an expression that would look again and again at long runs of spaces. */
function onOneLine(text: string): string {
  const lines = text.split(/[\r\n]/).map((line) => line.trim());
  return lines.filter(Boolean).join(' ');
}

/** Never in the middle of a character of two code units. */
function cut(text: string, length: number): string {
  const end = /[\ud800-\udbff]/.test(text.charAt(length - 1)) ? length - 1 : length;
  return text.slice(0, end).trimEnd();
}
