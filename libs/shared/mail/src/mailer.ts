/** One mail to one person. `html` repeats the text for readers that prefer it. */
export interface Mail {
  /** The address alone, without a name. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Such as `<id@example.com>`: the same for every try of the same mail, so that a mailbox can drop a repetition. */
  readonly messageId?: string;
}

/** Sends mail. Resolves when the mail is handed over, throws `MailError` otherwise. */
export interface Mailer {
  send(mail: Mail): Promise<void>;
}
