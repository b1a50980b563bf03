import { type FieldTree } from '@angular/forms/signals';

/** Moves focus to the first field of a form that is not right; use it when a submit was refused. */
export function focusFirstError(form: FieldTree<unknown>): void {
  form().errorSummary()[0]?.fieldTree().focusBoundControl();
}
