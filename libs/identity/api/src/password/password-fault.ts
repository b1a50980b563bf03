import { isCommonPassword } from './common-passwords.js';
import { passwordLengths } from './password-lengths.js';

/** Why a new password is refused. */
export type PasswordFault = 'too-short' | 'too-long' | 'too-common' | 'contains-account';

/** The first reason to refuse a new password of the account `email`, or undefined. Length counts; no kind of character is demanded. */
export function passwordFault(password: string, email: string): PasswordFault | undefined {
  const length = [...password].length;
  if (length < passwordLengths.minimum) return 'too-short';
  if (length > passwordLengths.maximum) return 'too-long';
  if (isCommonPassword(password) || isOneCharacter(password)) return 'too-common';
  return isAccount(password.toLowerCase(), email.toLowerCase()) ? 'contains-account' : undefined;
}

function isOneCharacter(password: string): boolean {
  return new Set(password).size < 3;
}

function isAccount(password: string, email: string): boolean {
  return email !== '' && (password === email || password === email.split('@')[0]);
}
