import { IdentityError } from '../identity-error.js';
import { type PasswordFault, passwordFault } from './password-fault.js';
import { passwordLengths } from './password-lengths.js';

const sentences: Readonly<Record<PasswordFault, string>> = {
  'too-short': `Use at least ${passwordLengths.minimum} characters.`,
  'too-long': `Use at most ${passwordLengths.maximum} characters.`,
  'too-common': 'This password is among those that are tried first.',
  'contains-account': 'The password must not be the e-mail address.',
};

/** @throws IdentityError `password-refused` naming the property at `pointer`, when the new password is weak */
export function refuseWeakPassword(password: string, email: string, pointer = '/password'): void {
  const reason = passwordFault(password, email);
  if (reason === undefined) return;
  const detail = sentences[reason];
  throw new IdentityError('password-refused', detail, { details: { reason, errors: [{ pointer, detail }] } });
}
