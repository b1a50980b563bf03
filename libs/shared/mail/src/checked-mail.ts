import { type Mail } from './mailer.js';
import { MailError } from './mail-error.js';

/** Longest address that SMTP carries (RFC 5321). */
const maxAddressLength = 254;
const maxSubjectLength = 255;
// One address and nothing that could start a second one, a name, a comment or a header.
const addressPattern = /^[^\s@<>()[\],;:"\\\p{Cc}]+@[^\s@<>()[\],;:"\\\p{Cc}]+$/u;
const lineBreaks = /[\p{Cc}\u2028\u2029]+/gu;

/**
 * The mail as it may be sent: the address is exactly one, the subject one line.
 *
 * @throws MailError `invalid-mail`
 */
export function checkedMail(mail: Mail): Mail {
  const to = mail.to.trim();
  if (to.length > maxAddressLength || !addressPattern.test(to)) {
    throw new MailError('invalid-mail', 'The recipient is not one plain e-mail address.');
  }
  const subject = mail.subject.replace(lineBreaks, ' ').trim().slice(0, maxSubjectLength);
  if (subject === '') throw new MailError('invalid-mail', 'The mail has no subject.');
  return { ...mail, to, subject };
}
