import type { KeptMail, MailStore } from '@leadweave/mail';
import { newId } from '@leadweave/persistence';
import type { Statements } from '../auth/live-session.js';

const dropOldSql = `
  delete from identity.development_mail
  where id in (select id from identity.development_mail order by sent_at desc, id desc offset $1)`;

/** Kept mails in a table, so that every process of the installation shows the same ones. */
export class DevelopmentMailStore implements MailStore {
  constructor(private readonly statements: Statements) {}

  async keep({ to, subject, text, sentAt }: KeptMail, limit: number): Promise<void> {
    const sql =
      'insert into identity.development_mail (id, recipient, subject, body, sent_at) values ($1, $2, $3, $4, $5)';
    await this.statements.query(sql, [newId(), to, subject, text, sentAt]);
    await this.statements.query(dropOldSql, [limit]);
  }

  async list(): Promise<readonly KeptMail[]> {
    const sql = `select recipient as "to", subject, body as text, sent_at as "sentAt"
      from identity.development_mail order by sent_at desc, id desc`;
    return (await this.statements.query<KeptMail>(sql, [])).rows;
  }
}
