import { type Clock } from '@leadweave/time';
import { checkedMail } from './checked-mail.js';
import { type Mail, type Mailer } from './mailer.js';

/** A mail that was kept instead of sent. */
export interface KeptMail extends Mail {
  readonly sentAt: Date;
}

/** Where kept mails live: in memory, or in a table when several processes run. */
export interface MailStore {
  /** Keeps a mail and drops the oldest beyond `limit`. */
  keep(mail: KeptMail, limit: number): Promise<void>;
  /** The kept mails, newest first. */
  list(): Promise<readonly KeptMail[]>;
}

/** A mailer that sends nothing and shows what it would have sent. */
export interface DevelopmentMailbox extends Mailer {
  /** The last mails, newest first. */
  list(): Promise<readonly KeptMail[]>;
}

/** How many mails a development mailbox keeps. */
export const keptMailsLimit = 200;

/** Keeps the last 200 mails for the development mailbox page. Links in them sign people in: never use it in production. */
export function developmentMailbox({ store, clock }: { store: MailStore; clock: Clock }): DevelopmentMailbox {
  return {
    send: (mail) => keep(store, mail, clock),
    list: () => store.list(),
  };
}

async function keep(store: MailStore, mail: Mail, clock: Clock): Promise<void> {
  await store.keep({ ...checkedMail(mail), sentAt: clock() }, keptMailsLimit);
}

/** Keeps mails in this process. */
export function memoryMailStore(): MailStore {
  let mails: readonly KeptMail[] = [];
  return {
    keep(mail, limit) {
      mails = [mail, ...mails].slice(0, limit);
      return Promise.resolve();
    },
    list: () => Promise.resolve(mails),
  };
}
