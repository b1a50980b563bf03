import { type FieldTree, type FormSubmitOptions, submit } from '@angular/forms/signals';
import { focusFirstError } from './focus-first-error.js';

/**
 * Submits a form: runs `action` when every field is right, keeps the errors it returns, and puts focus on the first error
 * when there is one. Resolves with whether it succeeded.
 */
export async function submitForm<T>(
  form: FieldTree<T>,
  action: FormSubmitOptions<unknown, T>['action'],
): Promise<boolean> {
  const succeeded = await submit(form, { action });
  if (!succeeded) focusFirstError(form);
  return succeeded;
}
