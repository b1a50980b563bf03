import { type Phone } from '@leadweave/domain';
import { type Decided, type Edits } from '@leadweave/lead-matching';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { type IntakeOrigin } from '../intake/incoming-record.js';
import { type ActorKind } from '../intake/lead-event.js';
import { type EditedPath, type LeadEdits } from './lead-edits.dto.js';

/** Who enters something, and when (milliseconds since the epoch). */
export interface Editor {
  readonly by: string;
  readonly atMs: number;
  /** Default: a person. */
  readonly actorKind?: ActorKind;
  /** A system that people let decide; default: the person. */
  readonly origin?: Extract<IntakeOrigin, { kind: 'salesforce' }>;
}

/** A person's entries after a change of some: named ones are set or, with `null`, taken away. */
export function editsAfter(edits: Edits, change: LeadEdits, { by, atMs }: Editor): Edits {
  const kept = new Map<string, Decided<unknown>>(Object.entries(edits));
  for (const [path, text] of namedEdits(change)) {
    if (text === null) kept.delete(path);
    else kept.set(path, { value: valueOf(path, text), decidedAtMs: atMs, by });
  }
  return Object.fromEntries(kept);
}

/** The edits that a change names. */
export function namedEdits(change: LeadEdits): [EditedPath, string | null][] {
  return Object.entries(change).filter(([, text]) => text !== undefined) as [EditedPath, string | null][];
}

function valueOf(path: EditedPath, text: string): string | Phone | undefined {
  if (text === '') return undefined;
  return path === 'contact.phone' ? phoneOf(text) : text;
}

/** Numbers without a country are taken for North American, as everywhere in the product. */
function phoneOf(raw: string): Phone {
  const number = parsePhoneNumberFromString(raw, 'US');
  return number?.isPossible() ? { raw, e164: number.number } : { raw };
}
