import { type ReadonlyFieldTree, type ValidationError } from '@angular/forms/signals';
import { problemOf } from '@leadweave/api-client';

const sentences: Readonly<Record<string, string>> = {
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
  location_name_taken: 'A location of this name exists already. Archived ones count, too.',
  precondition_failed: 'Somebody else changed this a moment ago. Close it and look again.',
};

/** The sentence for a refused change. */
export function refusalText(error: unknown): string {
  const problem = problemOf(error);
  const code = problem.status === 412 ? 'precondition_failed' : problem.code;
  return sentences[code] ?? problem.detail ?? problem.title;
}

/** Errors for a form after a refused call: at the fields that the server names, else at the form as a whole. */
export function refusedFields(
  error: unknown,
  fields: Readonly<Record<string, ReadonlyFieldTree<string>>>,
): ValidationError.WithOptionalFieldTree[] {
  const problem = problemOf(error);
  const named =
    problem.code === 'location_name_taken' ? [{ field: 'name', message: refusalText(error) }] : problem.errors;
  const placed = named.filter(({ field }) => field && field in fields);
  if (placed.length === 0) return [{ kind: 'refused', message: refusalText(error) }];
  return placed.map(({ field, message }) => ({ kind: 'refused', message, fieldTree: fields[field ?? ''] }));
}
