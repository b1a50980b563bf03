import { type SchemaPath, minLength, required } from '@angular/forms/signals';

/** Fewest characters of a new password. */
export const passwordMinLength = 10;

/** What is said about new passwords before anything is typed. */
export const passwordHint = `At least ${passwordMinLength} characters. A short sentence works well.`;

/** Rules of a field that takes a new password. */
export function newPassword(path: SchemaPath<string>): void {
  required(path, { message: 'Choose a password.' });
  minLength(path, passwordMinLength, { message: `Use at least ${passwordMinLength} characters.` });
}
