import { type LeadDetail } from '../leads-api.js';

/** A member as the subject of a sentence: "You", a name, or "A former colleague" when nobody knows the id any more. */
export function personName(
  id: string | null | undefined,
  people: LeadDetail['people'],
  you: string | undefined,
): string {
  if (id && id === you) return 'You';
  return people.find((person) => person.id === id)?.name ?? 'A former colleague';
}
