import { type Problem } from '@leadweave/api-client';

const sentences: Readonly<Record<string, string>> = {
  INVALID_EMAIL_OR_PASSWORD: 'E-mail or password is wrong.',
  INVALID_PASSWORD: 'The password is wrong.',
  INVALID_CODE: 'This code is wrong or too old. Enter the one your app shows now.',
  INVALID_BACKUP_CODE: 'This backup code is wrong or was used before.',
  INVALID_TWO_FACTOR_COOKIE: 'This sign-in took too long. Start again with your password.',
  ACCOUNT_TEMPORARILY_LOCKED: 'Too many wrong codes. Wait a few minutes, then try again.',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'Too many wrong codes. Start again with your password.',
  INVALID_TOKEN: 'This link is no longer valid. Ask for a new one.',
  PASSWORD_TOO_SHORT: 'The password is too short.',
  PASSWORD_TOO_LONG: 'The password is too long.',
  PASSWORD_COMPROMISED: 'This password is known from a data leak. Choose another one.',
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
};

/** The sentence a person reads when signing in or changing access was refused, chosen by the code of the refusal. */
export function refusalMessage(problem: Problem): string {
  if (problem.status === 429) return 'Too many tries. Wait a minute, then try again.';
  return sentences[problem.code] ?? problem.detail ?? problem.title;
}
