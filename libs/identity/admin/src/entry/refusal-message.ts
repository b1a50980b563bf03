import { type Problem } from '@leadweave/api-client';

const sentences: Readonly<Record<string, string>> = {
  invalid_email_or_password: 'E-mail or password is wrong.',
  invalid_password: 'The password is wrong.',
  invalid_code: 'This code is wrong or too old. Enter the one your app shows now.',
  invalid_backup_code: 'This backup code is wrong or was used before.',
  invalid_two_factor_cookie: 'This sign-in took too long. Start again with your password.',
  account_temporarily_locked: 'Too many wrong codes. Wait a few minutes, then try again.',
  too_many_attempts_request_new_code: 'Too many wrong codes. Start again with your password.',
  invalid_token: 'This link is no longer valid. Ask for a new one.',
  password_too_short: 'The password is too short.',
  password_too_long: 'The password is too long.',
  password_compromised: 'This password is known from a data leak. Choose another one.',
  invitation_expired: 'This invitation has expired. Ask for a new one.',
  invitation_used: 'This invitation was accepted before.',
  sign_in_required: 'This address has an account. Sign in with it, then accept the invitation.',
  already_member: 'You belong to this brand already. Sign in to open it.',
  first_run_over: 'This installation is set up already. Sign in instead.',
  offline: 'Leadweave cannot be reached. Check your connection and try again.',
  unavailable: 'Leadweave is not answering right now. Nothing was changed; try again in a moment.',
};

/** The sentence a person reads when signing in or changing access was refused, chosen by the code of the refusal. */
export function refusalMessage(problem: Problem): string {
  if (problem.status === 429) return 'Too many tries. Wait a minute, then try again.';
  return sentences[problem.code.toLowerCase()] ?? problem.detail ?? problem.title;
}
