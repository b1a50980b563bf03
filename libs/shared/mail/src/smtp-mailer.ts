import { createTransport } from 'nodemailer';
import { checkedMail } from './checked-mail.js';
import { MailError } from './mail-error.js';
import { type Mailer } from './mailer.js';

/** Where and as whom to send. */
export interface SmtpOptions {
  /** `smtp://` or `smtps://`, with user and password if the server asks for them. */
  readonly url: string;
  /** The sender, such as `Leadweave <no-reply@leads.example.com>`. */
  readonly from: string;
}

/** A server that does not answer must not hold a worker. */
const timeoutMs = 10_000;

/** Sends through an SMTP server. Mails never read files or addresses named in their content. */
export function smtpMailer({ url, from }: SmtpOptions): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(mail) {
      const { to, subject, text, html, messageId } = checkedMail(mail);
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text, html, messageId });
      } catch (cause) {
        throw new MailError('not-delivered', 'The mail server did not take the mail.', { cause });
      }
    },
  };
}
