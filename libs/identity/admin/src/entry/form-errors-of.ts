import { type ReadonlyFieldTree, type ValidationError } from '@angular/forms/signals';
import { problemOf } from '@leadweave/api-client';
import { refusalMessage } from './refusal-message.js';

/** Errors for a form after a refused call: at the fields that the server names, else at the form as a whole. */
export function formErrorsOf(
  error: unknown,
  fields: Readonly<Record<string, ReadonlyFieldTree<string>>> = {},
): ValidationError.WithOptionalFieldTree[] {
  const problem = problemOf(error);
  const placed = problem.errors.filter(({ field }) => field && field in fields);
  if (placed.length === 0) return [{ kind: 'refused', message: refusalMessage(problem) }];
  return placed.map(({ field, message }) => ({ kind: 'refused', message, fieldTree: fields[field ?? ''] }));
}
